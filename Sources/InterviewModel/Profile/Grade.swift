// SPDX-License-Identifier: Apache-2.0

/// A grade that a job is advertised at: "GS-14", "SES", or a rung of any other ladder.
///
/// A grade is only a name. What is expected at it stands in a ``Ladder``, and so does its order.
public struct Grade: Sendable, Hashable {
  /// The name as printed: "GS-14", "SES", "Senior".
  public let name: String

  /// A grade by its printed name.
  public init(_ name: String) {
    self.name = name
  }

  /// The grade of a profile that names none.
  public static let any = Grade("any")

  /// A grade of the United States General Schedule, which has 15.
  ///
  /// - Parameter number: 1 to 15.
  /// - Returns: The grade, "GS-14".
  public static func generalSchedule(_ number: Int) -> Grade {
    Grade("GS-\(number)")
  }

  /// The Senior Executive Service, above the General Schedule.
  public static let seniorExecutiveService = Grade("SES")
}

extension Grade: CustomStringConvertible {
  /// The name as printed.
  public var description: String { name }
}
