// SPDX-License-Identifier: Apache-2.0
internal import Foundation

/// Writes the files of one packet so that its folder is complete or absent.
///
/// All files are made in a hidden folder beside the real one, which is renamed when all are there.
/// Where the folder exists already, each file replaces its predecessor in one step, and files that
/// are not ours stay.
struct OutputFolder {
  /// One file: its name, and what makes it at a path.
  struct File {
    var name: String
    var make: (_ path: String) throws(OutputError) -> Void
  }

  /// The folder's path.
  let path: String

  /// Writes all files, or none.
  func write(_ files: [File]) throws(OutputError) {
    let target = URL(filePath: path, directoryHint: .isDirectory)
    let name = ".\(target.lastPathComponent).partial-\(ProcessInfo.processInfo.processIdentifier)"
    let draft = target.deletingLastPathComponent().appending(
      path: name, directoryHint: .isDirectory)
    let manager = FileManager.default
    try attempt(at: path) {
      try manager.createDirectory(at: draft, withIntermediateDirectories: true)
    }
    defer { try? manager.removeItem(at: draft) }
    for file in files {
      if file.name.contains("/") { try makeFolder(of: file, in: draft) }
      do {
        try file.make(draft.appending(path: file.name).path(percentEncoded: false))
      } catch {
        throw OutputError(path: "\(path)/\(file.name)", problem: error.problem)
      }
    }
    if rename(draft.fileSystemPath, target.fileSystemPath) == 0 { return }
    for file in files {
      if file.name.contains("/") { try makeFolder(of: file, in: target) }
      let from = draft.appending(path: file.name).fileSystemPath
      let to = target.appending(path: file.name).fileSystemPath
      guard rename(from, to) == 0 else {
        throw OutputError(path: "\(path)/\(file.name)", problem: .init(code: errno))
      }
    }
  }

  private func makeFolder(of file: File, in folder: URL) throws(OutputError) {
    let inner = folder.appending(path: file.name).deletingLastPathComponent()
    try attempt(at: "\(path)/\(file.name)") {
      try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
    }
  }

  /// A file of text.
  static func text(_ text: String, named name: String) -> File {
    File(name: name) { path throws(OutputError) in
      try attempt(at: path) { try Data(text.utf8).write(to: URL(filePath: path)) }
    }
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

extension URL {
  fileprivate var fileSystemPath: String { path(percentEncoded: false) }
}
