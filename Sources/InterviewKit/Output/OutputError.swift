// SPDX-License-Identifier: Apache-2.0

/// A file or folder that could not be written.
public struct OutputError: Error, Sendable, Equatable {
  /// Why it could not be written, as far as the system said.
  public enum Problem: Sendable, Equatable {
    /// No space is left, here or in the system's temporary folder.
    case full
    /// The user may not write there.
    case notAllowed
    /// A part of the path is a file, or is gone.
    case noSuchFolder
    /// The file was written but is not whole: most likely the temporary folder is full.
    case notWhole
    /// A text does not fit into what the format allows.
    case doesNotFit(String)
    /// A file of that name is there, and it is not one of ours.
    case notOurs
    /// Something else.
    case other
  }

  /// The file or folder, as the user would name it.
  public var path: String
  /// Why.
  public var problem: Problem

  /// An error from its parts.
  public init(path: String, problem: Problem) {
    self.path = path
    self.problem = problem
  }
}

extension OutputError: CustomStringConvertible {
  /// What happened, where, and what to do next.
  public var description: String {
    switch problem {
    case .full:
      "\(path): could not be written, because no space is left there. Make room or choose another"
        + " folder with --output, then run the same command again."
    case .notAllowed:
      "\(path): could not be written, because you may not write there. Choose another folder with"
        + " --output."
    case .noSuchFolder:
      "\(path): could not be written, because a part of the path is missing or is not a folder."
        + " Choose another folder with --output."
    case .notWhole:
      "\(path): could not be written whole. The disk or the system's folder for temporary files"
        + " may be full. Make room, then run the same command again."
    case .doesNotFit(let what):
      "\(path): could not be written: \(what)."
    case .notOurs:
      "\(path): is there, and InterviewKit did not write it, so it was left as it is. Choose another"
        + " folder with --output."
    case .other:
      "\(path): could not be written. Check that the folder exists and that you may write in it."
    }
  }
}
