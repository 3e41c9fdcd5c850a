import Testing

@testable import Alternance

@Suite("The program's own connection is hardened")
struct HardeningTests {
  private let folder: TemporaryFolder
  private let base: Database
  private let raw: RawConnection

  init() throws {
    folder = try TemporaryFolder()
    base = try Database.create(at: folder.path("base.alternance"))
    raw = try RawConnection(folder.path("base.alternance"))
  }

  /// What our connection answers to some SQL.
  private func message(_ sql: String) -> String? {
    sentence { try StorageRefusal.translating("b") { try base.queue.writeWithoutTransaction { try $0.execute(sql: sql) } } }
  }

  @Test("No hand in the schema, where a plain connection has one")
  func schema() {
    let sql = "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = sql WHERE name = 'invoice'"
    #expect(raw.run("BEGIN; \(sql); ROLLBACK") == nil)
    #expect(message(sql) == "La base « b » refuse l'opération (table sqlite_master may not be modified) : rien n'a été écrit.")
  }

  @Test("A misspelt column is an error, not a text")
  func quotes() {
    #expect(message(#"SELECT "nope" FROM journal"#) != nil)
    #expect(message("SELECT id FROM journal") == nil)
  }

  @Test(
    "Foreign keys hold",
    arguments: [
      "INSERT INTO site VALUES (1, 'X', 'X', 77, 'r', '13000', 'v', 0, 1)",
      "INSERT INTO signature VALUES (77, '2016-10-03', 1, 77, 105, NULL, 1)",
    ])
  func foreignKeys(sql: String) {
    #expect(message(sql) == "La base « b » refuse l'opération (FOREIGN KEY constraint failed) : rien n'a été écrit.")
  }

  @Test("Every write reaches the disk")
  func durable() throws {
    #expect(try base.read { try Int.fetchOne($0, sql: "PRAGMA synchronous") } == 2)
  }

  @Test("A foreign schema calls no function")
  func untrusted() throws {
    #expect(raw.run("CREATE VIEW trap AS SELECT load_extension('x') AS v") == nil)
    let answer = sentence { try base.read { try String.fetchOne($0, sql: "SELECT v FROM trap") } }
    #expect(answer?.contains("unsafe use of load_extension()") == true, "\(answer ?? "accepted")")
  }

  @Test("A signature copies the day and the minutes of its quarter-day, or is refused")
  func signatureCopy() throws {
    #expect(raw.run(OneRowEach.sql) == nil)
    #expect(raw.run("INSERT INTO slot VALUES (2, 'P2', 1, '2016-11-07', 510, 615, 1, 1, 1, 1, 1, NULL, NULL)") == nil)
    #expect(raw.run("INSERT INTO quarterDay VALUES (2, 2, 1, '2016-11-07', 510, 615, 105, 1)") == nil)
    #expect(message("INSERT INTO signature VALUES (1, '2016-11-08', 1, 2, 105, NULL, 1)")?.contains("FOREIGN KEY") == true)
    #expect(message("INSERT INTO signature VALUES (1, '2016-11-07', 1, 2, 108, NULL, 1)")?.contains("FOREIGN KEY") == true)
    #expect(message("INSERT INTO signature VALUES (1, '2016-11-07', 1, 2, 105, NULL, 1)") == nil)
  }
}
