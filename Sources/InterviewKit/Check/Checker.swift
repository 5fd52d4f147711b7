// SPDX-License-Identifier: Apache-2.0
internal import Foundation
internal import TemplateFiles

/// Checks profiles, plans, template sets and files of a question bank, and says where to look and
/// what to do.
public struct Checker: Sendable {
  private let set: TemplateSet

  /// A checker with a template set, whose bank and lexicon it uses.
  public init(set: TemplateSet) {
    self.set = set
  }

  /// Checks what a user names: files, and folders of them with the template sets in them.
  ///
  /// - Parameter paths: Files and folders.
  /// - Returns: What was found, in the order of the paths; none if all is well.
  public func findings(in paths: [String]) -> [CheckFinding] {
    var findings: [CheckFinding] = []
    for path in paths {
      let sets = TemplateSetSearch.sets(in: path)
      for finding in sets.flatMap(findings(inSet:)) where !findings.contains(finding) {
        findings.append(finding)
      }
      let inputs = InputFiles([path], takesBanks: true)
      // A folder that only holds a set lacks no profiles.
      if inputs.files.isEmpty && !sets.isEmpty { continue }
      let told = Set(findings.map(\.place))
      // What makes a question good English is no measure of another language.
      let foreign = sets.filter { !isEnglish($0) }
        .map { ($0.hasSuffix("/") ? $0 : $0 + "/") + SetFileNames.bank }
      findings += self.findings(in: inputs, besides: foreign)
        .filter { !told.contains($0.place) }
    }
    return findings
  }

  private func isEnglish(_ folder: String) -> Bool {
    guard let source = try? TemplateSource(folder: folder), let file = source.files[SetFile.name]
    else { return true }
    let facts = try? SetFile.facts(in: file.text, file: file.name, over: source.base(of: file))
    return facts?.isEnglish ?? true
  }

  private func findings(inSet folder: String) -> [CheckFinding] {
    do {
      return TemplateSetCheck(source: try TemplateSource(folder: folder)).faults().map {
        CheckFinding(file: $0.file, line: $0.line, rule: "template-set", message: $0.message)
      }
    } catch {
      return [CheckFinding(file: folder, rule: "template-set", message: error.message)]
    }
  }

  /// Checks files.
  ///
  /// - Parameter inputs: The files; a YAML file that is no plan is taken for a bank file.
  /// - Returns: What was found, in the order of the files and their lines; none if all is well.
  public func findings(in inputs: InputFiles) -> [CheckFinding] {
    findings(in: inputs, besides: [])
  }

  private func findings(in inputs: InputFiles, besides folders: [String]) -> [CheckFinding] {
    inputs.problems.map { CheckFinding(file: "", rule: "unreadable", message: $0) }
      + inputs.files.filter { file in !folders.contains(where: file.hasPrefix) }
      .flatMap(findings(inFile:))
  }

  private func findings(inFile file: String) -> [CheckFinding] {
    guard InputFiles.isPlanName(file) else { return ProfileCheck(file: file, set: set).findings() }
    let start = FileManager.default.contents(atPath: file) ?? Data()
    return PlanFileReader.isPlan(String(decoding: start.prefix(4096), as: UTF8.self))
      ? PlanCheck(file: file, set: set).findings()
      : BankCheck(file: file, set: set).findings()
  }
}

extension CheckFinding {
  /// What is said of which line, whatever the rule's name.
  fileprivate var place: String { "\(file):\(line ?? 0): \(message)" }
}
