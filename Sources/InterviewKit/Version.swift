// SPDX-License-Identifier: Apache-2.0

/// The version of the library and the program.
public enum Version {
  /// The number, by semantic versioning.
  public static let number = "0.1.0"
  /// What documents and `--version` say.
  public static let text = "InterviewKit \(number)"
}
