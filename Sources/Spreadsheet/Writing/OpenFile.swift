// SPDX-License-Identifier: Apache-2.0

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Reads from and writes to files that are open.
enum OpenFile {
  /// All bytes of a file; `nil`, with `errno`, if it cannot be read.
  static func bytes(of file: Int32) -> [UInt8]? {
    let size = lseek(file, 0, SEEK_END)
    guard size >= 0, lseek(file, 0, SEEK_SET) == 0 else { return nil }
    var isWhole = true
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(size)) { buffer, filled in
      while let start = buffer.baseAddress, filled < buffer.count {
        let count = read(file, start + filled, buffer.count - filled)
        guard count > 0 else {
          isWhole = false
          return
        }
        filled += count
      }
    }
    return isWhole ? bytes : nil
  }

  /// Writes all bytes; `false`, with `errno`, if the file does not take them.
  static func write(_ bytes: [UInt8], to file: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while let start = buffer.baseAddress, done < buffer.count {
        let count = Self.write(file, start + done, buffer.count - done)
        guard count > 0 else { return false }
        done += count
      }
      return true
    }
  }

  private static func write(_ file: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
    #if canImport(Darwin)
      Darwin.write(file, bytes, count)
    #elseif canImport(Glibc)
      Glibc.write(file, bytes, count)
    #elseif canImport(Musl)
      Musl.write(file, bytes, count)
    #endif
  }
}
