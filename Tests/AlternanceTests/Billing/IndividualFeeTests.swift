import Testing

@testable import Alternance

@Suite("VAP and VES, to a student who enrols alone (art. 17)")
struct IndividualFeeTests {
  private let billing: BillingBase

  init() throws { billing = try BillingBase(Fixture.small()) }

  private func charge(_ fee: IndividualFee, _ student: String = "S-04", by actor: Actor = Staff.accountant, on day: String = "2016-11-03")
    throws -> String
  {
    try billing.base.charge(fee, to: student, by: actor, on: Day(iso: day)!)
  }

  @Test("390 € and 150 €, one invoice each, in Cnam's series", arguments: [(IndividualFee.vap, 39_000), (.ves, 15_000)])
  func amounts(fee: IndividualFee, cents: Int) throws {
    let invoice = try billing.invoice(charge(fee))
    #expect(invoice.number == "CNAM-AGAC-2016-00001")
    #expect(invoice.purpose == .individual)
    #expect(invoice.total == Money(cents: cents))
    #expect(invoice.lines.map(\.quantity) == [.count(1)])
    #expect(invoice.buyer.name == "M. David Delta")
    #expect(invoice.buyerKind == .individual)
    #expect((invoice.month, invoice.period) == (nil, nil))
    #expect(try billing.base.invoices(of: billing.cohort, by: Staff.accountant).map(\.total.cents) == [cents])
  }

  @Test("Without the penalties that bind professionals")
  func mentions() throws {
    let invoice = try billing.invoice(charge(.vap))
    #expect(
      invoice.mentions.map(\.text) == [
        "Déclaration d'activité enregistrée sous le numéro 93139999813 auprès du préfet de région Provence-Alpes-Côte d'Azur. "
          + "Cet enregistrement ne vaut pas agrément de l'État."
      ])
  }

  @Test("Refused for a student whom a company or a fund pays (PC-17-08)", arguments: [("S-01", "K-01"), ("S-02", "K-02")])
  func funded(student: String, contract: String) throws {
    let before = try billing.base.contents()
    #expect(
      sentence { try charge(.vap, student) }
        == "« \(student) » est financé par le contrat « \(contract) » : VAP et VES ne se facturent qu'hors financement d'une entreprise "
        + "ou d'un fonds (convention, art. 17).")
    #expect(try billing.base.contents() == before)
  }

  @Test("Once each, until it is credited")
  func once() throws {
    let first = try charge(.vap)
    #expect(sentence { try charge(.vap) } == "La prestation est déjà facturée à « S-04 » : « \(first) ».")
    #expect(try charge(.ves) == "CNAM-AGAC-2016-00002")
    _ = try billing.credit(first, on: "2016-11-04")
    #expect(try charge(.vap, on: "2016-11-04") == "CNAM-AGAC-2016-00004")
  }

  @Test("An unknown student, somebody else than the accountant, a tariff that is not agreed")
  func refused() throws {
    #expect(sentence { try charge(.vap, "S-99") } == "Le stagiaire « S-99 » est inconnu de la base.")
    #expect(
      sentence { try charge(.vap, by: Staff.manager) }
        == "« responsable-alternance » (responsable alternance (Cnam)) ne peut pas facturer une prestation individuelle ; seul rôle qui le peut : "
        + "assistant comptabilité client (Cnam).")
    #expect(
      sentence { try charge(.vap, on: "2016-08-31") }
        == "Aucun tarif « certification par VAP » ne couvre le 31/08/2016 : importez-le par « alternance importer tarifs ».")
  }

  @Test("Open again to whoever's contract has ended")
  func afterContract() throws {
    #expect(sentence { try charge(.vap, "S-01", on: "2018-09-14") } != nil)
    #expect(sentence { try charge(.vap, "S-01", on: "2018-09-15") } == nil)
  }
}
