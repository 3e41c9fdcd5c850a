import Crypto
import GRDB

/// The memory of the base: who decided what and when, in a chain that no later hand can bend unseen.
/// Each entry hashes itself, the entry before, and a digest of the rows it wrote.
struct Journal {
  let last: Link
  /// The last identifier of each table before the entry: what lies after is what the entry wrote.
  private let rowsBefore: [(table: String, lastID: Int)]

  /// The identity of an entry in the chain.
  struct Link {
    let id: Int
    let hash: String
    static let origin = Link(id: 0, hash: String(repeating: "0", count: 64))
  }

  /// Looks at the base before anything is written.
  init(_ db: GRDB.Database) throws {
    last = try Journal.head(db)
    rowsBefore = try Migrations.journalledTables.filter { $0 != RowDigest.attendanceTable }.map { table in
      (table, try Int.fetchOne(db.cachedStatement(sql: "SELECT max(id) FROM \(table)")) ?? 0)
    }
  }

  /// The last entry of the chain.
  static func head(_ db: GRDB.Database) throws -> Link {
    try Row.fetchOne(db, sql: "SELECT id, hash FROM journal ORDER BY id DESC LIMIT 1")
      .map { Link(id: $0["id"], hash: $0["hash"]) } ?? .origin
  }

  /// Closes the entry: digests the rows it wrote, and chains it.
  func append(_ entry: Entry, role: Role) throws {
    let digest = try rowsDigest(entry)
    let record = JournalRecord(
      id: entry.id, day: entry.day.iso, actor: entry.actor.login, role: role.rawValue, action: entry.action.rawValue,
      subject: entry.subject, rowsDigest: digest, previous: last.hash)
    try entry.db.execute(
      sql: "INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
      arguments: [
        record.id, record.day, record.actor, record.role, record.action, record.subject, digest, record.previous, record.hash,
      ])
  }

  private func rowsDigest(_ entry: Entry) throws -> String {
    var digest = EntryDigest()
    let signatures = try RowCursor(attendanceOf: entry.id, in: entry.db)
    for (table, lastID) in rowsBefore {
      if table > RowDigest.attendanceTable { try digest.add(signatures, entry: entry.id) }
      try digest.add(RowCursor(table: table, after: lastID, in: entry.db), entry: entry.id)
    }
    try digest.add(signatures, entry: entry.id)
    return digest.hexadecimal()
  }
}

/// One entry as it is hashed.
struct JournalRecord {
  let id: Int
  let day, actor, role, action, subject, rowsDigest, previous: String

  /// SHA-256 over every field, each preceded by its length.
  var hash: String {
    var hash = SHA256()
    for field in ["\(id)", day, actor, role, action, subject, rowsDigest, previous] {
      hash.update(data: Array("\(field.utf8.count):".utf8))
      hash.update(data: Array(field.utf8))
    }
    return hash.finalize().hexadecimal
  }
}

extension Digest {
  /// The digest in lower-case hexadecimal.
  var hexadecimal: String {
    let figures = Array("0123456789abcdef".utf8)
    return String(decoding: flatMap { [figures[Int($0 >> 4)], figures[Int($0 & 15)]] }, as: UTF8.self)
  }
}
