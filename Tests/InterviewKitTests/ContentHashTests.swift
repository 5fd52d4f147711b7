// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import InterviewKit

@Suite struct ContentHashTests {
  @Test func itIsMurmurHash3() {
    // SMHasher's VerificationTest: keys of 0 to 255 bytes, each with another seed; the hash of the
    // hashes begins with 0x6384BA69 for MurmurHash3_x64_128.
    var hashes: [UInt8] = []
    for count in 0..<256 {
      let key = (0..<count).map { UInt8($0) }
      hashes += ContentHash(key, seed: UInt32(256 - count)).bytes
    }
    #expect(Array(ContentHash(hashes).bytes.prefix(4)) == [0x69, 0xBA, 0x84, 0x63])
  }

  @Test func aHashIsReadBack() {
    let hash = ContentHash("The quick brown fox jumps over the lazy dog")
    #expect(hash.description == "e34bbc7bbc071b6c7a433ca9c49a9347")
    #expect(ContentHash(digits: hash.description[...]) == hash)
    #expect(ContentHash(digits: "e34b") == nil)
    #expect(ContentHash([]).description == String(repeating: "0", count: 32))
  }

  @Test(arguments: [1, 5, 15, 16, 17, 40])
  func piecesHashAsTheWhole(size: Int) {
    let bytes = (0..<203).map { UInt8($0) }
    var hasher = ContentHasher()
    for start in stride(from: 0, to: bytes.count, by: size) {
      bytes[start..<min(bytes.count, start + size)].withUnsafeBytes { hasher.add($0) }
    }
    #expect(hasher.hash == ContentHash(bytes))
  }

  @Test func partsAreKeptApart() {
    #expect(ContentHash(parts: ["ab", "c"]) != ContentHash(parts: ["a", "bc"]))
    #expect(ContentHash(parts: []) != ContentHash(parts: [""]))
  }
}
