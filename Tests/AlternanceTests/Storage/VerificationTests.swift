import Testing

@testable import Alternance

@Suite("What verifier finds")
struct VerificationTests {
  private let folder: TemporaryFolder
  private let base: Database
  private let raw: RawConnection

  init() throws {
    folder = try TemporaryFolder()
    let path = folder.path("base.alternance")
    _ = try Fixture.small().backUp(to: path, by: Staff.manager)
    base = try Database.open(at: path)
    raw = try RawConnection(path)
  }

  private func findings() throws -> [String] { try base.verify().findings }

  /// Takes a guard away, does something, and puts it back as it was.
  private func behind(_ guardName: String, _ sql: String) throws {
    let trigger = try #require(raw.column("SELECT sql FROM sqlite_schema WHERE name = '\(guardName)'").first)
    #expect(raw.run("DROP TRIGGER \(guardName); \(sql); \(trigger)") == nil)
  }

  private func changed(_ entry: String) -> String { "Les lignes de l'écriture n° \(entry) ne sont plus celles qui ont été écrites." }

  @Test("Nothing, in a base that no hand has touched")
  func clean() throws {
    let verification = try base.verify()
    #expect(verification.isClean)
    #expect(["\(verification.entries)"] == raw.column("SELECT max(id) FROM journal"))
    #expect([verification.head] == raw.column("SELECT hash FROM journal ORDER BY id DESC LIMIT 1"))
    #expect(try Fixture.demonstration().verify().findings == [])
  }

  @Test("A guard taken away, another weakened, a stranger added")
  func schema() throws {
    #expect(raw.run("CREATE INDEX intrus ON payment (paidOn)") == nil)
    #expect(raw.run("DROP TRIGGER payment_noUpdate") == nil)
    #expect(raw.run("DROP TRIGGER site_noDelete; CREATE TRIGGER site_noDelete BEFORE DELETE ON site BEGIN SELECT 1; END") == nil)
    #expect(
      try findings() == [
        "« intrus » a été ajouté à la base par une main étrangère au programme.",
        "La protection « payment_noUpdate » a été retirée de la base.",
        "« site_noDelete » n'est plus tel que le programme l'a créé.",
      ])
  }

  @Test("A table added by a foreign hand is told, whatever its columns")
  func foreignTable() throws {
    #expect(raw.run("CREATE TABLE intrus (x)") == nil)
    #expect(sentence { try findings() } == nil)
    #expect((try? findings()) == ["« intrus » a été ajouté à la base par une main étrangère au programme."])
  }

  @Test("A row changed behind its guard")
  func updated() throws {
    let entry = try #require(raw.column("SELECT entry FROM contract WHERE reference = 'K-01'").first)
    try behind("contract_noUpdate", "UPDATE contract SET annualCapMinutes = 420 WHERE reference = 'K-01'")
    #expect(try findings() == [changed("\(entry) (import contrats : contrats.csv, 3 lignes)")])
  }

  @Test("A signature erased")
  func deleted() throws {
    let entry = try #require(raw.column("SELECT entry FROM signature WHERE day = '2016-12-05' LIMIT 1").first)
    try behind("signature_noDelete", "DELETE FROM signature WHERE day = '2016-12-05' AND quarter = 1 AND student = 1")
    #expect(try findings() == [changed("\(entry) (import emargements : emargements.csv, 6 lignes)")])
  }

  @Test("A row added under an entry that exists, and under one that does not")
  func added() throws {
    let entry = try #require(raw.column("SELECT entry FROM site LIMIT 1").first)
    #expect(raw.run("INSERT INTO site VALUES (90, 'X', 'X', 1, '', '', '', 0, \(entry))") == nil)
    #expect(try findings() == [changed("\(entry) (import sites : sites.csv, 2 lignes)")])
    #expect(
      raw.run(
        "INSERT INTO organisation SELECT 90, kind, '00000090400011', legalName, street, postalCode, city, email, phone, "
          + "paymentDays, serviceCode, 9999 FROM organisation LIMIT 1") == nil)
    #expect(try findings().contains("La table « organisation » contient des lignes qu'aucune écriture du journal n'a faites."))
  }

  @Test("An entry rewritten, an entry removed")
  func journal() throws {
    try behind("journal_noUpdate", "UPDATE journal SET actor = 'autre' WHERE id = 5")
    #expect(try findings() == ["L'écriture n° 5 du journal a été modifiée, ajoutée ou précédée d'une suppression."])
  }

  @Test("A removed entry breaks the chain, and leaves rows without one")
  func removed() throws {
    let sites = try #require(raw.column("SELECT entry FROM site LIMIT 1").first.flatMap { Int($0) })
    try behind("journal_noDelete", "DELETE FROM journal WHERE id = \(sites)")
    let found = try findings()
    #expect(found.contains("L'écriture n° \(sites + 1) du journal a été modifiée, ajoutée ou précédée d'une suppression."))
    #expect(found.contains("La table « site » contient des lignes qu'aucune écriture du journal n'a faites."))
  }

  @Test("A whole tail removed shows in the head alone: it is to be compared with a printed one")
  func tail() throws {
    let before = try base.verify()
    let entry = before.entries
    let tables = raw.tables.filter { $0 != "journal" && raw.column("SELECT count(*) FROM \($0) WHERE entry = \(entry)") != ["0"] }
    for table in tables { try behind("\(table)_noDelete", "DELETE FROM \(table) WHERE entry = \(entry)") }
    try behind("journal_noDelete", "DELETE FROM journal WHERE id = \(entry)")
    let after = try base.verify()
    #expect(after.isClean)
    #expect(after.entries == entry - 1)
    #expect(after.head != before.head)
  }

  @Test("Rows that point to nothing")
  func orphans() throws {
    let entry = try #require(raw.column("SELECT entry FROM site LIMIT 1").first)
    try behind("site_noUpdate", "UPDATE site SET partner = 77 WHERE code = 'CFA'")
    #expect(
      try findings() == [
        "La table « site » contient des lignes qui renvoient à ce qui n'existe pas.",
        changed("\(entry) (import sites : sites.csv, 2 lignes)"),
      ])
  }
}
