// SPDX-License-Identifier: Apache-2.0

/// The two-way analysis of variance of a complete table: rows are candidates, columns panelists.
///
/// Source of the formulas: Shrout and Fleiss, "Intraclass Correlations", Psychological Bulletin 86
/// (1979). All mean squares are in squared points.
public struct MeanSquares: Sendable, Equatable {
  /// How many rows there are, n.
  public let rowCount: Int
  /// How many columns there are, k.
  public let columnCount: Int
  /// MSR, between rows: how far the candidates differ.
  public let rows: Double
  /// MSC, between columns: how far the panelists' means differ.
  public let columns: Double
  /// MSE, what is left: how far panelists order candidates differently.
  public let error: Double

  /// The analysis of a table; `nil` with fewer than two rows or columns, or if its rows differ in
  /// length.
  ///
  /// - Parameter table: Rows of equal length, in points.
  public init?(_ table: [[Double]]) {
    guard table.count > 1, let width = table.first?.count, width > 1,
      table.allSatisfy({ $0.count == width })
    else { return nil }
    let (n, k) = (Double(table.count), Double(width))
    let rowMeans = table.map { $0.reduce(0, +) / k }
    let columnMeans = (0..<width).map { column in table.reduce(0) { $0 + $1[column] } / n }
    let grand = rowMeans.reduce(0, +) / n
    var rest = 0.0
    for (row, rowMean) in zip(table, rowMeans) {
      for (value, columnMean) in zip(row, columnMeans) {
        let residual = value - rowMean - columnMean + grand
        rest += residual * residual
      }
    }
    if rest < Statistics.negligibleSquares { rest = 0 }
    rowCount = table.count
    columnCount = width
    rows = k * Statistics.squares(rowMeans) / (n - 1)
    columns = n * Statistics.squares(columnMeans) / (k - 1)
    error = rest / ((n - 1) * (k - 1))
  }

  /// ICC(2,1), the reliability of one panelist's ratings where panelists are taken as a sample:
  /// `(MSR - MSE) / (MSR + (k-1)·MSE + k·(MSC - MSE)/n)`.
  ///
  /// Under .5 is poor, to .75 moderate, to .9 good (Koo and Li, 2016). It can be negative, which
  /// counts as none; `nil` if nothing varies.
  public var singleReliability: Double? {
    let (n, k) = (Double(rowCount), Double(columnCount))
    return quotient(rows - error, rows + (k - 1) * error + k * (columns - error) / n)
  }

  /// ICC(2,k), the reliability of the panel's mean: `(MSR - MSE) / (MSR + (MSC - MSE)/n)`.
  ///
  /// `nil` if nothing varies, or if the candidates differ so little that the formula has no
  /// meaning (its divisor is not positive).
  public var averageReliability: Double? {
    quotient(rows - error, rows + (columns - error) / Double(rowCount))
  }

  /// The standard error of a candidate's mean, in points, if the same panelists rate everyone:
  /// `√(MSE/k)`.
  public var standardErrorSamePanel: Double {
    (error / Double(columnCount)).squareRoot()
  }

  /// The standard error of a candidate's mean, in points, if panelists vary:
  /// `√(((MSC - MSE)/n + MSE)/k)`.
  public var standardErrorVaryingPanel: Double {
    let (n, k) = (Double(rowCount), Double(columnCount))
    return ((columns + (n - 1) * error) / n / k).squareRoot()
  }

  private func quotient(_ dividend: Double, _ divisor: Double) -> Double? {
    divisor > Statistics.negligibleSquares ? dividend / divisor : nil
  }
}
