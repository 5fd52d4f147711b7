// SPDX-License-Identifier: Apache-2.0

/// What a run came to.
public struct RunOutcome: Sendable, Equatable {
  /// How many packets were written.
  public var written = 0
  /// How many packets were there as an earlier run wrote them.
  public var unchanged = 0
  /// How many inputs gave nothing though they should have, and packets that could not be made.
  public var failures = 0
  /// How many inputs are not for the grades asked for.
  public var leftOut = 0
  /// How many packets have no source any more.
  public var withoutSource = 0
  /// How many of those were removed.
  public var removed = 0
  /// Whether the run was ended before it was done.
  public var isStopped = false

  /// An outcome in which nothing has happened yet.
  public init() {}
}

/// Something to tell the user while a run goes on.
public enum RunEvent: Sendable, Equatable {
  /// A packet's folder is complete.
  case wrote(RunPacket)
  /// A packet is as an earlier run wrote it.
  case unchanged(RunPacket)
  /// Something the author of a page should know; the page was used all the same.
  case warning(String)
  /// An input that gave nothing, and why.
  case failed(String)
  /// An input that was left out because it is not for the grades asked for.
  case leftOut(String)
  /// A packet whose source is gone was removed.
  case removed(RunPacket)
  /// The run has come to a role.
  case reached(RunProgress)
}

/// How far a run is.
public struct RunProgress: Sendable, Equatable {
  /// How many inputs are done.
  public var inputsDone: Int
  /// How many inputs there are.
  public var inputs: Int
  /// The role at hand.
  public var role: String

  /// A place in a run.
  public init(inputsDone: Int, inputs: Int, role: String) {
    self.inputsDone = inputsDone
    self.inputs = inputs
    self.role = role
  }
}

/// A packet that a run came to.
public struct RunPacket: Sendable, Equatable {
  /// Its folder, as the user would name it.
  public var path: String
  /// The title of the role.
  public var role: String
  /// The grade.
  public var grade: String
  /// The page or plan file.
  public var source: String

  init(_ record: PacketRecord, in output: String) {
    path = "\(output)/\(record.folder)"
    role = record.role
    grade = record.grade
    source = record.source
  }
}
