// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

/// What files that are made to do harm cost the program: each is a run of its own, measured.
@Suite(.enabled(if: OtherPrograms.python != nil, "needs Python"))
struct CollectLimitsTests {
  /// The files that are refused early, by what is in them, and a part of what is said.
  private static let light = [
    "spaces of 60 MiB": "grows more than 200 times", "text of 60 MiB": "grows more than 200 times",
    "one shared text for all": "no scorecard of InterviewKit", "deep": "more than 64 elements",
    "entities": "declares a document type", "attributes": "more markup than is read",
    "long tag": "more markup than is read", "elements of many names": "more markup than is read",
    "names": "more than 100000 names", "entries": "more than 10000 parts",
    "other parts": "more than 128 MiB", "packed well": "has more than 64 MiB",
  ]

  /// Those that are read to the limits, for which a program built for debugging takes minutes.
  private static let heavy = [
    "texts of 40 MiB": "more than 32 MiB of text", "long texts": "no scorecard of InterviewKit",
    "too many cells": "more than 2000000 cells", "cells of few marks": "more markup than is read",
    "as many cells as are read": "no scorecard of InterviewKit",
    "as many texts as are read": "no scorecard of InterviewKit",
    "shared texts": "no scorecard of InterviewKit", "references": "more markup than is read",
    "merges": "no scorecard of InterviewKit",
  ]

  #if DEBUG
    private static let said = light
    private static let mostSeconds = 20.0
  #else
    private static let said = light.merging(heavy) { $1 }
    private static let mostSeconds = 2.0
  #endif

  private static let make = """
    import os, sys, time, zipfile, random, json
    program, folder = sys.argv[1:3]
    wanted = json.loads(sys.argv[3])
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    noise, many = random.Random(1), 1 << 20
    def links(*pairs):
      return ('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        + "".join('<Relationship Id="r%d" Type="%s/%s" Target="%s"/>' % (n, office, kind, target)
          for n, (kind, target) in enumerate(pairs)) + "</Relationships>")
    def words(n): return "".join(noise.choice("abcdefghijklm nop") for _ in range(n))
    # What does not pack well comes first, so that the ratio is not what ends the reading.
    hard = "<!--%s-->" % words(200000)
    def book(name, rows=(), strings=None, sheet=None, more=(), names=""):
      if name not in wanted: return
      path = os.path.join(folder, name + ".xlsx")
      with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        shared = [("sharedStrings", "s.xml")] if strings is not None else []
        archive.writestr("_rels/.rels", links(("officeDocument", "xl/book.xml")))
        archive.writestr("xl/book.xml", '<workbook %s xmlns:r="%s"><sheets><sheet name="A" '
          'sheetId="1" r:id="r0"/></sheets><definedNames>%s</definedNames></workbook>'
          % (main, office, names))
        archive.writestr("xl/_rels/book.xml.rels", links(("worksheet", "a.xml"), *shared))
        def write(name, pieces):
          with archive.open(name, "w") as part:
            for piece in pieces: part.write(piece.encode())
        write("xl/a.xml", sheet if sheet is not None else
          (p for each in (["<worksheet %s><sheetData>" % main], rows, ["</sheetData></worksheet>"])
            for p in each))
        if strings is not None:
          write("xl/s.xml", (p for each in (["<sst %s>" % main], strings, ["</sst>"])
            for p in each))
        for extra, data in more: archive.writestr(extra, data)
    def row(cell): return "<row>%s</row>" % "".join(cell() for _ in range(1000))
    def number(): return "<c><v>%d</v></c>" % noise.randrange(10**9)
    def text(): return "<c t='str'><v>%d some words go here</v></c>" % noise.randrange(10**9)
    def inline(): return "<row><c t='inlineStr'><is><t>%s</t></is></c></row>" % long
    long = words(4000)
    book("spaces of 60 MiB", [" " * many] * 60)
    book("text of 60 MiB", ["<row><c t='str'><v>"] + ["x" * many] * 60 + ["</v></c></row>"])
    book("texts of 40 MiB", (inline() for _ in range(10000)))
    book("long texts", (inline() for _ in range(7800)))
    book("too many cells", (row(number) for _ in range(2001)))
    book("cells of few marks", (row(text) for _ in range(900)))
    book("as many cells as are read", (row(number) for _ in range(620)))
    book("as many texts as are read", (row(text) for _ in range(490)))
    book("shared texts", strings=("<si><t>%s</t></si>" % words(20) for _ in range(300000)))
    book("one shared text for all", [row(lambda: "<c t='s'><v>0</v></c>")] * 20,
      ["<si><t>%s</t></si>" % ("x" * 30000)])
    book("deep", sheet=["<worksheet>", hard] + ["<a>" * 1000] * 100)
    book("entities", sheet=["<!DOCTYPE l [<!ENTITY l0 'ha'>%s]><worksheet>&l9;</worksheet>" % "".join(
      "<!ENTITY l%d '%s'>" % (n, ("&l%d;" % (n - 1)) * 10) for n in range(1, 10))])
    book("attributes", sheet=["<worksheet %s/>" % " ".join("a%d=''" % n for n in range(200000))])
    book("long tag", sheet=["<worksheet>", hard, "<a b='"] + ["x" * many] * 20 + ["'/></worksheet>"])
    book("references", sheet=["<worksheet>", hard] + ["&lt;" * 100000] * 40)
    book("elements of many names", sheet=[
      "<worksheet>" + "".join("<a%d/>" % n for n in range(200000)) + "</worksheet>"])
    book("names", names="".join(
      '<definedName name="n%d">A!$A$1</definedName>' % n for n in range(150000)))
    book("merges", sheet=["<worksheet %s><sheetData/><mergeCells>%s</mergeCells></worksheet>" % (main,
      "".join('<mergeCell ref="A%d:B%d"/>' % (n, n) for n in range(1, 300000)))])
    book("entries", more=[("x%d" % n, "") for n in range(20000)])
    book("other parts", more=[("x%d" % n, "0" * many) for n in range(130)])
    book("packed well", more=[("big", bytes(65 * many))])
    found = []
    for name in sorted(os.listdir(folder)):
      said = os.path.join(os.path.dirname(folder), "said.txt")
      child = os.fork()
      if child == 0:
        file = os.open(said, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(file, 1)
        os.dup2(file, 2)
        os.execv(program, [program, "collect", os.path.join(folder, name), "-o", folder + "-out"])
      _, status, used = os.wait4(child, 0)
      peak = used.ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10)
      found.append({"file": name[:-5], "exit": os.waitstatus_to_exitcode(status), "peak": peak,
        "seconds": used.ru_utime + used.ru_stime, "said": open(said).read()})
    print(json.dumps(found))
    """

