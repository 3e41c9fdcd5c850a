import Testing

@testable import Alternance

@Suite("Refused signatures")
struct SignatureImportTests {
  private static func file(_ name: String, _ cells: String, row: Int = 2, column: String? = nil, _ reason: String) -> ImportCase {
    ImportCase(name, .emargements, Files.signature + cells, row: row, column: column, reason)
  }

  private static let cases = [
    file("unknown slot", "P-99;1;S-01;", column: "seance", "la séance « P-99 » est inconnue de la base"),
    file("unknown student", "P-07;1;S-99;", column: "stagiaire", "le stagiaire « S-99 » est inconnu de la base"),
    file("no such quarter", "P-07;3;S-01;", column: "quart", "la séance « P-07 » n'a pas de quart 3"),
    file("quarter in words", "P-07;matin;S-01;", column: "quart", "« matin » n'est pas un nombre entier"),
    file("outside any contract", "P-07;1;S-04;", column: "stagiaire", "« S-04 » n'a pas de contrat en cours le 17/10/2016"),
    file(
      "twice in one file", "P-07;1;S-01;\nP-07;1;S-01;", row: 3, column: "stagiaire",
      "la signature de S-01, 17/10/2016, quart 1 figure déjà ligne 2"),
    file(
      "in two slots of one file", "P-07;1;S-01;\nP-08;1;S-01;", row: 3, column: "stagiaire",
      "la signature de S-01, 17/10/2016, quart 1 figure déjà ligne 2"),
    file(
      "other observation", "P-01;1;S-01;retard 10 min", column: "stagiaire",
      "S-01, 03/10/2016, quart 1 : déjà signé pour une autre séance ou avec une autre observation"),
    file(
      "Cnam's sheet", "P-02;3;S-01;", column: "seance", "« coordinatrice » n'est pas du Cnam : la feuille de « P-02 » relève du Cnam"),
  ]

  @Test("One line, one row, one column", arguments: cases)
  func refused(file: ImportCase) throws {
    let base = try Fixture.small()
    let slots = "P-07;2016;17/10/2016;08:30;12:15;UE11;I-06;CFA;A\nP-08;2016;17/10/2016;08:30;12:15;UE12;I-07;CFA;B"
    try base.load(.seances, Files.groupSlot + slots)
    try file.check(in: base)
  }

  @Test("A sheet of Cnam's site is not the CFA's to keep, nor the reverse (PC-07-10)")
  func otherWay() throws {
    try Self.file(
      "CFA's sheet", "P-01;1;S-01;", column: "seance",
      "« assistante-formation » n'est pas du CFA : la feuille de « P-01 » relève du CFA"
    ).check(in: Fixture.small(), by: Staff.assistant)
  }

  @Test("Nobody signs a slot that has not taken place")
  func future() throws {
    let base = try Fixture.small()
    try base.load(.seances, Files.slot + "P-09;2016;12/06/2018;08:30;12:15;UE21;I-06;CFA")
    func sign(on day: String) -> String? {
      sentence { try base.load(.emargements, Files.signature + "P-09;1;S-01;", on: Day(iso: day)!) }
    }
    #expect(
      sign(on: "2018-06-11")
        == "« emargements.csv », ligne 2, colonne « seance » : la séance « P-09 » du 12/06/2018 n'a pas encore eu lieu.\n"
        + "Une erreur : rien n'a été enregistré.")
    #expect(sign(on: "2018-06-12") == nil)
  }
}
