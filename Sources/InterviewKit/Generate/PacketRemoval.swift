// SPDX-License-Identifier: Apache-2.0
internal import Foundation

/// Removes what runs wrote and nothing else: no file that is not ours, and none that was changed.
enum PacketRemoval {
  /// Removes a packet's files, and its folders where nothing else is in them.
  ///
  /// - Returns: Whether all of it is gone.
  static func remove(_ packet: PacketRecord, in output: String) -> Bool {
    let folder = "\(output)/\(packet.folder)"
    var isGone = true
    for file in packet.files + (packet.leftovers ?? []) where !remove(file, in: folder) {
      isGone = false
    }
    if rmdir(folder) == 0, let slash = folder.lastIndex(of: "/") { rmdir(String(folder[..<slash])) }
    return isGone
  }

  /// Removes a file that is as it was written, and the folders it leaves empty.
  ///
  /// - Returns: Whether it is gone.
  static func remove(_ file: FileRecord, in folder: String) -> Bool {
    let path = "\(folder)/\(file.name)"
    guard WholeFile.size(of: path) != nil else { return true }
    guard file.isThere(in: folder), unlink(path) == 0 else { return false }
    var inner = file.name[...]
    while let slash = inner.lastIndex(of: "/") {
      inner = inner[..<slash]
      // A folder that still holds something stays.
      if rmdir("\(folder)/\(inner)") != 0 { break }
    }
    return true
  }
}
