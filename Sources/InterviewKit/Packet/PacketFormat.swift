// SPDX-License-Identifier: Apache-2.0

/// A form in which a packet is written.
public enum PacketFormat: String, Sendable, CaseIterable {
  /// Markdown.
  case markdown = "md"
  /// Plain text of 80 columns, to print and fill in with a pen.
  case text = "txt"
  /// A spreadsheet.
  case workbook = "xlsx"
}
