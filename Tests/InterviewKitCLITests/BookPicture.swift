// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport

/// A picture of a document for the book, made by the programs that people open it with.
struct BookPicture {
  let document: String
  /// The page of its print, from 1; 0 for what a browser shows.
  let page: Int
  /// How much of it, in pixels from the top.
  let height: Int

  /// Makes the picture.
  func record(to file: String) throws {
    let scratch = try Scratch()
    if page == 0 {
      let browser = OtherPrograms.find("chromium") ?? "chromium"
      try run(
        browser,
        [
          "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
          "--window-size=1000,\(height)", "--screenshot=\(file)", "file://\(document)",
        ])
      try shrink(file)
      return
    }
    let pdf = try OtherPrograms.convert(document, to: "pdf", in: scratch)
    let name = scratch.file("page")
    try run(
      OtherPrograms.find("pdftoppm") ?? "pdftoppm",
      ["-r", "88", "-f", "\(page)", "-l", "\(page)", "-singlefile", "-x", "0", "-y", "0"]
        + ["-W", "2000", "-H", "\(height)", "-png", pdf, name])
    try? FileManager.default.removeItem(atPath: file)
    try FileManager.default.copyItem(atPath: name + ".png", toPath: file)
    try shrink(file)
  }

  /// Few colors are enough, and the file is a third of the size.
  private func shrink(_ file: String) throws {
    guard let convert = OtherPrograms.find("convert") else { return }
    try run(convert, [file, "-strip", "-dither", "None", "-colors", "48", "PNG8:\(file)"])
  }

  private func run(_ program: String, _ arguments: [String]) throws {
    let run = try ChildProcess(program, arguments)
    guard run.status == 0 else { throw Failure(description: run.errors) }
  }

  private struct Failure: Error, CustomStringConvertible { let description: String }
}
