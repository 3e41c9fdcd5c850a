import Foundation

@testable import Alternance

/// The small cohort in a file, October 2016 invoiced, the company's invoice paid.
struct KeptBase {
  let folder: TemporaryFolder
  var path: String { folder.path("base.alternance") }
  var backup: String { folder.path("sauvegarde.alternance") }

  init() throws {
    folder = try TemporaryFolder()
    let billing = try BillingBase(Fixture.small())
    try billing.bill("2016-10", on: "2016-11-03")
    try billing.pay(7805, "CNAM-AGAC-2016-00001", on: "2016-12-05")
    _ = try billing.base.backUp(to: path, by: Staff.accountant)
  }

  func open() throws -> Database { try Database.open(at: path) }
  func billing() throws -> BillingBase { try BillingBase(open()) }
  func raw() throws -> RawConnection { try RawConnection(path) }
  func bytes(_ path: String? = nil) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path ?? self.path)) }

  @discardableResult
  func backUp() throws -> String { try open().backUp(to: backup, by: Staff.accountant) }

  func restore(by login: String? = "comptable", on day: String = "2018-12-10") throws -> Database {
    try Database.restore(backup, to: path, by: login, on: Day(iso: day)!)
  }

  /// What `verifier` finds in the base.
  func findings() throws -> [String] { try open().verify().findings }

  /// The entry of the journal that wrote the first rows of a table, and its subject: « n° 7 (virement) ».
  func entry(of table: String) throws -> String {
    try raw().column("SELECT 'n° ' || id || ' (' || subject || ')' FROM journal WHERE id = (SELECT min(entry) FROM \(table))")[0]
  }
}

extension RawConnection {
  /// Does something with some triggers away, then puts them back, word for word.
  func without(_ triggers: String..., run sql: String) -> String? {
    let texts = triggers.map { column("SELECT sql FROM sqlite_schema WHERE name = '\($0)'")[0] }
    for trigger in triggers { if let message = run("DROP TRIGGER \(trigger)") { return message } }
    let message = run(sql)
    for text in texts { if let message = run(text) { return message } }
    return message
  }
}
