// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport

/// An archive whose every field can be wrong (APPNOTE 4.3), written without packing.
struct HandMadeZip {
  struct Entry {
    var name: String
    var bytes: [UInt8]
    /// What the directory says, if not the truth.
    var size: Int?
    var packedSize: Int?
    var checksum: UInt32?
    var flags: UInt16 = 0
    var method: UInt16 = 0

    init(_ name: String, _ bytes: some Sequence<UInt8>) {
      self.name = name
      self.bytes = Array(bytes)
    }
  }

  var entries: [Entry]
  /// How many entries the end record claims, if not the truth.
  var count: UInt16?

  /// An archive of parts that are as they say.
  init(_ parts: [String: String]) {
    entries = parts.sorted { $0.key < $1.key }.map { Entry($0.key, $0.value.utf8) }
  }

  /// Changes the entry of a name.
  mutating func change(_ name: String, _ change: (inout Entry) -> Void) {
    for index in entries.indices where entries[index].name == name { change(&entries[index]) }
  }

  var bytes: Data {
    var (file, directory) = (Data(), Data())
    for entry in entries {
      let name = Array(entry.name.utf8)
      var facts = Data()
      facts.add(entry.flags, entry.method, UInt16(0), UInt16(0x21))
      facts.add(entry.checksum ?? Self.checksum(entry.bytes))
      facts.add(UInt32(entry.packedSize ?? entry.bytes.count))
      facts.add(UInt32(entry.size ?? entry.bytes.count))
      facts.add(UInt16(name.count), UInt16(0))
      directory.add(UInt32(0x0201_4B50))
      directory.add(UInt16(20), UInt16(20))
      directory += facts
      directory.add(UInt16(0), UInt16(0), UInt16(0))
      directory.add(UInt32(0), UInt32(file.count))
      directory += name
      file.add(UInt32(0x0403_4B50))
      file.add(UInt16(20))
      file += facts
      file += name
      file += entry.bytes
    }
    var end = Data()
    end.add(UInt32(0x0605_4B50))
    let count = count ?? UInt16(truncatingIfNeeded: entries.count)
    end.add(UInt16(0), UInt16(0), count, count)
    end.add(UInt32(directory.count), UInt32(file.count))
    end.add(UInt16(0))
    return file + directory + end
  }

  /// Writes the archive, and gives back its path.
  func write(in scratch: Scratch) throws -> String {
    try bytes.write(to: URL(filePath: scratch.file()))
    return scratch.file()
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in
      value & 1 == 0 ? value >> 1 : value >> 1 ^ 0xEDB8_8320
    }
  }

  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var value = ~UInt32(0)
    // Most of the time of these tests goes by here.
    bytes.withUnsafeBufferPointer { bytes in
      table.withUnsafeBufferPointer { table in
        for byte in bytes { value = table[Int((value ^ UInt32(byte)) & 0xFF)] ^ value >> 8 }
      }
    }
    return ~value
  }
}

extension Data {
  fileprivate mutating func add<Number: FixedWidthInteger>(_ numbers: Number...) {
    for number in numbers {
      Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
    }
  }
}
