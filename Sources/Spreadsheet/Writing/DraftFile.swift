// SPDX-License-Identifier: Apache-2.0
internal import Synchronization

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// A hidden file beside the one that it is to become; removed unless it gets there.
struct DraftFile: ~Copyable {
  /// The path of the hidden file.
  let path: String
  private let target: String
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
    let file = open(path, O_CREAT | O_EXCL | O_WRONLY, 0o666)
    guard file >= 0 else {
      // There is no file of ours to remove.
      isPublished = true
      throw SpreadsheetError(.system(code: errno))
    }
    close(file)
  }

  deinit {
    if !isPublished { unlink(path) }
  }

  /// What stands in the file.
  ///
  /// - Throws: ``SpreadsheetError`` with `system` if it cannot be read.
  func contents() throws(SpreadsheetError) -> [UInt8] {
    let file = open(path, O_RDONLY)
    guard file >= 0 else { throw SpreadsheetError(.system(code: errno)) }
    defer { close(file) }
    let size = lseek(file, 0, SEEK_END)
    guard size >= 0 else { throw SpreadsheetError(.system(code: errno)) }
    var bytes = [UInt8](repeating: 0, count: Int(size))
    let isRead = bytes.withUnsafeMutableBytes { buffer in
      Self.all(buffer.count) { pread(file, buffer.baseAddress?.advanced(by: $0), $1, off_t($0)) }
    }
    guard isRead else { throw SpreadsheetError(.system(code: errno)) }
    return bytes
  }

  /// Replaces what stands in the file.
  ///
  /// - Throws: ``SpreadsheetError`` with `system` if it cannot be written whole.
  func replace(with bytes: [UInt8]) throws(SpreadsheetError) {
    let file = open(path, O_WRONLY | O_TRUNC)
    guard file >= 0 else { throw SpreadsheetError(.system(code: errno)) }
    defer { close(file) }
    let isWritten = bytes.withUnsafeBytes { buffer in
      Self.all(buffer.count) { pwrite(file, buffer.baseAddress?.advanced(by: $0), $1, off_t($0)) }
    }
    guard isWritten else { throw SpreadsheetError(.system(code: errno)) }
  }

  /// Calls with the bytes done and the bytes left until none are: the system may take or give only
  /// a part of them.
  private static func all(_ count: Int, _ call: (Int, Int) -> Int) -> Bool {
    var done = 0
    while done < count {
      let step = call(done, count - done)
      guard step > 0 else { return false }
      done += step
    }
    return true
  }

  /// Gives the file its real name, once all of it is on the disk.
  consuming func publish() throws(SpreadsheetError) {
    let file = open(path, O_RDONLY)
    guard file >= 0 else { throw SpreadsheetError(.system(code: errno)) }
    let code = fsync(file) == 0 ? 0 : errno
    close(file)
    guard code == 0 else { throw SpreadsheetError(.system(code: code)) }
    guard rename(path, target) == 0 else { throw SpreadsheetError(.system(code: errno)) }
    isPublished = true
  }

  /// The system's error if it takes no more bytes for this file; the file is of no use after.
  func errorOfWritingMore() -> Int32? {
    let file = open(path, O_WRONLY | O_APPEND)
    guard file >= 0 else { return errno }
    defer { close(file) }
    let bytes = [UInt8](repeating: 0, count: 64 * 1024)
    guard write(file, bytes, bytes.count) == bytes.count, fsync(file) == 0 else {
      // A disk that fills up during a call takes a part of the bytes and reports no error.
      return errno == 0 ? ENOSPC : errno
    }
    return nil
  }
}
