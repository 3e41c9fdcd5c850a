import Testing

@testable import Alternance

@Suite("Refused slots")
struct SlotImportTests {
  private static func file(_ name: String, _ cells: String, column: String? = nil, _ reason: String) -> ImportCase {
    ImportCase(name, .seances, Files.slot + cells, column: column, reason)
  }

  private static let cases = [
    file("unknown unit", "P-09;2016;04/10/2016;08:30;12:15;UE99;I-06;CFA", column: "ue", "l'UE « UE99 » est inconnue du programme AGAC"),
    file(
      "unknown lecturer", "P-09;2016;04/10/2016;08:30;12:15;UE11;I-99;CFA", column: "intervenant",
      "l'intervenant « I-99 » est inconnu de la base"),
    file(
      "no lecturer", "P-09;2016;04/10/2016;08:30;12:15;UE11;comptable;CFA", column: "intervenant",
      "« comptable » n'est pas enregistré comme intervenant"),
    file("unknown site", "P-09;2016;04/10/2016;08:30;12:15;UE11;I-06;LYON", column: "site", "le site « LYON » est inconnu de la base"),
    file(
      "after the cohort", "P-09;2016;15/09/2018;08:30;12:15;UE11;I-06;CFA", column: "jour",
      "le 15/09/2018 est hors de la promotion 2016, du 19/09/2016 au 14/09/2018"),
    file(
      "before the first class", "P-09;2016;16/09/2016;08:30;12:15;UE11;I-06;CFA", column: "jour",
      "le 16/09/2016 est hors de la promotion 2016, du 19/09/2016 au 14/09/2018"),
    file(
      "lecturer elsewhere", "P-09;2016;03/10/2016;10:30;12:15;UE11;I-06;CFA", column: "intervenant",
      "l'intervenant donne déjà la séance « P-01 » à cette heure"),
    file("no time", "P-09;2016;04/10/2016;8;12:15;UE11;I-06;CFA", column: "debut", "« 8 » n'est pas une heure (08:30)"),
    file("backwards", "P-09;2016;04/10/2016;12:15;08:30;UE11;I-06;CFA", "la séance finit à 08:30, avant de commencer à 12:15"),
    file(
      "at lunch", "P-09;2016;04/10/2016;08:30;12:30;UE11;I-06;CFA",
      "la séance de 08:30 à 12:30 ne tient pas dans les quarts de journée (08:30–10:15, 10:30–12:15, 13:15–15:00, 15:15–17:00)"),
    file(
      "known code, other day", "P-01;2016;04/10/2016;08:30;12:15;UE11;I-06;CFA", column: "jour",
      "« P-01 » est déjà enregistré avec une autre valeur (03/10/2016) : un import n'écrase rien"),
  ]

  private static let strangers: Set<String> = ["after the cohort", "before the first class", "known code, other day"]

  @Test("One line, one row, one column", arguments: cases.filter { !strangers.contains($0.testDescription) })
  func refused(file: ImportCase) throws {
    try file.check(in: Fixture.small())
  }

  @Test(
    "Days are told as they are meant: those of the classes, as the file writes them",
    arguments: cases.filter { strangers.contains($0.testDescription) })
  func outside(file: ImportCase) throws {
    try file.check(in: Fixture.small())
  }

  @Test("The same lecturer later that day is no clash")
  func noClash() throws {
    #expect(try Fixture.small().load(.seances, Files.slot + "P-09;2016;05/12/2016;13:15;17:00;UE11;I-06;CFA").added == 1)
  }
}
