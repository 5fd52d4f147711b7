// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel

/// Makes packets of profiles: one for each grade of each page.
public struct Generator: Sendable {
  private let set: TemplateSet
  private let options: GenerateOptions
  private let reader: ProfileReader

  /// Something to tell the user while a run goes on.
  public enum Event: Sendable, Equatable {
    /// A packet's folder is complete; its path.
    case wrote(String)
    /// Something the author of a page should know; the page was used all the same.
    case warning(String)
    /// An input that gave nothing, and why.
    case failed(String)
    /// An input that was left out because it is not for the grades asked for.
    case leftOut(String)
  }

  /// What a run came to.
  public struct Outcome: Sendable, Equatable {
    /// The folders of the packets that were written, in order.
    public var packets: [String] = []
    /// How many inputs gave nothing though they should have.
    public var failures = 0
  }

  /// A generator that makes every packet with one template set.
  public init(set: TemplateSet, options: GenerateOptions) {
    self.set = set
    self.options = options
    reader = ProfileReader(ladders: set.planner.ladders)
  }

  /// Writes the packets of some pages, and goes on after a page that cannot be used.
  ///
  /// - Parameters:
  ///   - inputs: The pages.
  ///   - report: Called for each event, in order.
  /// - Returns: What was written, and how many inputs failed.
  /// - Throws: ``OutputError`` as soon as something cannot be written; packets written before stay.
  ///   ``TemplateSetError`` if a layout cannot be filled.
  public func run(_ inputs: InputFiles, report: (Event) -> Void) throws -> Outcome {
    var outcome = Outcome()
    var folders = PacketFolders()
    func fail(_ message: String) {
      outcome.failures += 1
      report(.failed(message))
    }
    for problem in inputs.problems { fail(problem) }
    for file in inputs.files {
      let reading: ProfileReading
      do {
        reading = try reader.profile(of: file)
      } catch {
        fail(error.message(file: file))
        continue
      }
      for problem in reading.problems { report(.warning(problem.sentence(file: file))) }
      let profile = reading.profile
      let wanted = choice.grades(of: profile)
      if let wanted, wanted.isEmpty {
        report(.leftOut(choice.leftOutMessage(profile)))
        continue
      }
      let plans = set.planner.plans(for: profile, grades: wanted, minutes: options.minutes)
      let claimed = folders.claim(role: profile.title, grades: plans.map(\.grade))
      for (plan, folder) in zip(plans, claimed) {
        let path = "\(options.output)/\(folder)"
        try write(plan, to: path)
        outcome.packets.append(path)
        report(.wrote(path))
      }
    }
    return outcome
  }

  /// Whether a grade as typed is one that some ladder has.
  public func knows(grade: String) -> Bool {
    choice.isKnown(grade)
  }

  private var choice: GradeChoice {
    GradeChoice(wanted: options.grades, ladders: set.planner.ladders)
  }

  private func write(_ plan: InterviewPlan, to path: String) throws {
    let packet = Packet(plan: plan, set: set, context: options.context, panel: options.panel)
    try OutputFolder(path: path).write(try packet.files(options.formats))
  }
}
