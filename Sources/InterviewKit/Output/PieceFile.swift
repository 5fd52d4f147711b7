// SPDX-License-Identifier: Apache-2.0
internal import Foundation

/// A new file that is written piece by piece, and hashed on the way.
///
/// Adding does not fail: what goes wrong is said at the end.
final class PieceFile {
  /// How many bytes are gathered before the system gets them.
  private static let most = 1 << 16

  private let path: String
  private let file: Int32
  private var gathered: [UInt8] = []
  private var hasher = ContentHasher()
  private var size = 0
  /// The system's first error; nothing is written after it.
  private var code: Int32?
  private var isOpen = true

  /// Creates a file that is not there yet.
  ///
  /// - Throws: ``OutputError`` if the folder does not take it.
  init(at path: String) throws(OutputError) {
    self.path = path
    file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard file >= 0 else {
      isOpen = false
      throw OutputError(path: path, problem: .init(code: errno))
    }
  }

  deinit {
    if isOpen { close(file) }
  }

  /// Adds a text.
  func add(_ text: String) {
    gathered += text.utf8
    if gathered.count >= Self.most { flush() }
  }

  /// Adds bytes.
  func add(_ bytes: [UInt8]) {
    if gathered.isEmpty, bytes.count >= Self.most {
      write(bytes)
    } else {
      gathered += bytes
      if gathered.count >= Self.most { flush() }
    }
  }

  /// Ends the file, and waits until it is on the disk.
  ///
  /// - Throws: ``OutputError`` if the disk has not taken all of it.
  func finished(named name: String) throws(OutputError) -> FileRecord {
    flush()
    if code == nil, fsync(file) != 0 { code = errno }
    isOpen = false
    if close(file) != 0, code == nil { code = errno }
    if let code { throw OutputError(path: path, problem: .init(code: code)) }
    return FileRecord(name: name, size: size, hash: hasher.hash)
  }

  private func flush() {
    write(gathered)
    gathered.removeAll(keepingCapacity: true)
  }

  private func write(_ bytes: [UInt8]) {
    guard code == nil else { return }
    bytes.withUnsafeBytes { bytes in
      code = GrowingFile.write(bytes, to: file)
      hasher.add(bytes)
    }
    size += bytes.count
  }
}
