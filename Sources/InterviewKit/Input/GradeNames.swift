// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel
internal import Spelling

/// The names by which grades can be asked for: those of some profiles, or of all ladders.
public struct GradeNames: Sendable {
  private let set: TemplateSet

  /// Grades that a shell cannot list are of no help, nor is waiting for a large folder.
  private static let mostFiles = 50

  /// The names with the ladders of a template set.
  public init(set: TemplateSet) {
    self.set = set
  }

  /// The grades that profiles are for, in the order in which they are found, each once.
  ///
  /// - Parameter paths: Profiles, plans and folders of them; what cannot be read is passed over.
  /// - Returns: The grades of all ladders where no path gives any.
  public func names(for paths: [String]) -> [String] {
    let reader = ProfileReader(ladders: set.planner.ladders)
    let files = InputFiles(paths.filter { $0 != InputFiles.standardInput }).files
    var grades: [Grade] = []
    for file in files.prefix(Self.mostFiles) where !InputFiles.isPlanName(file) {
      guard let reading = try? reader.page(of: file) else { continue }
      grades += reading.profile.grades.filter { !grades.contains($0) }
    }
    return (grades.isEmpty ? set.planner.ladders.flatMap(\.rungs).map(\.grade) : grades)
      .map(\.name)
  }

  /// A question whether a near grade of some ladder was meant, to put behind a message; empty if
  /// none is near.
  public func question(_ typed: String) -> String {
    let names = set.planner.ladders.flatMap(\.rungs).flatMap { [$0.grade.name] + $0.aliases }
    return NearMiss.question(typed, among: names)
  }
}
