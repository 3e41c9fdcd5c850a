import Testing

@testable import Alternance

@Suite("When a month is not invoiced")
struct BillingRefusalTests {
  private let billing: BillingBase

  init() throws { billing = try BillingBase(Fixture.small()) }

  @Test("Not over, not transmitted, not yet transmitted (PC-07-12)")
  func transfer() throws {
    #expect(
      sentence { try billing.issue("2016-11", on: "2016-11-30") } == "Le mois de novembre 2016 n'est pas fini : on facture un mois écoulé.")
    #expect(
      sentence { try billing.issue("2016-11", on: "2016-12-02") }
        == "Les feuilles de novembre 2016 de la promotion 2016 ne sont pas transmises au Cnam : la coordinatrice lance d'abord "
        + "« alternance transmettre 2016 --mois 2016-11 » (convention, art. 7).")
    try billing.transmit("2016-11", on: "2016-12-05")
    #expect(
      sentence { try billing.issue("2016-11", on: "2016-12-04") }
        == "Le 04/12/2016 précède la transmission de novembre 2016, le 05/12/2016 : choisissez --le à partir de ce jour.")
    #expect(sentence { try billing.issue("2016-11", on: "2016-12-05") } == nil)
  }

  @Test("Corrected since the transfer")
  func corrected() throws {
    try billing.transmit("2016-11", on: "2016-12-02")
    _ = try billing.withdraw("S-01", "P-03", 1, on: "2016-12-03")
    #expect(
      sentence { try billing.issue("2016-11", on: "2016-12-04") }
        == "Des émargements de novembre 2016 ont été corrigés depuis la transmission du 02/12/2016 : transmettez le mois à nouveau.")
    try billing.transmit("2016-11", on: "2016-12-04")
    #expect(try billing.issue("2016-11", on: "2016-12-04").summary == ["Ateliers Un 62,04", "Fonds Trois 128,10"])
  }

  @Test("One contract that only one partner agreed to stops the whole month (PC-05-07)")
  func notAgreed() throws {
    let contract = "K-04;S-04;\(SmallCohort.publicBody);professionnalisation;15/09/2016;14/09/2018;10/09/2016;entreprise;;;9,15;446,00;;;"
    try billing.base.load(.contrats, SmallCohort.contractHeader + "\n" + contract)
    try billing.transmit("2016-11", on: "2016-12-02")
    let advice = " (convention, art. 5) : « alternance approuver contrat K-04 », ou --payeur pour facturer les autres."
    #expect(
      sentence { try billing.issue("2016-11", on: "2016-12-02") }
        == "Le financement du contrat « K-04 » n'est pas approuvé par le Cnam ni par le CFA" + advice)
    let day = try #require(Day(iso: "2016-12-02"))
    _ = try billing.base.approve(.contract("K-04"), by: Staff.manager, on: day)
    #expect(
      sentence { try billing.issue("2016-11", on: "2016-12-02") }
        == "Le financement du contrat « K-04 » n'est pas approuvé par le CFA" + advice)
    #expect(try billing.issue("2016-11", on: "2016-12-02", payer: SmallCohort.fund).summary == ["Fonds Trois 128,10"])
    _ = try billing.base.approve(.contract("K-04"), by: Staff.hubDirector, on: day)
    #expect(try billing.issue("2016-11", on: "2016-12-02").summary == ["Ateliers Un 78,05"])
  }

  @Test(
    "Only the accountant invoices (PC-06-02)",
    arguments: [
      Staff.manager, Staff.assistant, Staff.cnamDirector, Staff.cfaDirector, Staff.coordinator, Staff.pedagogicalDirector, Staff.tutor,
    ])
  func permission(actor: Actor) throws {
    try billing.transmit("2016-11", on: "2016-12-02")
    let month = try #require(Month(year: 2016, month: 11))
    let answer = sentence { try billing.base.issueInvoices(of: billing.cohort, month: month, by: actor, on: month.next.next.period.first) }
    #expect(answer?.hasSuffix("ne peut pas facturer un mois ; seul rôle qui le peut : assistant comptabilité client (Cnam).") == true)
  }

  @Test("A month in which nobody came owes nothing, and writes nothing")
  func nobody() throws {
    try billing.base.load(
      .seances, "seance;promotion;jour;debut;fin;ue;intervenant;site\nP-07;2016;09/01/2017;08:30;12:15;UE11;I-06;CFA")
    try billing.transmit("2017-01", on: "2017-02-01")
    let before = try billing.base.contents()
    let month = try billing.issue("2017-01", on: "2017-02-01")
    #expect(month.invoices.isEmpty && month.excess.isEmpty)
    #expect(try billing.base.contents() == before)
  }
}
