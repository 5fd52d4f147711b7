// SPDX-License-Identifier: Apache-2.0

extension Profile {
  /// A profile that was not read from a page: from a database, or a form.
  ///
  /// Plans know objectives and responsibilities by their lines, so they get the lines that they
  /// would have in a list of all of them.
  ///
  /// - Parameters:
  ///   - title: The title of the role.
  ///   - organization: The employer.
  ///   - grades: The names of the grades, ascending: "GS-13", "Senior".
  ///   - source: Where it comes from, as the record of development says it.
  ///   - objectives: The objectives, each a whole sentence with its responsibilities.
  public init(
    title: String, organization: String? = nil, grades: [String] = [], source: String,
    objectives: KeyValuePairs<String, [String]>
  ) {
    self.init(
      file: source, title: title, organization: organization, grades: grades.map { Grade($0) })
    var line = 0
    func next() -> Int {
      line += 1
      return line
    }
    for (number, objective) in objectives.enumerated() {
      self.objectives.append(
        Objective(
          number: number + 1, title: objective.key, line: next(),
          responsibilities: objective.value.map { Responsibility(text: $0, line: next()) }))
    }
  }
}
