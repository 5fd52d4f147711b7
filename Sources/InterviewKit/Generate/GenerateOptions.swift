// SPDX-License-Identifier: Apache-2.0
public import InterviewModel

/// What `generate` was asked for.
public struct GenerateOptions: Sendable {
  /// The folder that the packets' folders go into.
  public var output: String
  /// The grades wanted, as typed; none for all that a profile is advertised at.
  public var grades: [String]
  /// The forms in which packets are written.
  public var formats: Set<PacketFormat>
  /// The length of one interview in minutes.
  public var minutes: Int
  /// Whose forms are made out.
  public var panel: PanelNames
  /// Whether planned follow-ups are printed; some panels may not ask any.
  public var printsProbes = true
  /// The date and what else every document says.
  public var context: PacketContext
  /// Whether the date was chosen, so that packets of another date are made anew.
  public var isDayChosen: Bool
  /// How many packets are made at once.
  public var jobs: Int
  /// Which share of the inputs this run takes.
  public var shard: Shard
  /// Whether packets whose source is gone are removed.
  public var prunes: Bool
  /// Whether packets that are unchanged are made anew too.
  public var isForced: Bool

  /// Options from their parts.
  public init(
    output: String, grades: [String] = [],
    formats: Set<PacketFormat> = Set(PacketFormat.allCases),
    minutes: Int = Planner.defaultMinutes, panel: PanelNames = PanelNames(),
    context: PacketContext, isDayChosen: Bool = true,
    jobs: Int = 1, shard: Shard = .whole, prunes: Bool = false, isForced: Bool = false
  ) {
    self.output = output
    self.grades = grades
    self.formats = formats
    self.minutes = minutes
    self.panel = panel
    self.context = context
    self.isDayChosen = isDayChosen
    self.jobs = jobs
    self.shard = shard
    self.prunes = prunes
    self.isForced = isForced
  }
}
