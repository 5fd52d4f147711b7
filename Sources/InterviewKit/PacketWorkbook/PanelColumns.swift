// SPDX-License-Identifier: Apache-2.0
internal import Spreadsheet

/// The columns of the Panel sheet for a number of panelists, and the formulas over them.
///
/// The arithmetic uses only functions that Excel 2010, LibreOffice and Google Sheets all know, and
/// shows nothing while there is nothing to compute. "Not observed" is text, which counts nowhere.
struct PanelColumns {
  /// How many panelists there are.
  let count: Int
  let words: WordList<PanelWord>

  let id = 0
  let text = 1
  let weight = 2
  let first = 3
  var mean: Int { first + count }
  var range: Int { mean + 1 }
  var discuss: Int { mean + 2 }
  var later: Int { mean + 3 }
  var laterMean: Int { later + count }
  var reason: Int { laterMean + 1 }
  var missing: Int { laterMean + 2 }

  var widths: [Double] {
    let ratings = Array(repeating: 10.0, count: count)
    return [6, 34, 9.5] + ratings + [6.5, 6.5, 9] + ratings + [6.5, 22, 9]
  }

  func cell(_ row: Int, _ column: Int) -> String {
    CellReference(row: row, column: column).text
  }

  func firstRatings(_ row: Int) -> CellRange {
    CellRange(rows: row...row, columns: first...(first + count - 1))
  }

  func laterRatings(_ row: Int) -> CellRange {
    CellRange(rows: row...row, columns: later...(later + count - 1))
  }

  /// The mean of the first ratings.
  func mean(of row: Int) -> String {
    let ratings = firstRatings(row).text
    return "=IF(COUNT(\(ratings))=0,\"\",AVERAGE(\(ratings)))"
  }

  /// Highest less lowest of the first ratings, once there are two.
  func range(of row: Int) -> String {
    let ratings = firstRatings(row).text
    return "=IF(COUNT(\(ratings))<2,\"\",MAX(\(ratings))-MIN(\(ratings)))"
  }

  /// "Discuss" from a range of 2.
  func discuss(_ row: Int) -> String {
    let range = cell(row, range)
    return "=IF(\(range)=\"\",\"\",IF(\(range)>=2,\(words[.discuss].inFormula),\"\"))"
  }

  /// The mean after discussion of one question: who changed nothing keeps the first rating. Empty
  /// while nobody changed anything.
  func laterMean(of row: Int) -> String {
    let kept = (0..<count).map { (row, $0) }
    let changed = laterRatings(row).text
    return "=IF(COUNTA(\(changed))=0,\"\",\(quotient(kept)))"
  }

  /// One panelist's mean over the questions of an objective, of the first ratings.
  func first(of panelist: Int, over rows: [Int]) -> String {
    let ratings = rows.map { cell($0, first + panelist) }.joined(separator: ",")
    return "=IF(COUNT(\(ratings))=0,\"\",AVERAGE(\(ratings)))"
  }

  /// The same after discussion; empty while nobody changed anything on the sheet.
  func later(of panelist: Int, over rows: [Int], changes: CellRange) -> String {
    "=IF(COUNTA(\(changes.text))=0,\"\",\(quotient(rows.map { ($0, panelist) })))"
  }

  /// The mean of what an objective's row holds after discussion.
  func laterMean(ofObjective row: Int) -> String {
    let means = laterRatings(row).text
    return "=IF(COUNT(\(means))=0,\"\",AVERAGE(\(means)))"
  }

  /// A changed rating without a reason, in words.
  func missing(_ row: Int) -> String {
    "=IF(COUNTA(\(laterRatings(row).text))=0,\"\","
      + "IF(\(cell(row, reason))=\"\",\(words[.reasonMissing].inFormula),\"\"))"
  }

  /// The weighted mean of the objectives that have a mean in a column.
  func composite(_ column: Int, rows: ClosedRange<Int>) -> String {
    let means = CellRange(rows: rows, columns: column...column).text
    let weights = CellRange(rows: rows, columns: weight...weight).text
    return "=IF(COUNT(\(means))=0,\"\",SUMPRODUCT(\(weights),\(means))"
      + "/SUMPRODUCT(\(weights)*(\(means)<>\"\")))"
  }

  /// The ratings that count after discussion, added up and divided by their number.
  private func quotient(_ ratings: [(row: Int, panelist: Int)]) -> String {
    let sums = ratings.map { rating in
      let (old, new) = cells(rating)
      return "SUM(\(new))+IF(\(new)=\"\",SUM(\(old)),0)"
    }
    let counts = ratings.map { rating in
      let (old, new) = cells(rating)
      return "COUNT(\(new))+IF(\(new)=\"\",COUNT(\(old)),0)"
    }
    let number = counts.joined(separator: "+")
    return "IF(\(number)=0,\"\",(\(sums.joined(separator: "+")))/(\(number)))"
  }

  private func cells(_ rating: (row: Int, panelist: Int)) -> (old: String, new: String) {
    (cell(rating.row, first + rating.panelist), cell(rating.row, later + rating.panelist))
  }
}
