import GRDB

/// One value of a row: its column in the base, its column in the file, and how the file words it.
struct ImportField {
  let column: String
  let cell: String
  let value: (any DatabaseValueConvertible)?
  /// For a reference, the query that finds the word of the file.
  private var reference: String?
  /// For a word of a closed list, how a kept value is worded in the files.
  private var wording: ((String) -> String?)?

  init(_ column: String, _ cell: String, _ value: (any DatabaseValueConvertible)?) {
    (self.column, self.cell, self.value) = (column, cell, value)
  }

  /// A row of another table whose word a query finds.
  init(_ column: String, _ cell: String, _ id: Int, wordedBy sql: String) {
    (self.column, self.cell, value) = (column, cell, id)
    reference = sql
  }

  /// A lecturer, whom the files name by login.
  init(_ column: String, _ cell: String, lecturer id: Int) {
    self.init(
      column, cell, id, wordedBy: "SELECT x.login FROM lecturer l JOIN person x ON x.id = l.person WHERE l.id = ?")
  }

  /// A row of another table that the file names in its own words.
  init(_ column: String, _ cell: String, _ id: Int, shown words: String) {
    (self.column, self.cell, value) = (column, cell, id)
    wording = { _ in words }
  }

  /// A word of a closed list.
  init<Word: Coded>(_ column: String, _ cell: String, word: Word?) {
    (self.column, self.cell, value) = (column, cell, word?.rawValue)
    wording = { Word(rawValue: $0)?.code }
  }

  /// A row of another table, by its identifier; the file names it by one of its columns.
  init(_ column: String, _ cell: String, _ id: Int, of table: String, by word: String) {
    (self.column, self.cell, value) = (column, cell, id)
    reference = "SELECT \(word) FROM \(table) WHERE id = ?"
  }

  /// A value kept in the base, in the words of the file.
  func words(for kept: DatabaseValue, in db: GRDB.Database) throws -> String {
    if let reference { return try String.fetchOne(db, sql: reference, arguments: [kept]) ?? "" }
    if let wording { return wording(String.fromDatabaseValue(kept) ?? "") ?? "" }
    switch value {
    case is Day: return Day.fromDatabaseValue(kept)?.french ?? ""
    case is Money: return Money.fromDatabaseValue(kept)?.french ?? ""
    case is Hours: return Hours.fromDatabaseValue(kept)?.french ?? ""
    case is Bool: return Bool.fromDatabaseValue(kept) == true ? "oui" : "non"
    default: return kept.isNull ? "" : "\(kept.storage.value ?? "")"
    }
  }
}
