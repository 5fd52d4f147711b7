// SPDX-License-Identifier: Apache-2.0

extension CellReference {
  /// The cell that a file calls "C4"; `nil` if no sheet has it.
  init?(_ text: some StringProtocol) {
    self.init(bytes: text.utf8, dollars: false)
  }

  /// The cell that a formula calls "$C$4", which does not shift; `nil` if no sheet has it.
  init?(absolute text: some StringProtocol) {
    self.init(bytes: text.utf8, dollars: true)
  }

  private init?(bytes: some Collection<UInt8>, dollars: Bool) {
    var rest = bytes[...]
    func dropDollar() -> Bool {
      guard dollars else { return true }
      return rest.popFirst() == UInt8(ascii: "$")
    }
    guard dropDollar() else { return nil }
    // Counted from 1, where 0 stands for none; both stop before they overflow.
    var (row, column) = (0, 0)
    while let byte = rest.first, let letter = Self.letter(byte) {
      column = column * 26 + letter
      guard column <= Self.columns.upperBound else { return nil }
      rest.removeFirst()
    }
    guard dropDollar() else { return nil }
    while let byte = rest.first, (0x30...0x39).contains(byte) {
      row = row * 10 + Int(byte - 0x30)
      guard row <= Self.rows.upperBound else { return nil }
      rest.removeFirst()
    }
    guard rest.isEmpty, row > 0, column > 0 else { return nil }
    self.init(row: row - 1, column: column - 1)
  }

  /// 1 for "A" to 26 for "Z".
  private static func letter(_ byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(byte - UInt8(ascii: "A")) + 1
    case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(byte - UInt8(ascii: "a")) + 1
    default: nil
    }
  }
}
