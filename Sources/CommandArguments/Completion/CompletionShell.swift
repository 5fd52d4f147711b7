// SPDX-License-Identifier: Apache-2.0

/// A shell that completes command lines, and the script that teaches it a program.
package enum CompletionShell: String, Sendable, CaseIterable {
  case bash, zsh, fish

  /// The command, hidden from help, that the scripts ask for the grades of the files given.
  package static let gradesCommand = "complete-grades"

  /// The script.
  package func script(for program: Program) -> String {
    switch self {
    case .bash: BashCompletion(program: program).script
    case .zsh: ZshCompletion(program: program).script
    case .fish: FishCompletion(program: program).script
    }
  }
}

extension Program {
  /// The comment at the top of a script.
  func completionHead(_ shell: CompletionShell) -> String {
    "# \(shell.rawValue) completion for \(name); made by \"\(name) completions \(shell.rawValue)\"."
  }
}

extension String {
  /// The text in single quotes, for any of the shells.
  var singleQuoted: String {
    var result = "'"
    for character in self { result += character == "'" ? "'\\''" : String(character) }
    return result + "'"
  }
}
