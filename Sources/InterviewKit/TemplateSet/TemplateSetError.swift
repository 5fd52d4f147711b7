// SPDX-License-Identifier: Apache-2.0
internal import Mustache
internal import TemplateFiles

/// A template set that cannot be used.
public struct TemplateSetError: Error, Sendable, Equatable {
  /// What is wrong, where, and what to write instead, for people; a line for each fault.
  public var message: String
  /// Whether there is no set of the name that was given.
  public var isMissing = false

  init(_ message: String) {
    self.message = message
  }

  init(_ fault: TemplateFault) {
    message = fault.description
  }

  /// - Parameter faults: At least one.
  init(_ faults: [TemplateFault]) {
    message = faults.map(\.description).joined(separator: "\n")
  }

  init(_ error: TemplateError, file: String) {
    self.init(TemplateFault(error, file: file))
  }
}

extension TemplateFault {
  /// What is wrong with a layout, in words.
  init(_ error: TemplateError, file: String) {
    let fact =
      switch error.problem {
      case .unclosedTag: "a \"{{\" has no \"}}\""
      case .unclosedSection(let name): "the section \"{{#\(name)}}\" has no \"{{/\(name)}}\""
      case .unexpectedEnd(let found, let open):
        "\"{{/\(found)}}\" closes a section that is not open"
          + (open.map { "; \"{{/\($0)}}\" was expected" } ?? "")
      case .badDelimiters: "a \"{{= =}}\" needs two delimiters with a space between them"
      case .emptyTag: "a \"{{ }}\" has no name in it"
      case .tooDeep: "layouts include each other without end"
      }
    self.init(file: file, line: error.line, "\(fact).")
  }
}

extension TemplateSetError: CustomStringConvertible {
  /// What is wrong, where, and what to write instead.
  public var description: String { message }
}
