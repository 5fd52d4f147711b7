// SPDX-License-Identifier: Apache-2.0

/// How the program ends; the numbers are those of `sysexits.h` where it has one.
enum ExitCode: Int32 {
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
}
