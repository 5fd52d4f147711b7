// SPDX-License-Identifier: Apache-2.0
internal import Foundation

/// The end of the names of hidden files and folders that a run makes and renames when they are
/// whole: ".gs-13.partial-HOST-PID".
///
/// It says whose they are, so that a later run can tell those of a run that was killed. Machines
/// that share a folder cannot see each other's processes, hence the name of the machine.
struct ProcessMark {
  private let host: String
  private let process: Int32
  private let now: Date

  private static let word = ".partial-"
  /// How long what another machine left is kept, in seconds: longer than any packet takes.
  private static let patience: TimeInterval = 86_400

  /// The mark of this process.
  static let own = ProcessMark(
    host: hostName(), process: ProcessInfo.processInfo.processIdentifier, now: Date())

  /// A mark from its parts; `now` is the time of the run.
  init(host: String, process: Int32, now: Date) {
    self.host = host
    self.process = process
    self.now = now
  }

  /// The hidden name for something that is to be called `name`.
  func hidden(_ name: String) -> String { ".\(name)\(Self.word)\(host)-\(process)" }

  /// Whether a name is a hidden one of some run.
  static func isMarked(_ name: String) -> Bool { name.hasPrefix(".") && name.contains(word) }

  /// Whether something with a hidden name was left by a run that has ended.
  func isLeft(_ name: String, at path: String) -> Bool {
    guard name.hasPrefix("."), let found = name.range(of: Self.word, options: .backwards) else {
      return false
    }
    let mark = name[found.upperBound...]
    guard let digits = mark.split(separator: "-").last, let other = Int32(digits), other > 0 else {
      return false
    }
    if mark == digits || mark.dropLast(digits.count + 1) == host {
      // A process of ours that has just begun has left nothing yet.
      return other == process || !Self.isRunning(other)
    }
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    guard let changed = attributes?[.modificationDate] as? Date else { return false }
    return now.timeIntervalSince(changed) > Self.patience
  }

  private static func isRunning(_ process: Int32) -> Bool {
    kill(process, 0) == 0 || errno == EPERM
  }

  private static func hostName() -> String {
    var bytes = [CChar](repeating: 0, count: 256)
    guard gethostname(&bytes, bytes.count - 1) == 0 else { return "host" }
    let name = bytes.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    let text = String(decoding: name, as: UTF8.self)
    let plain = text.prefix { $0 != "." }.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
    return plain.isEmpty ? "host" : String(plain.prefix(24))
  }
}
