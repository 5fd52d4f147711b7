// SPDX-License-Identifier: Apache-2.0

/// The rows of a table whose columns stand between tabs.
struct TableLines {
  private let bytes: [UInt8]

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// Calls the body with the columns of each row; empty lines and those after "#" are skipped.
  func forEach(_ body: ([String]) -> Void) {
    var start = 0
    var columns: [String] = []
    for index in 0...bytes.count {
      let byte = index < bytes.count ? bytes[index] : UInt8(ascii: "\n")
      guard byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n") else { continue }
      var end = index
      if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
      columns.append(String(decoding: bytes[start..<end], as: UTF8.self))
      start = index + 1
      guard byte == UInt8(ascii: "\n") else { continue }
      if let first = columns.first, !first.isEmpty, !first.hasPrefix("#") { body(columns) }
      columns.removeAll(keepingCapacity: true)
    }
  }
}
