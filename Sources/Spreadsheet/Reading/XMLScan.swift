// SPDX-License-Identifier: Apache-2.0

/// Reads XML byte by byte and refuses what would overload a parser, before a parser sees it.
///
/// It checks no more than that: what is not XML at all is left for the parser to find.
struct XMLScan {
  private enum State {
    case content, markup, elementName, tag, attributeName, endTag
    case quoted(by: UInt8)
    case declaration, comment, literal
    case instructionName, instruction
  }

  private static let commentStart = Array("--".utf8)
  private static let literalStart = Array("[CDATA[".utf8)

  /// Tags, attributes and character references so far.
  private(set) var marks = 0
  /// Elements called "c" so far: cells.
  private(set) var cells = 0
  /// What is wrong; nothing more is read then.
  private(set) var problem: SpreadsheetError.Problem?

  private let part: String
  private var state = State.content
  private var hasRoot = false
  private var isFirst = true
  private var previous: UInt8 = 0
  private var beforePrevious: UInt8 = 0
  private var tagLength = 0
  private var attributes = 0
  private var declarations = 0
  /// How many namespaces each open element declares.
  private var scopes: [Int] = []
  private var namespaces = 0
  private var declaredHere = 0
  private var word = NameReader()
  private var vocabulary = Vocabulary()
  /// The text of "<?xml ...?>" and of what comes after "<!".
  private var note: [UInt8] = []

  /// A scan of a part that has this name.
  init(part: String) {
    self.part = part
  }

  /// Whether what was read so far has all its elements closed.
  var isClosed: Bool {
    guard case .content = state else { return false }
    return hasRoot && scopes.isEmpty
  }

  /// Reads on.
  mutating func read(_ bytes: ArraySlice<UInt8>) {
    for byte in bytes {
      // Text, most of what there is.
      if case .content = state, byte > UInt8(ascii: "<"), !isFirst { continue }
      read(byte)
      if problem != nil { return }
    }
  }

  private mutating func read(_ byte: UInt8) {
    switch state {
    case .content: content(byte)
    case .markup: markup(byte)
    case .elementName:
      if word.read(byte) { return lengthen() }
      openElement()
      tag(byte)
    case .tag: tag(byte)
    case .attributeName:
      if word.read(byte) { return lengthen() }
      nameAttribute()
      tag(byte)
    case .quoted(let quote):
      if byte == quote { state = .tag }
      if byte == UInt8(ascii: "&") { mark() }
      lengthen()
    case .endTag:
      if byte == UInt8(ascii: ">") { closeElement() }
      lengthen()
    case .declaration: declaration(byte)
    case .comment: skip(byte, to: UInt8(ascii: "-"))
    case .literal: skip(byte, to: UInt8(ascii: "]"))
    case .instructionName:
      if word.read(byte) { return lengthen() }
      know()
      state = .instruction
      instruction(byte)
    case .instruction: instruction(byte)
    }
  }

  private mutating func content(_ byte: UInt8) {
    if isFirst {
      // A part in another encoding than UTF-8 could hide from us what it tells the parser.
      isFirst = [0xEF, 0xBB, 0xBF, 0x20, 0x09, 0x0A, 0x0D].contains(byte)
      if !isFirst, byte != UInt8(ascii: "<") { problem = .encodingNotRead(part: part) }
    }
    switch byte {
    case UInt8(ascii: "<"):
      mark()
      tagLength = 0
      state = .markup
    case UInt8(ascii: "&"): mark()
    case 0: problem = .encodingNotRead(part: part)
    default: break
    }
  }

  private mutating func markup(_ byte: UInt8) {
    (previous, beforePrevious) = (0, 0)
    word = NameReader()
    note = []
    switch byte {
    case UInt8(ascii: "/"): state = .endTag
    case UInt8(ascii: "!"): state = .declaration
    case UInt8(ascii: "?"): state = .instructionName
    case 0: problem = .encodingNotRead(part: part)
    default:
      attributes = 0
      declaredHere = 0
      state = .elementName
      _ = word.read(byte)
    }
  }

  private mutating func tag(_ byte: UInt8) {
    lengthen()
    switch byte {
    case UInt8(ascii: ">"):
      state = .content
      if previous == UInt8(ascii: "/") {
        namespaces -= declaredHere
      } else {
        scopes.append(declaredHere)
        if scopes.count > ReadLimits.depth { problem = .tooDeep(part: part) }
      }
    case UInt8(ascii: "\""), UInt8(ascii: "'"): state = .quoted(by: byte)
    case UInt8(ascii: "/"), UInt8(ascii: "="), 0x20, 0x09, 0x0A, 0x0D: state = .tag
    default:
      state = .attributeName
      word = NameReader()
      _ = word.read(byte)
    }
    previous = byte
  }

  private mutating func openElement() {
    hasRoot = true
    if word.isCell { cells += 1 }
    know()
  }

  private mutating func closeElement() {
    state = .content
    namespaces -= scopes.popLast() ?? 0
  }

  private mutating func nameAttribute() {
    mark()
    know()
    attributes += 1
    if word.isNamespace {
      declarations += 1
      declaredHere += 1
      namespaces += 1
    }
    if attributes > ReadLimits.attributes || namespaces > ReadLimits.namespaces
      || declarations > ReadLimits.declarations
    {
      problem = .tooMuchMarkup(part: part)
    }
  }

  /// Only comments and literal text may start with "<!": a document type could declare entities
  /// that grow without end, or name files.
  private mutating func declaration(_ byte: UInt8) {
    note.append(byte)
    if note == Self.commentStart {
      state = .comment
    } else if note == Self.literalStart {
      state = .literal
    } else if !Self.commentStart.starts(with: note), !Self.literalStart.starts(with: note) {
      problem = .documentType(part: part)
    }
  }

  /// Passes over what ends with a sign twice and ">".
  private mutating func skip(_ byte: UInt8, to end: UInt8) {
    if byte == UInt8(ascii: ">"), previous == end, beforePrevious == end { state = .content }
    (beforePrevious, previous) = (previous, byte)
  }

  private mutating func instruction(_ byte: UInt8) {
    lengthen()
    // The declaration is the only one before the root that matters, and is short.
    if !hasRoot, note.count < 256 { note.append(byte) }
    if byte == UInt8(ascii: ">"), previous == UInt8(ascii: "?") {
      state = .content
      if word.isXML, !XMLEncoding.isRead(declaration: note) {
        problem = .encodingNotRead(part: part)
      }
    }
    previous = byte
  }

  private mutating func mark() {
    marks += 1
  }

  private mutating func lengthen() {
    tagLength += 1
    if tagLength > ReadLimits.tag { problem = .tooMuchMarkup(part: part) }
  }

  private mutating func know() {
    vocabulary.add(word.hash)
    if vocabulary.count > ReadLimits.vocabulary { problem = .tooMuchMarkup(part: part) }
  }
}
