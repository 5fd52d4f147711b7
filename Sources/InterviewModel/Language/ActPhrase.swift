// SPDX-License-Identifier: Apache-2.0

/// What is done, in the words of a question: verb, object, and as much of the tail as belongs to
/// the point.
struct ActPhrase {
  /// The verb's base form.
  let verb: String
  let forms: VerbForms
  /// A second verb of nearly the same meaning, for people: "taught or mentored".
  let other: VerbForms?
  /// What follows the verb: "with a vendor to cut costs".
  let rest: String
  /// What it is done to, with its article; empty if there is none.
  let object: String
  /// The object's head noun as it stands in the text.
  let objectHead: String

  var past: String { joined(\.past) }
  var base: String { joined(\.base) }
  var gerund: String { joined(\.gerund) }
  /// The gerund with what stands up to the object, without the tail.
  let shortRest: String
  var shortGerund: String { forms.gerund + " " + shortRest }

  private func joined(_ form: KeyPath<VerbForms, String>) -> String {
    let verbs = [forms[keyPath: form]] + (other.map { ["or", $0[keyPath: form]] } ?? [])
    return (verbs + (rest.isEmpty ? [] : [rest])).joined(separator: " ")
  }
}
