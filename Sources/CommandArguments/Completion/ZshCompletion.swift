// SPDX-License-Identifier: Apache-2.0

/// The completion script for zsh, to be put into a folder of its `fpath` as `_interviewkit`.
struct ZshCompletion {
  let program: Program

  var script: String {
    """
    #compdef \(program.name)
    \(program.completionHead(.zsh))

    _\(program.name)_grades() {
      local word
      local -a files grades
      for word in ${(Q)words[2,-1]}; do
        if [[ -e $word ]]; then files+=($word); fi
      done
      grades=(${(f)"$(\(program.name) \(CompletionShell.gradesCommand) $files 2>/dev/null)"})
      compadd -M 'm:{[:lower:]}={[:upper:]}' -a grades
    }

    _\(program.name)_folders_or() {
      compadd -- "$@"
      _files -/
    }

    _\(program.name)_commands() {
      local -a commands
      commands=(
    \(program.shownCommands.map { "    " + described($0) }.joined(separator: "\n"))
        'help:Show help, of a command if one is named.'
      )
      _describe -t commands command commands
    }

    _\(program.name)() {
      local curcontext=$curcontext state line
      typeset -A opt_args
      _arguments -C \\
        '(- *)'{-h,--help}'[Show help information.]' \\
        '(- *)--version[Show the version.]' \\
        '1:command:_\(program.name)_commands' \\
        '*::argument:->arguments'
      [[ $state == arguments ]] || return
      case $words[1] in
    \(program.shownCommands.map(arguments).joined(separator: "\n"))
        help) _arguments '1:command:_\(program.name)_commands' ;;
      esac
    }

    # Read by "source", the file declares the function; read from fpath, it is the function.
    if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
      _\(program.name) "$@"
    else
      compdef _\(program.name) \(program.name)
    fi

    """
  }

  private func described(_ command: Command) -> String {
    "\(command.name):\(command.abstract)".singleQuoted
  }

  private func arguments(_ command: Command) -> String {
    var lines = ["    \(command.name))", "      _arguments \\"]
    let specs =
      (command.options + [.help]).map(spec)
      + command.operands.map { operand in
        let position = operand.isRepeatable ? "*" : "1"
        return "\(position):\(operand.name):\(action(operand.kind))".singleQuoted
      }
    lines += specs.dropLast().map { "        \($0) \\" } + specs.suffix(1).map { "        \($0)" }
    return (lines + ["      ;;"]).joined(separator: "\n")
  }

  private func spec(_ option: Option) -> String {
    let help = "[\(escaped(option.help))]"
    let value = option.value.map { ":\(escaped($0)):\(action(option.kind))" } ?? ""
    let long = "--\(option.name)" + (option.value == nil ? "" : "=")
    // What may be given once is no longer offered once it is there.
    guard let letter = option.letter else {
      return ((option.isRepeatable ? "*" : "") + long + help + value).singleQuoted
    }
    return "'(-\(letter) --\(option.name))'{-\(letter),\(long)}\((help + value).singleQuoted)"
  }

  private func action(_ kind: ValueKind) -> String {
    switch kind {
    case .text, .number, .day: " "
    case .folder: "_files -/"
    // A blank in front keeps zsh from adding options of its own.
    case .folderOr(let words):
      " _\(program.name)_folders_or \(words.joined(separator: " "))"
    case .file: "_files"
    case .choice(let words): "(\(words.joined(separator: " ")))"
    case .list(let words): "_values -s , item \(words.joined(separator: " "))"
    case .grade: "_\(program.name)_grades"
    case .command: "_\(program.name)_commands"
    }
  }

  /// A text in which nothing ends a description.
  private func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      if "[]:\\".contains(character) { result += "\\" }
      result.append(character)
    }
    return result
  }
}
