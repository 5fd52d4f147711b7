// SPDX-License-Identifier: Apache-2.0

/// How much of a file the reader takes. A file comes from strangers: these bounds keep any file
/// under 150 MiB of memory and about two seconds, and are far above what a form of ours holds.
enum ReadLimits {
  /// Entries of the archive.
  static let entries = 10_000
  /// Bytes of the archive's directory; libzip reads all of it at once.
  static let directory = 4 << 20
  /// Bytes of one part, unpacked.
  static let part = 64 << 20
  /// Bytes of all parts, unpacked.
  static let archive = 128 << 20
  /// How many times smaller a part may be when packed.
  static let ratio = 200
  /// Bytes, unpacked, below which the ratio of a part does not matter.
  static let ratioMatters = 1 << 20

  /// Elements inside each other.
  static let depth = 64
  /// Tags, attributes and character references of all parts that are read, which is what the time
  /// for parsing depends on: about half a million cells.
  static let marks = 2_500_000
  /// Bytes of one tag; libxml2 takes quadratic time for long ones.
  static let tag = 256 << 10
  /// Attributes of one element; libxml2 compares each with each.
  static let attributes = 256
  /// Namespaces declared at one place; libxml2 looks through all for each element.
  static let namespaces = 256
  /// Namespaces declared in one part.
  static let declarations = 100_000
  /// Different names of elements and attributes in one part; libxml2's table of them is slow.
  static let vocabulary = 4_096
  /// Bytes of text that is kept.
  static let text = 32 << 20

  /// Cells in all sheets, empty ones included.
  static let cells = 2_000_000
  /// Sheets of a workbook.
  static let sheets = 1_000
  /// Defined names of a workbook.
  static let names = 100_000
}
