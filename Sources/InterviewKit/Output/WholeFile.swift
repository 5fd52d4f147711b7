// SPDX-License-Identifier: Apache-2.0
internal import Foundation

/// Files that are read in one go, or written so that they are whole or not there.
enum WholeFile {
  /// Writes a text under a hidden name, then gives it its real one.
  ///
  /// - Throws: ``OutputError`` if the folder does not take it; what was there before stays.
  static func write(_ text: String, to path: String) throws(OutputError) {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    let hidden = folder + ProcessMark.own.hidden(String(path.dropFirst(folder.count)))
    do {
      try Data(text.utf8).write(to: URL(filePath: hidden))
    } catch {
      unlink(hidden)
      throw OutputError(path: path, problem: .init(error))
    }
    try publish(hidden, as: path)
  }

  /// Gives a hidden file its real name.
  ///
  /// - Throws: ``OutputError`` if it cannot have it; the hidden file is removed then.
  static func publish(_ hidden: String, as path: String) throws(OutputError) {
    guard rename(hidden, path) != 0 else { return }
    let code = errno
    unlink(hidden)
    throw OutputError(path: path, problem: .init(code: code))
  }

  /// The size of a regular file; `nil` if there is none.
  static func size(of path: String) -> Int? {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// Whether there is a folder at a path.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The bytes of a file, or as many as are allowed and one more; `nil` if it cannot be read.
  static func bytes(of path: String, most: Int = Int.max - 1) -> [UInt8]? {
    let file = open(path, O_RDONLY)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT != S_IFDIR else { return nil }
    var bytes: [UInt8] = []
    // One byte more than its size shows the end of a file that is not growing.
    var chunk = max(4096, min(Int(status.st_size), most) + 1)
    while bytes.count <= most {
      let wanted = min(chunk, most + 1 - bytes.count)
      var count = 0
      let part = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, filled in
        count = buffer.baseAddress.map { read(file, $0, wanted) } ?? 0
        filled = max(0, count)
      }
      guard count >= 0 else { return nil }
      if count == 0 { break }
      if bytes.isEmpty { bytes = part } else { bytes += part }
      chunk = 65_536
    }
    return bytes
  }
}
