// SPDX-License-Identifier: Apache-2.0

/// A line of a profile without markup, in plain punctuation.
///
/// Links keep their text; emphasis marks, HTML, and template tags go; entities become
/// characters; quotes become straight; invisible characters go; white space runs become a space.
struct CleanText: Sendable, Equatable {
  /// The text.
  private(set) var text: String
  /// Whether a variable stood in the text, or an amount or a grade is missing its value.
  private(set) var hasHole = false

  init(_ raw: String) {
    var cleaner = Cleaner(bytes: Array(raw.utf8))
    cleaner.run()
    text = String(decoding: cleaner.out, as: UTF8.self)
    hasHole = cleaner.hasHole || Self.hasGap(cleaner.out)
  }

  /// "Grade GS- to $", "( )", "____".
  private static func hasGap(_ bytes: [UInt8]) -> Bool {
    var start = 0
    for index in 0...bytes.count {
      let byte = index < bytes.count ? bytes[index] : UInt8(ascii: " ")
      if index > 0, index < bytes.count {
        switch (bytes[index - 1], byte) {
        case (UInt8(ascii: "_"), UInt8(ascii: "_")), (UInt8(ascii: "["), UInt8(ascii: "]")),
          (UInt8(ascii: "("), UInt8(ascii: ")")):
          return true
        default: break
        }
      }
      guard byte == UInt8(ascii: " ") else { continue }
      if isGap(bytes[start..<index]) { return true }
      start = index + 1
    }
    return false
  }

  /// "$" without an amount, "GS-" without a grade.
  private static func isGap(_ word: ArraySlice<UInt8>) -> Bool {
    guard let first = word.first else { return false }
    if word.count == 1 { return first == UInt8(ascii: "$") || first == UInt8(ascii: "%") }
    return word.last == UInt8(ascii: "-") && word.dropLast().allSatisfy(\.isCapital)
  }
}

/// One pass over the bytes.
private struct Cleaner {
  let bytes: [UInt8]
  var out: [UInt8] = []
  var hasHole = false
  private var index = 0

  init(bytes: [UInt8]) {
    self.bytes = bytes
    out.reserveCapacity(bytes.count)
  }

  mutating func run() {
    while index < bytes.count { step() }
    while out.last == UInt8(ascii: " ") { out.removeLast() }
  }

  private mutating func step() {
    let byte = bytes[index]
    switch byte {
    case UInt8(ascii: " "), 9, 10, 13: space()
    case UInt8(ascii: "&"): entity()
    case UInt8(ascii: "<"): tag()
    case UInt8(ascii: "{"): template()
    case UInt8(ascii: "\\"): index += 1
    case UInt8(ascii: "["), UInt8(ascii: "!"): link()
    case UInt8(ascii: "("): bracket()
    case UInt8(ascii: "*"), UInt8(ascii: "`"): index += 1
    case UInt8(ascii: "_"): emphasis()
    case 0x80...: wide()
    default: keep()
    }
  }

  private mutating func keep() {
    out.append(bytes[index])
    index += 1
  }

  private mutating func put(_ text: StaticString) {
    text.withUTF8Buffer { out.append(contentsOf: $0) }
  }

  private mutating func space(_ width: Int = 1) {
    if let last = out.last, last != UInt8(ascii: " ") { out.append(UInt8(ascii: " ")) }
    index += width
  }

  private func at(_ offset: Int) -> UInt8 {
    index + offset < bytes.count ? bytes[index + offset] : 0
  }

  /// Where a run of bytes next ends, at most a line's length away.
  private func end(of closing: [UInt8], from start: Int) -> Int? {
    var place = start
    let last = min(bytes.count, start + 400) - closing.count
    while place <= last {
      if bytes[place..<(place + closing.count)].elementsEqual(closing) { return place }
      place += 1
    }
    return nil
  }

