import Foundation
import Testing

@testable import Alternance

@Suite("Files as spreadsheets save them")
struct SpreadsheetTests {
  private let base: Database
  private let text = Files.student + "S-09;Mme;Gœtzmann;Anaïs;01/02/1996;1 rue de l'Été;13100;Aix;2016\n"

  init() throws { base = try Fixture.programme() }

  private func load(_ data: Data) throws -> ImportReport {
    try base.importFile(.stagiaires, data: data, file: "stagiaires.csv", by: Staff.manager, on: Fixture.today)
  }

  private var student: [String] {
    get throws {
      try base.read { try String.fetchAll($0, sql: "SELECT lastName || ' ' || firstName || ' ' || street || ' ' || bornOn FROM student") }
    }
  }

  private let expected = ["Gœtzmann Anaïs 1 rue de l'Été 1996-02-01"]

  @Test("UTF-8 with or without a mark, any line ending, quotes or not")
  func utf8() throws {
    let crlf = text.replacing("\n", with: "\r\n")
    let quoted = text.replacing("Gœtzmann", with: "\"Gœtzmann\"").replacing(";1 rue", with: "; \"1 rue").replacing("Été;", with: "Été\" ;")
    let files = [
      text, "\u{FEFF}" + text, crlf, "\u{FEFF}" + crlf, text.replacing("\n", with: "\r"), String(text.dropLast()), quoted,
      text + "\n\n;;;;;;;;\n",
    ]
    for file in files {
      let copy = try SpreadsheetTests()
      let report = try copy.load(Data(file.utf8))
      #expect(report == ImportReport(added: 1, unchanged: 0, notices: [], isDryRun: false))
      #expect(try copy.student == expected)
    }
  }

  @Test("Windows-1252 is read, and told")
  func windows() throws {
    let report = try load(#require(text.data(using: .windowsCP1252)))
    #expect(
      report.notices == ["« stagiaires.csv » est encodé en Windows-1252 : lu ainsi ; préférez « CSV UTF-8 » à l'enregistrement."])
    #expect(report.added == 1)
    #expect(try student == expected)
  }

  @Test(
    "Headers with capitals, accents, spaces",
    arguments: [
      ("date_naissance", "Date naissance"), ("code_postal", "Code Postal"), ("prenom", "Prénom"), ("civilite", " CIVILITÉ "),
      ("date_naissance", "Date  Naissance"),
    ])
  func header(name: String, spelt: String) throws {
    #expect(sentence { try load(Data(text.replacing(name, with: spelt).utf8)) } == nil)
  }

  @Test("« Date de naissance » names the column date_naissance")
  func smallWords() {
    #expect(sentence { try load(Data(text.replacing("date_naissance", with: "Date de naissance").utf8)) } == nil)
  }

  @Test("Columns in any order, optional ones left out or left empty")
  func order() throws {
    let file = """
      promotion;ville;code_postal;adresse;telephone;date_naissance;prenom;nom;identifiant
      2016;Aix;13100;1 rue de l'Été;;1996-02-01;Anaïs;Gœtzmann;S-09
      """
    #expect(try load(Data(file.utf8)).added == 1)
    #expect(try student == expected)
  }

  @Test("A quoted cell may hold the separator, a doubled quote, a line break")
  func quoted() throws {
    let file =
      Files.student + "S-09;Mme;\"Du \"\"Bon\"\"; Pré\";Anaïs;01/02/1996;\"1 rue\nde l'Été\";13100;Aix;2016\n"
      + "S-10;M.;Faux;Éric;31/02/1996;1 rue;13100;Aix;2016"
    #expect(
      sentence { try load(Data(file.utf8)) }
        == "« stagiaires.csv », ligne 3, colonne « date_naissance » : « 31/02/1996 » n'est pas un jour (jj/mm/aaaa).\n"
        + "Une erreur : rien n'a été enregistré.")
    #expect(try load(Data(file.replacing("31/02", with: "28/02").utf8)).added == 2)
    #expect(try base.read { try String.fetchOne($0, sql: "SELECT lastName FROM student WHERE code = 'S-09'") } == "Du \"Bon\"; Pré")
  }

  @Test("Each template is a file that its own import reads", arguments: ImportType.allCases)
  func template(type: ImportType) throws {
    let template = type.template
    #expect(template.hasPrefix("\u{FEFF}"))
    #expect(template.hasSuffix("\r\n"))
    var rows: [ImportRow] = []
    try ImportReader(type: type, file: "modele.csv").open(Data(template.utf8)).read { rows.append(try $0.get()) }
    #expect(rows.count == 1)
  }

  @Test("An accountant may not open the door to a file of students")
  func permission() {
    #expect(
      sentence { try base.load(.stagiaires, text, by: Staff.accountant) }
        == "« comptable » (assistant comptabilité client (Cnam)) ne peut pas inscrire des stagiaires ; le peuvent : responsable "
        + "alternance (Cnam), assistante de formation (Cnam), direction pédagogique (CFA), coordination du pôle "
        + "entreprises-apprentis (CFA).")
  }
}
