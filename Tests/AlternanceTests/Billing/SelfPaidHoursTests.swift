import Testing

@testable import Alternance

@Suite("Hours that a student pays alone (PC-05-10, PB-02, A-24)")
struct SelfPaidHoursTests {
  private let billing: BillingBase

  /// C-01 pays 9,15 € an hour, up to 10,50 h a year; 3,50 h on 3 October 2016, 7 h on 7 November, 3,50 h on the eve of 15 September 2017
  /// and on that day.
  init() throws {
    let recruiting = try RecruitingBase()
    try recruiting.receive(["C-01"])
    let file = "candidat;public;payeur;taux_horaire;plafond_annuel_heures\nC-01;demandeur_emploi;individuel;9,15;10,50"
    try recruiting.base.load(.autresPublics, file)
    for director in [Staff.cnamDirector, Staff.cfaDirector] {
      _ = try recruiting.base.approve(.otherPublic("C-01"), by: director, on: "2016-09-05".day)
    }
    try recruiting.base.enrol("C-01", by: Staff.pedagogicalDirector, on: "2016-09-06".day)
    try recruiting.hold()
    for (slot, quarters) in [("P-01", [1, 2]), ("P-03", [1, 2, 3, 4]), ("P-05", [1, 2]), ("P-06", [1, 2])] {
      try recruiting.base.load(.emargements, SmallCohort.signatures(slot, quarters, students: ["C-01"]))
    }
    billing = try BillingBase(recruiting.base)
  }

  @Test("One invoice in the student's name: 3,50 h at 9,15 is 32,03")
  func october() throws {
    let month = try billing.bill("2016-10", on: "2016-11-03")
    #expect(month.summary == ["Mme Anne Ébrard 32,03"])
    let invoice = try billing.invoice(month.invoices[0].number)
    #expect((invoice.buyerKind, invoice.purpose) == (.individual, .training))
    #expect(invoice.month == Month(written: "2016-10"))
  }

  @Test("The cap is the year's, and opens again on 15 September")
  func anniversary() throws {
    _ = try billing.bill("2016-10", on: "2016-11-03")
    #expect(try billing.bill("2016-11", on: "2016-12-02").summary == ["Mme Anne Ébrard 64,05"], "7 h x 9,15: 10,50 h are reached")
    let september = try billing.bill("2017-09", on: "2017-10-03")
    #expect(september.summary == ["Mme Anne Ébrard 32,03"], "3,50 h of the second year")
    #expect(september.excess.map(\.hours) == [Hours(minutes: 210)], "3,50 h beyond the first")
    #expect(september.excess.map(\.student) == ["Ébrard Anne"])
  }

  @Test("One invoice a month; credited, the hours are invoiced again")
  func credited() throws {
    _ = try billing.bill("2016-10", on: "2016-11-03")
    let november = try billing.bill("2016-11", on: "2016-12-02").invoices[0]
    let before = try billing.base.contents()
    #expect(try billing.issue("2016-11", on: "2016-12-02").invoices.isEmpty)
    #expect(try billing.base.contents() == before)
    _ = try billing.credit(november.number, on: "2016-12-03")
    #expect(try billing.issue("2016-11", on: "2016-12-03").summary == ["Mme Anne Ébrard 64,05"], "what was credited leaves the cap")
    #expect(try billing.issue("2016-11", on: "2016-12-03").invoices.isEmpty)
  }
}
