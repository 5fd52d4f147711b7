// SPDX-License-Identifier: Apache-2.0
internal import Foundation

/// Other programs that read what ours writes.
package enum OtherPrograms {
  /// A Python that has openpyxl, if there is one.
  package static let python: String? = {
    let candidates =
      ["/usr/bin/python3"]
      + (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
      .map { "\($0)/python3" }
    return candidates.first { path in
      guard FileManager.default.isExecutableFile(atPath: path) else { return false }
      return (try? ChildProcess(path, ["-c", "import openpyxl"]))?.status == 0
    }
  }()

  /// A program on the `PATH`, if it is there.
  package static func find(_ name: String) -> String? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
      .map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// LibreOffice, if it is there.
  package static let libreOffice: String? = {
    let candidates =
      (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
      .map { "\($0)/soffice" } + ["/Applications/LibreOffice.app/Contents/MacOS/soffice"]
    return candidates.first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  /// Chromium or Chrome, if it is there.
  package static let chromium: String? = ["chromium", "chromium-browser", "google-chrome"]
    .lazy.compactMap(find).first

  /// Runs a Python script that may use openpyxl.
  ///
  /// - Throws: If there is no such Python, or the script fails.
  package static func runPython(_ script: String, _ arguments: [String]) throws -> String {
    let run = try ChildProcess(
      python ?? "python3", ["-c", script] + arguments,
      environment: ["PYTHONIOENCODING": "utf-8"])
    guard run.status == 0 else { throw Failure(run.errors) }
    return run.output
  }

  /// Converts a document with LibreOffice, and gives back the new file.
  ///
  /// - Throws: If LibreOffice is not there or makes no file.
  package static func convert(
    _ file: String, to format: String, in scratch: Scratch
  ) throws -> String {
    // A profile of its own lets several tests run at once.
    let run = try ChildProcess(
      libreOffice ?? "soffice",
      [
        "-env:UserInstallation=file://\(scratch.file("office"))", "--headless", "--convert-to",
        format, "--outdir", scratch.file("converted"), file,
      ])
    let name = URL(filePath: file).deletingPathExtension().lastPathComponent
    let ending = format.prefix { $0 != ":" }
    let made = scratch.file("converted/\(name).\(ending)")
    guard run.status == 0, FileManager.default.fileExists(atPath: made) else {
      throw Failure(run.errors)
    }
    return made
  }

  /// What another program said when it failed.
  package struct Failure: Error, CustomStringConvertible {
    package let description: String
    package init(_ description: String) { self.description = description }
  }
}
