// SPDX-License-Identifier: Apache-2.0

/// A name in a template that nothing will ever have a value for, or a partial that is not there.
package struct UnknownName: Sendable, Equatable {
  /// The template it stands in, which may be a partial.
  package var template: String
  /// The line, from 1.
  package var line: Int
  /// The name as it stands there: "sessions.nmae"; for a partial, its name.
  package var name: String
  /// The part of it that is not known.
  package var part: String
  /// The names that could stand in its place.
  package var inReach: [String]
  /// Whether it is the name of a partial.
  package var isPartial = false
}

extension Template {
  /// The names that a specimen has no value for where they stand.
  ///
  /// - Parameters:
  ///   - specimen: Values in which every list has a member and nothing is null. Below a list without
  ///     a member any name will do.
  ///   - partials: The templates that may be included.
  /// - Returns: The names in the order of the text, those of partials where they are included.
  package func unknownNames(
    in specimen: Value, partials: [String: Template]
  ) -> [UnknownName] {
    var check = NameCheck(partials: partials)
    check.check(nodes, of: self, scopes: [specimen])
    return check.found
  }
}

/// Follows a template's sections through a specimen of its values.
private struct NameCheck {
  let partials: [String: Template]
  var found: [UnknownName] = []
  /// The partials that are being followed, so that one that includes itself comes to an end.
  private var open: [String] = []

  init(partials: [String: Template]) {
    self.partials = partials
  }

  /// The scopes are the values in reach, outermost first; null where any name will do.
  mutating func check(_ nodes: [Node], of template: Template, scopes: [Value]) {
    for node in nodes {
      switch node {
      case .text: continue
      case .variable(let path, _, let line):
        _ = value(at: path, of: template, line: line, scopes)
      case .section(let path, let inverted, let inner, let line):
        let value = value(at: path, of: template, line: line, scopes)
        check(inner, of: template, scopes: inverted ? scopes : scopes + [value.member])
      case .partial(let name, _, let line):
        partial(name, of: template, line: line, scopes)
      }
    }
  }

  private mutating func partial(
    _ name: String, of template: Template, line: Int, _ scopes: [Value]
  ) {
    guard let partial = partials[name] else {
      add(
        UnknownName(
          template: template.name, line: line, name: name, part: name,
          inReach: partials.keys.sorted(), isPartial: true))
      return
    }
    guard !open.contains(name) else { return }
    open.append(name)
    check(partial.nodes, of: partial, scopes: scopes)
    open.removeLast()
  }

  private mutating func value(
    at path: [String], of template: Template, line: Int, _ scopes: [Value]
  ) -> Value {
    guard let first = path.first else { return scopes.last ?? .null }
    var reach: Set<String> = []
    var known: Value?
    for scope in scopes.reversed() {
      if scope == .null { return .null }
      guard case .map(let map) = scope else { continue }
      known = map[first]
      if known != nil { break }
      reach.formUnion(map.keys)
    }
    var part = first
    for name in path.dropFirst() {
      guard let outer = known else { break }
      if outer == .null { return .null }
      part = name
      guard case .map(let map) = outer else {
        (known, reach) = (nil, [])
        break
      }
      known = map[name]
      reach = Set(map.keys)
    }
    if let known { return known }
    add(
      UnknownName(
        template: template.name, line: line, name: path.joined(separator: "."), part: part,
        inReach: reach.sorted()))
    return .null
  }

  /// A partial that is included twice is reported once.
  private mutating func add(_ name: UnknownName) {
    if !found.contains(name) { found.append(name) }
  }
}

extension Value {
  /// The value that a section gives to what stands in it.
  fileprivate var member: Value {
    switch self {
    case .list(let values): values.first ?? .null
    case .made(let list): list.count > 0 ? list.make(0) : .null
    default: self
    }
  }

  /// The names of lists and maps in which a name has a value, at any depth, in order.
  package func owners(of name: String) -> [String] {
    switch self {
    case .map(let map):
      map.sorted { $0.key < $1.key }.flatMap { key, value -> [String] in
        let inner = value.member
        guard case .map(let names) = inner else { return [] }
        return (names[name] == nil ? [] : [key]) + inner.owners(of: name)
      }
    case .list, .made: member.owners(of: name)
    default: []
    }
  }
}
