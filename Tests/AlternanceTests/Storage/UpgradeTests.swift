import GRDB
import Testing

@testable import Alternance

@Suite("A base of the first version of the schema is upgraded when it is opened")
struct UpgradeTests {
  private let folder: TemporaryFolder
  private let path: String
  private let raw: RawConnection

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path("base.alternance")
    try Migrations.all.migrate(DatabaseQueue(path: path, configuration: Database.configuration), upTo: "1")
    raw = try RawConnection(path)
    #expect(raw.run(Self.rows + Self.journal) == nil)
  }

  /// What two entries of the first version wrote: a cohort with its student, then the contract.
  private static let rows = """
    INSERT INTO partner VALUES (1, 'CNAM', 'Cnam', 'Cnam', 'r', '13000', 'v', '00000001800010', 'n', 'p', 'CNAM-T', 0, 'm', 'x', 30, '', '', '', 1);
    INSERT INTO partner VALUES (2, 'CFA', 'CFA', 'CFA', 'r', '13000', 'v', '00000002600013', 'n', 'p', 'CFA-T', 1, 'm', 'x', 30, '', '', '', 1);
    INSERT INTO site VALUES (1, 'CFA', 'CFA', 2, 'r', '13000', 'v', 1, 1);
    INSERT INTO programme VALUES (1, 'T', 'Titre', 'III', NULL, NULL, NULL, 26760, 2, 16, '', 1);
    INSERT INTO cohort VALUES (1, 1, '2016', '2016-09-19', '2016-09-15', '2018-09-14', 16, 1);
    INSERT INTO organisation VALUES (1, 'company', '00000090100017', 'Un', 'r', '13000', 'v', '', '', 30, '', 1);
    INSERT INTO student VALUES (1, 'S', '', 'Nom', 'Prénom', '1996-01-01', '', '', 'r', '13000', 'v', 1, 1);
    INSERT INTO contract VALUES (1, 'K', 1, 1, 'professionnalisation', '2016-09-15', '2018-09-14', '2016-09-10', 26760, '', 2);
    """

  /// Digests and hashes computed by a Python of a few lines, as `JournalTests` describes them, without the column `place`.
  private static let journal = """
    INSERT INTO journal VALUES (1, '2016-10-25', 'directeur-cnam', 'cnamRegionalDirector', 'initialise', 'base',
      '0241ddf09641fd635251248db49dde9ab178d8137ec7443ddc1f4b98a99a1bbe', printf('%064d', 0),
      '07988ec7d1162ebf196a64700c1d787397177a01a3d554e17ab169450f919c7a');
    INSERT INTO journal VALUES (2, '2016-10-26', 'comptable', 'clientAccountant', 'importContracts',
      'import contrats : contrats.csv, 1 ligne', '07de8fd1e8e579185aca605d834d94550cd3970113adcdf50ff1c48d59893fd7',
      '07988ec7d1162ebf196a64700c1d787397177a01a3d554e17ab169450f919c7a', '\(head)');
    """

  private static let head = "852bedbf5afab006d5622ad61ea1eea16a35d556362b0376477d7ad4df2ed971"

  private func triggers(of table: String) -> [String] {
    raw.column("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = '\(table)' ORDER BY name")
  }

  @Test("It is of the first version before, of the latest after, and opens again as it is")
  func versions() throws {
    let versions = "SELECT identifier FROM grdb_migrations ORDER BY rowid"
    #expect(raw.column(versions) == ["1"])
    #expect(!raw.tables.contains("application") && raw.column("SELECT name FROM pragma_table_info('contract')").last == "entry")
    for _ in 1...2 {
      _ = try Database.open(at: path)
      #expect(raw.column(versions) == ["1", "2", "3", "4", "5", "6"])
    }
    #expect(raw.column("SELECT count(*) FROM journal") == ["2"])
  }

  @Test("Its schema is that of a new base, its digests still hold, its head is the same")
  func verified() throws {
    let verification = try Database.open(at: path).verify(noted: Self.head)
    #expect(verification.findings == [])
    #expect((verification.entries, verification.head) == (2, Self.head))
  }

  /// Some columns of a table, each row as one text.
  private func rows(_ table: String, _ columns: [String]) -> [String] {
    raw.column("SELECT \(columns.map { "coalesce(\($0), '-')" }.joined(separator: " || ' ' || ")) FROM \(table)")
  }

  @Test("It keeps its rows")
  func kept() throws {
    let tables = raw.tables.map { ($0, raw.column("SELECT name FROM pragma_table_info('\($0)')")) }
    let before = tables.map(rows)
    #expect(before.flatMap { $0 }.count == 10)
    _ = try Database.open(at: path)
    #expect(tables.map(rows) == before)
    #expect(
      rows("contract", ["reference", "student", "startsOn", "annualCapMinutes", "place", "entry"]) == ["K 1 2016-09-15 26760 - 2"])
  }

  @Test("It keeps its guards, and has those of the new tables")
  func guards() throws {
    let before = triggers(of: "invoice")
    #expect(before.contains("invoiceNumber"))
    _ = try Database.open(at: path)
    #expect(Set(triggers(of: "invoice")).isSuperset(of: before))
    for table in raw.tables {
      #expect(Set(triggers(of: table)).isSuperset(of: ["\(table)_noDelete", "\(table)_noReplace", "\(table)_noUpdate"]), "\(table)")
    }
    let refusal = "Rien ne se modifie dans « contract » : ajoutez une correction."
    #expect(raw.run("UPDATE contract SET place = NULL") == refusal)
    #expect(raw.run("DELETE FROM contract") == "Rien ne s'efface dans « contract ».")
  }

  @Test("It has the rules of the second version: its cohort recruits by articles 4 and 5, or is taken over")
  func rules() throws {
    let student = "INSERT INTO student VALUES (2, 'S2', '', 'Nom', 'Prénom', '1996-01-01', '', '', 'r', '13000', 'v', 1, 1)"
    #expect(raw.run("BEGIN; \(student); ROLLBACK") == nil)
    let base = try Database.open(at: path)
    #expect(
      raw.run(student)
        == "Ce stagiaire n'est pas sur la liste d'admissibilité de la promotion (convention, art. 5) ; si elle a été recrutée avant "
        + "Alternance, lancez « alternance promotion reprendre ».")
    let day = try #require(Day(iso: "2016-11-02"))
    try base.takeOver(base.cohort("2016"), reason: "recrutée avant", by: Staff.cnamDirector, on: day)
    #expect(try base.load(.stagiaires, SmallCohort.people).added == 4)
    let verification = try base.verify(noted: Self.head)
    #expect(verification.findings == [])
    #expect(verification.entries == 4)
  }

  @Test("A hand that was in it before shows after")
  func tampered() throws {
    let trigger = try #require(raw.column("SELECT sql FROM sqlite_schema WHERE name = 'contract_noUpdate'").first)
    #expect(raw.run("DROP TRIGGER contract_noUpdate; UPDATE contract SET annualCapMinutes = 420; \(trigger)") == nil)
    #expect(
      try Database.open(at: path).verify().findings
        == ["Les lignes de l'écriture n° 2 (import contrats : contrats.csv, 1 ligne) ne sont plus celles qui ont été écrites."])
  }

  @Test("A guard taken away before shows after")
  func unguarded() throws {
    #expect(raw.run("DROP TRIGGER payment_noUpdate") == nil)
    #expect(try Database.open(at: path).verify().findings == ["La protection « payment_noUpdate » a été retirée de la base."])
  }
}
