import GRDB

/// What `verifier` found: nothing, when no hand has been in the file.
public struct Verification: Sendable, Equatable {
  /// What is wrong, one sentence each.
  public let findings: [String]
  /// How many entries the journal holds.
  public let entries: Int
  /// The identity of the last entry: to be compared with the one printed on a backup or a statement, since nothing inside a file
  /// can tell that its whole tail was written anew.
  public let head: String

  public var isClean: Bool { findings.isEmpty }
}

extension Database {
  /// Compares the whole base with its journal: the file's structure, the schema with the program's, the chain, and for each entry
  /// the rows it wrote. Memory stays flat: every table is walked once, beside the journal.
  /// - Parameter noted: the head of the chain noted on paper, on a backup or a statement; it must still be in the journal.
  public func verify(noted: String? = nil) throws -> Verification {
    let reference = try Database.inMemory().read { try Verifier.schema($0) }
    return try read { db in
      var verifier = Verifier(db: db)
      try verifier.checkFile()
      try verifier.checkSchema(reference)
      try verifier.checkChain()
      try verifier.checkNumbers()
      if let noted { try verifier.checkHead(noted) }
      let head = try Journal.head(db)
      return Verification(findings: verifier.findings, entries: head.id, head: head.hash)
    }
  }
}

/// One walk through a base.
struct Verifier {
  let db: GRDB.Database
  private(set) var findings: [String] = []

  init(db: GRDB.Database) { self.db = db }

  /// The structure of the file, and its foreign keys.
  mutating func checkFile() throws {
    let messages = try String.fetchAll(db, sql: "PRAGMA integrity_check(20)").filter { $0 != "ok" }
    findings += messages.map { "Le fichier est endommagé : \($0)." }
    let orphans = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check")
    let tables = Set(orphans.map { $0["table"] as String }).sorted()
    findings += tables.map { "La table « \($0) » contient des lignes qui renvoient à ce qui n'existe pas." }
  }

  /// Every table, index and trigger of the base, by name.
  static func schema(_ db: GRDB.Database) throws -> [String: String] {
    let rows = try Row.fetchAll(db, sql: "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'")
    return Dictionary(rows.map { ($0["name"], $0["sql"]) }, uniquingKeysWith: { first, _ in first })
  }

  /// The schema is the program's: whoever removed a guard is found.
  mutating func checkSchema(_ reference: [String: String]) throws {
    let actual = try Verifier.schema(db)
    for name in Set(reference.keys).union(actual.keys).sorted() where reference[name] != actual[name] {
      if actual[name] == nil {
        findings.append("La protection « \(name) » a été retirée de la base.")
      } else if reference[name] == nil {
        findings.append("« \(name) » a été ajouté à la base par une main étrangère au programme.")
      } else {
        findings.append("« \(name) » n'est plus tel que le programme l'a créé.")
      }
    }
  }

  /// The chain of the journal, and for each entry the digest of its rows.
  mutating func checkChain() throws {
    let present = try Set(Verifier.schema(db).keys)
    let cursors = try Migrations.journalledTables.filter(present.contains).map { try RowCursor(all: $0, in: db) }
    var previous = Journal.Link.origin
    let rows = try Row.fetchCursor(db, sql: "SELECT * FROM journal ORDER BY id")
    while let row = try rows.next() {
      let record = JournalRecord(row: row)
      if record.id != previous.id + 1 || record.previous != previous.hash || record.hash != row["hash"] {
        findings.append("L'écriture n° \(record.id) du journal a été modifiée, ajoutée ou précédée d'une suppression.")
      }
      if try EntryDigest.of(record.id, cursors) != record.rowsDigest {
        findings.append("Les lignes de l'écriture n° \(record.id) (\(record.subject)) ne sont plus celles qui ont été écrites.")
      }
      previous = Journal.Link(id: record.id, hash: row["hash"])
    }
    for cursor in cursors where cursor.entry != nil {
      findings.append("La table « \(cursor.table) » contient des lignes qu'aucune écriture du journal n'a faites.")
    }
  }

  /// A head noted outside the file: who writes the tail anew cannot keep it.
  mutating func checkHead(_ noted: String) throws {
    let entry = try Int.fetchOne(db, sql: "SELECT id FROM journal WHERE hash = ?", arguments: [noted.lowercased()])
    if entry == nil { findings.append("La tête notée n'est plus dans le journal : la suite des écritures a été refaite.") }
  }

  /// The numbers of each series, one by one.
  mutating func checkNumbers() throws {
    let broken = try Row.fetchAll(
      db,
      sql: """
        SELECT p.invoicePrefix AS series, i.year FROM invoice i JOIN partner p ON p.id = i.issuer
        GROUP BY i.issuer, i.year HAVING count(*) <> max(i.sequence) OR min(i.sequence) <> 1
        """)
    findings += broken.map { "La série \($0["series"] as String)-\($0["year"] as Int) a un trou dans ses numéros." }
  }
}

extension JournalRecord {
  init(row: Row) {
    self.init(
      id: row["id"], day: row["day"], actor: row["actor"], role: row["role"], action: row["action"], subject: row["subject"],
      rowsDigest: row["rowsDigest"], previous: row["previous"])
  }
}

extension EntryDigest {
  /// The digest of one entry, from cursors that stand at its rows.
  static func of(_ entry: Int, _ cursors: [RowCursor]) throws -> String {
    var digest = EntryDigest()
    for cursor in cursors { try digest.add(cursor, entry: entry) }
    return digest.hexadecimal()
  }
}
