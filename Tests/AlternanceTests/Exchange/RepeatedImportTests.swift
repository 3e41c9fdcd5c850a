import Foundation
import Testing

@testable import Alternance

@Suite("Importing again, trying first")
struct RepeatedImportTests {
  @Test(
    "The same seed file twice changes nothing",
    arguments: [
      "partenaires", "sites", "programmes", "ue", "quarts", "mentions", "comptes", "personnes", "tarifs", "budgets",
    ])
  func programme(name: String) throws {
    let base = try Fixture.programme()
    let before = try base.contents()
    let report = try base.loadSeed("programme/\(name).csv", #require(ImportType(rawValue: name)))
    #expect(report.added == 0)
    #expect(report.unchanged > 0)
    #expect(try base.contents() == before)
  }

  @Test(
    "Nor does a file of the demonstration",
    arguments: [
      "intervenants", "entreprises", "ruptures", "seances", "visites", "depenses",
    ])
  func demonstration(name: String) throws {
    let base = try Fixture.demonstration()
    let before = try base.contents()
    let report = try base.loadSeed("demonstration/\(name).csv", #require(ImportType(rawValue: name)))
    #expect(report.added == 0)
    #expect(report.unchanged > 0)
    #expect(try base.contents() == before)
  }

  @Test("Nor do its students and contracts, as a cohort taken over has them")
  func takenOver() throws {
    let base = try Fixture.demonstration()
    let before = try base.contents()
    let contractColumns = SmallCohort.contractHeader.split(separator: ";").map(String.init)
    let students = try Fixture.seed("candidats", columns: ImportType.stagiaires.columns.map(\.name), rows: 16)
    #expect(try base.load(.stagiaires, students).unchanged == 16)
    #expect(try base.load(.contrats, Fixture.seed("contrats", columns: contractColumns, rows: 16)).unchanged == 16)
    #expect(try base.contents() == before)
  }

  @Test("Nor do 6 406 and 1 083 signatures")
  func signatures() throws {
    let base = try Fixture.demonstration()
    let before = try base.contents()
    #expect(try base.loadSeed("demonstration/emargements-cfa.csv", .emargements).unchanged == 6406)
    #expect(try base.loadSeed("demonstration/emargements-cnam.csv", .emargements, by: Staff.assistant).unchanged == 1083)
    #expect(try base.contents() == before)
    #expect(try base.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM signature") } == 7489)
  }

  @Test("A dry run checks everything and writes nothing")
  func dryRun() throws {
    let base = try Fixture.programme()
    let before = try base.contents()
    let report = try base.load(.stagiaires, SmallCohort.people, isDryRun: true)
    #expect(report == ImportReport(added: 4, unchanged: 0, notices: [], isDryRun: true))
    #expect(try base.contents() == before)
    #expect(try base.load(.stagiaires, SmallCohort.people).added == 4)
    #expect(sentence { try base.load(.stagiaires, SmallCohort.people.replacing("01/02/1996", with: "31/02/1996"), isDryRun: true) } != nil)
  }

  @Test("Every problem of a file is told, row after row")
  func all() throws {
    let base = try Fixture.programme()
    let rows = """
      S-01;M.;;Prénom;01/02/96;1 rue;13100;Aix;2016
      S-02;M.;Nom;Prénom;01/02/1996;1 rue;13100;Aix;2019
      S-03;M.;Nom;Prénom;01/02/1996;1 rue;13100
      S-04;M.;Nom;Prénom;01/02/1996;1 rue;13100;Aix;2016
      S-04;M.;Nom;Prénom;01/02/1996;1 rue;13100;Aix;2016
      """
    let before = try base.contents()
    #expect(
      sentence { try base.load(.stagiaires, Files.student + rows) } == """
        « stagiaires.csv », ligne 2, colonne « nom » : la cellule est vide.
        « stagiaires.csv », ligne 2, colonne « date_naissance » : « 01/02/96 » n'est pas un jour (jj/mm/aaaa).
        « stagiaires.csv », ligne 3, colonne « promotion » : La promotion « 2019 » n'existe pas ; promotions ouvertes : 2016.
        « stagiaires.csv », ligne 4 : 7 cellules au lieu de 9.
        « stagiaires.csv », ligne 6, colonne « identifiant » : « S-04 » figure déjà ligne 5.
        5 erreurs : rien n'a été enregistré.
        """)
    #expect(try base.contents() == before)
  }

  @Test(
    "The same key with another value is refused, and nothing is overwritten",
    arguments: [
      ("Anne", "Anna", "prenom", "Anne"),
      ("1 rue Haute", "9 rue Haute", "adresse", "1 rue Haute"),
    ])
  func otherValue(old: String, new: String, column: String, kept: String) throws {
    let base = try Fixture.small()
    try ImportCase(
      column, .stagiaires, SmallCohort.people.replacing(old, with: new), column: column,
      "« S-01 » est déjà enregistré avec une autre valeur (\(kept)) : un import n'écrase rien"
    ).check(in: base)
  }

  @Test("A kept day is told as the file writes it")
  func keptDay() throws {
    try ImportCase(
      "day", .stagiaires, SmallCohort.people.replacing("01/02/1996", with: "02/02/1996"), column: "date_naissance",
      "« S-01 » est déjà enregistré avec une autre valeur (01/02/1996) : un import n'écrase rien"
    ).check(in: Fixture.small())
  }
}
