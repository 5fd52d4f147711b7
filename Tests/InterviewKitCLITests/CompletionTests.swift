// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

/// Completes command lines in the shells themselves.
@Suite struct CompletionTests {
  private static let bash = OtherPrograms.find("bash")
  private static let zsh = OtherPrograms.find("zsh")
  private static let fish = OtherPrograms.find("fish")

  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    let objective = "\n### Key objective #1: Run the depot.\n\n- Keep the stock records\n"
    _ = try scratch.write("---\ntitle: A\ngs_level: '14'\n---\n" + objective, to: "depot.md")
    _ = try scratch.write(
      """
      ---
      title: B
      grades: [Senior Coordinator]
      ladder: [{name: Senior Coordinator, near: Senior}]
      ---
      """ + objective, to: "two words.md")
    _ = try scratch.write("", to: "zone/x")
  }

  /// Runs a script in a shell that finds the program, with the shell's completion script in a file.
  private func run(_ shell: String?, _ name: String, _ script: String) throws -> [String] {
    let completions = try ChildProcess(Places.program, ["completions", name])
    #expect(completions.status == 0)
    _ = try scratch.write(completions.output, to: ".completion/_interviewkit")
    let file = try scratch.write(script, to: ".completion/script")
    let folder = URL(filePath: Places.program).deletingLastPathComponent().path
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let run = try ChildProcess(
      shell ?? "", [file], in: scratch.path,
      environment: ["PATH": "\(folder):\(path)", "HOME": scratch.file(".completion")])
    #expect(run.errors == "")
    return run.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map(String.init)
  }

  @Test(.enabled(if: bash != nil, "bash is not installed"))
  func bashCompletes() throws {
    let lines = try run(
      Self.bash, "bash",
      #"""
      source .completion/_interviewkit
      try() {
        COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
        _interviewkit
        local IFS='|'
        echo "${COMPREPLY[*]}"
      }
      try interviewkit ge
      try interviewkit generate --pan
      try interviewkit generate depot.md --grade ''
      try interviewkit generate depot.md --grade = G
      try interviewkit generate 'two\ words.md' --grade Se
      try interviewkit generate --format md,x
      try interviewkit generate tw
      try interviewkit generate -o zo
      try interviewkit generate --templates e
      try interviewkit help ins
      try interviewkit generate --minutes ''
      """#)
    #expect(
      lines == [
        "generate", "--panelist|--panel-size", "GS-14", "GS-14", #"Senior\ Coordinator"#,
        "md,xlsx", "two words.md", "zone", "es", "inspect", "",
      ])
  }

  @Test(.enabled(if: fish != nil, "fish is not installed"))
  func fishCompletes() throws {
    let lines = try run(
      Self.fish, "fish",
      #"""
      source .completion/_interviewkit
      function try
        complete -C $argv[1] | string replace -r '\t.*' '' | string join '|'
      end
      try 'interviewkit ge'
      try 'interviewkit generate --pan'
      try 'interviewkit generate depot.md --grade '
      try 'interviewkit generate depot.md --grade=G'
      try 'interviewkit generate two\ words.md --grade Se'
      try 'interviewkit generate --format md,x'
      try 'interviewkit generate tw'
      try 'interviewkit generate -o zo'
      try 'interviewkit generate --templates '
      try 'interviewkit help ins'
      """#)
    #expect(
      lines == [
        "generate", "--panelist|--panel-size", "GS-14", "--grade=GS-14", "Senior Coordinator",
        "md,xlsx", "two words.md", "zone/", "es|zone/", "inspect",
      ])
  }

  /// zsh completes only at a terminal, so it runs in one of its own making.
  @Test(.enabled(if: zsh != nil, "zsh is not installed"))
  func zshCompletes() throws {
    let lines = try run(
      Self.zsh, "zsh",
      #"""
      zmodload zsh/zpty
      zpty -b kit "TERM=dumb PS1= zsh -f -i"
      zpty -w kit 'fpath=($PWD/.completion $fpath); autoload -Uz compinit
      compinit -u -d $PWD/.completion/dump; show() { print -r -- "<<$BUFFER>>"; BUFFER= }
      zle -N show; bindkey "^I" complete-word; bindkey "^X" show; unsetopt beep; print "rea""dy"'
      wait-for() {
        local chunk; local -i n
        out=
        for ((n = 0; n < 600; n++)); do
          if zpty -r -t kit chunk; then
            out+=$chunk
            [[ $out == *$1* ]] && return
          else sleep 0.05; fi
        done
        print "nothing came: $out"
      }
      try() {
        zpty -w -n kit "$1"$'\t\x18'
        wait-for '>>'
        print -r -- ${${out##*<<}%%>>*}
      }
      wait-for ready
      try 'interviewkit ge'
      try 'interviewkit generate --panelis'
      try 'interviewkit generate depot.md --grade '
      try 'interviewkit generate depot.md --grade=g'
      try 'interviewkit generate two\ words.md --grade Se'
      try 'interviewkit generate --format md,x'
      try 'interviewkit generate tw'
      try 'interviewkit generate -o zo'
      try 'interviewkit generate --templates e'
      try 'interviewkit help ins'
      zpty -d kit
      """#)
    #expect(
      lines == [
        "interviewkit generate ", "interviewkit generate --panelist=",
        "interviewkit generate depot.md --grade GS-14 ",
        "interviewkit generate depot.md --grade=GS-14 ",
        #"interviewkit generate two\ words.md --grade Senior\ Coordinator "#,
        "interviewkit generate --format md,xlsx,", #"interviewkit generate two\ words.md "#,
        "interviewkit generate -o zone/", "interviewkit generate --templates es ",
        "interviewkit help inspect ",
      ])
  }

  @Test func gradesComeFromTheProfilesOrTheLadders() throws {
    func grades(_ files: String...) throws -> [String] {
      try ChildProcess(
        Places.program, ["complete-grades"] + files, in: scratch.path
      ).output.split(separator: "\n").map(String.init)
    }
    #expect(try grades("depot.md") == ["GS-14"])
    #expect(try grades(".") == ["GS-14", "Senior Coordinator"])
    #expect(try grades("missing.md").contains("GS-15"))
    let help = try ChildProcess(Places.program, ["--help"]).output
    #expect(!help.contains("complete-grades") && !help.contains("completions"))
    #expect(try ChildProcess(Places.program, ["completions", "tcsh"]).status == 64)
  }

  @Test func aGradeThatIsNearIsSuggested() throws {
    let run = try ChildProcess(
      Places.program, ["generate", "two words.md", "--grade", "Senior Cordinator"],
      in: scratch.path)
    #expect(run.status == 1)
    #expect(run.errors.contains("Did you mean \"Senior Coordinator\"?"))
    let note = try ChildProcess(
      Places.program, ["generate", "depot.md", "--grade", "Seniro"], in: scratch.path)
    #expect(
      note.errors.contains(
        "Note: no built-in ladder has a grade \"Seniro\". Did you mean \"Senior\"?\n"))
    // The page's own ladder has this one.
    let own = try ChildProcess(
      Places.program, ["generate", "two words.md", "--grade", "Senior Coordinator"],
      in: scratch.path)
    #expect(own.status == 0 && own.errors.isEmpty, "\(own.errors)")
  }
}
