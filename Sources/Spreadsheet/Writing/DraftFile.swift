// SPDX-License-Identifier: Apache-2.0
internal import Synchronization

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// A hidden file beside the one that it is to become, or in the folder for temporary files; removed
/// unless it is published.
struct DraftFile: ~Copyable {
  /// The path of the hidden file.
  let path: String
  private let target: String
  private let file: Int32
  private var isPublished = false

  /// Tells apart the drafts of one process; the process's number tells apart processes.
  private static let count = Atomic<Int>(0)

  /// Creates an empty file in the folder of another.
  ///
  /// - Throws: ``SpreadsheetError`` with `system` if the folder takes no file.
  init(beside target: String) throws(SpreadsheetError) {
    let folder = target.lastIndex(of: "/").map { target[...$0] } ?? ""
    let number = Self.count.add(1, ordering: .relaxed).newValue
    path = "\(folder).sheet-\(getpid())-\(number).partial"
    self.target = target
    // A name that is taken is left over from a process that was stopped and had the same number.
    unlink(path)
    file = open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o666)
    guard file >= 0 else {
      // There is no file of ours to remove.
      isPublished = true
      throw SpreadsheetError(.system(code: errno))
    }
  }

  /// Creates an empty file where the system keeps temporary files.
  ///
  /// - Throws: ``SpreadsheetError`` with `system` if there is no room for it.
  static func temporary() throws(SpreadsheetError) -> DraftFile {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    return try DraftFile(beside: "\(folder.isEmpty ? "/tmp" : folder)/workbook")
  }

  deinit {
    if file >= 0 { close(file) }
    if !isPublished { unlink(path) }
  }

  /// What the file holds.
  func bytes() throws(SpreadsheetError) -> [UInt8] {
    guard let bytes = OpenFile.bytes(of: file) else { throw SpreadsheetError(.system(code: errno)) }
    return bytes
  }

  /// Puts bytes into the file.
  func write(_ bytes: [UInt8]) throws(SpreadsheetError) {
    errno = 0
    guard OpenFile.write(bytes, to: file) else {
      // A disk that fills up during a call takes a part of the bytes and reports no error.
      throw SpreadsheetError(.system(code: errno == 0 ? ENOSPC : errno))
    }
  }

  /// Gives the file its real name, once all of it is on the disk.
  consuming func publish() throws(SpreadsheetError) {
    guard fsync(file) == 0, rename(path, target) == 0 else {
      throw SpreadsheetError(.system(code: errno))
    }
    isPublished = true
  }

  /// The system's error if it takes no more bytes for this file; the file is of no use after.
  func errorOfWritingMore() -> Int32? {
    errno = 0
    guard lseek(file, 0, SEEK_END) >= 0 else { return errno }
    let isTaken = OpenFile.write([UInt8](repeating: 0, count: 64 * 1024), to: file)
    if isTaken, fsync(file) == 0 { return nil }
    return errno == 0 ? ENOSPC : errno
  }
}
