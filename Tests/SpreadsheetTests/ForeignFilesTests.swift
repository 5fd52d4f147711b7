// SPDX-License-Identifier: Apache-2.0
import TestSupport
import Testing

@testable import Spreadsheet

/// What programs other than ours may write, in files made by hand.
@Suite struct ForeignFilesTests {
  @Test func everyKindOfValue() throws {
    let book = HandMadeBook(
      rows: """
        <row r="1"><c r="A1"><v>1.50</v></c><c r="B1" t="n"><v> -2E3\n</v></c>\
        <c r="C1" t="b"><v>1</v></c><c r="D1" t="b"><v>0</v></c>\
        <c r="E1" t="e"><v>#N/A</v></c><c r="F1" t="str"><v> a_x000D_b </v></c>\
        <c r="G1" t="s"><v>0</v></c><c r="H1" t="new"><v>later</v></c><c r="I1" s="1"/>\
        <c r="J1"><v/></c><c r="K1" t="inlineStr"><is><t>in</t></is></c>\
        <c r="L1" t="str"><v></v></c></row>
        """, strings: ["<si><t>shared</t></si>"])
    #expect(
      try book.values() == [
        "A1": .number(1.5), "B1": .number(-2000), "C1": .boolean(true), "D1": .boolean(false),
        "E1": .error("#N/A"), "F1": .text(" a\rb "), "G1": .text("shared"), "H1": .text("later"),
        "K1": .text("in"), "L1": .text(""),
      ])
  }

  @Test func formulasKeepTheirResults() throws {
    let sheet = try #require(
      try HandMadeBook(
        rows: """
          <row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>\
          <c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D1" t="b"><f>TRUE()</f><v>1</v></c>\
          <c r="E1"><f>NOW()</f></c><c r="F1"><f t="shared" si="0"/><v>3</v></c></row>
          """
      ).read().sheets.first)
    #expect(sheet[row: 0, column: 0] == ReadCell(.number(2), formula: "1+1"))
    #expect(sheet[row: 0, column: 1] == ReadCell(.text("ab"), formula: "\"a\"&\"b\""))
    #expect(sheet[row: 0, column: 2] == ReadCell(.error("#DIV/0!"), formula: "1/0"))
    #expect(sheet[row: 0, column: 3] == ReadCell(.boolean(true), formula: "TRUE()"))
    #expect(sheet[row: 0, column: 4] == ReadCell(nil, formula: "NOW()"))
    #expect(sheet[row: 0, column: 5] == ReadCell(.number(3), formula: ""))
  }

  @Test(arguments: [
    ("<t>plain</t>", "plain"), ("<t/>", ""), ("", ""),
    ("<t xml:space=\"preserve\"> a\n b </t>", " a\n b "),
    ("<r><t>bold</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\"> word</t></r>", "bold word"),
    ("<t>課</t><rPh sb=\"0\" eb=\"1\"><t>か</t></rPh><phoneticPr fontId=\"1\"/>", "課"),
    ("<t>a &lt;&#66;<![CDATA[<c>]]></t>", "a <B<c>"),
    ("<t>_x0041__x005F_x0041__x00e9_</t>", "A_x0041_é"),
    ("<t>_xD83D__xDE00_ _xD83D_ _x12_ _x00G0_ _x0041</t>", "😀 \u{FFFD} _x12_ _x00G0_ _x0041"),
    ("<t>a<other><t>b</t></other>c</t>", "ac"),
    ("<x:t xmlns:x=\"urn:else\">no</x:t><t>yes</t>", "yes"),
  ])
  func texts(_ xml: String, _ text: String) throws {
    let shared = HandMadeBook(
      rows: "<row><c t=\"s\"><v>0</v></c></row>", strings: ["<si>\(xml)</si>"])
    #expect(try shared.values() == ["A1": .text(text)])
    let inline = HandMadeBook(rows: "<row><c t=\"inlineStr\"><is>\(xml)</is></c></row>")
    #expect(try inline.values() == ["A1": .text(text)])
  }

  @Test func placesMayBeLeftOut() throws {
    let book = HandMadeBook(
      rows: """
        <row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row>\
        <row><c><v>5</v></c></row>
        """)
    #expect(
      try book.values() == [
        "A1": .number(1), "B1": .number(2), "C4": .number(3), "D4": .number(4), "A5": .number(5),
      ])
  }

  private static let one = HandMadeBook(
    rows: "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>", strings: ["<si><t>x</t></si>"])

  @Test func targetsMayBeAbsoluteOrWindy() throws {
    var book = Self.one
    book.replace("Target=\"tabs/first.xml\"", with: "Target=\"/content/tabs/first.xml\"")
    book.replace("Target=\"words.xml\"", with: "Target=\"./tabs/../words.xml\"")
    book.replace("Target=\"content/book.xml\"", with: "Target=\"/Content/BOOK.xml\"")
    book.parts["Content/_rels/BOOK.xml.rels"] = book.parts.removeValue(
      forKey: "content/_rels/book.xml.rels")
    #expect(try book.values() == ["A1": .text("x")])
  }

  @Test func namesOfPartsMayHoldSpacesAndBackslashes() throws {
    var book = Self.one
    book.parts["content\\tabs\\the first.xml"] = book.parts.removeValue(forKey: HandMadeBook.sheet)
    book.replace("tabs/first.xml", with: "tabs/the%20first.xml")
    #expect(try book.values() == ["A1": .text("x")])
  }

  @Test func theStrictFormatIsRead() throws {
    var book = Self.one
    book.replace(HandMadeBook.main, with: "http://purl.oclc.org/ooxml/spreadsheetml/main")
    book.replace(
      HandMadeBook.document, with: "http://purl.oclc.org/ooxml/officeDocument/relationships")
    #expect(try book.values() == ["A1": .text("x")])
  }

  @Test func elementsMayHavePrefixes() throws {
    var book = Self.one
    for name in ["worksheet", "sheetData", "row", "c", "v"] {
      for end in [" ", ">"] { book.replace("<\(name)\(end)", with: "<s:\(name)\(end)") }
      book.replace("</\(name)>", with: "</s:\(name)>")
    }
    book.replace("<s:worksheet xmlns=", with: "<s:worksheet xmlns:s=")
    book.replace("xmlns:r=", with: "xmlns:q=")
    book.replace("r:id=", with: "q:id=")
    #expect(try book.values() == ["A1": .text("x")])
  }

  @Test func theUnknownIsPassedOver() throws {
    var book = Self.one
    book.parts["../../evil.xml"] = "<x>"
    book.parts["content/future.bin"] = "\u{0}\u{1}"
    book.parts["docProps/"] = ""
    book.replace(
      "<Relationship Id=\"r1\" ",
      with: """
        <Relationship Id="r9" Type="urn:new/kind" Target="future.bin" New="1"/>\
        <Relationship Id="r8" Type="x/worksheet" Target="http://a/b" TargetMode="External"/>\
        <Future/><Relationship Id="r1" Other="2"
        """ + " ")
    book.replace(
      "<sheetData>",
      with: """
        <sheetPr/><mc:AlternateContent xmlns:mc="urn:m"><mc:Choice><sheetData><row r="1">\
        <c r="A1"><v>9</v></c></row></sheetData></mc:Choice></mc:AlternateContent>\
        <future><sheetData><row><c><v>8</v></c></row></sheetData></future><!-- <c> --><sheetData>
        """)
    book.replace("<v>0</v>", with: "<extLst><v>7</v></extLst><v>0</v><?target x?>")
    #expect(try book.values() == ["A1": .text("x")])
  }

  @Test func aSheetThatIsAChartHasNoCells() throws {
    var book = Self.one
    book.replace("/worksheet\"", with: "/chartsheet\"")
    let read = try book.read()
    #expect(read.sheets.map(\.name) == ["Form"] && read.sheets.first?.cells.isEmpty == true)
  }

  @Test func anythingIsASheetName() throws {
    var book = Self.one
    book.replace(
      "name=\"Form\"", with: "name=\"History: [a] very long name, of 31 and more_x0021_\"")
    #expect(
      try book.read().sheets.map(\.name) == ["History: [a] very long name, of 31 and more!"])
  }

  @Test func visibilityAndMergedRanges() throws {
    var book = HandMadeBook()
    book.replace("sheetId=\"7\"", with: "sheetId=\"7\" state=\"veryHidden\"")
    book.replace(
      "</sheetData>",
      with: "</sheetData><mergeCells count=\"9\"><mergeCell ref=\"B3:A2\"/></mergeCells>")
    let sheet = try #require(try book.read().sheets.first)
    #expect(sheet.isHidden && sheet.merges.map(\.text) == ["A2:B3"])
  }

  /// Google Sheets and others write names of a sheet as names of the workbook.
  @Test func namesMayBeFlattened() throws {
    let book = HandMadeBook(
      names: """
        <definedName name="rating_o1q1">Form!$D$4</definedName>\
        <definedName name="own" localSheetId="0" hidden="1">'Form'!$A$1:$B$2</definedName>\
        <definedName name="lost" localSheetId="9">Form!$A$1</definedName>\
        <definedName name="_xlnm.Print_Area" localSheetId="0">Form!$A:$B</definedName>
        """)
    let read = try book.read()
    let sheet = try #require(read.sheet("form"))
    #expect(read.name("RATING_o1q1", on: sheet)?.place?.range.text == "D4")
    #expect(read.name("own", on: sheet)?.place?.range.text == "A1:B2")
    #expect(read.names.map(\.name) == ["rating_o1q1"])
    #expect(sheet.names.map(\.name) == ["own", "_xlnm.Print_Area"])
    #expect(read.name("_xlnm.Print_Area", on: sheet)?.place == nil)
  }

  @Test(arguments: [
    ("Form!$C$4", "Form", "C4"), ("'Fo''rm'!$C$4:$A$1", "Fo'rm", "A1:C4"),
    ("=Form!$XFD$1048576", "Form", "XFD1048576"), ("'a!b'!$A$1", "a!b", "A1"),
    ("Größe!$A$1", "Größe", "A1"),
  ])
  func aNameIsAPlace(_ text: String, _ sheet: String, _ range: String) {
    let place = ReadName("n", text: text).place
    #expect(place?.sheet == sheet && place?.range.text == range)
  }

  @Test(arguments: [
    "", "!", "'", "''", "'a", "'a'", "''!$A$1", "Form!", "!$A$1", "$A$1", "Form!A1", "Form!$A1",
    "Form!$A$0", "Form!$XFE$1", "Form!$A$1048577", "Form!$A$1:", "Form!$A$1:$B$2:$C$3",
    "Form!$A$1,Form!$B$2", "Form!$A:$A", "[1]Form!$A$1", "'[1]Form'!$A$1", "#REF!", "Form!#REF!",
    "0.98", "SUM(Form!$A$1)", "Form!$$A$1", "Form!$A$", "Form!$A$1 ", "Form!$AAAAAAAAAAAAAAA$1",
    "Form!$A$99999999999999999999",
  ])
  func aNameIsText(_ text: String) {
    #expect(ReadName("n", text: text).place == nil)
  }
}
