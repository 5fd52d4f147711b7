// SPDX-License-Identifier: Apache-2.0

/// The cells of a sheet, in the order of a file: from top to bottom, then from left to right.
///
/// Sheets are filled from the top, so that a new cell nearly always comes last.
package struct CellGrid: Sendable, Equatable, Sequence {
  private struct Row: Sendable, Equatable {
    var number: Int
    var places: [Place]
  }

  private struct Place: Sendable, Equatable {
    var column: Int
    var cell: Cell
  }

  private var rows: [Row] = []

  init() {}

  /// The places that have a cell, in order.
  package var keys: [CellReference] { map(\.key) }

  /// The cells, in order.
  package var values: [Cell] { map(\.value) }

  /// The cell at a place; `nil` where there is none.
  package subscript(place: CellReference) -> Cell? {
    get {
      let (row, isThere) = find(row: place.row)
      guard isThere else { return nil }
      let places = rows[row].places
      return places.first { $0.column == place.column }?.cell
    }
    set {
      let (row, isThere) = find(row: place.row)
      if !isThere {
        guard let newValue else { return }
        let first = Place(column: place.column, cell: newValue)
        rows.insert(Row(number: place.row, places: [first]), at: row)
        return
      }
      let index = rows[row].places.firstIndex { $0.column >= place.column }
      let isTaken = index.map { rows[row].places[$0].column == place.column } ?? false
      switch (newValue, index) {
      case (let cell?, let index?) where isTaken: rows[row].places[index].cell = cell
      case (let cell?, let index?):
        rows[row].places.insert(Place(column: place.column, cell: cell), at: index)
      case (let cell?, nil): rows[row].places.append(Place(column: place.column, cell: cell))
      case (nil, let index?) where isTaken:
        rows[row].places.remove(at: index)
        if rows[row].places.isEmpty { rows.remove(at: row) }
      case (nil, _): break
      }
    }
  }

  /// Where a row is or would be.
  private func find(row: Int) -> (index: Int, isThere: Bool) {
    guard let last = rows.last, last.number >= row else { return (rows.count, false) }
    if last.number == row { return (rows.count - 1, true) }
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].number < row { low = middle + 1 } else { high = middle }
    }
    return (low, rows[low].number == row)
  }

  /// Goes through the cells with their places, in order.
  package func makeIterator() -> Iterator { Iterator(self) }

  /// Goes through the cells of a grid.
  package struct Iterator: IteratorProtocol {
    private let rows: [Row]
    private var row = 0
    private var column = 0

    fileprivate init(_ grid: CellGrid) { rows = grid.rows }

    /// The next cell and its place.
    package mutating func next() -> (key: CellReference, value: Cell)? {
      guard row < rows.count else { return nil }
      let number = rows[row].number
      let place = rows[row].places[column]
      column += 1
      if column == rows[row].places.count { (row, column) = (row + 1, 0) }
      return (CellReference(row: number, column: place.column), place.cell)
    }
  }
}
