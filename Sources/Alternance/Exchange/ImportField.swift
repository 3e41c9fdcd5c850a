import GRDB

/// One value of a row: its column in the base, its column in the file, and how the file words it.
struct ImportField {
  let column: String
  let cell: String
  let value: (any DatabaseValueConvertible)?
  /// For a reference, the table and the column that hold the word of the file.
  private let reference: (table: String, column: String)?

  init(_ column: String, _ cell: String, _ value: (any DatabaseValueConvertible)?) {
    (self.column, self.cell, self.value, reference) = (column, cell, value, nil)
  }

  /// A row of another table, by its identifier; the file names it by one of its columns.
  init(_ column: String, _ cell: String, _ id: Int, of table: String, by word: String) {
    (self.column, self.cell, value, reference) = (column, cell, id, (table, word))
  }

  /// A value kept in the base, in the words of the file.
  func words(for kept: DatabaseValue, in db: GRDB.Database) throws -> String {
    if let reference {
      let sql = "SELECT \(reference.column) FROM \(reference.table) WHERE id = ?"
      return try String.fetchOne(db, sql: sql, arguments: [kept]) ?? ""
    }
    switch value {
    case is Day: return Day.fromDatabaseValue(kept)?.french ?? ""
    case is Money: return Money.fromDatabaseValue(kept)?.french ?? ""
    case is Hours: return Hours.fromDatabaseValue(kept)?.french ?? ""
    case is Bool: return Bool.fromDatabaseValue(kept) == true ? "oui" : "non"
    default: return kept.isNull ? "" : "\(kept.storage.value ?? "")"
    }
  }
}
