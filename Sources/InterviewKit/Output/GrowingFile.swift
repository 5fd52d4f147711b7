// SPDX-License-Identifier: Apache-2.0
internal import Foundation

/// Files that are written bit by bit. What goes wrong is the system's `errno`.
enum GrowingFile {
  /// Adds bytes to a file, which need not be there yet.
  ///
  /// - Returns: The error; `nil` if all of them are there.
  static func append(_ bytes: [UInt8], to path: String) -> Int32? {
    let file = open(path, O_WRONLY | O_APPEND | O_CREAT, 0o666)
    guard file >= 0 else { return errno }
    defer { close(file) }
    return bytes.withUnsafeBytes { write($0, to: file) }
  }

  /// Adds what a file holds to another, which need not be there yet.
  ///
  /// - Returns: The error; `nil` if all of it is there.
  static func append(contentsOf source: String, to path: String) -> Int32? {
    let from = open(source, O_RDONLY)
    guard from >= 0 else { return errno }
    defer { close(from) }
    let to = open(path, O_WRONLY | O_APPEND | O_CREAT, 0o666)
    guard to >= 0 else { return errno }
    defer { close(to) }
    return withUnsafeTemporaryAllocation(byteCount: 1 << 18, alignment: 16) { buffer in
      while true {
        let count = buffer.baseAddress.map { read(from, $0, buffer.count) } ?? 0
        guard count >= 0 else { return errno }
        if count == 0 { return nil }
        if let code = write(UnsafeRawBufferPointer(rebasing: buffer[..<count]), to: to) {
          return code
        }
      }
    }
  }

  /// Writes bytes to an open file.
  ///
  /// - Returns: The error; `nil` if all of them are there.
  static func write(_ bytes: UnsafeRawBufferPointer, to file: Int32) -> Int32? {
    var offset = 0
    while offset < bytes.count, let start = bytes.baseAddress {
      let count = Foundation.write(file, start + offset, bytes.count - offset)
      // A disk that takes nothing and reports nothing is full.
      guard count > 0 else { return count == 0 ? ENOSPC : errno }
      offset += count
    }
    return nil
  }
}
