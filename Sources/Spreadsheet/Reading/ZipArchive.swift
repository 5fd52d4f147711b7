// SPDX-License-Identifier: Apache-2.0
internal import CZip
internal import Foundation

/// Sole owner of an archive that is open for reading. The only file that imports libzip; no pointer
/// leaves it.
struct ZipArchive: ~Copyable {
  /// The version of libzip that the program runs with.
  static var libraryVersion: String { String(cString: zip_libzip_version()) }

  /// What the archive's directory says of a part, true or not.
  struct Entry {
    /// The name, with "/" between folders.
    let name: String
    /// Bytes when unpacked.
    let size: Int
    /// Bytes in the archive.
    let packedSize: Int
    /// Whether a password is needed.
    let isEncrypted: Bool
  }

  /// How many parts there are.
  let count: Int
  private let handle: Handle

  /// Opens an archive that we made ourselves, for as long as a function runs.
  ///
  /// - Throws: ``SpreadsheetError`` with `notWhole` if it is none, or its directory is broken or
  ///   does not agree with the parts; what the function throws.
  static func withOpen(
    _ bytes: [UInt8], _ body: (borrowing ZipArchive) throws(SpreadsheetError) -> Void
  ) throws(SpreadsheetError) {
    let fault = bytes.withUnsafeBytes { bytes in
      do throws(SpreadsheetError) {
        try body(try ZipArchive(bytes))
        return nil as SpreadsheetError?
      } catch {
        return error
      }
    }
    if let fault { throw fault }
  }

  private init(_ bytes: UnsafeRawBufferPointer) throws(SpreadsheetError) {
    // Nothing at all would pass for an archive without parts.
    guard !bytes.isEmpty, let handle = Handle(bytes, flags: ZIP_RDONLY | ZIP_CHECKCONS) else {
      throw SpreadsheetError(.notWhole(part: "the archive"))
    }
    self.handle = handle
    count = handle.count
  }

  /// Opens an archive that another program wrote: programs differ in what they write before each
  /// part, so that is not compared with the directory.
  ///
  /// - Throws: ``SpreadsheetError`` with `brokenArchive` if there is no directory that can be read.
  init(foreign path: String) throws(SpreadsheetError) {
    guard let handle = Handle(path, flags: ZIP_RDONLY) else {
      throw SpreadsheetError(.brokenArchive)
    }
    self.handle = handle
    count = handle.count
  }

  /// The name of a part.
  ///
  /// - Throws: ``SpreadsheetError`` with `notWhole` if there is no such part.
  func name(of index: Int) throws(SpreadsheetError) -> String {
    guard index >= 0, let name = zip_get_name(handle.archive, zip_uint64_t(index), 0) else {
      throw SpreadsheetError(.notWhole(part: "part \(index)"))
    }
    return String(cString: name)
  }

  /// What the directory says of a part.
  ///
  /// - Throws: ``SpreadsheetError`` with `brokenArchive` if it says too little.
  func entry(_ index: Int) throws(SpreadsheetError) -> Entry {
    var stat = zip_stat_t()
    let needed = zip_uint64_t(ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE)
    guard index >= 0, zip_stat_index(handle.archive, zip_uint64_t(index), 0, &stat) == 0,
      stat.valid & needed == needed, let name = stat.name
    else { throw SpreadsheetError(.brokenArchive) }
    let isEncrypted =
      stat.valid & zip_uint64_t(ZIP_STAT_ENCRYPTION_METHOD) != 0
      && stat.encryption_method != zip_uint16_t(ZIP_EM_NONE)
    return Entry(
      name: String(cString: name), size: Int(clamping: stat.size),
      packedSize: Int(clamping: stat.comp_size), isEncrypted: isEncrypted)
  }

