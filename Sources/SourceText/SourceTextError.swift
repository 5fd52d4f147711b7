// SPDX-License-Identifier: Apache-2.0

/// What is wrong with a text, and where; no advice.
package struct SourceTextError: Error, Equatable {
  /// Kinds of fault.
  package enum Fault: Sendable, Equatable {
    /// Not YAML; libyaml's own sentence.
    case syntax(String)
    /// An alias (`*name`), which is refused because a few can unfold into gigabytes.
    case alias
    /// Lists and maps nested deeper than ``LibYAML/deepest``.
    case tooDeep
    /// The library could not get memory.
    case memory
  }

  /// What is wrong.
  package var fault: Fault
  /// Where.
  package var location: SourceLocation

  /// A fault and its place.
  package init(_ fault: Fault, at location: SourceLocation) {
    self.fault = fault
    self.location = location
  }
}
