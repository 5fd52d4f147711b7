// SPDX-License-Identifier: Apache-2.0

/// Figures as documents print them: means with two decimals, percents whole.
enum Figure {
  /// A mean, range or composite: "3.67".
  static func mean(_ value: Double) -> String { decimals(value) }

  /// A panelist's own value, which is whole where one question was asked: "4", "3.50".
  static func short(_ value: Double) -> String {
    value == value.rounded() && value.magnitude < 1e6 ? String(Int(value)) : decimals(value)
  }

  /// With its sign: "+0.38", "-0.38".
  static func signed(_ value: Double) -> String {
    let text = decimals(value.magnitude)
    return text == "0.00" ? text : (value < 0 ? "-" : "+") + text
  }

  /// A share of the whole: "92%".
  static func percent(_ share: Double) -> String {
    guard share.isFinite, share.magnitude < 1e6 else { return "?" }
    // Sums in binary may miss a half by a hair.
    return "\(Int((share * 100 + 1e-9).rounded()))%"
  }

  private static func decimals(_ value: Double) -> String {
    guard value.isFinite, value.magnitude < 1e9 else { return "?" }
    let hundredths = Int((value.magnitude * 100 + 1e-9).rounded())
    let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    let sign = value < 0 && hundredths > 0 ? "-" : ""
    return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}
