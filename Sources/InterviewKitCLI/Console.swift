// SPDX-License-Identifier: Apache-2.0
internal import Foundation

/// Results go to standard output, everything else to standard error.
enum Console {
  static func output(_ line: String) {
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
  }

  /// Writes to standard error as it is.
  static func raw(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }

  static func error(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
  }
}
