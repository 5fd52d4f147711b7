// SPDX-License-Identifier: Apache-2.0

/// Lines of text in the order of their bytes, each a key, a tab and what belongs to it, with a hash
/// table of where the lines of each key begin.
///
/// Both are made when the program is built, so that loading them costs nothing; a key is found at
/// once, and a key that is not there nearly so.
package struct LineTable: Sendable {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  private static let newline = UInt8(ascii: "\n")
  private static let tab = UInt8(ascii: "\t")
  /// A place is written as four digits to base 64, the lowest first.
  private static let digits = 4
  private static let pairDigits = 5
  private static let zero = UInt8(ascii: "0")

  private let lines: String
  private let places: String

  /// A table that was made before.
  ///
  /// - Parameters:
  ///   - lines: The lines, each with a line feed at its end.
  ///   - places: What ``places(of:)`` gave for them.
  package init(lines: String, places: String) {
    self.lines = lines
    self.places = places
  }

  /// A table of lines, each with a line feed at its end.
  package init(lines: String) {
    self.init(lines: lines, places: Self.places(of: lines))
  }

  /// Where the lines of each key begin.
  ///
  /// - Parameter lines: Lines in order, each with a line feed at its end, at most 16 MiB of them.
  /// - Returns: The slots of a hash table, empty or the place of a line plus 1.
  package static func places(of lines: String) -> String {
    var starts: [(hash: KeyHash, place: Int)] = []
    let bytes = Array(lines.utf8)
    var last = bytes[..<0]
    var place = 0
    while let end = bytes[place...].firstIndex(of: newline) {
      let key = bytes[place..<(bytes[place..<end].firstIndex(of: tab) ?? end)]
      if key != last {
        starts.append((KeyHash(key), place))
        last = key
      }
      place = end + 1
    }
    var count = 1
    while count < 2 * starts.count { count *= 2 }
    var slots = Array(repeating: 0, count: count)
    for start in starts {
      var slot = start.hash.slot(of: count)
      while slots[slot] != 0 { slot = (slot + 1) % count }
      slots[slot] = start.place + 1
    }
    let digits = slots.flatMap { slot in
      (0..<Self.digits).map { zero + UInt8(slot >> (6 * $0) & 63) }
    }
    return String(decoding: digits, as: UTF8.self)
  }

  /// Pairs of numbers in a form that is read fast: how many, and then each in five digits to base
  /// 64, the lowest first.
  ///
  /// - Parameter pairs: At most 262,143 pairs; the first number of one is below 262,144, the second
  ///   below 4,096.
  /// - Returns: What ``Reader/eachPair(at:_:)`` reads.
  static func pairs(_ pairs: [(first: Int, second: Int)]) -> String {
    var digits = [0, 6, 12].map { zero + UInt8(pairs.count >> $0 & 63) }
    for pair in pairs {
      for shift in [0, 6, 12] { digits.append(zero + UInt8(pair.first >> shift & 63)) }
      for shift in [0, 6] { digits.append(zero + UInt8(pair.second >> shift & 63)) }
    }
    return String(decoding: digits, as: UTF8.self)
  }

  /// Lends the table for looking up keys.
  func read(_ body: (Reader) -> Void) {
    var lines = lines
    var places = places
    lines.withUTF8 { lines in
      places.withUTF8 { places in
        guard places.count >= Self.digits else { return }
        body(Reader(lines: lines, places: places, count: places.count / Self.digits))
      }
    }
  }

  /// Some bytes of the lines as text.
  func text(_ range: Range<Int>) -> String {
    let utf8 = lines.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    return String(lines[start..<utf8.index(start, offsetBy: range.count)])
  }

  /// The table while it is lent.
  struct Reader {
    /// The lines.
    let lines: Bytes
    fileprivate let places: Bytes
    fileprivate let count: Int

    /// Calls a function with what belongs to each line that has a key.
    ///
    /// - Parameters:
    ///   - key: The key, or all of it but a "*" at its end.
    ///   - isStem: Whether the "*" is to be added.
    ///   - hash: The hash of the whole key.
    ///   - body: The function.
    func each(_ key: Bytes, isStem: Bool = false, _ hash: KeyHash, _ body: (Range<Int>) -> Void) {
      guard var line = firstLine(of: key, isStem: isStem, hash) else { return }
      let length = key.count + (isStem ? 1 : 0)
      repeat {
        let end = next(newline, from: line)
        body((line + length + 1)..<end)
        line = end + 1
      } while isKey(key, isStem: isStem, at: line)
    }

    /// The place of the first line that has a key; `nil` if there is none.
    func firstLine(of key: Bytes, isStem: Bool = false, _ hash: KeyHash) -> Int? {
      var slot = hash.slot(of: count)
      while true {
        var place = 0
        for digit in (0..<digits).reversed() {
          place = place << 6 | Int(places[digits * slot + digit] - zero)
        }
        guard place > 0 else { return nil }
        if isKey(key, isStem: isStem, at: place - 1) { return place - 1 }
        slot = (slot + 1) & (count - 1)
      }
    }

    private func isKey(_ key: Bytes, isStem: Bool, at line: Int) -> Bool {
      let end = line + key.count + (isStem ? 1 : 0)
      guard end < lines.count, lines[end] == tab else { return false }
      if isStem, lines[end - 1] != UInt8(ascii: "*") { return false }
      for offset in 0..<key.count where lines[line + offset] != key[offset] { return false }
      return true
    }

    /// The next place of a byte, or the end.
    func next(_ byte: UInt8, from place: Int) -> Int {
      var place = place
      while place < lines.count, lines[place] != byte { place += 1 }
      return place
    }

    /// The whole number that starts at a place, and the place after it; 0 where there is none.
    func number(at place: Int) -> (value: Int, end: Int) {
      var place = place
      var value = 0
      let isNegative = place < lines.count && lines[place] == UInt8(ascii: "-")
      if isNegative { place += 1 }
      while place < lines.count, (0x30...0x39).contains(lines[place]), value < 1_000_000 {
        value = value * 10 + Int(lines[place] - 0x30)
        place += 1
      }
      return (isNegative ? -value : value, place)
    }

    /// Calls a function with each owner and weight of a list "12:3,40:-2".
    func eachUse(in uses: Range<Int>, _ body: (_ owner: Int, _ weight: Int) -> Void) {
      var place = uses.lowerBound
      while place < uses.upperBound {
        let owner = number(at: place)
        let weight = number(at: owner.end + 1)
        body(owner.value, weight.value)
        place = weight.end + 1
      }
    }

    /// How many pairs of numbers ``LineTable/pairs(_:)`` wrote at a place.
    func pairCount(at place: Int) -> Int {
      guard place + 3 <= lines.count else { return 0 }
      return min(number(of: 3, at: place), (lines.count - place - 3) / LineTable.pairDigits)
    }

    /// Calls a function with each of them.
    @inline(__always)
    func eachPair(at place: Int, _ body: (_ first: Int, _ second: Int) -> Void) {
      var pair = place + 3
      for _ in 0..<pairCount(at: place) {
        body(number(of: 3, at: pair), number(of: 2, at: pair + 3))
        pair += LineTable.pairDigits
      }
    }

    @inline(__always)
    private func number(of digits: Int, at place: Int) -> Int {
      var number = 0
      for digit in 0..<digits {
        number |= (Int(lines[place + digit] &- LineTable.zero) & 63) << (6 * digit)
      }
      return number
    }
  }
}

/// The 32-bit FNV-1a hash of a key's bytes, one after the other: a longer key goes on from the hash
/// of a shorter one.
struct KeyHash {
  private var value: UInt32 = 0x811c_9dc5

  init() {}

  init(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { add(byte) }
  }

  mutating func add(_ byte: UInt8) {
    value = (value ^ UInt32(byte)) &* 0x0100_0193
  }

  /// The hash of the key with a byte at its end.
  func adding(_ byte: UInt8) -> KeyHash {
    var hash = self
    hash.add(byte)
    return hash
  }

  /// Where a table of a power of two slots has the key.
  fileprivate func slot(of count: Int) -> Int {
    Int(value ^ value >> 15) & (count - 1)
  }
}
