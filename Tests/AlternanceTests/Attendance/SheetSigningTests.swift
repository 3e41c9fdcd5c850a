import Testing

@testable import Alternance

/// Three students are expected, S-04 has no contract; P-02 is Cnam's.
@Suite("Sheets entered by exception, and the lecturer's signature (art. 7)")
struct SheetSigningTests {
  private let sheets: SheetBase

  init() throws { sheets = try SheetBase() }

  @Test("Everybody is present but those who are named")
  func exceptions() throws {
    let signed = try sheets.enter("P-01", absent: ["S-02"], late: ["S-03": "arrivée à 8 h 50"])
    #expect((signed.quarters, signed.expected, signed.signatures, signed.blanks) == ([1, 2], 3, 4, 2))
    let rows = try sheets.base.read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT s.code || ' ' || g.quarter || coalesce(' ' || g.remark, '') FROM signature g JOIN student s ON s.id = g.student
          ORDER BY s.code, g.quarter
          """)
    }
    #expect(rows == ["S-01 1", "S-01 2", "S-03 1 arrivée à 8 h 50", "S-03 2"])
    #expect(try sheets.states("2016-10").first == "2016-10-03 P-01 1 2/3 open")
  }

  @Test("One entry of the journal, which names the slot")
  func entry() throws {
    let before = try sheets.base.read { try Int.fetchOne($0, sql: "SELECT max(id) FROM journal") } ?? 0
    try sheets.enter("P-01", quarters: [2], isCountersigned: true)
    let subjects = try sheets.base.read { try String.fetchAll($0, sql: "SELECT subject FROM journal WHERE id > ?", arguments: [before]) }
    #expect(subjects == ["feuille de P-01, quarts 2"])
    #expect(try sheets.states("2016-10").prefix(2) == ["2016-10-03 P-01 1 0/3 open", "2016-10-03 P-01 2 3/3 collected"])
  }

  @Test("Only who is expected may be named")
  func students() {
    #expect(sentence { try sheets.enter("P-01", absent: ["S-99"]) } == "Le stagiaire « S-99 » est inconnu de la base.")
    #expect(sentence { try sheets.enter("P-01", absent: ["S-04"]) } == "« S-04 » n'a pas de contrat en cours le 03/10/2016.")
    #expect(
      sentence { try sheets.enter("P-01", absent: ["S-01"], late: ["S-01": "10 min"]) }
        == "« S-01 » est à la fois absent (--sauf) et en retard (--retard) : choisissez.")
    #expect(
      sentence { try sheets.enter("P-01", late: ["S-01": ""]) }
        == "Dites le retard de « S-01 » : --retard \"S-01=arrivé à 8 h 45\".")
  }

  @Test("After the end of a contract, a student is not expected")
  func broken() throws {
    try sheets.base.breakContract(
      "K-01", endedOn: Day(iso: "2016-10-31")!, reason: "accord", by: Staff.accountant, on: Day(iso: "2017-10-05")!)
    #expect(sentence { try sheets.enter("P-03", absent: ["S-01"]) } == "« S-01 » n'a pas de contrat en cours le 07/11/2016.")
    #expect(try sheets.enter("P-03").signatures == 8)
  }

  @Test("Another cohort's student is told apart")
  func otherCohort() throws {
    _ = try sheets.base.openCohort(
      "2017", programme: nil, firstClassOn: nil, maxHeadcount: nil, by: Staff.manager, on: Day(iso: "2017-05-05")!)
    try sheets.base.takeOver(sheets.base.cohort("2017"), reason: "essai", by: Staff.cnamDirector, on: Day(iso: "2017-05-05")!)
    try sheets.base.load(.stagiaires, Files.student + "S-71;M.;Écho;Émile;05/06/1997;1 rue;13100;Aix-en-Provence;2017")
    #expect(sentence { try sheets.enter("P-01", absent: ["S-71"]) } == "« S-71 » n'est pas de la promotion de la séance « P-01 ».")
  }

  @Test("A slot that was held, of one's own institution")
  func slots() throws {
    #expect(sentence { try sheets.enter("P-99") } == "La séance « P-99 » est inconnue de la base.")
    #expect(sentence { try sheets.enter("P-01", quarters: [3]) } == "La séance « P-01 » n'a pas de quart 3.")
    #expect(sentence { try sheets.enter("P-01", on: "2016-10-02") } == "La séance « P-01 » du 03/10/2016 n'a pas encore eu lieu.")
    #expect(sentence { try sheets.enter("P-02") } == "« coordinatrice » n'est pas du Cnam : la feuille de « P-02 » relève du Cnam.")
    #expect(
      sentence { try sheets.enter("P-01", by: Staff.assistant) }
        == "« assistante-formation » n'est pas du CFA : la feuille de « P-01 » relève du CFA.")
    try sheets.base.cancelSlot("P-04", reason: "neige", by: Staff.coordinator, on: Day(iso: "2017-10-05")!)
    #expect(sentence { try sheets.enter("P-04") } == "La séance « P-04 » est annulée ou déplacée : elle n'a pas de feuille.")
  }

  @Test("A second sheet for the same quarter-day is a correction")
  func twice() throws {
    try sheets.enter("P-01", quarters: [1])
    #expect(
      sentence { try sheets.enter("P-01") }
        == "La feuille de « P-01 », quart 1, a déjà des signatures : « alternance contresigner » la clôt, « alternance corriger emargement » la change."
    )
    try sheets.enter("P-01", quarters: [2], absent: SmallCohort.students, isCountersigned: true)
    #expect(
      sentence { try sheets.enter("P-01", quarters: [2]) }
        == "L'intervenant a signé la feuille de « P-01 », quart 2, elle est close : passez par « alternance corriger emargement ».")
    try sheets.billing.transmit("2016-10", on: "2016-11-03")
    #expect(
      sentence { try sheets.enter("P-02", by: Staff.assistant) }
        == "Les feuilles d'octobre 2016 sont transmises : « P-02 » ne se signe plus, passez par « alternance corriger emargement ».")
  }

  @Test("A quarter-day corrected, or signed in another slot, is not signed again")
  func elsewhere() throws {
    try sheets.correct(.init(slot: "P-01", quarter: 2, student: "S-02"), isPresent: true)
    #expect(
      sentence { try sheets.enter("P-01") } == "Le quart 2 de « S-02 » a été corrigé : passez par « alternance corriger emargement ».")
    try sheets.base.load(
      .seances, Files.slot + "P-08;2016;04/10/2016;08:30;09:30;UE12;I-01;CFA\nP-09;2016;04/10/2016;09:30;10:15;UE12;I-01;CFA")
    try sheets.enter("P-08")
    #expect(sentence { try sheets.enter("P-09") } == "« S-01 » a déjà signé le quart 1 dans la séance « P-08 ».")
    #expect(try sheets.enter("P-09", absent: SmallCohort.students, isCountersigned: true).blanks == 0)
  }

  @Test("Nobody present and no lecturer's signature: there is nothing to record")
  func nobody() throws {
    let before = try sheets.base.contents()
    #expect(
      sentence { try sheets.enter("P-01", absent: SmallCohort.students) }
        == "Personne n'est présent sur la feuille de « P-01 » : il n'y a rien à enregistrer sans la signature de l'intervenant "
        + "(--contresigne).")
    #expect(try sheets.base.contents() == before)
  }

  @Test("The lecturer signs what is left, once")
  func countersigned() throws {
    func sign(_ quarters: [Int]? = nil, on day: String = "2016-10-04", by actor: Actor = Staff.coordinator) throws -> SheetSignatures {
      try sheets.base.countersign("P-01", quarters: quarters, by: actor, on: Day(iso: day)!)
    }
    #expect(try sign([1]).blanks == 3)
    #expect(sentence { try sign([1, 2]) } == "L'intervenant a déjà signé la feuille de « P-01 ».")
    #expect(try sign().quarters == [2])
    #expect(sentence { try sign() } == "L'intervenant a déjà signé la feuille de « P-01 ».")
    #expect(
      sentence { try sign(by: Staff.assistant) }
        == "« assistante-formation » n'est pas du CFA : la feuille de « P-01 » relève du CFA.")
    #expect(sentence { try sign(on: "2016-10-02") } == "La séance « P-01 » du 03/10/2016 n'a pas encore eu lieu.")
    #expect(
      sentence { try sign(by: Staff.accountant) }?.hasPrefix("« comptable » (assistant comptabilité client (Cnam)) ne peut pas") == true)
  }
}
