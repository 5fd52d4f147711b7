// SPDX-License-Identifier: Apache-2.0

/// The completion script for bash, of version 3.2 or later and without further packages.
struct BashCompletion {
  let program: Program

  var script: String {
    """
    \(program.completionHead(.bash))

    _\(program.name)_words() {
      local word
      for word in $1; do
        if [[ $word == "$cur"* ]]; then COMPREPLY+=("$word"); fi
      done
    }

    _\(program.name)_paths() {
      local path
      compopt -o filenames 2>/dev/null
      while IFS= read -r path; do COMPREPLY+=("$path"); done < <(compgen "$1" -- "$cur")
    }

    _\(program.name)_list() {
      local done="" word
      if [[ $cur == *,* ]]; then done="${cur%,*},"; fi
      for word in $1; do
        if [[ $done$word == "$cur"* ]]; then COMPREPLY+=("$done$word"); fi
      done
    }

    _\(program.name)_grades() {
      local word grade typed files=()
      for word in "${COMP_WORDS[@]:2}"; do
        word=${word//\\\\/}
        if [[ -e $word ]]; then files+=("$word"); fi
      done
      typed=${cur//\\\\/}
      typed=${typed#[\\"\\']}
      while IFS= read -r grade; do
        if [[ $grade != "$typed"* ]]; then continue; fi
        if [[ $cur == [\\"\\']* ]]; then COMPREPLY+=("$grade"); else
          COMPREPLY+=("$(printf '%q' "$grade")")
        fi
      done < <(\(program.name) \(CompletionShell.gradesCommand) "${files[@]}" 2>/dev/null)
    }

    _\(program.name)() {
      local cur prev command
      COMPREPLY=()
      cur=${COMP_WORDS[COMP_CWORD]}
      prev=${COMP_WORDS[COMP_CWORD-1]}
      command=${COMP_WORDS[1]}
      if ((COMP_CWORD == 1)); then
        _\(program.name)_words "\(firstWords)"
        return
      fi
      # "--option=value" arrives as three words.
      if [[ $cur == "=" ]]; then cur=""; elif [[ $prev == "=" ]]; then
        prev=${COMP_WORDS[COMP_CWORD-2]}
      fi
      case "$command $prev" in
    \(values)
      esac
      if [[ $cur == -* ]]; then
        case "$command" in
    \(options)
        esac
        return
      fi
      case "$command" in
    \(operands)
      esac
    }

    complete -F _\(program.name) \(program.name)

    """
  }

  private var firstWords: String {
    (program.shownCommands.map(\.name) + ["help", "--help", "--version"]).joined(separator: " ")
  }

  private var values: String {
    var lines: [String] = []
    for command in program.shownCommands {
      for option in command.options where option.value != nil {
        var patterns = ["\"\(command.name) --\(option.name)\""]
        if let letter = option.letter { patterns.append("\"\(command.name) -\(letter)\"") }
        lines.append("    \(patterns.joined(separator: " | ")))")
        lines += (action(option.kind).map { ["      \($0)"] } ?? []) + ["      return ;;"]
      }
    }
    return lines.joined(separator: "\n")
  }

  private var options: String {
    program.shownCommands.map { command in
      let names = (command.options + [.help]).map { "--\($0.name)" }
      return "      \(command.name)) _\(program.name)_words \"\(names.joined(separator: " "))\" ;;"
    }.joined(separator: "\n")
  }

  private var operands: String {
    let commands = program.shownCommands.map(\.name).joined(separator: " ")
    return
      ([("help", "_\(program.name)_words \"\(commands)\"")]
      + program.shownCommands.compactMap { command in
        command.operands.last.flatMap { action($0.kind) }.map { (command.name, $0) }
      }).map { "    \($0.0)) \($0.1) ;;" }.joined(separator: "\n")
  }

  private func action(_ kind: ValueKind) -> String? {
    switch kind {
    case .text, .number, .day: nil
    case .folder: "_\(program.name)_paths -d"
    case .folderOr(let words):
      "_\(program.name)_paths -d; _\(program.name)_words \"\(words.joined(separator: " "))\""
    case .file: "_\(program.name)_paths -f"
    case .choice(let words): "_\(program.name)_words \"\(words.joined(separator: " "))\""
    case .list(let words): "_\(program.name)_list \"\(words.joined(separator: " "))\""
    case .grade: "_\(program.name)_grades"
    case .command:
      "_\(program.name)_words \"\(program.shownCommands.map(\.name).joined(separator: " "))\""
    }
  }
}
