import Foundation
import GRDB

extension Database {
  /// Copies the whole base to a new file, at one moment, while others may go on reading.
  /// - Returns: the identity of the last journal entry, to be kept with the copy.
  /// - Throws: `StorageRefusal` when the file exists or cannot be written.
  public func backUp(to path: String, by actor: Actor) throws -> String {
    _ = try actor.role(for: .consult)
    if FileSystem.exists(path) { throw StorageRefusal.alreadyExists(path) }
    let partial = path + ".partiel"
    defer { try? FileManager.default.removeItem(atPath: partial) }
    do {
      try queue.writeWithoutTransaction { try $0.execute(sql: "VACUUM INTO ?", arguments: [partial]) }
      try FileManager.default.moveItem(atPath: partial, toPath: path)
    } catch let error as DatabaseError { throw StorageRefusal(error, path: path) } catch { throw FileRefusal.cannotWrite(path) }
    return try read { try Journal.head($0).hash }
  }

  /// Puts a backup in the place of a base. Issued documents never vanish: a backup that lacks one of them is refused.
  /// - Throws: `RestoreRefusal`, `StorageRefusal`, `PermissionRefusal`.
  public static func restore(_ backupPath: String, to path: String, by login: String?, on day: Day) throws -> Database {
    if FileSystem.isSame(backupPath, path) { throw RestoreRefusal.sameFile(path) }
    let backup = try Database.open(at: backupPath)
    let readable = try readable(path)
    let current = readable ?? backup
    let actor = try current.actor(login, on: day)
    _ = try actor.role(for: .restore)
    if let finding = try backup.verify().findings.first { throw RestoreRefusal.damaged(backupPath, finding) }
    try current.refuseLosing(documentsMissingFrom: backup, backupPath)
    if readable == nil, FileSystem.exists(path) { try setAside(path) }
    let target = try StorageRefusal.translating(path) { try DatabaseQueue(path: path, configuration: configuration) }
    try StorageRefusal.translating(path) { try backup.queue.backup(to: target) }
    let restored = Database(queue: target, path: path)
    try restored.perform(.restore, by: actor, on: day) { $0.subject = "sauvegarde restaurée" }
    return restored
  }

  /// The base to be replaced; nil when there is none, or when it is damaged.
  private static func readable(_ path: String) throws -> Database? {
    guard FileSystem.exists(path) else { return nil }
    do { return try Database.open(at: path) } catch StorageRefusal.damaged { return nil }
  }

  /// A damaged base is set aside under another name, never erased.
  private static func setAside(_ path: String) throws {
    var (name, rank) = (path + ".endommagee", 2)
    while FileSystem.exists(name) { (name, rank) = ("\(path).endommagee-\(rank)", rank + 1) }
    do { try FileManager.default.moveItem(atPath: path, toPath: name) } catch { throw FileRefusal.cannotWrite(path) }
  }

  private func refuseLosing(documentsMissingFrom backup: Database, _ backupPath: String) throws {
    let kept = try Set(backup.read(Database.evidence).map(\.content))
    let lost = try read(Database.evidence).filter { !kept.contains($0.content) }
    if let first = lost.first { throw RestoreRefusal.documentsWouldVanish(backupPath, first: first.name, count: lost.count) }
  }

  /// What was issued or drawn, with enough of its content to tell it from another of the same number.
  private static func evidence(_ db: GRDB.Database) throws -> [(name: String, content: String)] {
    let sql = """
      SELECT name, name || '|' || content AS content FROM (
        SELECT number AS name, issuedOn || '|' || totalCents || '|' || buyerName || '|' || coalesce(month, '') AS content, 1 AS rank, id
          FROM invoice
        UNION ALL SELECT number, declaredOn || '|' || month || '|' || company, 2, id FROM absenceNotice
        UNION ALL SELECT 'point au ' || asOf, balanceCents || '|' || journalHead, 3, id FROM financialPoint)
      ORDER BY rank, id
      """
    return try Row.fetchAll(db, sql: sql).map { ($0["name"], $0["content"]) }
  }
}

/// Why a backup is not restored.
public enum RestoreRefusal: Refusal, Equatable {
  case documentsWouldVanish(String, first: String, count: Int)
  case damaged(String, String)
  case sameFile(String)

  public var sentence: String {
    switch self {
    case .documentsWouldVanish(let path, let first, let count):
      "La sauvegarde « \(path) » est antérieure à \(count == 1 ? "un document émis" : "\(count) documents émis") (« \(first) »…) : "
        + "la restaurer \(count == 1 ? "le" : "les") ferait disparaître ; rien n'a été changé."
    case .sameFile(let path): "« \(path) » est la base elle-même : indiquez le fichier d'une sauvegarde."
    case .damaged(let path, let finding): "La sauvegarde « \(path) » n'est pas intacte : \(finding)"
    }
  }
}
