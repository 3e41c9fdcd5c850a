import GRDB

extension Database {
  /// The one door to every write: asks whether the actor may, opens one immediate transaction, makes the change and writes the
  /// journal entry in the same transaction. When the change throws, nothing is written.
  ///
  /// - Parameters:
  ///   - action: what is done; the permissions are those of article 2.
  ///   - actor: who does it, with the roles held on that day.
  ///   - day: the day of the act, never read from a clock; not before the last entry's when the act says so itself.
  ///   - change: the writes; it names its subject, and returns what the caller needs.
  /// - Throws: `PermissionRefusal`, `StorageRefusal`, or the refusal of the change.
  func perform<Value>(
    _ action: Action, by actor: Actor, on day: Day, _ change: (Entry) throws -> Value
  ) throws -> Value {
    let role = try actor.role(for: action)
    return try StorageRefusal.translating(path) {
      var value: Value?
      try queue.writeWithoutTransaction { db in
        try db.inTransaction(.immediate) {
          let journal = try Journal(db)
          let entry = Entry(db: db, id: journal.last.id + 1, action: action, actor: actor, day: day)
          value = try change(entry)
          if entry.isAbandoned { return .rollback }
          try journal.append(entry, role: role)
          return .commit
        }
      }
      return value!
    }
  }
}

/// What is being written under one entry of the journal.
final class Entry {
  let db: GRDB.Database
  /// The number of the journal entry, which every row written carries.
  let id: Int
  let action: Action
  let actor: Actor
  let day: Day
  /// What the entry is about, in a few words: a number, a month, a file.
  var subject = ""
  private(set) var isAbandoned = false

  init(db: GRDB.Database, id: Int, action: Action, actor: Actor, day: Day) {
    self.db = db
    self.id = id
    self.action = action
    self.actor = actor
    self.day = day
  }

  /// Leaves the base as it was: a dry run, or nothing to change.
  func abandon() { isAbandoned = true }

  /// Adds one row, stamped with the entry.
  /// - Returns: the identifier of the row.
  @discardableResult
  func insert(_ table: String, _ columns: KeyValuePairs<String, (any DatabaseValueConvertible)?>) throws -> Int {
    let names = columns.map(\.key) + ["entry"]
    let marks = Array(repeating: "?", count: names.count).joined(separator: ", ")
    let statement = try db.cachedStatement(sql: "INSERT INTO \(table) (\(names.joined(separator: ", "))) VALUES (\(marks))")
    try statement.execute(arguments: StatementArguments(columns.map(\.value) + [id]))
    return Int(db.lastInsertedRowID)
  }

  /// The row of the acting person.
  func personID() throws -> Int? {
    try Int.fetchOne(db, sql: "SELECT id FROM person WHERE login = ?", arguments: [actor.login])
  }
}

extension Day: DatabaseValueConvertible {
  public var databaseValue: DatabaseValue { iso.databaseValue }
  public static func fromDatabaseValue(_ value: DatabaseValue) -> Day? {
    String.fromDatabaseValue(value).flatMap { Day(iso: $0) }
  }
}

extension Money: DatabaseValueConvertible {
  public var databaseValue: DatabaseValue { cents.databaseValue }
  public static func fromDatabaseValue(_ value: DatabaseValue) -> Money? {
    Int.fromDatabaseValue(value).map(Money.init(cents:))
  }
}

extension Hours: DatabaseValueConvertible {
  public var databaseValue: DatabaseValue { minutes.databaseValue }
  public static func fromDatabaseValue(_ value: DatabaseValue) -> Hours? {
    Int.fromDatabaseValue(value).map(Hours.init(minutes:))
  }
}

extension Month: DatabaseValueConvertible {
  public var databaseValue: DatabaseValue { iso.databaseValue }
  public static func fromDatabaseValue(_ value: DatabaseValue) -> Month? {
    String.fromDatabaseValue(value).flatMap(Month.init(written:))
  }
}

extension Siret: DatabaseValueConvertible {
  public var databaseValue: DatabaseValue { text.databaseValue }
  public static func fromDatabaseValue(_ value: DatabaseValue) -> Siret? {
    String.fromDatabaseValue(value).flatMap { Siret($0) }
  }
}
