// SPDX-License-Identifier: Apache-2.0
internal import Foundation
internal import InterviewModel

/// Reads inputs: what an input stands for, and its plans where they are needed.
struct PlanSource: Sendable {
  let set: TemplateSet
  let options: GenerateOptions
  let digest: InputDigest

  /// How much of an input is needed.
  enum Need {
    /// The role and grades alone.
    case names
    /// Its plans as well, unless an earlier run has read the very same.
    case plansIfNew
    /// Its plans.
    case plans
  }

  /// What an input gave.
  struct Reading: Sendable {
    /// What to remember of it.
    var record: SourceRecord
    /// The digest of the page alone.
    var page: ContentHash?
    /// The plans, where they were needed.
    var plans: [InterviewPlan]?
  }

  /// Reads an input.
  ///
  /// - Parameters:
  ///   - file: The page or plan file, or "-".
  ///   - order: Its position among the inputs.
  ///   - known: What an earlier run remembered of it.
  ///   - need: How much is needed.
  /// - Returns: What it gave, or why nothing.
  func read(_ file: String, order: Int, known: SourceRecord?, need: Need) -> Reading {
    var record = SourceRecord(order: order, source: file)
    guard let bytes = Self.bytes(of: file) else {
      record.failed = ProfileError.unreadable.message(file: file)
      return Reading(record: record)
    }
    let page = digest.page(bytes, file: file)
    record.digest = digest.source(page)
    if need != .plans, file != InputFiles.standardInput, var known, known.digest == record.digest {
      known.order = order
      return Reading(record: known, page: page)
    }
    let content = content(of: bytes, file: file)
    record.warnings = content.warnings.isEmpty ? nil : content.warnings
    var plans: [InterviewPlan]?
    switch content.result {
    case .failed(let message): record.failed = message
    case .leftOut(let message): record.leftOut = message
    case .profile(let profile, let grades):
      record.role = profile.title
      let own = profile.grades.isEmpty ? [.any] : profile.grades
      record.grades = (grades ?? own).map(\.name)
      if need != .names {
        plans = set.planner.plans(for: profile, grades: grades, minutes: options.minutes)
      }
    case .plans(let read):
      record.role = read.first?.role
      record.grades = read.map(\.grade.name)
      plans = read
    }
    return Reading(record: record, page: page, plans: plans)
  }

  private struct Content {
    var result: Result
    var warnings: [String] = []
  }

  private enum Result {
    case profile(Profile, grades: [Grade]?)
    case plans([InterviewPlan])
    case leftOut(String)
    case failed(String)
  }

  private func content(of bytes: [UInt8], file: String) -> Content {
    if InputFiles.isPlanName(file) { return Content(result: plans(in: bytes, file: file)) }
    do throws(ProfileError) {
      let reading = try ProfileReader(ladders: set.planner.ladders).read(bytes, file: file)
      let profile = reading.profile
      guard !profile.objectives.isEmpty else { throw .noObjectives }
      let warnings = reading.problems.map { $0.sentence(file: profile.file) }
      let wanted = choice.grades(of: profile)
      if let wanted, wanted.isEmpty {
        return Content(result: .leftOut(choice.leftOutMessage(profile)), warnings: warnings)
      }
      return Content(result: .profile(profile, grades: wanted), warnings: warnings)
    } catch {
      return Content(result: .failed(error.message(file: file)))
    }
  }

  private func plans(in bytes: [UInt8], file: String) -> Result {
    guard bytes.count <= ProfileReader.mostBytes else {
      return .failed(ProfileError.tooLarge(bytes.count).message(file: file))
    }
    do throws(PlanFileError) {
      let plans = try PlanFileReader(set: set).plans(
        in: String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n"), file: file)
      let wanted = plans.filter { choice.isWanted($0.grade) }
      guard !wanted.isEmpty else {
        let own = plans.map(\.grade.name).joined(separator: ", ")
        return .leftOut("\(file): left out, because it is for \(own).")
      }
      return .plans(wanted)
    } catch {
      return .failed(error.message(file: file))
    }
  }

  private var choice: GradeChoice {
    GradeChoice(wanted: options.grades, ladders: set.planner.ladders)
  }

  private static func bytes(of file: String) -> [UInt8]? {
    if file == InputFiles.standardInput {
      return [UInt8](FileHandle.standardInput.readDataToEndOfFile())
    }
    return WholeFile.bytes(of: file, most: ProfileReader.mostBytes)
  }
}