  /// Reads a part from start to end.
  ///
  /// - Parameters:
  ///   - index: Which part.
  ///   - bytes: Where its bytes go, from the first on; it grows where they need more room.
  /// - Returns: How many bytes it has.
  /// - Throws: ``SpreadsheetError`` with `notWhole` if it does not inflate, or not to the bytes that
  ///   its checksum was made from.
  func read(_ index: Int, into bytes: inout [UInt8]) throws(SpreadsheetError) -> Int {
    let name = try name(of: index)
    do throws(SpreadsheetError) {
      let part = try open(index)
      var count = 0
      while true {
        if count == bytes.count {
          bytes += [UInt8](repeating: 0, count: max(64 * 1024, bytes.count))
        }
        let read = try part.read(&bytes, from: count)
        if read == 0 { return count }
        count += read
      }
    } catch {
      throw SpreadsheetError(.notWhole(part: name))
    }
  }

  /// Opens a part.
  ///
  /// - Throws: ``SpreadsheetError`` with `encrypted`, `packingNotRead`, or what reading throws.
  func open(_ index: Int) throws(SpreadsheetError) -> Part {
    let name = try name(of: index)
    guard let file = zip_fopen_index(handle.archive, zip_uint64_t(index), 0) else {
      let code = zip_error_code_zip(zip_get_error(handle.archive))
      throw SpreadsheetError(Self.problem(code, name))
    }
    return Part(file: file, name: name, handle: handle)
  }

  /// The fact behind a code of libzip's.
  private static func problem(_ code: Int32, _ part: String) -> SpreadsheetError.Problem {
    switch code {
    case ZIP_ER_CRC: .badChecksum(part: part)
    case ZIP_ER_INCONS: .wrongSize(part: part)
    case ZIP_ER_NOPASSWD, ZIP_ER_WRONGPASSWD, ZIP_ER_ENCRNOTSUPP: .encrypted
    case ZIP_ER_COMPNOTSUPP: .packingNotRead(part: part)
    case ZIP_ER_MEMORY: .outOfMemory
    default: .partCutOff(part: part)
    }
  }

  /// Sole owner of a part that is open for reading.
  final class Part {
    /// Its name in the archive.
    let name: String
    private let file: OpaquePointer
    /// Keeps the archive open.
    private let handle: Handle

    fileprivate init(file: OpaquePointer, name: String, handle: Handle) {
      self.file = file
      self.name = name
      self.handle = handle
    }

    deinit { zip_fclose(file) }

    /// Reads on into some bytes, and tells how many there were; 0 at the end, where the checksum is compared.
    ///
    /// - Throws: ``SpreadsheetError`` with `badChecksum`, `wrongSize` or `partCutOff`.
    func read(_ bytes: inout [UInt8], from start: Int = 0) throws(SpreadsheetError) -> Int {
      let read = bytes.withUnsafeMutableBytes { bytes in
        let room = UnsafeMutableRawBufferPointer(rebasing: bytes[start...])
        return zip_fread(file, room.baseAddress, zip_uint64_t(room.count))
      }
      guard (0...(bytes.count - start)).contains(Int(read)) else {
        let code = zip_error_code_zip(zip_file_get_error(file))
        throw SpreadsheetError(ZipArchive.problem(code, name))
      }
      return Int(read)
    }
  }

  // MARK: - Changing an archive

  /// 1 January 1980, the date that libxlsxwriter gives to every part.
  private static let date: UInt16 = 0x21

