// SPDX-License-Identifier: Apache-2.0

/// What takes in the elements of a part, in the order they come.
///
/// Names of elements are those of the part's own vocabulary, without a prefix: elements of other
/// vocabularies are passed over before they get here.
protocol XMLContent: AnyObject {
  /// What is to come, before the first element. Default: not of interest.
  func prepare(for scan: XMLScan)

  /// An element starts.
  ///
  /// - Returns: Whether what is in it is of use; if not, it is passed over, and has no end.
  /// - Throws: ``SpreadsheetError`` if the file cannot be read; nothing more comes then.
  func start(_ name: String, _ attributes: [String: String]) throws(SpreadsheetError) -> Bool

  /// A piece of the text of the element that started last; there may be several.
  func add(_ piece: String)

  /// An element ends.
  ///
  /// - Throws: As the start does.
  func end(_ name: String) throws(SpreadsheetError)
}

extension XMLContent {
  func prepare(for scan: XMLScan) {}
}
