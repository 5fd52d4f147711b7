// SPDX-License-Identifier: Apache-2.0

/// Writes manual pages in the man(7) language, which groff and mandoc both read.
package struct ManualPage {
  private let program: Program
  /// The day that the pages carry, as YYYY-MM-DD.
  private let day: String

  /// What every page says after its options, a heading with terms and their meanings.
  package struct Section: Sendable {
    let title: String
    let rows: [(term: String, meaning: String)]

    /// A section from its parts.
    package init(_ title: String, _ rows: [(term: String, meaning: String)]) {
      self.title = title
      self.rows = rows
    }
  }

  /// The pages of a program.
  package init(of program: Program, day: String) {
    self.program = program
    self.day = day
  }

  /// The page of the program itself: `interviewkit.1`.
  package func page() -> String {
    var lines = head(program.name, program.abstract)
    lines += [".SH SYNOPSIS", "\(bold(program.name)) \(italic("COMMAND")) .\\|.\\|."]
    lines += [".SH DESCRIPTION"] + paragraphs([program.abstract] + program.discussion)
    lines.append(".SH COMMANDS")
    for command in program.shownCommands {
      lines += term(bold("\(program.name)-\(command.name)") + "(1)", command.abstract)
    }
    lines.append(".SH OPTIONS")
    lines += term(bold("--version"), "Show the version.")
    lines += term(bold("-h") + ", " + bold("--help"), "Show help information.")
    lines += common()
    return lines.joined(separator: "\n") + "\n"
  }

  /// The page of a command: `interviewkit-generate.1`.
  package func page(of command: Command) -> String {
    var lines = head("\(program.name)-\(command.name)", command.abstract)
    lines += [".SH SYNOPSIS", synopsis(command)]
    lines += [".SH DESCRIPTION"] + paragraphs([command.abstract] + command.discussion)
    if !command.operands.isEmpty { lines.append(".SH ARGUMENTS") }
    for operand in command.operands { lines += term(italic(operand.name), operand.help) }
    lines.append(".SH OPTIONS")
    for option in command.options + [.help] {
      let names = (option.letter.map { [bold("-\($0)")] } ?? []) + [bold("--\(option.name)")]
      let value = option.value.map { " " + italic($0) } ?? ""
      let fallback = option.fallback.map { " (default: \($0))" } ?? ""
      lines += term(names.joined(separator: ", ") + value, option.help + fallback)
    }
    if !command.examples.isEmpty { lines.append(".SH EXAMPLES") }
    for (index, example) in command.examples.enumerated() {
      if index > 0 { lines.append(".PP") }
      lines += wrapped(example.purpose)
      lines += [".PP", ".RS 4", ".nf", text("\(program.name) \(example.line)"), ".fi", ".RE"]
    }
    lines += common()
    lines += [".SH SEE ALSO", bold(program.name) + "(1)"]
    return lines.joined(separator: "\n") + "\n"
  }

  private func head(_ name: String, _ abstract: String) -> [String] {
    let version = program.version.split(separator: "\n").first.map(String.init) ?? ""
    let (first, rest) = (abstract.prefix(1).lowercased(), abstract.dropFirst())
    let purpose = rest.hasSuffix(".") ? String(rest.dropLast()) : String(rest)
    return [
      ".\\\" Made by \"\(program.name) manual\" from the declarations that parse the arguments.",
      ".TH \(text(name.uppercased(), dash: "\\-")) 1 \"\(day)\" \"\(text(version))\""
        + " \"User Commands\"",
      ".SH NAME",
    ] + filled("\(text(name, dash: "\\-")) \\- \(text(first + purpose))")
  }

  private func synopsis(_ command: Command) -> String {
    var words = [bold("\(program.name) \(command.name)")]
    if !command.options.isEmpty { words.append("[" + italic("OPTIONS") + "]") }
    for operand in command.operands {
      let name = italic(operand.name) + (operand.isRepeatable ? " .\\|.\\|." : "")
      words.append(operand.isRequired ? name : "[\(name)]")
    }
    return words.joined(separator: " ")
  }

  private func common() -> [String] {
    program.sections.flatMap { section in
      [".SH \(text(section.title))"] + section.rows.flatMap { term(bold($0.term), $0.meaning) }
    }
  }

  private func term(_ name: String, _ meaning: String) -> [String] {
    [".TP", name] + wrapped(meaning)
  }

  private func paragraphs(_ texts: [String]) -> [String] {
    texts.enumerated().flatMap { ($0.offset > 0 ? [".PP"] : []) + wrapped($0.element) }
  }

  /// Lines of a width that people can edit; a line that begins like a request is guarded.
  private func wrapped(_ paragraph: String) -> [String] { filled(text(paragraph)) }

  private func filled(_ escaped: String) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in escaped.split(separator: " ") {
      if !line.isEmpty, line.count + 1 + word.count > 76 {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return (lines + [line]).map(guarded)
  }

  private func bold(_ words: String) -> String { "\\fB" + text(words, dash: "\\-") + "\\fR" }

  private func italic(_ words: String) -> String { "\\fI" + text(words, dash: "\\-") + "\\fR" }

  /// A text in which nothing is an escape or a request.
  private func text(_ words: String, dash: String? = nil) -> String {
    var result = ""
    var before: Unicode.Scalar = " "
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\\": result += "\\e"
      // A dash that starts an option has to stay one when it is copied from the page.
      case "-": result += dash ?? (before == " " || before == "\"" || before == "-" ? "\\-" : "-")
      case "\"": result += "\\(dq"
      case _ where scalar.value > 0x7E:
        let code = String(scalar.value, radix: 16, uppercase: true)
        result += "\\[u\(String(repeating: "0", count: max(0, 4 - code.count)))\(code)]"
      default: result.unicodeScalars.append(scalar)
      }
      before = scalar
    }
    return guarded(result)
  }

  private func guarded(_ line: String) -> String {
    line.hasPrefix(".") || line.hasPrefix("'") ? "\\&" + line : line
  }
}
