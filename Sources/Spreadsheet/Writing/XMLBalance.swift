// SPDX-License-Identifier: Apache-2.0

/// Tells whether an XML document is whole: every element closed by its own tag, one root, nothing
/// after it but space, no control characters.
///
/// It knows what libxlsxwriter writes: elements, attributes and the declaration, no comments and no
/// CDATA. What it does not know, it takes for a fault.
struct XMLBalance {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var place = 0
  /// The names of the elements that are open.
  private var open: [Range<Int>] = []

  /// Whether some bytes are a whole document.
  static func isWhole(_ bytes: some Collection<UInt8>) -> Bool {
    let answer = bytes.withContiguousStorageIfAvailable { bytes in
      guard !hasControls(bytes) else { return false }
      var balance = XMLBalance(bytes)
      return balance.run()
    }
    return answer ?? isWhole(Array(bytes))
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  private mutating func run() -> Bool {
    var hasRoot = false
    while true {
      while place < bytes.count, bytes[place] != UInt8(ascii: "<") {
        if open.isEmpty, !Self.isSpace(bytes[place]) { return false }
        place += 1
      }
      if place == bytes.count { return hasRoot && open.isEmpty }
      place += 1
      guard place < bytes.count else { return false }
      switch bytes[place] {
      case UInt8(ascii: "/"):
        let start = place + 1
        guard skip(to: UInt8(ascii: ">")), close(start..<place) else { return false }
        place += 1
      case UInt8(ascii: "?"):
        guard skip(to: UInt8(ascii: ">")) else { return false }
        place += 1
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
        if open.isEmpty, hasRoot { return false }
        hasRoot = true
        guard element() else { return false }
      default: return false
      }
    }
  }

  /// Reads a tag from its name to its end.
  private mutating func element() -> Bool {
    let start = place
    while place < bytes.count, !Self.endsName(bytes[place]) { place += 1 }
    open.append(start..<place)
    while place < bytes.count {
      let byte = bytes[place]
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        place += 1
        while place < bytes.count, bytes[place] != byte {
          if bytes[place] == UInt8(ascii: "<") { return false }
          place += 1
        }
      case UInt8(ascii: "/"):
        place += 1
        guard place < bytes.count, bytes[place] == UInt8(ascii: ">") else { return false }
        open.removeLast()
        place += 1
        return true
      case UInt8(ascii: ">"):
        place += 1
        return true
      case UInt8(ascii: "<"): return false
      default: break
      }
      place += 1
    }
    return false
  }

  /// Closes the innermost element, if it has this name.
  private mutating func close(_ name: Range<Int>) -> Bool {
    guard let opened = open.popLast(), opened.count == name.count else { return false }
    for offset in 0..<name.count
    where bytes[opened.lowerBound + offset] != bytes[name.lowerBound + offset] {
      return false
    }
    return true
  }

  private mutating func skip(to byte: UInt8) -> Bool {
    while place < bytes.count, bytes[place] != byte { place += 1 }
    return place < bytes.count
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    isSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// Whether there is a byte below the space that is no space itself.
  private static func hasControls(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var place = 0
    while place < bytes.count {
      // Eight bytes at a time: one below 0x20 borrows from its highest bit.
      if place + 8 <= bytes.count {
        let word = UnsafeRawBufferPointer(bytes).loadUnaligned(
          fromByteOffset: place, as: UInt64.self)
        if (word &- 0x2020_2020_2020_2020) & ~word & 0x8080_8080_8080_8080 == 0 {
          place += 8
          continue
        }
      }
      if bytes[place] < 0x20, !isSpace(bytes[place]) { return true }
      place += 1
    }
    return false
  }
}
