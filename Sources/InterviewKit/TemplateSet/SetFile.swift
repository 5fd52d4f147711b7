// SPDX-License-Identifier: Apache-2.0
internal import Spelling
internal import TemplateFiles

/// `set.yml`: what a set is.
enum SetFile {
  static let name = "set.yml"

  /// Reads the file; what it lacks is taken from `base`.
  ///
  /// - Throws: ``TemplateFault`` if it is not YAML, or a value is none of those that it may have.
  static func facts(
    in text: String, file: String, over base: String? = nil
  ) throws(TemplateFault) -> SetFacts {
    let root = try TemplateFields.mapping(of: text, file: file, over: base)
    let language = try root.text("language")
    guard isLanguage(language) else {
      throw root.fault(
        "\"language: \(language)\" is no language as files write it: \"en-US\", \"es\", \"fr-CA\".",
        at: "language")
    }
    _ = try builtInName(in: text, file: file)
    _ = try replacesBank(in: text, file: file)
    return SetFacts(language: language, organization: root.optionalText("organization") ?? "")
  }

  /// The set built into the program that a set changes; `nil` for the English one.
  ///
  /// - Throws: ``TemplateFault`` if there is no such set.
  static func builtInName(in text: String, file: String) throws(TemplateFault) -> String? {
    let root = try TemplateFields.mapping(of: text, file: file, over: nil)
    guard let name = root.optionalText("base"), !name.isEmpty else { return nil }
    let known = TemplateSource.builtInNames
    guard known.contains(name) else {
      let near = NearMiss.question(name, among: known)
      throw root.fault(
        "no set called \"\(name)\" is built into the program."
          + (near.isEmpty ? " There is: \(known.joined(separator: ", "))." : near), at: "base")
    }
    return name
  }

  /// Whether the entries of a set's bank take the place of all that stand below it.
  ///
  /// - Throws: ``TemplateFault`` if the file says neither.
  static func replacesBank(in text: String, file: String) throws(TemplateFault) -> Bool {
    let root = try TemplateFields.mapping(of: text, file: file, over: nil)
    guard let choice = root.optionalText("bank"), !choice.isEmpty else { return false }
    guard choice == "add" || choice == "replace" else {
      throw root.fault(
        "\"bank: \(choice)\" is neither \"add\" nor \"replace\"."
          + NearMiss.question(choice, among: ["add", "replace"]), at: "bank")
    }
    return choice == "replace"
  }

  private static func isLanguage(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.enumerated().allSatisfy { index, part in
      part.utf8.allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
          || index > 0 && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      } && (index == 0 ? 2...3 : 2...8).contains(part.utf8.count)
    }
  }
}
