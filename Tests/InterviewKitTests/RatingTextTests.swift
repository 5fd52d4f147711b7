// SPDX-License-Identifier: Apache-2.0
import Spreadsheet
import Testing

@testable import InterviewKit

@Suite struct RatingTextTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let cell: ReadCell
    let reading: RatingText.Reading
    var testDescription: String { "\(cell.value.map { "\($0)" } ?? "nothing")" }

    init(_ value: ReadCell.Value, _ rating: Rating) {
      cell = ReadCell(value)
      reading = .rating(rating)
    }

    init(refused cell: ReadCell) {
      self.cell = cell
      reading = .refused(QuotedValue(cell, dates: .from1900))
    }

    init(refused text: String) { self.init(refused: ReadCell(.text(text))) }
  }

  static let taken: [Case] = [
    Case(.number(4), .level(4)), Case(.text("4"), .level(4)), Case(.text("4.0"), .level(4)),
    Case(.text("4,0"), .level(4)), Case(.text(" 4 "), .level(4)),
    Case(.text("\u{A0}4\n"), .level(4)),
    Case(.text("4."), .level(4)), Case(.text("4 -"), .level(4)),
    Case(.text("4 - Above the grade in part"), .level(4)),
    Case(.text("4 Above the grade in part"), .level(4)),
    Case(.text("4 – above the grade"), .level(4)), Case(.text("4 - Above ..."), .level(4)),
    Case(.text("5: Well above the grade"), .level(5)), Case(.text("Meets the grade"), .level(3)),
    Case(.text("1"), .level(1)), Case(.number(5), .level(5)),
    Case(.text("Not observed"), .notObserved), Case(.text("not observed "), .notObserved),
    Case(.text("NOT  OBSERVED."), .notObserved), Case(.text("n.o."), .notObserved),
    Case(.text("N.O"), .notObserved),
  ]

  static let refused: [Case] = [
    Case(refused: "4 or 5"), Case(refused: "4-5"), Case(refused: "4/5"), Case(refused: "4.5"),
    Case(refused: "4+"), Case(refused: "four"), Case(refused: "0"), Case(refused: "7"),
    Case(refused: "-4"), Case(refused: "44"), Case(refused: "4 - Well above the grade"),
    Case(refused: "4 4"), Case(refused: "4 a"), Case(refused: "n/a"), Case(refused: "-"),
    Case(refused: "4e0"), Case(refused: "٤"),
    Case(refused: ReadCell(.number(4.5))), Case(refused: ReadCell(.number(7))),
    Case(refused: ReadCell(.number(0))), Case(refused: ReadCell(.number(-1))),
    Case(refused: ReadCell(.number(1e300))), Case(refused: ReadCell(.number(4), isDate: true)),
    Case(refused: ReadCell(.number(46_117), isDate: true)), Case(refused: ReadCell(.boolean(true))),
    Case(refused: ReadCell(.error("#N/A"))), Case(refused: ReadCell(nil, formula: "A1")),
  ]

  @Test(arguments: taken + refused)
  func aCellIsARatingOrNot(_ c: Case) throws {
    let reader = RatingText(scale: try TemplateSet().planner.scale)
    #expect(reader.reading(of: c.cell, dates: .from1900) == c.reading)
  }

  @Test func nothingIsBlank() throws {
    let reader = RatingText(scale: try TemplateSet().planner.scale)
    for cell in [nil, ReadCell(.text("")), ReadCell(.text(" \u{200B}\n"))] {
      #expect(reader.reading(of: cell, dates: .from1900) == .blank)
    }
  }

  @Test func messagesQuoteNoNotes() {
    func quote(_ value: ReadCell.Value, isDate: Bool = false) -> String {
      QuotedValue(ReadCell(value, isDate: isDate), dates: .from1900).text(CellFault.usualWords)
    }
    #expect(quote(.text(" 4 or  5 ")) == "\"4 or 5\"")
    #expect(quote(.text(String(repeating: "said so ", count: 9))) == "a text of 71 characters")
    #expect(quote(.number(4.5)) == "\"4.5\"" && quote(.number(7)) == "\"7\"")
    #expect(quote(.number(46_117), isDate: true) == "the date 2026-04-05")
    #expect(quote(.error("#N/A")) == "the error #N/A" && quote(.boolean(true)) == "\"TRUE\"")
    #expect(quote(.text("4\u{1B}[2J")) == "\"4\u{FFFD}[2J\"")
  }
}
