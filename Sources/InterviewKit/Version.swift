// SPDX-License-Identifier: Apache-2.0
internal import SourceText
internal import Spreadsheet

/// The version of the library and the program.
public enum Version {
  /// The number, by semantic versioning.
  public static let number = "0.1.0"
  /// The day of that number, which manual pages carry.
  public static let day = "2026-11-24"
  /// What documents and `--version` say.
  public static let text = "InterviewKit \(number)"

  /// The C libraries that this program runs with, and their versions:
  /// "libxlsxwriter 1.1.4, libzip 1.7.3, ...".
  public static var libraries: String {
    [
      "libxlsxwriter \(LibraryVersions.xlsxwriter)", "libzip \(LibraryVersions.zip)",
      "cmark-gfm \(LibCMark.version)", "libyaml \(LibYAML.version)",
    ].joined(separator: ", ")
  }
}
