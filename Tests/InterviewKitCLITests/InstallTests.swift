// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

@Suite struct InstallTests {
  @Test func everythingFindsItsPlace() throws {
    let scratch = try Scratch()
    let script = Places.repository.appending(path: "script/install").path
    let run = try ChildProcess(
      "/bin/bash", [script, "/usr"],
      environment: ["PROGRAM": Places.program, "DESTDIR": scratch.path])
    #expect(run.status == 0, "\(run.errors)")
    let files = scratch.files
    for file in [
      "usr/bin/interviewkit", "usr/share/bash-completion/completions/interviewkit",
      "usr/share/fish/vendor_completions.d/interviewkit.fish",
      "usr/share/man/man1/interviewkit-generate.1", "usr/share/man/man1/interviewkit.1",
      "usr/share/zsh/site-functions/_interviewkit",
    ] {
      #expect(files.contains(file), "\(file)")
    }
    #expect(run.output.contains("(InterviewKit "))
  }

  @Test func theVersionNamesTheLibraries() throws {
    let lines = try ChildProcess(Places.program, ["--version"]).output.split(separator: "\n")
    #expect(lines.count == 2)
    let parts = lines.last?.split(separator: ",") ?? []
    #expect(parts.count == 4)
    for (part, name) in zip(parts, ["libxlsxwriter", "libzip", "cmark-gfm", "libyaml"]) {
      let words = part.split(separator: " ")
      #expect(words.count == 2 && words.first == name[...])
      #expect(words.last?.first?.isNumber == true)
    }
  }
}
