import GRDB

/// The versions of the schema, in order. A published version never changes: a new one is added after it.
enum Migrations {
  static var all: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { db in
      try db.execute(sql: Schema.version1)
      try db.execute(sql: Rules.version1)
      for table in tables { try Guards(table: table).create(in: db) }
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
    }
    return migrator
  }

  /// "ALTE" in ASCII: tells a base of Alternance from any other SQLite file.
  static let applicationID = 0x414C_5445

  /// The tables of the program, in alphabetical order: neither SQLite's own, nor one that another hand added.
  static let tables: [String] = Schema.version1.split(separator: "\n").compactMap { line in
    let words = line.split(separator: " ")
    return words.count > 2 && words[0] == "CREATE" && words[1] == "TABLE" ? String(words[2]) : nil
  }.sorted()

  /// The tables whose rows the journal answers for: all but the journal itself.
  static let journalledTables: [String] = tables.filter { $0 != "journal" }
}
