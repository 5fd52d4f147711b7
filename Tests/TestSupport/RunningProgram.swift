// SPDX-License-Identifier: Apache-2.0
internal import Foundation

/// A program that is running, to be sent signals.
package final class RunningProgram {
  private let process = Process()
  private let errorFile: String

  /// Starts a program; what it prints to standard output is dropped.
  ///
  /// - Throws: If there is no such program.
  package init(_ path: String, _ arguments: [String], in scratch: Scratch) throws {
    errorFile = scratch.file("running.err")
    try Data().write(to: URL(filePath: errorFile))
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: scratch.path)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle(forWritingAtPath: errorFile)
    try process.run()
  }

  /// Sends a signal.
  package func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

  /// Waits for the end: how it ended, and whether by a signal that it did not catch.
  package func wait() -> (status: Int32, wasKilled: Bool) {
    process.waitUntilExit()
    return (process.terminationStatus, process.terminationReason == .uncaughtSignal)
  }

  /// What it printed to standard error; the file is removed.
  package func errors() throws -> String {
    defer { try? FileManager.default.removeItem(atPath: errorFile) }
    return try String(contentsOfFile: errorFile, encoding: .utf8)
  }
}
