import GRDB

/// The versions of the schema, in order. A published version never changes: a new one is added after it.
enum Migrations {
  static var all: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { db in
      try db.execute(sql: Schema.version1)
      try db.execute(sql: Rules.version1)
      for table in tables(in: Schema.version1) { try Guards(table: table).create(in: db) }
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
    }
    migrator.registerMigration("2") { db in
      try db.execute(sql: Schema.version2)
      try db.execute(sql: Rules.version2)
      for table in tables(in: Schema.version2) { try Guards(table: table).create(in: db) }
    }
    migrator.registerMigration("3") { db in
      try db.execute(sql: Schema.version3)
      try db.execute(sql: Rules.version3)
      for table in tables(in: Schema.version3) { try Guards(table: table).create(in: db) }
    }
    migrator.registerMigration("4") { db in
      try db.execute(sql: Schema.version4)
      try db.execute(sql: Rules.version4)
      for table in tables(in: Schema.version4) { try Guards(table: table).create(in: db) }
    }
    migrator.registerMigration("5") { db in
      try db.execute(sql: Schema.version5)
      try db.execute(sql: Rules.version5)
      for table in tables(in: Schema.version5) { try Guards(table: table).create(in: db) }
    }
    migrator.registerMigration("6") { db in
      try db.execute(sql: Schema.version6)
      try db.execute(sql: Rules.version6)
      for table in tables(in: Schema.version6) { try Guards(table: table).create(in: db) }
    }
    return migrator
  }

  /// "ALTE" in ASCII: tells a base of Alternance from any other SQLite file.
  static let applicationID = 0x414C_5445

  /// The tables of the program, in alphabetical order: neither SQLite's own, nor one that another hand added.
  static let tables: [String] = [
    Schema.version1, Schema.version2, Schema.version3, Schema.version4, Schema.version5, Schema.version6,
  ].flatMap(tables(in:)).sorted()

  private static func tables(in schema: String) -> [String] {
    schema.utf8.split(separator: UInt8(ascii: "\n")).compactMap { line in
      let words = Substring(line.drop { $0 == UInt8(ascii: " ") })
      guard words.hasPrefix("CREATE TABLE ") else { return nil }
      return words.dropFirst("CREATE TABLE ".count).split(separator: " ").first.map(String.init)
    }
  }

  /// The tables whose rows the journal answers for: all but the journal itself.
  static let journalledTables: [String] = tables.filter { $0 != "journal" }
}
