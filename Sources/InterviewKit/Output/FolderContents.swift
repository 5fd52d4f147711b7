// SPDX-License-Identifier: Apache-2.0
internal import Foundation

/// The files in a packet's folder, ours and others'.
struct FolderContents {
  /// The paths of the files within the folder.
  let files: [String]

  /// A file that goes from a folder into the one that takes its place.
  struct Carried: Equatable {
    /// Its path in the earlier folder.
    var from: String
    /// Its path in the new one.
    var to: String
  }

  init(of folder: String) {
    let all = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    files = all.filter { name in
      var status = stat()
      return lstat("\(folder)/\(name)", &status) == 0 && status.st_mode & S_IFMT != S_IFDIR
    }.sorted()
  }

  /// What has to be carried over when new files take the folder's place: all that is not ours, and
  /// what was ours and has been changed since.
  ///
  /// - Parameters:
  ///   - new: The files that take the place of those with their names.
  ///   - earlier: What runs wrote before; `nil` if nothing that was changed is kept.
  ///   - input: The file that the new ones are made of, if it is one of these.
  ///   - folder: The folder as it is.
  /// - Returns: The files, each with the name it gets.
  func carried(
    past new: [FileRecord], earlier: [FileRecord]?, input: String?, in folder: String
  ) -> [Carried] {
    let successors = Dictionary(new.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
    let hashes = Dictionary(grouping: earlier ?? [], by: \.name)
      .mapValues { Set($0.map(\.hash)) }
    var taken = Set(files).union(successors.keys)
    return files.compactMap { name in
      guard let successor = successors[name] else { return Carried(from: name, to: name) }
      guard earlier != nil, name != input, hashes[name] != nil || name.hasSuffix(".xlsx"),
        let now = FileRecord.of("\(folder)/\(name)", named: name), now.size > 0,
        now.hash != successor.hash, hashes[name]?.contains(now.hash) != true
      else { return nil }
      return Carried(from: name, to: Self.otherName(for: name, taken: &taken))
    }
  }

  /// "scorecard.changed.xlsx" for "scorecard.xlsx".
  private static func otherName(for name: String, taken: inout Set<String>) -> String {
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    var candidate = "\(name[..<dot]).changed\(name[dot...])"
    var number = 2
    while !taken.insert(candidate).inserted {
      candidate = "\(name[..<dot]).changed-\(number)\(name[dot...])"
      number += 1
    }
    return candidate
  }
}
