// SPDX-License-Identifier: Apache-2.0

/// Why a plan file cannot be used: every fault that was found, each with its line.
public struct PlanFileError: Error, Sendable, Equatable {
  /// The faults, in the order of the file.
  public var faults: [Fault]

  /// One thing that does not make sense.
  public struct Fault: Sendable, Equatable {
    /// The line, from 1.
    public var line: Int
    /// A name for programs: "unknown-question".
    public var rule: String
    /// What it is, and what to write instead.
    public var message: String
  }

  /// What happened, where, and what to do next: a line for each fault.
  ///
  /// - Parameter file: The file as the user named it.
  /// - Returns: The lines.
  public func message(file: String) -> String {
    faults.map { "\(file):\($0.line): \($0.message)" }.joined(separator: "\n")
  }
}
