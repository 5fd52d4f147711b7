// SPDX-License-Identifier: Apache-2.0
internal import Foundation
internal import InterviewModel

/// The plans that an input stands for: those of a profile, or those that a plan file holds.
struct PlanSource {
  let set: TemplateSet
  let options: GenerateOptions

  /// What an input gave.
  enum Result {
    /// Plans, and what the author should know.
    case plans([InterviewPlan], warnings: [String])
    /// Nothing for the grades asked for; why.
    case leftOut(String, warnings: [String])
    /// Nothing at all; why.
    case failed(String)
  }

  func read(_ file: String) -> Result {
    if InputFiles.isPlanName(file) { return readPlan(file) }
    do throws(ProfileError) {
      return plans(of: try ProfileReader(ladders: set.planner.ladders).profile(of: file))
    } catch {
      return .failed(error.message(file: file))
    }
  }

  private func plans(of reading: ProfileReading) -> Result {
    let profile = reading.profile
    let warnings = reading.problems.map { $0.sentence(file: profile.file) }
    let wanted = choice.grades(of: profile)
    if let wanted, wanted.isEmpty {
      return .leftOut(choice.leftOutMessage(profile), warnings: warnings)
    }
    return .plans(
      set.planner.plans(for: profile, grades: wanted, minutes: options.minutes),
      warnings: warnings)
  }

  private func readPlan(_ file: String) -> Result {
    guard let data = FileManager.default.contents(atPath: file),
      data.count <= ProfileReader.mostBytes
    else { return .failed(ProfileError.unreadable.message(file: file)) }
    do throws(PlanFileError) {
      let plans = try PlanFileReader(set: set).plans(
        in: String(decoding: data, as: UTF8.self).replacing("\r\n", with: "\n"), file: file)
      let wanted = plans.filter { choice.isWanted($0.grade) }
      guard !wanted.isEmpty else {
        let own = plans.map(\.grade.name).joined(separator: ", ")
        return .leftOut("\(file): left out, because it is for \(own).", warnings: [])
      }
      return .plans(wanted, warnings: [])
    } catch {
      return .failed(error.message(file: file))
    }
  }

  private var choice: GradeChoice {
    GradeChoice(wanted: options.grades, ladders: set.planner.ladders)
  }
}
