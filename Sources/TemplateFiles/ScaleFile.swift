// SPDX-License-Identifier: Apache-2.0
package import InterviewModel

/// `scale.yml`: the levels that answers are rated on.
package enum ScaleFile {
  /// Reads the file; what it lacks is taken from `base`.
  ///
  /// - Throws: ``TemplateFault`` if it is not YAML, or the levels are not 1 to 5.
  package static func scale(
    in text: String, file: String, over base: String? = nil
  ) throws(TemplateFault) -> RatingScale {
    let root = try TemplateFields.mapping(of: text, file: file, over: base)
    var levels: [RatingScale.Level] = []
    for level in root.list("levels") {
      levels.append(
        RatingScale.Level(
          level: try level.number("level"), label: try level.text("label"),
          meaning: try level.text("meaning")))
    }
    guard levels.map(\.level) == [1, 2, 3, 4, 5] else {
      throw root.fault("the levels have to be 1, 2, 3, 4 and 5, in this order.", at: "levels")
    }
    let none = try root.fields("notObserved")
    return RatingScale(
      levels: levels,
      notObserved: RatingScale.NotObserved(
        label: try none.text("label"), meaning: try none.text("meaning")))
  }
}
