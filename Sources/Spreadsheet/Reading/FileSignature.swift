// SPDX-License-Identifier: Apache-2.0
internal import Foundation

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Tells from a file's first and last bytes whether it is an archive worth opening.
struct FileSignature: ~Copyable {
  private let file: Int32
  private let size: Int

  /// "PK", then what starts a part, or the end of an archive without parts.
  private static let archives: [[UInt8]] = [[0x50, 0x4B, 3, 4], [0x50, 0x4B, 5, 6]]
  /// What starts a file of Excel 97 to 2003, and a workbook with a password.
  private static let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
  /// The stream that holds the workbook in a file with a password, in UTF-16.
  private static let encryptedStream = Data("EncryptedPackage".utf8.flatMap { [$0, 0] })

  private init(file: Int32, size: Int) {
    self.file = file
    self.size = size
  }

  deinit { close(file) }

  private static func size(of path: String) throws(SpreadsheetError) -> Int {
    var facts = stat()
    guard stat(path, &facts) == 0 else { throw SpreadsheetError(.system(code: errno)) }
    switch facts.st_mode & S_IFMT {
    case S_IFREG: return Int(clamping: facts.st_size)
    case S_IFDIR: throw SpreadsheetError(.system(code: EISDIR))
    // A pipe would keep us waiting.
    default: throw SpreadsheetError(.notAnArchive)
    }
  }

  /// Checks a file.
  ///
  /// - Throws: ``SpreadsheetError`` with `system` if it cannot be read, `notAnArchive`, `oldFormat`,
  ///   `encrypted`, or `tooManyEntries`: libzip would read millions of them.
  static func check(_ path: String) throws(SpreadsheetError) {
    let size = try size(of: path)
    let file = open(path, O_RDONLY)
    guard file >= 0 else { throw SpreadsheetError(.system(code: errno)) }
    let signature = FileSignature(file: file, size: size)
    let head = try signature.bytes(8, at: 0)
    if head == compound {
      throw SpreadsheetError(isEncrypted(path) ? .encrypted : .oldFormat)
    }
    guard archives.contains(Array(head.prefix(4))) else { throw SpreadsheetError(.notAnArchive) }
    try signature.checkDirectory()
  }

  /// An end record has 22 bytes and at most 65,535 of comment; where sizes need 64 bits, a locator
  /// of 20 bytes stands before it (APPNOTE 4.3.14 to 4.3.16).
  private func checkDirectory() throws(SpreadsheetError) {
    let length = min(size, 22 + 65_535 + 20)
    let tail = try bytes(length, at: size - length)
    let records = tail.indices.filter {
      tail[$0] == 0x50 && Self.number(tail, $0, 4) == 0x0605_4B50
    }
    guard !records.isEmpty else { throw SpreadsheetError(.brokenArchive) }
    for record in records {
      try check(entries: Self.number(tail, record + 10, 2), unless: 0xFFFF)
      try check(directory: Self.number(tail, record + 12, 4), unless: 0xFFFF_FFFF)
      guard record >= 20, Self.number(tail, record - 20, 4) == 0x0706_4B50,
        let place = Self.number(tail, record - 12, 8), place <= size
      else { continue }
      let longRecord = try bytes(56, at: place)
      try check(entries: Self.number(longRecord, 32, 8), unless: nil)
      try check(directory: Self.number(longRecord, 40, 8), unless: nil)
    }
  }

  private func check(entries: Int?, unless marker: Int?) throws(SpreadsheetError) {
    guard let entries, entries != marker, entries > ReadLimits.entries else { return }
    throw SpreadsheetError(.tooManyEntries)
  }

  private func check(directory: Int?, unless marker: Int?) throws(SpreadsheetError) {
    guard let directory, directory != marker, directory > ReadLimits.directory else { return }
    throw SpreadsheetError(.tooManyEntries)
  }

  /// A number with its lowest byte first; `nil` if the bytes end before it does, the largest if it
  /// has more bits than ours.
  private static func number(_ bytes: [UInt8], _ start: Int, _ length: Int) -> Int? {
    guard start >= 0, start + length <= bytes.count else { return nil }
    let value = bytes[start..<(start + length)].reversed().reduce(UInt64(0)) {
      $0 << 8 | UInt64($1)
    }
    return Int(clamping: value)
  }

  private func bytes(_ count: Int, at place: Int) throws(SpreadsheetError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    let read = pread(file, &bytes, count, off_t(place))
    guard read >= 0 else { throw SpreadsheetError(.system(code: errno)) }
    return Array(bytes.prefix(read))
  }

  /// Whether a compound file has the stream that holds an encrypted workbook. Its directory may be
  /// anywhere in it, and nothing else of it is of use to us.
  private static func isEncrypted(_ path: String) -> Bool {
    guard let data = try? Data(contentsOf: URL(filePath: path), options: .alwaysMapped) else {
      return false
    }
    return data.prefix(ReadLimits.part).range(of: encryptedStream) != nil
  }
}
