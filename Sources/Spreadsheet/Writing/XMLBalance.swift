// SPDX-License-Identifier: Apache-2.0

/// Reads an XML document byte by byte and tells whether it is whole: every element closed by its own
/// tag, one root, nothing after it but space, no control characters.
///
/// It knows what libxlsxwriter writes: elements, attributes and the declaration, no comments and no
/// CDATA. What it does not know, it takes for a fault.
struct XMLBalance {
  private enum State: Equatable {
    case content, markup, name, attributes, emptyElement, endName, instruction
    case quoted(by: UInt8)
  }

  private var state = State.content
  private var open: [[UInt8]] = []
  private var name: [UInt8] = []
  private var hasRoot = false
  private var isBroken = false

  /// Whether what was read so far is a whole document.
  var isWhole: Bool { !isBroken && hasRoot && state == .content && open.isEmpty }

  /// Reads on.
  mutating func read(_ bytes: ArraySlice<UInt8>) {
    for byte in bytes where !isBroken { read(byte) }
  }

  private mutating func read(_ byte: UInt8) {
    let isSpace = byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    if byte < 0x20, !isSpace { isBroken = true }
    switch state {
    case .content:
      if byte == UInt8(ascii: "<") {
        state = .markup
      } else if open.isEmpty, !isSpace {
        isBroken = true
      }
    case .markup: startMarkup(byte)
    case .name:
      if isSpace || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") {
        open.append(name)
        state = .attributes
        attributes(byte)
      } else {
        name.append(byte)
      }
    case .attributes: attributes(byte)
    case .quoted(let quote):
      if byte == quote { state = .attributes } else if byte == UInt8(ascii: "<") { isBroken = true }
    case .emptyElement: end(byte, name)
    case .endName:
      if byte == UInt8(ascii: ">") { end(byte, name) } else { name.append(byte) }
    case .instruction:
      if byte == UInt8(ascii: ">") { state = .content }
    }
  }

  private mutating func startMarkup(_ byte: UInt8) {
    name = []
    switch byte {
    case UInt8(ascii: "/"): state = .endName
    case UInt8(ascii: "?"): state = .instruction
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
      isBroken = open.isEmpty && hasRoot
      hasRoot = true
      name = [byte]
      state = .name
    default: isBroken = true
    }
  }

  private mutating func attributes(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): state = .quoted(by: byte)
    case UInt8(ascii: "/"): state = .emptyElement
    case UInt8(ascii: ">"): state = .content
    case UInt8(ascii: "<"): isBroken = true
    default: break
    }
  }

  private mutating func end(_ byte: UInt8, _ name: [UInt8]) {
    isBroken = byte != UInt8(ascii: ">") || open.popLast() != name
    state = .content
  }
}
