// SPDX-License-Identifier: Apache-2.0
internal import CMemoryFile

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// A file in memory that libxlsxwriter, which writes to paths alone, can write to. Linux has them.
struct MemoryFile: ~Copyable {
  /// A path by which this process, and no other, reaches the file.
  let path: String
  private let file: Int32

  /// Where shared memory can hold the parts of a workbook while it is made; `nil` where it cannot.
  static let folder: String? = {
    let shared = "/dev/shm"
    return access(shared, W_OK | X_OK) == 0 ? shared : nil
  }()

  private init(_ file: Int32) {
    self.file = file
    path = "/proc/self/fd/\(file)"
  }

  /// An empty file; `nil` where there is no such thing.
  static func empty() -> MemoryFile? {
    let file = open_memory_file("workbook")
    guard file >= 0 else { return nil }
    let memory = MemoryFile(file)
    // Where nothing is mounted at /proc, the path leads nowhere.
    guard access(memory.path, W_OK) == 0 else { return nil }
    return memory
  }

  deinit { close(file) }

  /// What the file holds.
  func bytes() throws(SpreadsheetError) -> [UInt8] {
    guard let bytes = OpenFile.bytes(of: file) else { throw SpreadsheetError(.system(code: errno)) }
    return bytes
  }
}
