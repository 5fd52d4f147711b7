// SPDX-License-Identifier: Apache-2.0
internal import Foundation

extension ProfileReader {
  /// Reads a page from its file.
  ///
  /// - Parameter file: The path, or "-" for standard input.
  /// - Returns: The profile, with or without objectives.
  /// - Throws: ``ProfileError`` if the file cannot be read, or is past a limit or no text.
  func page(of file: String) throws(ProfileError) -> ProfileReading {
    guard let bytes = Self.bytes(of: file) else { throw .unreadable }
    return try read(bytes, file: file)
  }

  /// Reads a page that has to have objectives.
  ///
  /// - Parameter file: The path, or "-" for standard input.
  /// - Returns: The profile.
  /// - Throws: ``ProfileError`` if it cannot be used.
  func profile(of file: String) throws(ProfileError) -> ProfileReading {
    let reading = try page(of: file)
    guard !reading.profile.objectives.isEmpty else { throw .noObjectives }
    return reading
  }

  private static func bytes(of file: String) -> [UInt8]? {
    if file == InputFiles.standardInput {
      return [UInt8](FileHandle.standardInput.readDataToEndOfFile())
    }
    // One byte past the limit is enough to refuse a file that is too large.
    guard let handle = FileHandle(forReadingAtPath: file) else { return nil }
    defer { try? handle.close() }
    return (try? handle.read(upToCount: mostBytes + 1) ?? Data()).map { [UInt8]($0) }
  }
}
