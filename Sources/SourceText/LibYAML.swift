// SPDX-License-Identifier: Apache-2.0
internal import CYAML

/// YAML in and out; the only file that speaks to libyaml.
package enum LibYAML {
  /// The version of libyaml that the program runs with.
  package static var version: String {
    yaml_get_version_string().map { String(cString: $0) } ?? "unknown"
  }

  /// The deepest nesting of lists and maps that is read.
  package static let deepest = 64

  /// Reads the first document of a text.
  ///
  /// - Parameters:
  ///   - text: The YAML.
  ///   - firstLine: The line that the text starts on in its file, from 1.
  /// - Returns: The document; `nil` if there is none.
  /// - Throws: ``SourceTextError`` where the text is not YAML, has an alias, or is nested too deep.
  package static func parse(_ text: String, firstLine: Int = 1) throws(SourceTextError) -> YAMLNode?
  {
    var text = text
    return try text.withUTF8Typed { bytes throws(SourceTextError) in
      let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
      defer { parser.deallocate() }
      guard yaml_parser_initialize(parser) != 0 else {
        throw SourceTextError(.memory, at: SourceLocation(line: firstLine))
      }
      defer { yaml_parser_delete(parser) }
      yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
      yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
      var reader = EventReader(parser: parser, lineOffset: firstLine)
      return try reader.document()
    }
  }

  /// Writes a node as a YAML document.
  ///
  /// - Returns: The text; `nil` if memory ran out.
  package static func emit(_ node: YAMLNode) -> String? {
    let emitter = UnsafeMutablePointer<yaml_emitter_t>.allocate(capacity: 1)
    defer { emitter.deallocate() }
    guard yaml_emitter_initialize(emitter) != 0 else { return nil }
    defer { yaml_emitter_delete(emitter) }
    var output: [UInt8] = []
    let isWhole = withUnsafeMutablePointer(to: &output) { output in
      yaml_emitter_set_output(
        emitter,
        { data, buffer, size in
          guard let data, let buffer else { return 0 }
          data.assumingMemoryBound(to: [UInt8].self).pointee
            .append(contentsOf: UnsafeBufferPointer(start: buffer, count: size))
          return 1
        }, output)
      yaml_emitter_set_unicode(emitter, 1)
      yaml_emitter_set_width(emitter, 100)
      var writer = EventWriter(emitter: emitter)
      return writer.document(node)
    }
    return isWhole ? String(decoding: output, as: UTF8.self) : nil
  }

  private struct EventReader {
    let parser: UnsafeMutablePointer<yaml_parser_t>
    let lineOffset: Int

    mutating func document() throws(SourceTextError) -> YAMLNode? {
      while true {
        let event = try next()
        switch event.kind {
        case .stop: return nil
        case .skip: continue
        default: return try node(event, depth: 0)
        }
      }
    }

    private enum Kind: Equatable {
      case skip, stop, end, alias, list, map
      case scalar(String, isPlain: Bool)
    }

    private struct Event {
      var kind: Kind
      var line: Int
      var column: Int
    }

    private mutating func next() throws(SourceTextError) -> Event {
      var event = yaml_event_t()
      guard yaml_parser_parse(parser, &event) != 0 else { throw fault() }
      defer { yaml_event_delete(&event) }
      let kind: Kind
      switch event.type {
      case YAML_STREAM_END_EVENT, YAML_NO_EVENT: kind = .stop
      case YAML_SEQUENCE_START_EVENT: kind = .list
      case YAML_MAPPING_START_EVENT: kind = .map
      case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: kind = .end
      case YAML_ALIAS_EVENT: kind = .alias
      case YAML_SCALAR_EVENT:
        let scalar = event.data.scalar
        let text = String(
          decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
        kind = .scalar(text, isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE)
      default: kind = .skip
      }
      return Event(
        kind: kind, line: event.start_mark.line + lineOffset, column: event.start_mark.column + 1)
    }

    private mutating func node(_ event: Event, depth: Int) throws(SourceTextError) -> YAMLNode {
      let place = SourceLocation(line: event.line, column: event.column)
      guard depth < LibYAML.deepest else { throw SourceTextError(.tooDeep, at: place) }
      switch event.kind {
      case .scalar(let text, let isPlain):
        return YAMLNode(.scalar(text, isPlain: isPlain), line: event.line)
      case .list:
        var nodes: [YAMLNode] = []
        while case let member = try next(), member.kind != .end {
          nodes.append(try node(member, depth: depth + 1))
        }
        return YAMLNode(.list(nodes), line: event.line)
      case .map:
        var pairs: [YAMLNode.Pair] = []
        while case let key = try next(), key.kind != .end {
          let name = try node(key, depth: depth + 1)
          let value = try node(try next(), depth: depth + 1)
          if case .scalar(let text, _) = name.content {
            pairs.append(.init(text, value, line: key.line))
          }
        }
        return YAMLNode(.map(pairs), line: event.line)
      case .alias: throw SourceTextError(.alias, at: place)
      case .skip, .stop, .end: throw SourceTextError(.syntax("the document ends early"), at: place)
      }
    }

    private func fault() -> SourceTextError {
      let state = parser.pointee
      let mark = state.problem_mark
      let problem = state.problem.map { String(cString: $0) } ?? "not readable as YAML"
      // A reader error (bad bytes) has no mark.
      let line = state.error == YAML_READER_ERROR ? 0 : mark.line
      return SourceTextError(
        state.error == YAML_MEMORY_ERROR ? .memory : .syntax(problem),
        at: SourceLocation(line: line + lineOffset, column: mark.column + 1))
    }
  }

  private struct EventWriter {
    let emitter: UnsafeMutablePointer<yaml_emitter_t>

    mutating func document(_ node: YAMLNode) -> Bool {
      emit { yaml_stream_start_event_initialize(&$0, YAML_UTF8_ENCODING) }
        && emit { yaml_document_start_event_initialize(&$0, nil, nil, nil, 1) }
        && write(node)
        && emit { yaml_document_end_event_initialize(&$0, 1) }
        && emit { yaml_stream_end_event_initialize(&$0) }
    }

    /// The emitter owns an event from here on, whether it succeeds or not.
    private func emit(_ initialize: (inout yaml_event_t) -> Int32) -> Bool {
      var event = yaml_event_t()
      return initialize(&event) != 0 && yaml_emitter_emit(emitter, &event) != 0
    }

    private mutating func write(_ node: YAMLNode) -> Bool {
      switch node.content {
      case .scalar(let text, let isPlain): return write(text, isPlain: isPlain)
      case .list(let nodes):
        let style = nodes.isEmpty ? YAML_FLOW_SEQUENCE_STYLE : YAML_BLOCK_SEQUENCE_STYLE
        guard emit({ yaml_sequence_start_event_initialize(&$0, nil, nil, 1, style) }) else {
          return false
        }
        for node in nodes {
          guard write(node) else { return false }
        }
        return emit { yaml_sequence_end_event_initialize(&$0) }
      case .map(let pairs):
        let style = pairs.isEmpty ? YAML_FLOW_MAPPING_STYLE : YAML_BLOCK_MAPPING_STYLE
        guard emit({ yaml_mapping_start_event_initialize(&$0, nil, nil, 1, style) }) else {
          return false
        }
        for pair in pairs {
          guard write(pair.key, isPlain: false), write(pair.value) else { return false }
        }
        return emit { yaml_mapping_end_event_initialize(&$0) }
      }
    }

    private func write(_ text: String, isPlain: Bool) -> Bool {
      let isAmbiguous = !isPlain && PlainScalar.couldBeAnotherType(text)
      var text = text
      return text.withUTF8 { bytes in
        let style =
          isAmbiguous
          ? YAML_SINGLE_QUOTED_SCALAR_STYLE
          : bytes.contains(UInt8(ascii: "\n"))
            ? YAML_LITERAL_SCALAR_STYLE : YAML_PLAIN_SCALAR_STYLE
        return emit {
          yaml_scalar_event_initialize(
            &$0, nil, nil, bytes.baseAddress, Int32(clamping: bytes.count), 1, 1, style)
        }
      }
    }
  }
}

extension String {
  /// `withUTF8` with the error's type kept.
  fileprivate mutating func withUTF8Typed<Value>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(SourceTextError) -> Value
  ) throws(SourceTextError) -> Value {
    let result = withUTF8 { bytes -> Result<Value, SourceTextError> in
      do throws(SourceTextError) {
        return .success(try body(bytes))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }
}
