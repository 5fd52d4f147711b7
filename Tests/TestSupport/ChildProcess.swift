// SPDX-License-Identifier: Apache-2.0
package import Foundation

/// A program that was run to its end.
package struct ChildProcess: Sendable {
  /// How it ended.
  package let status: Int32
  /// What it printed.
  package let output: String
  /// What it printed to standard error.
  package let errors: String

  /// Runs a program.
  ///
  /// - Parameters:
  ///   - path: The program.
  ///   - arguments: Its arguments.
  ///   - folder: The folder it runs in.
  ///   - input: What it reads from standard input.
  ///   - environment: Variables besides those of the tests.
  /// - Throws: If there is no such program.
  package init(
    _ path: String, _ arguments: [String], in folder: String? = nil, input: Data? = nil,
    environment: [String: String] = [:]
  ) throws {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = URL(filePath: folder) }
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    // Files, not pipes: a full pipe would stop the child for good.
    let scratch = try Scratch()
    let (output, errors) = (scratch.file("out"), scratch.file("err"))
    for file in [output, errors] { try Data().write(to: URL(filePath: file)) }
    process.standardOutput = FileHandle(forWritingAtPath: output)
    process.standardError = FileHandle(forWritingAtPath: errors)
    if let input {
      try input.write(to: URL(filePath: scratch.file("in")))
      process.standardInput = FileHandle(forReadingAtPath: scratch.file("in"))
    } else {
      process.standardInput = FileHandle.nullDevice
    }
    try process.run()
    process.waitUntilExit()
    status = process.terminationStatus
    self.output = try String(contentsOfFile: output, encoding: .utf8)
    self.errors = try String(contentsOfFile: errors, encoding: .utf8)
  }
}
