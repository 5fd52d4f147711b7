// SPDX-License-Identifier: Apache-2.0
internal import Foundation

/// Names of files and folders, made from titles.
///
/// Lower case ASCII words joined by hyphens, at most 80 characters, never empty, never a path
/// separator or a name that an operating system reserves.
enum FileName {
  /// The longest name in characters.
  static let longest = 80

  /// Names of devices that Windows does not allow as file names, whatever the extension.
  private static let reserved: Set<String> = {
    let numbered = (0...9).flatMap { ["com\($0)", "lpt\($0)"] }
    return Set(numbered + ["con", "prn", "aux", "nul"])
  }()

  /// The name for a title; `fallback` where nothing of the title can be kept.
  static func name(for title: String, fallback: String) -> String {
    let folded = title.utf8.allSatisfy { $0 < 0x80 } ? title : latin(title)
    var words: [String] = []
    var word = ""
    for scalar in folded.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": word.unicodeScalars.append(scalar)
      case "A"..."Z": word += String(scalar).lowercased()
      case "'", "\u{2019}", "\u{2BC}": continue
      default:
        if !word.isEmpty { words.append(word) }
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    var name = ""
    for word in words {
      let next = name.isEmpty ? word : name + "-" + word
      if next.count > longest { break }
      name = next
    }
    if name.isEmpty { name = String((words.first ?? fallback).prefix(longest)) }
    return reserved.contains(name) ? name + "-role" : name
  }

  /// Latin letters that are no plain letter with a mark, so that folding leaves them.
  private static let unfoldable: [Character: String] = [
    "ø": "o", "Ø": "o", "ß": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "đ": "d", "Đ": "d",
    "ł": "l", "Ł": "l", "þ": "th", "Þ": "th", "ð": "d", "Ð": "d", "ı": "i",
  ]

  /// Letters in their plain Latin form: "Niño" gives "nino".
  private static func latin(_ title: String) -> String {
    let whole = title.map { unfoldable[$0] ?? String($0) }.joined()
    return (whole.applyingTransform(.toLatin, reverse: false) ?? whole)
      .folding(options: [.diacriticInsensitive, .widthInsensitive, .caseInsensitive], locale: nil)
  }
}

/// Hands out names of one folder so that no two are the same.
struct UniqueNames {
  private var taken: Set<String> = []

  /// The name itself the first time, then with "-2", "-3" and so on.
  mutating func claim(_ name: String) -> String {
    var candidate = name
    var number = 2
    while !taken.insert(candidate).inserted {
      let suffix = "-\(number)"
      candidate = name.prefix(FileName.longest - suffix.count) + suffix
      number += 1
    }
    return candidate
  }
}
