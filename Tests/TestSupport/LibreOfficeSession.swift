// SPDX-License-Identifier: Apache-2.0

/// LibreOffice as a person uses it: it opens a workbook, takes what is typed, computes, and saves.
///
/// Scripts speak to it through its Python bridge; one start serves a whole script.
package enum LibreOfficeSession {
  /// A Python that has the bridge, where LibreOffice is there, too.
  package static let python: String? = {
    guard OtherPrograms.libreOffice != nil else { return nil }
    return ["/usr/bin/python3", "python3"].first { path in
      (try? ChildProcess(path, ["-c", "import uno"]))?.status == 0
    }
  }()

  /// Defines `Office`, which opens and saves workbooks, and `cell`, which finds a cell by its name.
  private static let opening = """
    import uno, subprocess, sys, os, time, json
    from com.sun.star.beans import PropertyValue
    program, profile = sys.argv[1:3]
    del sys.argv[1:3]
    def value(name, value):
      pair = PropertyValue()
      pair.Name, pair.Value = name, value
      return pair
    class Office:
      def __enter__(self):
        pipe = "interviewkit-%d" % os.getpid()
        self.process = subprocess.Popen(
          [program, "-env:UserInstallation=file://" + profile, "--headless", "--norestore",
            "--nologo", "--nodefault", "--accept=pipe,name=%s;urp;" % pipe],
          stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        here = uno.getComponentContext()
        resolver = here.ServiceManager.createInstanceWithContext(
          "com.sun.star.bridge.UnoUrlResolver", here)
        end = time.time() + 120
        while True:
          try:
            there = resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
            break
          except Exception:
            if time.time() > end or self.process.poll() is not None: raise
            time.sleep(0.1)
        self.desktop = there.ServiceManager.createInstanceWithContext(
          "com.sun.star.frame.Desktop", there)
        return self
      def __exit__(self, *_):
        try: self.desktop.terminate()
        except Exception: pass
        self.process.wait(60)
      def open(self, path):
        return self.desktop.loadComponentFromURL(
          uno.systemPathToFileUrl(os.path.abspath(path)), "_blank", 0, ())
      def save(self, book, path):
        os.makedirs(os.path.dirname(os.path.abspath(path)), exist_ok=True)
        book.storeToURL(uno.systemPathToFileUrl(os.path.abspath(path)),
          (value("FilterName", "Calc MS Excel 2007 XML"),))
    def cell(sheet, name):
      place = sheet.NamedRanges.getByName(name).Content.split(".")[-1]
      return sheet.getCellRangeByName(place.replace("$", ""))

    """

  /// Runs a script that may use `Office`, `cell(sheet, name)` and the arguments.
  ///
  /// - Throws: If the bridge is not there, or the script fails.
  package static func run(
    _ script: String, _ arguments: [String], in scratch: Scratch
  ) throws -> String {
    // A profile of its own lets several tests run at once.
    let own = [OtherPrograms.libreOffice ?? "soffice", scratch.file("session")]
    let run = try ChildProcess(
      python ?? "python3", ["-c", opening + script] + own + arguments,
      environment: ["PYTHONIOENCODING": "utf-8"])
    guard run.status == 0 else { throw OtherPrograms.Failure(run.errors) }
    return run.output
  }
}
