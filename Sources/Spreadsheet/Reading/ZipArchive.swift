// SPDX-License-Identifier: Apache-2.0
internal import CZip

/// Sole owner of an archive that is open for reading. The only file that imports libzip; no pointer
/// leaves it.
struct ZipArchive: ~Copyable {
  private let archive: OpaquePointer
  /// How many parts there are.
  let count: Int

  /// Opens an archive.
  ///
  /// - Throws: ``SpreadsheetError`` with `notWhole` if it is none, or its directory is broken.
  init(_ path: String) throws(SpreadsheetError) {
    var code: Int32 = 0
    guard let archive = zip_open(path, ZIP_RDONLY | ZIP_CHECKCONS, &code) else {
      throw SpreadsheetError(.notWhole(part: "the archive"))
    }
    self.archive = archive
    count = Int(max(0, zip_get_num_entries(archive, 0)))
  }

  deinit {
    // Closes without writing.
    zip_discard(archive)
  }

  /// The name of a part.
  func name(of index: Int) throws(SpreadsheetError) -> String {
    guard let name = zip_get_name(archive, zip_uint64_t(index), 0) else {
      throw SpreadsheetError(.notWhole(part: "part \(index)"))
    }
    return String(cString: name)
  }

  /// Reads a part from start to end, in pieces.
  ///
  /// - Throws: ``SpreadsheetError`` with `notWhole` if it does not inflate, or not to the bytes that
  ///   its checksum was made from.
  func read(_ index: Int, _ body: (ArraySlice<UInt8>) -> Void) throws(SpreadsheetError) {
    let part = try name(of: index)
    guard let file = zip_fopen_index(archive, zip_uint64_t(index), 0) else {
      throw SpreadsheetError(.notWhole(part: part))
    }
    defer { zip_fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 64 * 1024)
    while true {
      let read = Int(zip_fread(file, &bytes, zip_uint64_t(bytes.count)))
      if read == 0 { return }
      guard read > 0 else { throw SpreadsheetError(.notWhole(part: part)) }
      body(bytes[..<read])
    }
  }
}
