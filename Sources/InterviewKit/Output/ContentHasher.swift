// SPDX-License-Identifier: Apache-2.0

/// Makes the ``ContentHash`` of bytes that come in pieces.
struct ContentHasher {
  private static let c1: UInt64 = 0x87c3_7b91_1142_53d5
  private static let c2: UInt64 = 0x4cf5_ad43_2745_937f

  private var h1: UInt64
  private var h2: UInt64
  private var count = 0
  /// The bytes at the end that make no block of 16 yet.
  private var rest: [UInt8] = []

  /// A hasher of no bytes yet.
  init(seed: UInt32 = 0) {
    (h1, h2) = (UInt64(seed), UInt64(seed))
  }

  /// Takes in the next bytes.
  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    count += bytes.count
    var offset = 0
    if !rest.isEmpty {
      offset = min(16 - rest.count, bytes.count)
      rest += bytes[..<offset]
      guard rest.count == 16 else { return }
      rest.withUnsafeBytes { Self.mix($0, at: 0, &h1, &h2) }
      rest.removeAll(keepingCapacity: true)
    }
    // Kept out of memory while the blocks go by.
    var (one, two) = (h1, h2)
    while offset + 16 <= bytes.count {
      Self.mix(bytes, at: offset, &one, &two)
      offset += 16
    }
    (h1, h2) = (one, two)
    rest += bytes[offset...]
  }

  /// The hash of all bytes so far.
  var hash: ContentHash {
    var (h1, h2) = (h1, h2)
    var (k1, k2): (UInt64, UInt64) = (0, 0)
    for (place, byte) in rest.enumerated() {
      let byte = UInt64(byte)
      if place < 8 { k1 |= byte << (8 * place) } else { k2 |= byte << (8 * (place - 8)) }
    }
    h2 ^= Self.mixed2(k2)
    h1 ^= Self.mixed1(k1)
    h1 ^= UInt64(count)
    h2 ^= UInt64(count)
    h1 = h1 &+ h2
    h2 = h2 &+ h1
    h1 = Self.final(h1)
    h2 = Self.final(h2)
    h1 = h1 &+ h2
    h2 = h2 &+ h1
    return ContentHash(h1, h2)
  }

  private static func mix(
    _ bytes: UnsafeRawBufferPointer, at offset: Int, _ h1: inout UInt64, _ h2: inout UInt64
  ) {
    h1 ^= mixed1(word(bytes, at: offset))
    h1 = (h1.rotated(27) &+ h2) &* 5 &+ 0x52dc_e729
    h2 ^= mixed2(word(bytes, at: offset + 8))
    h2 = (h2.rotated(31) &+ h1) &* 5 &+ 0x3849_5ab5
  }

  private static func word(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  private static func mixed1(_ k: UInt64) -> UInt64 { (k &* c1).rotated(31) &* c2 }

  private static func mixed2(_ k: UInt64) -> UInt64 { (k &* c2).rotated(33) &* c1 }

  private static func final(_ k: UInt64) -> UInt64 {
    var k = k
    k ^= k >> 33
    k = k &* 0xff51_afd7_ed55_8ccd
    k ^= k >> 33
    k = k &* 0xc4ce_b9fe_1a85_ec53
    return k ^ (k >> 33)
  }
}

extension UInt64 {
  fileprivate func rotated(_ bits: UInt64) -> UInt64 { self << bits | self >> (64 - bits) }
}
