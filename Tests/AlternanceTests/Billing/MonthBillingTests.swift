import Testing

@testable import Alternance

@Suite("The invoices of a month (art. 6 and 7)")
struct MonthBillingTests {
  private let billing: BillingBase

  init() throws { billing = try BillingBase(Fixture.small()) }

  @Test("One invoice a payer, one line a student: 64,05 + 14,00 and 2 × 64,05")
  func october() throws {
    let month = try billing.bill("2016-10", on: "2016-11-03")
    #expect(month.summary == ["Ateliers Un 78,05", "Fonds Trois 128,10"])
    #expect(month.invoices.map(\.number) == ["CNAM-AGAC-2016-00001", "CNAM-AGAC-2016-00002"])
    #expect(month.invoices.map(\.state) == [.issued, .issued])
    #expect(month.excess.isEmpty)
    #expect(!month.isDryRun)
    let lines = try billing.invoice("CNAM-AGAC-2016-00001").lines
    #expect(lines.map(\.label) == ["Alpha Anne", "Bravo Bruno"])
    #expect(lines.map(\.amount.cents) == [6405, 1400])
    #expect(lines.map(\.unitPrice.cents) == [915, 200])
    #expect(lines.map(\.detail) == ["Contrat K-01", "Contrat K-02"])
    #expect(
      try billing.invoice("CNAM-AGAC-2016-00002").lines.map(\.detail) == [
        "Contrat K-02, Ateliers Un, dossier D-02", "Contrat K-03, Régie Deux, dossier D-03, commande BC-3",
      ])
  }

  @Test("Beyond the cap: listed when nobody pays, billed to whom the agreement names")
  func capped() throws {
    try billing.bill("2016-10", on: "2016-11-03")
    let november = try billing.bill("2016-11", on: "2016-12-02")
    #expect(november.summary == ["Ateliers Un 64,05", "Régie Deux 64,05"])
    #expect(november.excess == [.init(contract: "K-02", student: "Bravo Bruno", hours: Hours(minutes: 420))])
    let excess = try #require(try billing.invoice(november.invoices[1].number).lines.first)
    #expect(excess.isBeyondCap)
    #expect(excess.hours == Hours(minutes: 420))
    #expect(excess.detail == "Contrat K-03, commande BC-3, heures au-delà du plafond annuel")
    let listed = try #require(try billing.invoice(november.invoices[0].number).lines.last)
    #expect(listed.amount == .zero)
    #expect(listed.excess == Hours(minutes: 420))
  }

  @Test("A month that straddles the anniversary is capped on either side: 32,03 for 3 h 30")
  func straddling() throws {
    try billing.bill("2016-10", on: "2016-11-03")
    let september = try billing.bill("2017-09", on: "2017-10-02")
    #expect(september.summary == ["Ateliers Un 71,05", "Fonds Trois 64,06", "Régie Deux 32,03"])
    #expect(september.excess == [.init(contract: "K-02", student: "Bravo Bruno", hours: Hours(minutes: 210))])
    let lines = try billing.invoice(september.invoices[1].number).lines
    #expect(lines.map(\.amount.cents) == [3203, 3203])
    #expect(lines.map(\.contractYear) == [1, 1])
    #expect(lines.map(\.nextYear.minutes) == [210, 210])
  }

  @Test("The second year has its own cap, in the months that follow the anniversary too")
  func secondYear() throws {
    try billing.base.load(
      .seances, "seance;promotion;jour;debut;fin;ue;intervenant;site\nP-07;2016;02/10/2017;08:30;17:00;UE21;I-06;CFA")
    try billing.base.load(.emargements, SmallCohort.signatures("P-07", [1, 2, 3, 4]))
    try billing.bill("2016-10", on: "2016-11-03")
    try billing.bill("2017-09", on: "2017-10-02")
    let october = try billing.bill("2017-10", on: "2017-11-02")
    #expect(october.summary == ["Ateliers Un 71,05", "Fonds Trois 64,06", "Régie Deux 32,03"])
    #expect(october.excess == [.init(contract: "K-02", student: "Bravo Bruno", hours: Hours(minutes: 210))])
    #expect(try billing.invoice(october.invoices[1].number).lines.map(\.contractYear) == [2, 2])
  }

  @Test("Run twice, it issues and writes nothing")
  func twice() throws {
    try billing.bill("2016-10", on: "2016-11-03")
    let before = try billing.base.contents()
    #expect(try billing.issue("2016-10", on: "2016-11-04").invoices.isEmpty)
    #expect(try billing.base.contents() == before)
  }

  @Test("A dry run tells all and writes nothing")
  func dryRun() throws {
    try billing.transmit("2016-10", on: "2016-11-03")
    let before = try billing.base.contents()
    let month = try billing.issue("2016-10", on: "2016-11-03", isDryRun: true)
    #expect(month.summary == ["Ateliers Un 78,05", "Fonds Trois 128,10"])
    #expect(month.isDryRun)
    #expect(try billing.base.contents() == before)
    #expect(try billing.issue("2016-10", on: "2016-11-03").invoices.map(\.number) == month.invoices.map(\.number))
  }

  @Test("One payer alone, then the others")
  func onePayer() throws {
    try billing.transmit("2016-10", on: "2016-11-03")
    #expect(try billing.issue("2016-10", on: "2016-11-03", payer: SmallCohort.fund).summary == ["Fonds Trois 128,10"])
    #expect(try billing.issue("2016-10", on: "2016-11-03", payer: SmallCohort.publicBody).summary == [])
    #expect(try billing.issue("2016-10", on: "2016-11-03").summary == ["Ateliers Un 78,05"])
    #expect(
      sentence { try billing.issue("2016-10", on: "2016-11-03", payer: "00000090400011") }
        == "Le payeur de SIRET « 00000090400011 » est inconnu de la base.")
  }

  @Test("A company invoiced alone for its remainder is held to the cap too")
  func remainderAlone() throws {
    var billed = Hours.zero
    for (month, day) in [("2016-10", "2016-11-03"), ("2016-11", "2016-12-02"), ("2016-12", "2017-01-03")] {
      try billing.transmit(month, on: day)
      let numbers = try billing.issue(month, on: day, payer: SmallCohort.company).invoices.map(\.number)
      for number in numbers { billed += try billing.invoice(number).lines.filter { $0.label == "Bravo Bruno" }.map(\.hours).sum() }
    }
    #expect(billed == Hours(minutes: 420))
  }

  @Test("The year turns, the series starts again; dates never go back")
  func series() throws {
    try billing.transmit("2016-10", on: "2016-11-03")
    try billing.transmit("2016-11", on: "2016-12-02")
    try billing.transmit("2016-12", on: "2017-01-03")
    try billing.issue("2016-10", on: "2016-12-30")
    #expect(try billing.issue("2016-11", on: "2017-01-03").invoices.map(\.number) == ["CNAM-AGAC-2017-00001", "CNAM-AGAC-2017-00002"])
    #expect(
      sentence { try billing.issue("2016-12", on: "2017-01-02") }
        == "Le 02/01/2017 précède la transmission de décembre 2016, le 03/01/2017 : choisissez --le à partir de ce jour.")
    #expect(try billing.issue("2016-12", on: "2017-01-04").invoices.map(\.number) == ["CNAM-AGAC-2017-00003", "CNAM-AGAC-2017-00004"])
    #expect(
      sentence { try billing.credit("CNAM-AGAC-2017-00001", on: "2017-01-03") }
        == "Le 03/01/2017 précède le dernier document de la série, « CNAM-AGAC-2017-00004 » du 04/01/2017 : les dates se suivent.")
  }
}