  /// An archive with other bytes in some of its parts; the rest of it stays as it is.
  ///
  /// It is made in memory: on the disk libzip would use a file with a name of its own.
  ///
  /// - Parameters:
  ///   - bytes: The archive.
  ///   - change: Called with the name and the bytes of one part after the other; gives the other
  ///     bytes, or `nil` where the part stays as it is.
  /// - Returns: The bytes of the archive.
  /// - Throws: ``SpreadsheetError`` with `notWhole` if it is no archive or one of its parts cannot be
  ///   read to its end; what the function throws.
  static func replacing(
    in bytes: [UInt8],
    _ change: (String, ArraySlice<UInt8>) throws(SpreadsheetError) -> [UInt8]?
  ) throws(SpreadsheetError) -> [UInt8] {
    guard let store = source(bytes) else { throw SpreadsheetError(.outOfMemory) }
    defer { zip_source_free(store) }
    // One hold on the bytes is the archive's, which gives it up when it is closed.
    zip_source_keep(store)
    guard let archive = zip_open_from_source(store, 0, nil) else {
      zip_source_free(store)
      throw SpreadsheetError(.notWhole(part: "the archive"))
    }
    do throws(SpreadsheetError) {
      try withOpen(bytes) { (whole) throws(SpreadsheetError) in
        var part: [UInt8] = []
        for index in 0..<whole.count {
          let name = try whole.name(of: index)
          let count = try whole.read(index, into: &part)
          if let bytes = try change(name, part[..<count]) {
            try replace(index, name, with: bytes, in: archive)
          }
        }
      }
    } catch {
      zip_discard(archive)
      throw error
    }
    guard zip_close(archive) == 0 else {
      zip_discard(archive)
      throw SpreadsheetError(.notWhole(part: "the archive"))
    }
    return try contents(of: store)
  }

  private static func replace(
    _ index: Int, _ name: String, with bytes: [UInt8], in archive: OpaquePointer
  ) throws(SpreadsheetError) {
    guard let part = source(bytes) else { throw SpreadsheetError(.outOfMemory) }
    guard zip_file_replace(archive, zip_uint64_t(index), part, 0) == 0 else {
      zip_source_free(part)
      throw SpreadsheetError(.notWhole(part: name))
    }
    // The same workbook gives the same bytes on any day.
    guard zip_file_set_dostime(archive, zip_uint64_t(index), 0, date, 0) == 0 else {
      throw SpreadsheetError(.notWhole(part: name))
    }
  }

  /// A copy of bytes that libzip frees.
  private static func source(_ bytes: [UInt8]) -> OpaquePointer? {
    guard let copy = malloc(max(1, bytes.count)) else { return nil }
    copy.copyMemory(from: bytes, byteCount: bytes.count)
    guard let source = zip_source_buffer_create(copy, zip_uint64_t(bytes.count), 1, nil) else {
      free(copy)
      return nil
    }
    return source
  }

  private static func contents(of store: OpaquePointer) throws(SpreadsheetError) -> [UInt8] {
    var stat = zip_stat_t()
    guard zip_source_stat(store, &stat) == 0, zip_source_open(store) == 0 else {
      throw SpreadsheetError(.notWhole(part: "the archive"))
    }
    defer { zip_source_close(store) }
    var bytes = [UInt8](repeating: 0, count: Int(clamping: stat.size))
    guard zip_source_read(store, &bytes, stat.size) == zip_int64_t(clamping: stat.size) else {
      throw SpreadsheetError(.notWhole(part: "the archive"))
    }
    return bytes
  }

  /// Closes the archive when the last that needs it is gone.
  fileprivate final class Handle {
    let archive: OpaquePointer
    let count: Int

    init?(_ path: String, flags: Int32) {
      var code: Int32 = 0
      guard let archive = zip_open(path, flags, &code) else { return nil }
      self.archive = archive
      count = Int(clamping: max(0, zip_get_num_entries(archive, 0)))
    }

    init?(_ bytes: UnsafeRawBufferPointer, flags: Int32) {
      var error = zip_error_t()
      zip_error_init(&error)
      defer { zip_error_fini(&error) }
      let size = zip_uint64_t(bytes.count)
      guard let source = zip_source_buffer_create(bytes.baseAddress, size, 0, &error) else {
        return nil
      }
      guard let archive = zip_open_from_source(source, flags, &error) else {
        zip_source_free(source)
        return nil
      }
      self.archive = archive
      count = Int(clamping: max(0, zip_get_num_entries(archive, 0)))
    }

    deinit {
      // Closes without writing.
      zip_discard(archive)
    }
  }
}
