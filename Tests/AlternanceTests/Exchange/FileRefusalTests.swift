import Foundation
import Testing

@testable import Alternance

@Suite("Files that are not read at all")
struct FileRefusalTests {
  private let base: Database
  private let header = Files.student
  private let row = "S-09;M.;Nom;Prénom;01/02/1996;1 rue;13100;Aix;2016\n"

  init() throws { base = try Fixture.programme() }

  private func answer(_ data: Data) -> String? {
    sentence { try base.importFile(.stagiaires, data: data, file: "stagiaires.csv", by: Staff.manager, on: Fixture.today) }
  }

  private func answer(_ text: String) -> String? { answer(Data(text.utf8)) }

  @Test("An empty file, or a header alone", arguments: ["", "\n\n", "  \r\n", "\u{FEFF}", Files.student, Files.student + ";;;;;;;;\n\n"])
  func empty(text: String) {
    #expect(answer(text) == "« stagiaires.csv » est vide : partez du modèle (« alternance importer TYPE --modele »).")
  }

  @Test("Columns that lack")
  func missing() {
    #expect(
      answer(header.replacing(";nom;", with: ";") + row)
        == "« stagiaires.csv » : il manque la colonne « nom » ; comparez avec le modèle.")
    #expect(
      answer("identifiant;civilite\nS-09;M.")
        == "« stagiaires.csv » : il manque les colonnes « nom », « prenom », « date_naissance », « adresse », « code_postal », « ville », "
        + "« promotion » ; comparez avec le modèle.")
  }

  @Test("A column that nobody knows")
  func unknown() {
    #expect(
      answer(header.replacing("ville;", with: "ville;pays;") + row)
        == "« stagiaires.csv » : colonne inconnue « pays » ; colonnes attendues : identifiant, civilite, nom, prenom, date_naissance, "
        + "courriel, telephone, adresse, code_postal, ville, promotion.")
  }

  @Test("A column twice, however it is spelt", arguments: [";nom;nom;", ";nom;NOM;", ";nom; Nom ;"])
  func twice(names: String) {
    #expect(
      answer(header.replacing(";nom;", with: names) + row) == "« stagiaires.csv » : deux colonnes s'appellent « nom » ; gardez-en une.")
  }

  @Test("Commas or tabs between the cells", arguments: [",", "\t"])
  func separator(mark: String) {
    #expect(
      answer((header + row).replacing(";", with: mark))
        == "« stagiaires.csv » n'est pas séparé par des points-virgules : enregistrez-le en CSV avec « ; ».")
  }

  @Test("UTF-16, and bytes of no encoding")
  func encoding() throws {
    let refused = "« stagiaires.csv » n'est encodé ni en UTF-8 ni en Windows-1252 : enregistrez-le en « CSV UTF-8 »."
    #expect(try answer(#require((header + row).data(using: .utf16))) == refused)
    #expect(try answer(#require((header + row).data(using: .utf16LittleEndian))) == refused)
    #expect(try answer(#require((header + row).data(using: .utf16BigEndian))) == refused)
    #expect(answer(Data((header + "S-09;M.;").utf8) + Data([0x81, 0xE9])) == refused)
  }

  @Test(
    "Quotes out of place",
    arguments: [
      ("S-09;M.;N\"om;Prénom;01/02/1996;1 rue;13100;Aix;2016", 2), ("S-09;M.;\"Nom\" x;Prénom;01/02/1996;1 rue;13100;Aix;2016", 2),
      ("S-08;M.;Nom;Prénom;01/02/1996;1 rue;13100;Aix;2016\nS-09;M.;\"Nom\"x;Prénom;01/02/1996;1 rue;13100;Aix;2016", 3),
    ])
  func quotes(rows: String, line: Int) {
    #expect(answer(header + rows) == "« stagiaires.csv », ligne \(line) : guillemet ouvert ou mal placé.")
  }

  @Test(
    "A quote that is never closed",
    arguments: [
      "S-09;M.;\"Nom;Prénom;01/02/1996;1 rue;13100;Aix;2016", "\"S-09;M.;Nom;Prénom;01/02/1996;1 rue;13100;Aix;2016",
    ])
  func open(first: String) {
    #expect(answer(header + first + "\n" + row) == "« stagiaires.csv », ligne 2 : guillemet ouvert ou mal placé.")
  }

  @Test("An open quote in the last column swallows no row")
  func swallowed() throws {
    let small = try Fixture.small()
    try small.load(.seances, Files.slot + "P-07;2016;17/10/2016;08:30;12:15;UE11;I-06;CFA")
    let file = Files.signature + "P-07;1;S-01;\"retard\n" + "P-07;1;S-02;\nP-07;1;S-03;\n"
    let before = try small.contents()
    #expect(sentence { try small.load(.emargements, file) } == "« emargements.csv », ligne 2 : guillemet ouvert ou mal placé.")
    #expect(try small.contents() == before)
  }

  @Test(
    "Rows too short or too long",
    arguments: [
      ("S-09;M.;Nom;Prénom;01/02/1996;1 rue;13100;Aix", 8), ("S-09;M.;Nom;Prénom;01/02/1996;1 rue;13100;Aix;2016;encore", 10),
    ])
  func length(row: String, count: Int) {
    #expect(
      answer(header + row) == "« stagiaires.csv », ligne 2 : \(count) cellules au lieu de 9.\nUne erreur : rien n'a été enregistré.")
  }

  @Test("One cell is no plural")
  func singular() {
    #expect(answer(header + "S-09") == "« stagiaires.csv », ligne 2 : 1 cellule au lieu de 9.\nUne erreur : rien n'a été enregistré.")
  }
}