  private mutating func entity() {
    guard let end = end(of: Array(";".utf8), from: index), end - index <= 8 else { return keep() }
    switch String(decoding: bytes[(index + 1)..<end], as: UTF8.self) {
    case "amp", "#38": out.append(UInt8(ascii: "&"))
    case "nbsp", "#160": space(0)
    case "quot", "ldquo", "rdquo", "#34": out.append(UInt8(ascii: "\""))
    case "apos", "lsquo", "rsquo", "#39", "#8217": out.append(UInt8(ascii: "'"))
    case "ndash", "#8211": put("\u{2013}")
    case "mdash", "#8212": put("\u{2014}")
    case "lt": out.append(UInt8(ascii: "<"))
    case "gt": out.append(UInt8(ascii: ">"))
    case "hellip": put("...")
    case "shy", "zwnj", "zwj": break
    default: return keep()
    }
    index = end + 1
  }

  private mutating func tag() {
    let isTag = at(1) == UInt8(ascii: "/") || at(1) == UInt8(ascii: "!") || at(1).isLetter
    guard isTag, let end = end(of: Array(">".utf8), from: index) else { return keep() }
    if !out.isEmpty, out.last != UInt8(ascii: " "), at(1) == UInt8(ascii: "b") { space(0) }
    index = end + 1
  }

  private mutating func template() {
    if at(1) == UInt8(ascii: "{"), let end = end(of: Array("}}".utf8), from: index) {
      hasHole = true
      index = end + 2
    } else if at(1) == UInt8(ascii: "%"), let end = end(of: Array("%}".utf8), from: index) {
      index = end + 2
    } else {
      keep()
    }
  }

  /// "[text](address)" keeps the text, "![picture](address)" nothing.
  private mutating func link() {
    let isPicture = bytes[index] == UInt8(ascii: "!")
    let open = isPicture ? index + 1 : index
    guard open < bytes.count, bytes[open] == UInt8(ascii: "["),
      let middle = end(of: Array("](".utf8), from: open),
      let end = end(of: Array(")".utf8), from: middle)
    else { return keep() }
    if isPicture {
      index = end + 1
      return
    }
    index += 1
    while index < middle { step() }
    index = end + 1
  }

  /// "team(s)" gives "team".
  private mutating func bracket() {
    if at(1) == UInt8(ascii: "s"), at(2) == UInt8(ascii: ")"), out.last?.isLetter ?? false {
      index += 3
    } else if at(1) == UInt8(ascii: "e"), at(2) == UInt8(ascii: "s"), at(3) == UInt8(ascii: ")"),
      out.last?.isLetter ?? false
    {
      index += 4
    } else {
      keep()
    }
  }

  /// An underscore goes at the edge of a word and stays inside one, or in a row of them.
  private mutating func emphasis() {
    let before = index > 0 ? bytes[index - 1] : UInt8(ascii: " ")
    let isInside = before.isLetter && at(1).isLetter
    let isRow = before == UInt8(ascii: "_") || at(1) == UInt8(ascii: "_")
    let isGap = isRow && (at(2) == UInt8(ascii: "_") || before == UInt8(ascii: "_"))
    if isInside || isGap { keep() } else { index += 1 }
  }

  /// Curly quotes, odd spaces and invisible characters.
  private mutating func wide() {
    let length = bytes[index] >= 0xF0 ? 4 : bytes[index] >= 0xE0 ? 3 : 2
    let code = (0..<length).reduce(UInt32(0)) { $0 << 8 | UInt32(at($1)) }
    switch code {
    case 0xC2A0, 0xE28080...0xE2808A, 0xE280AF, 0xE38080: space(length)
    case 0xE2808B...0xE2808F, 0xC2AD, 0xEFBBBF, 0xE281A0: index += length
    case 0xE28098, 0xE28099, 0xE2809B: replace("'", length)
    case 0xE2809C, 0xE2809D, 0xE2809E: replace("\"", length)
    case 0xE280A6: replace("...", length)
    case 0xE28091, 0xE28090: replace("-", length)
    default:
      out.append(contentsOf: bytes[index..<min(bytes.count, index + length)])
      index += length
    }
  }

  private mutating func replace(_ text: StaticString, _ length: Int) {
    put(text)
    index += length
  }
}

extension UInt8 {
  /// Whether this is an ASCII letter.
  var isLetter: Bool {
    let lower = self | 0x20
    return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
  }

  /// Whether this is an ASCII digit.
  var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }

  /// Whether this is an ASCII capital letter.
  var isCapital: Bool { self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") }
}
