// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import InterviewKit

@Suite struct FileNameTests {
  static let names: [(String, String)] = [
    ("Backend Software Engineer", "backend-software-engineer"),
    ("GS-14", "gs-14"), ("Niño & Søn's Café", "nino-sons-cafe"), ("../../etc/passwd", "etc-passwd"),
    ("CON", "con-role"), ("", "role"), ("😀", "role"), ("a/b\\c:d", "a-b-c-d"),
    ("Директор", "direktor"), (".hidden", "hidden"),
    (
      String(repeating: "word ", count: 40),
      Array(repeating: "word", count: 16).joined(separator: "-")
    ),
  ]

  @Test(arguments: names)
  func namesAreSafe(_ title: String, _ name: String) {
    let made = FileName.name(for: title, fallback: "role")
    #expect(made == name)
    #expect((1...FileName.longest).contains(made.count))
  }

  @Test func oneLongWordIsCut() {
    #expect(FileName.name(for: String(repeating: "x", count: 200), fallback: "role").count == 80)
  }

  @Test func namesOfAFolderAreUnique() {
    var names = UniqueNames()
    #expect(names.claim("a") == "a")
    #expect(names.claim("a") == "a-2")
    #expect(names.claim("a") == "a-3")
    #expect(names.claim("b") == "b")
    let long = String(repeating: "x", count: 80)
    #expect(names.claim(long) == long)
    #expect(names.claim(long).count == 80)
  }

  @Test func aRoleSharesItsFolderOverPages() {
    var folders = PacketFolders()
    #expect(folders.claim(role: "Clerk", grades: ["GS-5"]) == ["clerk/gs-5"])
    #expect(folders.claim(role: "Clerk", grades: ["GS-7"]) == ["clerk/gs-7"])
    #expect(
      folders.claim(role: "clerk", grades: ["GS-7", "GS-9"])
        == ["clerk-2/gs-7", "clerk-2/gs-9"])
  }
}
