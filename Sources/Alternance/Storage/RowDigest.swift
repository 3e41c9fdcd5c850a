import CSQLite
import Crypto
import GRDB

/// The rows of the base as bytes to hash: for each row, its columns in alphabetical order, those without a value left out,
/// so that a column added by a later version changes nothing to what was hashed before.
enum RowDigest {
  /// The one table without row numbers: its rows are found by their entry.
  static let attendanceTable = "signature"
}

/// Walks the rows of a table in the order of the entries that wrote them.
final class RowCursor {
  let table: String
  private let source: Statement
  private var statement: OpaquePointer { source.sqliteStatement }
  private let columns: [(index: Int32, name: UnsafeBufferPointer<UInt8>)]
  private let entryColumn: Int32
  private var hasRow: Bool

  /// All rows written after an identifier.
  convenience init(table: String, after lastID: Int, in db: GRDB.Database) throws {
    try self.init(table: table, sql: "SELECT * FROM \(table) WHERE id > \(lastID) ORDER BY id", in: db)
  }

  /// The signatures that one entry wrote.
  convenience init(attendanceOf entry: Int, in db: GRDB.Database) throws {
    let table = RowDigest.attendanceTable
    try self.init(table: table, sql: "SELECT * FROM \(table) WHERE entry = \(entry) ORDER BY student, day, quarter", in: db)
  }

  /// The whole table.
  convenience init(all table: String, in db: GRDB.Database) throws {
    let order = table == RowDigest.attendanceTable ? "entry, student, day, quarter" : "id"
    try self.init(table: table, sql: "SELECT * FROM \(table) ORDER BY \(order)", in: db)
  }

  private init(table: String, sql: String, in db: GRDB.Database) throws {
    source = try db.makeStatement(sql: sql)
    let names = source.columnNames.enumerated().map { (index: Int32($0), name: $1) }
    self.table = table
    columns = names.sorted { $0.name < $1.name }.map { ($0.index, RowCursor.kept($0.name)) }
    entryColumn = names.first { $0.name == "entry" }?.index ?? 0
    hasRow = sqlite3_step(source.sqliteStatement) == SQLITE_ROW
  }

  deinit {
    for column in columns { column.name.deallocate() }
  }

  /// The bytes of a name, outside the counting of references: they are read millions of times.
  private static func kept(_ name: String) -> UnsafeBufferPointer<UInt8> {
    let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: name.utf8.count)
    _ = bytes.initialize(from: name.utf8)
    return UnsafeBufferPointer(bytes)
  }

  /// The entry that the current row names; nil at the end of the table.
  var entry: Int? { hasRow ? Int(sqlite3_column_int64(statement, entryColumn)) : nil }

  /// Adds the bytes of the current row, and goes to the next.
  func take(into bytes: inout [UInt8]) {
    for (index, name) in columns {
      let type = sqlite3_column_type(statement, index)
      if type == SQLITE_NULL { continue }
      bytes.append(contentsOf: name)
      bytes.append(UInt8(truncatingIfNeeded: type))
      if type == SQLITE_INTEGER {
        withUnsafeBytes(of: sqlite3_column_int64(statement, index).littleEndian) { bytes.append(contentsOf: $0) }
      } else {
        addText(index, to: &bytes)
      }
    }
    bytes.append(0xFF)
    hasRow = sqlite3_step(statement) == SQLITE_ROW
  }

  private func addText(_ index: Int32, to bytes: inout [UInt8]) {
    let value = sqlite3_column_text(statement, index)
    let length = Int(sqlite3_column_bytes(statement, index))
    withUnsafeBytes(of: UInt32(length).littleEndian) { bytes.append(contentsOf: $0) }
    bytes.append(contentsOf: UnsafeBufferPointer(start: value, count: length))
  }
}

/// The digest of all the rows that one entry wrote, table after table in alphabetical order.
struct EntryDigest {
  private var hash = SHA256()
  private var bytes: [UInt8] = []

  /// Adds the rows of a table that the entry wrote, as long as they follow one another.
  mutating func add(_ cursor: RowCursor, entry: Int) throws {
    guard cursor.entry == entry else { return }
    bytes.append(contentsOf: Array("[\(cursor.table)]".utf8))
    while cursor.entry == entry {
      cursor.take(into: &bytes)
      if bytes.count > 1 << 16 { flush() }
    }
  }

  private mutating func flush() {
    hash.update(data: bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  /// The digest of everything added.
  mutating func hexadecimal() -> String {
    flush()
    return hash.finalize().hexadecimal
  }
}
