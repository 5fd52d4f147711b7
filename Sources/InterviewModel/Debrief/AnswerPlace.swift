// SPDX-License-Identifier: Apache-2.0

/// One question on one form.
public struct AnswerPlace: Sendable, Hashable {
  /// Who rates whom.
  public let pairing: Pairing
  /// The id of the question as the form has it.
  public let question: String
  /// The file of the form.
  public let file: String
}
