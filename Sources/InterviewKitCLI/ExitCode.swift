// SPDX-License-Identifier: Apache-2.0

/// How the program ends; the numbers are those of `sysexits.h` where it has one.
enum ExitCode: Int32, CaseIterable {
  /// All done.
  case done = 0
  /// Finished, but some inputs failed.
  case someFailed = 1
  /// The command line is wrong (EX_USAGE).
  case usage = 64
  /// An output could not be written (EX_IOERR).
  case cannotWrite = 74
  /// Ended by the user: 128 and the number of SIGINT, as shells have it.
  case interrupted = 130
  /// Ended by SIGTERM.
  case terminated = 143

  /// What manual pages say of it.
  var meaning: String {
    switch self {
    case .done: "All done."
    case .someFailed: "Finished, but some inputs failed or something was found."
    case .usage: "The command line or the settings file is wrong."
    case .cannotWrite: "An output could not be written."
    case .interrupted: "Ended by Ctrl-C, at the end of a packet."
    case .terminated: "Ended by SIGTERM, at the end of a packet."
    }
  }
}
