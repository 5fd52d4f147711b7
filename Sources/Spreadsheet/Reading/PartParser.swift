// SPDX-License-Identifier: Apache-2.0
internal import Foundation

#if canImport(FoundationXML)
  internal import FoundationXML
#endif

/// Hands the elements of a part to what takes them in.
///
/// The parser is Foundation's, with external entities off, and sees only what ``XMLScan`` has let
/// through.
final class PartParser: NSObject, XMLParserDelegate {
  private let content: any XMLContent
  private let budget: ReadBudget
  private let part: String
  private var problem: SpreadsheetError?
  private var hasWarning = false
  private var rootPrefix: String?
  /// How many elements are open that are passed over.
  private var skipped = 0

  /// What libxml2 says of namespaces that are no addresses or not absolute (`XML_WAR_NS_URI`,
  /// `XML_WAR_NS_URI_RELATIVE`): Foundation passes it on as errors.
  private static let warnings = [99, 100]

  private init(_ content: any XMLContent, part: String, _ budget: ReadBudget) {
    self.content = content
    self.part = part
    self.budget = budget
  }

  /// Parses a part.
  ///
  /// - Throws: ``SpreadsheetError`` with `notXML`, with what reading the part throws, or with what
  ///   its content throws.
  static func parse(
    _ part: ZipArchive.Part, into content: any XMLContent, _ budget: ReadBudget
  ) throws(SpreadsheetError) {
    let stream = PartStream(part)
    let parser = XMLParser(stream: stream)
    let reader = PartParser(content, part: part.name, budget)
    // The parser does not keep its delegate.
    let isRead = withExtendedLifetime(reader) {
      parser.delegate = reader
      parser.shouldProcessNamespaces = false
      parser.shouldResolveExternalEntities = false
      return parser.parse()
    }
    if let problem = reader.problem ?? stream.problem { throw problem }
    guard isRead || reader.hasWarning else {
      throw SpreadsheetError(.notXML(part: part.name, line: nil))
    }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    guard problem == nil else { return }
    guard skipped == 0, let name = own(name) else {
      skipped += 1
      return
    }
    attempt(parser) { () throws(SpreadsheetError) in
      if try !content.start(name, attributes) { skipped = 1 }
    }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    guard problem == nil else { return }
    guard skipped == 0, let name = own(name) else {
      skipped -= 1
      return
    }
    attempt(parser) { () throws(SpreadsheetError) in try content.end(name) }
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    take(text, parser)
  }

  func parser(_ parser: XMLParser, foundCDATA block: Data) {
    take(String(decoding: block, as: UTF8.self), parser)
  }

  func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) {
    guard !Self.warnings.contains((error as NSError).code) else {
      hasWarning = true
      return
    }
    guard problem == nil else { return }
    problem = SpreadsheetError(.notXML(part: part, line: max(1, parser.lineNumber)))
    parser.abortParsing()
  }

  private func take(_ text: String, _ parser: XMLParser) {
    guard problem == nil, skipped == 0 else { return }
    attempt(parser) { () throws(SpreadsheetError) in
      try budget.keep(text)
      content.add(text)
    }
  }

  /// An element's name without its prefix, if that is the one of the root.
  private func own(_ name: String) -> String? {
    let colon = name.utf8.firstIndex(of: UInt8(ascii: ":"))
    let prefix = colon.map { name[..<$0] } ?? ""
    if rootPrefix == nil { rootPrefix = String(prefix) }
    guard prefix == rootPrefix ?? "" else { return nil }
    return colon.map { String(name[name.utf8.index(after: $0)...]) } ?? name
  }

  private func attempt(_ parser: XMLParser, _ body: () throws(SpreadsheetError) -> Void) {
    do throws(SpreadsheetError) {
      try body()
    } catch {
      problem = error
      parser.abortParsing()
    }
  }
}
