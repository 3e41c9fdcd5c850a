import Testing

@testable import Alternance

@Suite("The journal and its chain")
struct JournalTests {
  private let folder: TemporaryFolder
  private let base: Database
  private let raw: RawConnection

  init() throws {
    folder = try TemporaryFolder()
    base = try Database.create(at: folder.path("base.alternance"))
    raw = try RawConnection(folder.path("base.alternance"))
    try base.load(.partenaires, Sample.partners)
    try base.load(.sites, Sample.sites)
  }

  private func record(_ id: Int) throws -> JournalRecord {
    try base.read { db in
      func text(_ column: String) throws -> String {
        try String.fetchOne(db, sql: "SELECT \(column) FROM journal WHERE id = ?", arguments: [id]) ?? ""
      }
      return JournalRecord(
        id: id, day: try text("day"), actor: try text("actor"), role: try text("role"), action: try text("action"),
        subject: try text("subject"), rowsDigest: try text("rowsDigest"), previous: try text("previous"))
    }
  }

  @Test("Each entry names the one before, and hashes itself")
  func chain() throws {
    #expect(raw.column("SELECT id FROM journal ORDER BY id") == ["1", "2"])
    #expect(raw.column("SELECT previous FROM journal WHERE id = 1") == [String(repeating: "0", count: 64)])
    #expect(raw.column("SELECT previous FROM journal WHERE id = 2") == raw.column("SELECT hash FROM journal WHERE id = 1"))
    for id in [1, 2] { #expect(try raw.column("SELECT hash FROM journal WHERE id = \(id)") == [record(id).hash]) }
  }

  /// Python: sha256(b"".join(b"%d:" % len(f) + f for f in fields)), the fields in UTF-8, in the order of the record.
  @Test("An entry's hash, as another program computes it")
  func hash() {
    let record = JournalRecord(
      id: 7, day: "2016-11-03", actor: "comptable", role: "clientAccountant", action: "issueInvoice", subject: "factures d'été",
      rowsDigest: String(repeating: "a", count: 64), previous: String(repeating: "0", count: 64))
    #expect(record.hash == "630fbe321f142128501e25ede74b14107c8d27fc26fc7060d41cb33dff075c9a")
  }

  /// Python: sha256 over "[site]", then for each row its columns in alphabetical order: name, type, then for a whole number (1) its
  /// eight bytes, for a text (3) its length in four bytes and the text; and 0xFF. A change of this figure makes every existing base look tampered with.
  @Test("The digest of two rows, as another program computes it")
  func digest() {
    #expect(
      raw.column("SELECT rowsDigest FROM journal WHERE id = 2") == ["20d62b9bd526c73f012eef085c0be4a6303778b5a52213aed33e0baba328aa57"])
  }

  @Test("Fields cannot slide into one another")
  func lengths() {
    func hash(_ actor: String, _ role: String) -> String {
      JournalRecord(id: 1, day: "d", actor: actor, role: role, action: "", subject: "", rowsDigest: "", previous: "").hash
    }
    #expect(hash("ab", "c") != hash("a", "bc"))
  }

  @Test("Every row names the entry that wrote it")
  func entries() {
    #expect(raw.column("SELECT DISTINCT entry FROM partner") == ["1"])
    #expect(raw.column("SELECT DISTINCT entry FROM site") == ["2"])
  }

  @Test("What writes nothing leaves no entry")
  func nothing() throws {
    #expect(try base.load(.sites, Sample.sites) == ImportReport(added: 0, unchanged: 2, notices: [], isDryRun: false))
    #expect(raw.column("SELECT count(*) FROM journal") == ["2"])
  }
}
