// SPDX-License-Identifier: Apache-2.0
internal import Foundation

/// A part of an archive as the stream that Foundation's XML parser reads, so that no part has to be
/// in memory as a whole.
final class PartStream: InputStream {
  /// Bytes at a time: larger buffers come from the system with every part.
  private static let most = 64 << 10

  private let part: ZipArchive.Part
  private var bytes: [UInt8] = []
  private var status = Stream.Status.notOpen
  /// Why reading ended before the end.
  private(set) var problem: SpreadsheetError?

  /// A stream of what is left of a part.
  init(_ part: ZipArchive.Part) {
    self.part = part
    super.init(data: Data())
  }

  override func open() { status = .open }
  override func close() { status = .closed }
  override var streamStatus: Stream.Status { status }
  override var streamError: (any Error)? { problem }
  override var hasBytesAvailable: Bool { status == .open }

  override func read(_ buffer: UnsafeMutablePointer<UInt8>, maxLength length: Int) -> Int {
    guard status == .open, length > 0 else { return 0 }
    let size = min(length, Self.most)
    if bytes.count != size { bytes = [UInt8](repeating: 0, count: size) }
    do throws(SpreadsheetError) {
      let read = try part.read(&bytes)
      buffer.update(from: bytes, count: read)
      if read == 0 { status = .atEnd }
      return read
    } catch {
      problem = error
      status = .error
      return -1
    }
  }
}
