// SPDX-License-Identifier: Apache-2.0
internal import CRename
internal import Foundation

/// Writes the files of one packet so that its folder is complete or absent, and never a mixture.
///
/// All files are made in a hidden folder beside the real one, which takes its name when all are
/// there. Where the folder exists already, the two are exchanged in one step, and files that are not
/// ours are carried over.
struct OutputFolder {
  /// One file: its name, and what writes it.
  struct File {
    var name: String
    var write: (PieceFile) throws -> Void

    /// A file whose bytes are made at once.
    init(name: String, bytes: @escaping () throws(OutputError) -> [UInt8]) {
      self.name = name
      write = { $0.add(try bytes()) }
    }

    /// A file that is written piece by piece, so that it is never in memory as a whole.
    init(name: String, pieces: @escaping (PieceFile) throws -> Void) {
      self.name = name
      write = pieces
    }
  }

  /// What became of a folder.
  struct Written {
    /// The files, as they are now.
    var files: [FileRecord] = []
    /// Files that somebody had changed, and the names under which they were kept.
    var kept: [(name: String, as: String)] = []
  }

  /// The folder's path.
  let path: String
  /// What earlier runs wrote there. A file of one of these names with another content was changed
  /// by somebody, perhaps filled in, and is kept under another name; so is a workbook that nothing
  /// is known of. `nil` if nobody has work in these files: all make way.
  var earlier: [FileRecord]?
  /// A file of the folder that the others are made of; it was changed on purpose.
  var input: String?
  /// Whether the work is to end before it is done.
  var isStopped: @Sendable () -> Bool = { false }

  /// The work was ended before it was done; the folder is as it was.
  struct Stopped: Error {}

  /// Writes all files, or none.
  ///
  /// - Throws: ``OutputError`` if something cannot be written, ``Stopped``, what making a file throws.
  @discardableResult
  func write(_ files: [File]) throws -> Written {
    let (parent, name) = Self.split(path)
    let draft = "\(parent)/\(ProcessMark.own.hidden(name))"
    let manager = FileManager.default
    try attempt(at: path) {
      try manager.createDirectory(atPath: draft, withIntermediateDirectories: true)
    }
    // Whatever goes wrong below, nothing is left of the draft. After an exchange it is the earlier
    // folder, all of which has been carried over.
    defer { try? manager.removeItem(atPath: draft) }
    var written = Written()
    for file in files {
      if isStopped() { throw Stopped() }
      if file.name.contains("/") { try makeFolder(of: file.name, in: draft) }
      do {
        let pieces = try PieceFile(at: "\(draft)/\(file.name)")
        try file.write(pieces)
        written.files.append(try pieces.finished(named: file.name))
      } catch let error as OutputError {
        throw OutputError(path: "\(path)/\(file.name)", problem: error.problem)
      }
    }
    if rename(draft, path) == 0 { return written }
    let code = errno
    guard code == ENOTEMPTY || code == EEXIST else {
      throw OutputError(path: path, problem: .init(code: code))
    }
    let carried = FolderContents(of: path).carried(
      past: written.files, earlier: earlier, input: input, in: path)
    written.kept = carried.filter { $0.from != $0.to }.map { ($0.from, $0.to) }
    if carry(carried, to: draft), exchange_paths(draft, path) == 0 {
      rescue(carried, from: draft)
    } else {
      try replace(written.files, kept: written.kept, from: draft)
    }
    return written
  }

  /// Links files of the earlier folder into the draft; `false` where the disk has no links.
  private func carry(_ files: [FolderContents.Carried], to draft: String) -> Bool {
    for file in files {
      if file.to.contains("/"), (try? makeFolder(of: file.to, in: draft)) == nil { return false }
      guard link("\(path)/\(file.from)", "\(draft)/\(file.to)") == 0 else { return false }
    }
    return true
  }

  /// Takes over what came into the earlier folder while it was exchanged.
  private func rescue(_ carried: [FolderContents.Carried], from earlier: String) {
    let known = Set(carried.map(\.from))
    for name in FolderContents(of: earlier).files where !known.contains(name) {
      var status = stat()
      // Our own files have a successor under their name; anything else is new.
      guard lstat("\(path)/\(name)", &status) != 0 else { continue }
      if name.contains("/") { try? makeFolder(of: name, in: path) }
      rename("\(earlier)/\(name)", "\(path)/\(name)")
    }
  }

  /// Replaces file by file, where folders cannot be exchanged.
  private func replace(
    _ files: [FileRecord], kept: [(name: String, as: String)], from draft: String
  ) throws(OutputError) {
    for (name, other) in kept { rename("\(path)/\(name)", "\(path)/\(other)") }
    for file in files {
      if file.name.contains("/") { try makeFolder(of: file.name, in: path) }
      guard rename("\(draft)/\(file.name)", "\(path)/\(file.name)") == 0 else {
        throw OutputError(path: "\(path)/\(file.name)", problem: .init(code: errno))
      }
    }
  }

  private func makeFolder(of name: String, in folder: String) throws(OutputError) {
    try attempt(at: "\(path)/\(name)") {
      try FileManager.default.createDirectory(
        atPath: Self.split("\(folder)/\(name)").parent, withIntermediateDirectories: true)
    }
  }

  private static func split(_ path: String) -> (parent: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let parent = slash == path.startIndex ? "/" : String(path[..<slash])
    return (parent, String(path[path.index(after: slash)...]))
  }

  /// A file of text.
  static func text(_ text: String, named name: String) -> File {
    File(name: name, pieces: { $0.add(text) })
  }
}

/// Does something to a file, and says in our terms what went wrong.
private func attempt(at path: String, _ body: () throws -> Void) throws(OutputError) {
  do {
    try body()
  } catch {
    throw OutputError(path: path, problem: .init(error))
  }
}

extension OutputError.Problem {
  init(_ error: any Error) {
    if let underlying = (error as? CocoaError)?.underlying as? POSIXError {
      self.init(code: underlying.code.rawValue)
      return
    }
    switch (error as? CocoaError)?.code {
    case .fileWriteOutOfSpace?: self = .full
    case .fileWriteNoPermission?, .fileWriteVolumeReadOnly?: self = .notAllowed
    case .fileNoSuchFile?, .fileWriteFileExists?: self = .noSuchFolder
    default: self = .other
    }
  }

  init(code: Int32) {
    switch code {
    case ENOSPC, EDQUOT: self = .full
    case EACCES, EPERM, EROFS: self = .notAllowed
    case ENOENT, ENOTDIR, EEXIST: self = .noSuchFolder
    default: self = .other
    }
  }
}