  private struct Run: Decodable {
    let file: String
    let exit: Int32
    /// In MiB.
    let peak: Double
    /// Of the processor's time: others may keep it busy.
    let seconds: Double
    let said: String
  }

  /// All runs, made once for all tests.
  private static let runs = Result { try run() }

  private static func run() throws -> [Run] {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(
      atPath: scratch.file("in"), withIntermediateDirectories: true)
    let wanted = String(decoding: try JSONEncoder().encode(said.keys.sorted()), as: UTF8.self)
    let output = try OtherPrograms.runPython(make, [Places.program, scratch.file("in"), wanted])
    #expect(!FileManager.default.fileExists(atPath: scratch.file("in-out")))
    return try JSONDecoder().decode([Run].self, from: Data(output.utf8))
  }

  @Test func hostileFilesAreRefusedSoon() throws {
    let runs = try Self.runs.get()
    #expect(Set(runs.map(\.file)) == Set(Self.said.keys))
    for run in runs {
      #expect(run.exit == 1, "\(run.file)")
      #expect(run.said.contains(Self.said[run.file] ?? "?"), "\(run.file): \(run.said)")
      #expect(run.seconds < Self.mostSeconds, "\(run.file): \(run.seconds) s")
    }
  }

  @Test(.disabled(if: Places.isSanitized, "a sanitizer takes memory of its own"))
  func hostileFilesTakeLittleMemory() throws {
    let runs = try Self.runs.get()
    #expect(Set(runs.map(\.file)) == Set(Self.said.keys))
    for run in runs { #expect(run.peak < 150, "\(run.file): \(run.peak) MiB") }
  }
}
