// SPDX-License-Identifier: Apache-2.0

/// The parts of an Office Open XML file by their names (ISO/IEC 29500-2), with the limits that keep
/// a hostile file from doing harm.
final class OfficePackage {
  private let archive: ZipArchive
  /// Where the parts are in the archive, by the names that differ in more than case.
  private var places: [String: Int] = [:]
  private var sizes: [Int] = []
  private let budget = ReadBudget()

  /// Opens a file, and checks what its directory says.
  ///
  /// - Throws: ``SpreadsheetError`` for a file that is none of ours or over a limit.
  init(_ path: String) throws(SpreadsheetError) {
    try FileSignature.check(path)
    archive = try ZipArchive(foreign: path)
    guard archive.count <= ReadLimits.entries else { throw SpreadsheetError(.tooManyEntries) }
    var total = 0
    for index in 0..<archive.count {
      let entry = try archive.entry(index)
      let isTaken = places.updateValue(index, forKey: Self.key(of: entry.name)) != nil
      guard !isTaken else { throw SpreadsheetError(.duplicatePart(entry.name)) }
      guard !entry.isEncrypted else { throw SpreadsheetError(.encrypted) }
      try check(entry)
      total += entry.size
      guard total <= ReadLimits.archive else { throw SpreadsheetError(.archiveTooLarge) }
      sizes.append(entry.size)
    }
  }

  private func check(_ entry: ZipArchive.Entry) throws(SpreadsheetError) {
    guard entry.size <= ReadLimits.part else {
      throw SpreadsheetError(.partTooLarge(part: entry.name))
    }
    guard
      entry.size <= ReadLimits.ratioMatters
        || (entry.size - 1) / ReadLimits.ratio < entry.packedSize
    else { throw SpreadsheetError(.packedTooWell(part: entry.name)) }
  }

  /// Whether there is a part of this name.
  func has(_ part: String) -> Bool { places[Self.key(of: part)] != nil }

  /// Reads a part: first all of it for its size, its checksum and the limits, then for its content,
  /// so that nothing is parsed that does not deserve it.
  ///
  /// - Throws: ``SpreadsheetError`` with `partMissing`, or with what is wrong with the part.
  func read(_ part: String, into content: any XMLContent) throws(SpreadsheetError) {
    guard let place = places[Self.key(of: part)], sizes.indices.contains(place) else {
      throw SpreadsheetError(.partMissing(part))
    }
    content.prepare(for: try scan(place, declared: sizes[place]))
    try PartParser.parse(archive.open(place), into: content, budget)
  }

  private func scan(_ place: Int, declared: Int) throws(SpreadsheetError) -> XMLScan {
    let part = try archive.open(place)
    var scan = XMLScan(part: part.name)
    var bytes = [UInt8](repeating: 0, count: 32 << 10)
    var size = 0
    while true {
      let read: Int
      do throws(SpreadsheetError) {
        read = try part.read(&bytes)
      } catch {
        // What ends too early has another checksum as well.
        guard case .badChecksum = error.problem, size < declared else { throw error }
        throw SpreadsheetError(.partCutOff(part: part.name))
      }
      if read == 0 { break }
      size += read
      guard size <= declared else { throw SpreadsheetError(.wrongSize(part: part.name)) }
      try budget.unpack(read)
      scan.read(bytes[..<read])
      if let problem = scan.problem { throw SpreadsheetError(problem) }
    }
    guard size == declared else { throw SpreadsheetError(.wrongSize(part: part.name)) }
    try budget.take(scan, of: part.name)
    // Foundation on Linux takes a part that ends too early for a whole one.
    guard scan.isClosed else { throw SpreadsheetError(.notXML(part: part.name, line: nil)) }
    return scan
  }

  /// Takes off text that is kept and did not come through a part's content.
  ///
  /// - Throws: ``SpreadsheetError`` with `tooMuchText`.
  func keep(_ text: String) throws(SpreadsheetError) {
    try budget.keep(text)
  }

  /// Names of parts are equal whatever their case (29500-2, 6.2.2.3). Some programs write "\" between
  /// folders.
  private static func key(of name: String) -> String {
    String(
      decoding: name.utf8.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : lowercased($0) },
      as: UTF8.self)
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
}
