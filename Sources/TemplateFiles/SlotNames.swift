// SPDX-License-Identifier: Apache-2.0

/// Finds the slots of a frame: "{act}".
package enum SlotNames {
  /// The slots with their braces, in the order of the text.
  package static func slots(in text: String) -> [String] {
    let bytes = text.utf8
    return bytes.split(separator: UInt8(ascii: "{"), omittingEmptySubsequences: false).dropFirst()
      .compactMap { part in
        part.firstIndex(of: UInt8(ascii: "}")).map { "{\(Substring(part[..<$0]))}" }
      }
  }
}
