// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import InterviewModel

@Suite struct MeanSquaresTests {
  /// Shrout and Fleiss 1979, table 2: six targets, four judges.
  static let shroutFleiss: [[Double]] = [
    [9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7],
  ]

  /// The same analysis by another way: sums of squares from totals, as on a desk calculator.
  struct ByTotals {
    var rows = 0.0
    var columns = 0.0
    var error = 0.0
    var within = 0.0

    init(_ table: [[Double]]) {
      let (n, k) = (Double(table.count), Double(table[0].count))
      let all = table.flatMap { $0 }
      let total = all.reduce(0, +)
      let correction = total * total / (n * k)
      let rowTotals = table.map { $0.reduce(0, +) }
      let columnTotals = table[0].indices.map { column in table.map { $0[column] }.reduce(0, +) }
      let sum = all.map { $0 * $0 }.reduce(0, +) - correction
      let sumRows = rowTotals.map { $0 * $0 }.reduce(0, +) / k - correction
      let sumColumns = columnTotals.map { $0 * $0 }.reduce(0, +) / n - correction
      rows = sumRows / (n - 1)
      columns = sumColumns / (k - 1)
      error = (sum - sumRows - sumColumns) / ((n - 1) * (k - 1))
      within = (sum - sumRows) / (n * (k - 1))
    }
  }

  @Test(arguments: [shroutFleiss, SamplePanel.fourByThree])
  func theMeanSquaresAreThoseOfTheTotals(_ table: [[Double]]) throws {
    let squares = try #require(MeanSquares(table))
    let totals = ByTotals(table)
    #expect(isNear(squares.rows, totals.rows))
    #expect(isNear(squares.columns, totals.columns))
    #expect(isNear(squares.error, totals.error))
  }

  @Test func shroutAndFleissAreReproduced() throws {
    let squares = try #require(MeanSquares(Self.shroutFleiss))
    let within = ByTotals(Self.shroutFleiss).within
    let (rows, columns, error) = (squares.rows, squares.columns, squares.error)
    #expect(isPrinted((rows - within) / (rows + 3 * within), 0.17))
    #expect(isPrinted(squares.singleReliability, 0.29))
    #expect(isPrinted((rows - error) / (rows + 3 * error), 0.71))
    #expect(isPrinted((rows - within) / rows, 0.44))
    #expect(isPrinted(squares.averageReliability, 0.62))
    #expect(isPrinted((rows - error) / rows, 0.91))
    // In parts of variance: the targets' share of what one judge's rating varies by.
    let target = (rows - error) / 4
    let judge = (columns - error) / 6
    #expect(isNear(squares.singleReliability, target / (target + judge + error)))
    #expect(isNear(squares.averageReliability, target / (target + (judge + error) / 4)))
    #expect(isNear(squares.singleReliability, 0.289763779527559))
    #expect(isNear(squares.averageReliability, 0.620050547598989))
  }

  @Test func theFourCandidatesAreReproduced() throws {
    let squares = try #require(MeanSquares(SamplePanel.fourByThree))
    #expect(isNear(squares.rows, 0.8403, 0.00005))
    #expect(isNear(squares.columns, 0.5625))
    #expect(isNear(squares.error, 1.0 / 36))
    #expect(isPrinted(squares.singleReliability, 0.63))
    #expect(isPrinted(squares.averageReliability, 0.83))
    #expect(isPrinted(squares.standardErrorSamePanel, 0.10))
    #expect(isPrinted(squares.standardErrorVaryingPanel, 0.23))
    #expect(isNear(squares.standardErrorSamePanel, (1.0 / 108).squareRoot()))
    let within = ByTotals(SamplePanel.fourByThree).within
    #expect(isNear(squares.standardErrorVaryingPanel, (within / 3).squareRoot()))
  }

  @Test func theAverageIsTheSingleOneLifted() throws {
    // Spearman-Brown holds exactly between ICC(2,1) and ICC(2,k).
    for table in [Self.shroutFleiss, SamplePanel.fourByThree] {
      let squares = try #require(MeanSquares(table))
      let single = try #require(squares.singleReliability)
      let k = Double(squares.columnCount)
      #expect(isNear(squares.averageReliability, k * single / (1 + (k - 1) * single)))
    }
  }

  @Test func nothingVariesGivesNoFigure() throws {
    let squares = try #require(MeanSquares([[3.3, 3.3], [3.3, 3.3], [3.3, 3.3]]))
    #expect(squares.rows == 0 && squares.columns == 0 && squares.error == 0)
    #expect(squares.singleReliability == nil)
    #expect(squares.averageReliability == nil)
    #expect(squares.standardErrorVaryingPanel == 0)
  }

  @Test func pureDisagreementIsNotAReliability() throws {
    let squares = try #require(MeanSquares([[1, 5], [5, 1], [3, 3]]))
    #expect((squares.singleReliability ?? 0) < 0)
    #expect(squares.averageReliability == nil)
  }

  @Test func aTableHasRowsAndColumns() {
    #expect(MeanSquares([]) == nil)
    #expect(MeanSquares([[1, 2]]) == nil)
    #expect(MeanSquares([[1], [2]]) == nil)
    #expect(MeanSquares([[1, 2], [3]]) == nil)
  }
}
