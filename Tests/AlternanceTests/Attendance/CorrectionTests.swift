import Testing

@testable import Alternance

@Suite("Corrections of the sheets")
struct CorrectionTests {
  private let base: Database
  private let cohort: Cohort
  private let day = Day(iso: "2017-10-02")!
  private let october = Month(year: 2016, month: 10)!

  init() throws {
    base = try Fixture.small()
    cohort = try base.cohort("2016")
  }

  @discardableResult
  private func correct(
    _ student: String = "S-01", _ slot: String = "P-01", _ quarter: Int = 1, isPresent: Bool = false, reason: String = "erreur",
    by actor: Actor = Staff.coordinator, on day: Day? = nil
  ) throws -> AttendanceCorrection {
    try base.correctAttendance(
      student: student, slot: slot, quarter: quarter, isPresent: isPresent, reason: reason, by: actor, on: day ?? self.day)
  }

  private func attended(_ month: Month? = nil) throws -> Hours {
    try base.attendanceTotals(of: cohort, over: (month ?? october).period, by: Staff.manager).attended
  }

  @Test("A quarter withdrawn, then given back: nothing is erased")
  func backAndForth() throws {
    #expect(try attended() == Hours(minutes: 1260))
    #expect(try correct().difference == Hours(minutes: -105))
    #expect(try attended() == Hours(minutes: 1155))
    #expect(try correct(isPresent: true).difference == Hours(minutes: 105))
    #expect(try attended() == Hours(minutes: 1260))
    #expect(try base.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM attendanceCorrection") } == 2)
    #expect(try base.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM signature WHERE day = '2016-10-03'") } == 12)
  }

  @Test("A correction that changes nothing")
  func unchanged() throws {
    let same = "La correction ne change rien : ce quart de journée est déjà compté "
    #expect(sentence { try correct(isPresent: true) } == same + "présent.")
    try correct()
    #expect(sentence { try correct() } == same + "absent.")
  }

  @Test("What cannot be corrected")
  func refused() {
    #expect(sentence { try correct("S-99") } == "Le stagiaire « S-99 » est inconnu de la base.")
    #expect(sentence { try correct("S-01", "P-99") } == "La séance « P-99 » est inconnue de la base.")
    #expect(sentence { try correct("S-01", "P-01", 3) } == "La séance « P-01 » n'a pas de quart 3.")
    #expect(sentence { try correct("S-04", isPresent: true) } == "« S-04 » n'a pas de contrat en cours le 03/10/2016.")
    #expect(sentence { try correct(reason: "") } == "Une correction dit pourquoi : ajoutez --motif \"…\".")
  }

  @Test("Each institution corrects its own sheets (PC-07-10)")
  func otherInstitution() throws {
    #expect(
      sentence { try correct("S-01", "P-02", 3) } == "« coordinatrice » n'est pas du Cnam : la feuille de « P-02 » relève du Cnam.")
    #expect(
      sentence { try correct(by: Staff.assistant) } == "« assistante-formation » n'est pas du CFA : la feuille de « P-01 » relève du CFA.")
    #expect(try correct("S-01", "P-02", 3, by: Staff.assistant).difference == Hours(minutes: -105))
  }

  @Test("It says whether the month was handed over, and which invoices it touches")
  func touched() throws {
    #expect(try correct().isTransmitted == false)
    _ = try base.transmit(cohort, month: october, by: Staff.coordinator, on: day)
    #expect(try correct(isPresent: true).isTransmitted)
    _ = try base.transmit(cohort, month: october, by: Staff.coordinator, on: day)
    _ = try base.issueInvoices(of: cohort, month: october, by: Staff.accountant, on: day)
    #expect(try correct("S-02").invoicesTouched == ["CNAM-AGAC-2017-00001", "CNAM-AGAC-2017-00002"])
    #expect(try correct("S-03").invoicesTouched == ["CNAM-AGAC-2017-00002"])
  }

  @Test("Room freed under the cap touches the later invoice that billed the excess")
  func touchesExcess() throws {
    let billing = try BillingBase(base)
    try billing.bill("2016-10", on: "2016-11-03")
    #expect(try billing.bill("2016-11", on: "2016-12-02").invoices.map(\.payer) == ["Ateliers Un", "Régie Deux"])
    #expect(try correct("S-03").invoicesTouched == ["CNAM-AGAC-2016-00002", "CNAM-AGAC-2016-00004"])
  }

  @Test("A quarter-day signed in another slot is not added twice")
  func elsewhere() throws {
    try base.load(
      .seances, Files.slot + "P-08;2016;17/10/2016;08:30;09:30;UE12;I-07;CFA\nP-09;2016;17/10/2016;09:30;10:15;UE12;I-07;CFA")
    try base.load(.emargements, Files.signature + "P-08;1;S-01;")
    #expect(
      sentence { try correct("S-01", "P-09", isPresent: true) }
        == "La correction ne change rien : ce quart de journée est déjà compté présent.")
    #expect(sentence { try correct("S-01", "P-09") } == "Ce quart de journée est déjà signé dans la séance « P-08 ».")
  }

  @Test("A slot to come is not attended yet")
  func future() {
    let before = Day(iso: "2016-11-01")!
    #expect(sentence { try correct("S-02", "P-03", on: before) } != nil)
    #expect(sentence { try correct("S-01", "P-05", 1, on: before) } != nil)
  }

  @Test("A quarter added by correction is not counted a second time when the sheet is imported")
  func signedLater() throws {
    try base.load(.seances, "seance;promotion;jour;debut;fin;ue;intervenant;site\nP-07;2016;17/10/2016;08:30;12:15;UE11;I-06;CFA")
    try correct("S-01", "P-07", 1, isPresent: true)
    #expect(try attended() == Hours(minutes: 1260 + 105))
    _ = sentence { try base.load(.emargements, "seance;quart;stagiaire\nP-07;1;S-01") }
    #expect(try attended() == Hours(minutes: 1260 + 105))
  }

  @Test("What one slot's correction adds, another slot's does not half withdraw")
  func twoLengths() throws {
    try base.load(
      .seances,
      """
      seance;promotion;jour;debut;fin;ue;intervenant;site
      P-10;2016;17/10/2016;09:30;10:15;UE11;I-06;CFA
      P-11;2016;17/10/2016;08:30;09:30;UE12;I-07;CFA
      """)
    try correct("S-01", "P-10", 1, isPresent: true)
    _ = sentence { try correct("S-01", "P-11", 1, isPresent: false) }
    let minutes = try attended().minutes
    #expect(minutes == 1260 || minutes == 1260 + 45, "\(minutes)")
  }
}
