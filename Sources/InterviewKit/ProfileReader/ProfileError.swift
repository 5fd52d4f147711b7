// SPDX-License-Identifier: Apache-2.0

/// Why a page cannot be read as a profile.
public enum ProfileError: Error, Sendable, Equatable {
  /// The page is larger than ``ProfileReader/mostBytes``; its size in bytes.
  case tooLarge(Int)
  /// The page has no objectives.
  case noObjectives
  /// Lists and maps in the front matter are nested too deep; the line.
  case nestedTooDeep(line: Int)
  /// The front matter repeats a part of itself by an alias ("*name"); the line.
  case alias(line: Int)
  /// The file holds something other than text.
  case notText
  /// The file is not there, or may not be read.
  case unreadable

  /// What happened, where, and what to do next.
  ///
  /// - Parameter file: The file as the user named it.
  /// - Returns: One sentence or more, for people.
  public func message(file: String) -> String {
    "\(file)\(line.map { ":\($0)" } ?? ""): \(fact(file: file))"
  }

  /// The line it is about, from 1, where it is about one.
  var line: Int? {
    switch self {
    case .nestedTooDeep(let line), .alias(let line): line
    case .tooLarge, .noObjectives, .notText, .unreadable: nil
    }
  }

  /// What happened and what to do next, without the place.
  func fact(file: String) -> String {
    switch self {
    case .tooLarge(let bytes):
      """
      too large: \((bytes + 1_048_575) / 1_048_576) MiB. A profile may have up to 10 MiB; is this \
      the right file?
      """
    case .noObjectives:
      """
      no key objectives found. InterviewKit looks for headings such as "Key Objective #1: ...", \
      bold lines, or a "key objectives:" list in the front matter. Run "interviewkit inspect \
      \(file)" to see what it read.
      """
    case .nestedTooDeep:
      """
      the front matter is nested more than 64 levels deep. Take out what the profile does not \
      need, and try again.
      """
    case .alias:
      """
      the front matter repeats a part of itself with "*", which InterviewKit does not read. Write \
      the text out, or put it in quotes.
      """
    case .unreadable: "could not be read. Check that the file is there and that you may open it."
    case .notText: "not a text file. A profile is a Markdown page, such as \"engineer.md\"."
    }
  }
}
