import GRDB

/// The versions of the schema, in order. A published version never changes: a new one is added after it.
enum Migrations {
  static var all: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { db in
      try db.execute(sql: Schema.version1)
      try db.execute(sql: Rules.version1)
      for table in try tables(db) { try Guards(table: table).create(in: db) }
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
    }
    return migrator
  }

  /// "ALTE" in ASCII: tells a base of Alternance from any other SQLite file.
  static let applicationID = 0x414C_5445

  /// The tables of the programme, in alphabetical order: neither SQLite's own nor the list of migrations.
  static func tables(_ db: GRDB.Database) throws -> [String] {
    try String.fetchAll(
      db,
      sql: """
        SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'grdb_%'
        ORDER BY name
        """)
  }

  /// The tables whose rows the journal answers for: all but the journal itself.
  static func journalledTables(_ db: GRDB.Database) throws -> [String] {
    try tables(db).filter { $0 != "journal" }
  }
}
