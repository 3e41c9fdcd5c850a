import CSQLite
import Foundation
import GRDB

/// A base of Alternance: one SQLite file, read freely, written through `perform` alone.
public final class Database: Sendable {
  let queue: DatabaseQueue
  /// The file, as it was named; `:memory:` in tests.
  public let path: String

  init(queue: DatabaseQueue, path: String) {
    self.queue = queue
    self.path = path
  }

  /// Creates an empty base.
  /// - Throws: `StorageRefusal` when the file exists already or cannot be written.
  public static func create(at path: String) throws -> Database {
    if FileSystem.exists(path) { throw StorageRefusal.alreadyExists(path) }
    return try open(path, mayUpgrade: true)
  }

  /// Opens an existing base, upgraded when its schema is older.
  /// - Throws: `StorageRefusal` when there is none, it is no base of Alternance, or it is newer than the program.
  public static func open(at path: String) throws -> Database {
    guard FileSystem.exists(path) else { throw StorageRefusal.missing(path) }
    try refuseForeign(path)
    return try open(path, mayUpgrade: true)
  }

  /// A base that lives as long as the value, for tests.
  public static func inMemory() throws -> Database {
    let queue = try DatabaseQueue(configuration: configuration)
    try Migrations.all.migrate(queue)
    return Database(queue: queue, path: ":memory:")
  }

  private static func open(_ path: String, mayUpgrade: Bool) throws -> Database {
    try StorageRefusal.translating(path) {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      let migrator = Migrations.all
      let (isNewer, isCurrent) = try queue.read { db in
        (try migrator.hasBeenSuperseded(db), try migrator.hasCompletedMigrations(db))
      }
      if isNewer { throw StorageRefusal.newer(path) }
      if !isCurrent { try migrator.migrate(queue) }
      return Database(queue: queue, path: path)
    }
  }

  /// Reads the mark of the program in the file's first bytes, without a lock: a file that SQLite has still to set right after a
  /// power cut must be opened for writing.
  private static func refuseForeign(_ path: String) throws {
    guard let file = FileHandle(forReadingAtPath: path) else { throw StorageRefusal.cannotOpen(path) }
    defer { try? file.close() }
    let header: Data
    do { header = try file.read(upToCount: 100) ?? Data() } catch { throw StorageRefusal.cannotOpen(path) }
    let identity = header.dropFirst(68).prefix(4).reduce(0) { $0 << 8 | Int($1) }
    if header.count < 100 || identity != Migrations.applicationID { throw StorageRefusal.notABase(path) }
  }

  /// Every connection is hardened: no hand in the schema, no function called by it, foreign keys on, each write on the disk.
  static var configuration: Configuration {
    _ = withoutStatistics
    var configuration = Configuration()
    configuration.busyMode = .timeout(30)
    configuration.maximumReaderCount = 1
    configuration.prepareDatabase { db in
      let connection = db.sqliteConnection!
      let results = [
        alternance_sqlite_defensive(connection), alternance_sqlite_untrusted_schema(connection),
        alternance_sqlite_strict_quotes(connection),
      ]
      guard results.allSatisfy({ $0 == SQLITE_OK }) else { throw StorageRefusal.notHardened }
      try db.execute(sql: "PRAGMA synchronous = FULL; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY")
    }
    return configuration
  }

  /// Once for the process, before its first connection.
  private static let withoutStatistics = alternance_sqlite_without_statistics()

  /// Reads, without changing anything.
  func read<Value>(_ query: (GRDB.Database) throws -> Value) throws -> Value {
    try StorageRefusal.translating(path) { try queue.read(query) }
  }

  /// Reads on behalf of somebody who may consult the programme.
  func consult<Value>(by actor: Actor, _ query: (GRDB.Database) throws -> Value) throws -> Value {
    _ = try actor.role(for: .consult)
    return try read(query)
  }
}
