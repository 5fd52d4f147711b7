// SPDX-License-Identifier: Apache-2.0

/// The versions of the C libraries that workbooks are written and read with, as they say at run
/// time.
package enum LibraryVersions {
  /// The version of libxlsxwriter.
  package static var xlsxwriter: String { OpenWorkbook.libraryVersion }
  /// The version of libzip.
  package static var zip: String { ZipArchive.libraryVersion }
}
