// SPDX-License-Identifier: Apache-2.0
import Foundation

/// A page of the documentation as a list of things to do, in its order.
///
/// Blocks marked `sh` are run, and lines of blocks marked `output` have to have been printed by the
/// block before. What a reader does by hand stands in comments: `<!-- test: ... -->`.
struct BookChapter {
  let steps: [Step]
  /// The files and folders that the text names, and that have to be there once all is run.
  let named: [String]

  enum Step: Equatable {
    /// Commands, and how the last of them has to end.
    case run(String, exits: Int32)
    /// A line that the commands before printed.
    case printed(String)
    /// A file that the reader writes: the block after "file NAME".
    case write(String, to: String)
    /// "replace FILE "OLD" "NEW"": an edit.
    case replace(String, old: String, new: String)
    /// "copy FOLDER TO": a folder of the repository.
    case copy(String, to: String)
    /// "fill FOLDER TO [without FORM]": a panel fills in the forms of a folder.
    case fill(String, to: String, without: String?)
    /// "picture DOCUMENT PAGE HEIGHT FILE": a picture of the upper part of a page, as high as that
    /// many pixels; page 0 is what a browser shows.
    case picture(of: String, page: Int, height: Int, to: String)
    /// A comment that is none of these.
    case unknown(String)
  }

  init(_ text: String) {
    var reader = Reader()
    for line in text.components(separatedBy: "\n") { reader.read(line) }
    steps = reader.steps
    named = reader.prose.components(separatedBy: "`").enumerated()
      .filter { !$0.offset.isMultiple(of: 2) }.map(\.element)
      .filter { Self.isPath($0) && !reader.onlyNamed.contains($0) }
  }

  /// Whether a word in the type of a machine is a file or a folder, without a part in capitals that
  /// stands for something.
  private static func isPath(_ word: String) -> Bool {
    let endings = [".md", ".txt", ".xlsx", ".yml", ".csv", ".json", ".jsonl", ".html", "/"]
    return endings.contains { word.hasSuffix($0) && word.count > $0.count }
      && word.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "._-/".contains($0)) }
      && !word.split(separator: "/").contains { $0.allSatisfy { $0.isUppercase || $0 == "." } }
      && !word.contains("PANELIST")
  }

  private struct Reader {
    var steps: [Step] = []
    var prose = ""
    var onlyNamed: Set<String> = []
    private var block: (language: String, lines: [String])?
    private var exits: Int32 = 0
    private var file: String?

    mutating func read(_ line: String) {
      if let open = block {
        if line == "```" {
          end(open.language, open.lines)
          block = nil
        } else {
          block?.lines.append(line)
        }
      } else if line.hasPrefix("```") {
        block = (String(line.dropFirst(3)), [])
      } else if line.hasPrefix("<!-- test: "), line.hasSuffix(" -->") {
        order(Self.words(line.dropFirst(11).dropLast(4)))
      } else {
        prose += line + "\n"
      }
    }

    private mutating func end(_ language: String, _ lines: [String]) {
      switch language {
      case "sh":
        steps.append(.run(lines.joined(separator: "\n"), exits: exits))
        exits = 0
      case "output": steps += lines.map { .printed($0) }
      default:
        guard let name = file else { return }
        steps.append(.write(lines.joined(separator: "\n") + "\n", to: name))
        file = nil
      }
    }

    private mutating func order(_ words: [String]) {
      switch (words.first, words.count) {
      case ("exits", 2): exits = Int32(words[1]) ?? 0
      case ("file", 2): file = words[1]
      case ("replace", 4): steps.append(.replace(words[1], old: words[2], new: words[3]))
      case ("copy", 3): steps.append(.copy(words[1], to: words[2]))
      case ("fill", 3): steps.append(.fill(words[1], to: words[2], without: nil))
      case ("fill", 5): steps.append(.fill(words[1], to: words[2], without: words[4]))
      case ("picture", 5):
        steps.append(
          .picture(of: words[1], page: Int(words[2]) ?? 1, height: Int(words[3]) ?? 0, to: words[4])
        )
      case ("only", 3...): onlyNamed.formUnion(words.dropFirst(2))
      default: steps.append(.unknown(words.joined(separator: " ")))
      }
    }

    /// Words parted by spaces, where what stands in quotation marks is one.
    private static func words(_ text: Substring) -> [String] {
      text.components(separatedBy: "\"").enumerated().flatMap { index, part in
        index.isMultiple(of: 2) ? part.split(separator: " ").map(String.init) : [part]
      }
    }
  }
}
