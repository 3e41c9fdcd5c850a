import Testing

@testable import Alternance

@Suite("The monthly transfer (art. 7)")
struct TransferTests {
  private let base: Database
  private let cohort: Cohort
  private let november = Month(year: 2016, month: 11)!

  init() throws {
    base = try Fixture.small()
    cohort = try base.cohort("2016")
  }

  private func transmit(_ month: Month? = nil, on day: String, by actor: Actor = Staff.coordinator) throws
    -> (MonthlyTransfer, AttendanceTotals)
  {
    try base.transmit(cohort, month: month ?? november, by: actor, on: Day(iso: day)!)
  }

  private func correct(_ student: String, isPresent: Bool, on day: String) throws {
    _ = try base.correctAttendance(
      student: student, slot: "P-03", quarter: 1, isPresent: isPresent, reason: "erreur", by: Staff.coordinator, on: Day(iso: day)!)
  }

  @Test("It attests two totals (PC-07-09)")
  func totals() throws {
    let (transfer, totals) = try transmit(on: "2016-12-02")
    #expect(transfer.rank == 1)
    #expect(transfer.handedOn.iso == "2016-12-02")
    #expect(totals.delivered == Hours(minutes: 420))
    #expect(totals.attended == Hours(minutes: 3 * 420))
  }

  @Test("Fourteen of sixteen sign a quarter: 1,75 h delivered, 24,50 h attended")
  func fourteen() throws {
    let base = try Fixture.demonstration()
    try base.load(
      .seances, "seance;promotion;jour;debut;fin;ue;intervenant;site\nX-01;2016;07/07/2017;08:30;10:15;UE11;I-06;CFA")
    let students = (1...16).map { "S2016-\($0 < 10 ? "0" : "")\($0)" }.filter { $0 != "S2016-10" && $0 != "S2016-03" }
    #expect(students.count == 14)
    try base.load(.emargements, SmallCohort.signatures("X-01", [1], students: students))
    let (_, totals) = try base.transmit(
      base.cohort("2016"), month: #require(Month(year: 2017, month: 7)), by: Staff.coordinator, on: Fixture.today)
    #expect(totals.delivered.french == "1,75\u{A0}h")
    #expect(totals.attended.french == "24,50\u{A0}h")
  }

  @Test("A month that is over, and holds slots")
  func refused() throws {
    #expect(
      sentence { try transmit(on: "2016-11-30") } == "Le mois de novembre 2016 n'est pas fini : on transmet un mois écoulé.")
    #expect(sentence { try transmit(on: "2016-12-01") } == nil)
    #expect(
      sentence { try transmit(Month(year: 2017, month: 1), on: "2017-02-01") }
        == "La promotion 2016 n'a aucune séance en janvier 2017 : il n'y a rien à transmettre.")
  }

  @Test("French elides before a vowel: le mois d'octobre, d'avril, d'août")
  func elision() throws {
    let october = try #require(Month(year: 2016, month: 10))
    let refusals = [TransferRefusal.monthNotOver(october).sentence, InvoiceRefusal.monthNotOver(october).sentence]
    for refusal in refusals { #expect(refusal.hasPrefix("Le mois d'octobre 2016 n'est pas fini"), "\(refusal)") }
    #expect(TransferRefusal.unchanged(october, october.period.last).sentence.hasPrefix("Les feuilles d'octobre 2016 sont déjà"))
    #expect(InvoiceRefusal.correctedSinceTransfer(october, october.period.last).sentence.hasPrefix("Des émargements d'octobre 2016 ont"))
  }

  @Test("The coordinator alone hands it over (A-27)")
  func permission() {
    #expect(
      sentence { try transmit(on: "2016-12-02", by: Staff.accountant) }
        == "« comptable » (assistant comptabilité client (Cnam)) ne peut pas transmettre les feuilles d'un mois ; seul rôle qui le peut : "
        + "coordination du pôle entreprises-apprentis (CFA).")
  }

  @Test("Twice, only when something was corrected in between")
  func again() throws {
    _ = try transmit(on: "2016-12-02")
    #expect(
      sentence { try transmit(on: "2016-12-03") }
        == "Les feuilles de novembre 2016 sont déjà transmises, le 02/12/2016, et rien n'a changé depuis.")
    try correct("S-01", isPresent: false, on: "2016-12-04")
    let (second, totals) = try transmit(on: "2016-12-05")
    #expect(second.rank == 2)
    #expect(totals.attended == Hours(minutes: 3 * 420 - 105))
    #expect(sentence { try transmit(on: "2016-12-06") } != nil)
  }

  @Test("Not before the transfer it follows")
  func beforeTransfer() throws {
    _ = try transmit(on: "2016-12-10")
    try correct("S-01", isPresent: false, on: "2016-12-12")
    #expect(
      sentence { try transmit(on: "2016-12-09") }
        == "Le 09/12/2016 précède la dernière transmission ou correction, du 12/12/2016 : choisissez --le à partir de ce jour.")
  }

  @Test("Nor before the correction that it hands over")
  func beforeCorrection() throws {
    _ = try transmit(on: "2016-12-02")
    try correct("S-01", isPresent: false, on: "2016-12-12")
    #expect(
      sentence { try transmit(on: "2016-12-11") }
        == "Le 11/12/2016 précède la dernière transmission ou correction, du 12/12/2016 : choisissez --le à partir de ce jour.")
  }

  @Test("A transmitted month takes no signature, and lets the same file pass")
  func closed() throws {
    _ = try transmit(Month(year: 2016, month: 10), on: "2016-11-02")
    #expect(try base.load(.emargements, SmallCohort.signatures("P-01", [1, 2])).unchanged == 6)
    try base.load(
      .contrats,
      SmallCohort.contractHeader
        + "\nK-04;S-04;\(SmallCohort.company);professionnalisation;15/09/2016;14/09/2018;10/09/2016;entreprise;;;9,15;446,00;;;")
    #expect(
      sentence { try base.load(.emargements, "seance;quart;stagiaire\nP-01;1;S-04") }
        == "« emargements.csv », ligne 2 : Les feuilles de ce mois sont transmises : passez par « alternance corriger emargement »."
        + "\nUne erreur : rien n'a été enregistré.")
    #expect(
      sentence {
        try base.load(.seances, "seance;promotion;jour;debut;fin;ue;intervenant;site\nP-09;2016;04/10/2016;08:30;12:15;UE11;I-06;CFA")
      }
        == "« seances.csv », ligne 2 : Les feuilles de ce mois sont transmises : aucune séance ne s'y ajoute."
        + "\nUne erreur : rien n'a été enregistré.")
  }
}
