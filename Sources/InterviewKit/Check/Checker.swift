// SPDX-License-Identifier: Apache-2.0
internal import Foundation

/// Checks profiles, plans and files of a question bank, and says where to look and what to do.
public struct Checker: Sendable {
  private let set: TemplateSet

  /// A checker with a template set, whose bank and lexicon it uses.
  public init(set: TemplateSet) {
    self.set = set
  }

  /// Checks files.
  ///
  /// - Parameter inputs: The files; a YAML file that is no plan is taken for a bank file.
  /// - Returns: What was found, in the order of the files and their lines; none if all is well.
  public func findings(in inputs: InputFiles) -> [CheckFinding] {
    inputs.problems.map { CheckFinding(file: "", rule: "unreadable", message: $0) }
      + inputs.files.flatMap(findings)
  }

  private func findings(in file: String) -> [CheckFinding] {
    guard InputFiles.isPlanName(file) else { return ProfileCheck(file: file, set: set).findings() }
    let start = FileManager.default.contents(atPath: file) ?? Data()
    return PlanFileReader.isPlan(String(decoding: start.prefix(4096), as: UTF8.self))
      ? PlanCheck(file: file, set: set).findings()
      : BankCheck(file: file, set: set).findings()
  }
}
