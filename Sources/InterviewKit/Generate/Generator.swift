// SPDX-License-Identifier: Apache-2.0
internal import InterviewModel

/// Makes packets of profiles: one for each grade of each page.
public struct Generator: Sendable {
  private let set: TemplateSet
  private let options: GenerateOptions

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
  }

  /// Writes the packets of some pages and plan files, and goes on after one that cannot be used.
  ///
  /// - Parameters:
  ///   - inputs: The pages and plan files.
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
    let source = PlanSource(set: set, options: options)
    for file in inputs.files {
      switch source.read(file) {
      case .failed(let message): fail(message)
      case .leftOut(let message, let warnings):
        for warning in warnings { report(.warning(warning)) }
        report(.leftOut(message))
      case .plans(let plans, let warnings):
        for warning in warnings { report(.warning(warning)) }
        let role = plans.first?.role ?? ""
        for (plan, folder) in zip(plans, folders.claim(role: role, grades: plans.map(\.grade))) {
          let path = "\(options.output)/\(folder)"
          try write(plan, to: path)
          outcome.packets.append(path)
          report(.wrote(path))
        }
      }
    }
    return outcome
  }

  /// Whether a grade as typed is one that some ladder has.
  public func knows(grade: String) -> Bool {
    GradeChoice(wanted: options.grades, ladders: set.planner.ladders).isKnown(grade)
  }

  private func write(_ plan: InterviewPlan, to path: String) throws {
    var panel = options.panel
    if panel.panelists.isEmpty { panel.panelists = plan.panelists }
    let packet = Packet(plan: plan, set: set, context: options.context, panel: panel)
    try OutputFolder(path: path).write(try packet.files(options.formats))
  }
}
