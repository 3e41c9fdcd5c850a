import GRDB

/// The guards of a table to which rows are only added: no update, no delete, and no `INSERT OR REPLACE`,
/// which would pass the first two.
struct Guards {
  let table: String

  /// Creates the three triggers of the table.
  func create(in db: GRDB.Database) throws {
    try db.execute(sql: trigger("noUpdate", "UPDATE", when: "", message: "Rien ne se modifie dans « \(table) » : ajoutez une correction."))
    try db.execute(sql: trigger("noDelete", "DELETE", when: "", message: "Rien ne s'efface dans « \(table) »."))
    let keys = try db.indexes(on: table).filter(\.isUnique).map(\.columns)
    let hasRowID = try db.primaryKey(table).isRowID
    try db.execute(
      sql: trigger(
        "noReplace", "INSERT", when: exists((hasRowID ? [["id"]] : []) + keys),
        message: "Cette ligne existe déjà dans « \(table) » : rien ne s'y remplace."))
  }

  private func trigger(_ name: String, _ event: String, when condition: String, message: String) -> String {
    let text = message.replacing("'", with: "''")
    return "CREATE TRIGGER \(table)_\(name) BEFORE \(event) ON \(table) \(condition) BEGIN SELECT RAISE(ABORT, '\(text)'); END"
  }

  private func exists(_ keys: [[String]]) -> String {
    let tests = keys.map { columns in
      let same = columns.map { "\($0) = NEW.\($0)" }.joined(separator: " AND ")
      return "EXISTS (SELECT 1 FROM \(table) WHERE \(same))"
    }
    return "WHEN " + tests.joined(separator: " OR ")
  }
}
