import CSQLite
import GRDB

/// The INSERT of a great many rows: values go straight to SQLite, several rows a statement.
/// Each statement that a trigger may refuse costs SQLite a copy of the pages it touches.
final class BulkInsert {
  /// One value of a row.
  enum Value {
    case number(Int)
    case text(String)
    case none

    static func number(_ number: Int?) -> Value { number.map { .number($0) } ?? .none }
    static func text(_ text: String?) -> Value { text.map { .text($0) } ?? .none }
    static func flag(_ flag: Bool) -> Value { .number(flag ? 1 : 0) }
  }

  private static let rowsAtOnce = 16
  private let one: InsertStatement
  private let many: InsertStatement
  private let width: Int
  private var waiting: [Value] = []

  init(into table: String, columns: String, in db: GRDB.Database) throws {
    width = columns.split(separator: ",").count
    one = try InsertStatement("INSERT INTO \(table) (\(columns))", width: width, rows: 1, in: db)
    many = try InsertStatement("INSERT INTO \(table) (\(columns))", width: width, rows: BulkInsert.rowsAtOnce, in: db)
  }

  /// A whole statement's worth of rows is waiting.
  var isFull: Bool { waiting.count >= width * BulkInsert.rowsAtOnce }

  /// Adds a row, written by the next `flush`.
  func add(_ values: [Value]) { waiting += values }

  /// Writes the rows that wait, in their order.
  /// - Throws: `DatabaseError`, with the sentence of the trigger that refuses.
  func flush() throws {
    if isFull {
      try many.run(waiting[...])
    } else {
      for start in stride(from: 0, to: waiting.count, by: width) { try one.run(waiting[start..<start + width]) }
    }
    waiting.removeAll(keepingCapacity: true)
  }
}

/// A statement that inserts some rows.
private struct InsertStatement {
  private let prepared: Statement
  private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

  init(_ insert: String, width: Int, rows: Int, in db: GRDB.Database) throws {
    let row = "(" + Array(repeating: "?", count: width).joined(separator: ", ") + ")"
    prepared = try db.makeStatement(sql: insert + " VALUES " + Array(repeating: row, count: rows).joined(separator: ", "))
  }

  func run(_ values: ArraySlice<BulkInsert.Value>) throws {
    let statement = prepared.sqliteStatement
    for (position, value) in zip(Int32(1)..., values) { bind(value, at: position, of: statement) }
    defer { sqlite3_reset(statement) }
    let result = sqlite3_step(statement)
    guard result == SQLITE_DONE else {
      throw DatabaseError(resultCode: ResultCode(rawValue: result), message: String(cString: sqlite3_errmsg(sqlite3_db_handle(statement))))
    }
  }

  private func bind(_ value: BulkInsert.Value, at position: Int32, of statement: OpaquePointer) {
    switch value {
    case .number(let number): sqlite3_bind_int64(statement, position, Int64(number))
    case .text(var text):
      text.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) {
          _ = sqlite3_bind_text(statement, position, $0.baseAddress, Int32($0.count), InsertStatement.copied)
        }
      }
    case .none: sqlite3_bind_null(statement, position)
    }
  }
}
