import Testing

@testable import Alternance

@Suite("What an invoice copies on the day of its issue")
struct IssuedInvoiceTests {
  private let billing: BillingBase

  init() throws { billing = try BillingBase(Fixture.small()) }

  /// The November invoices of both years' law: the company's, the fund's.
  private func issue(on day: String) throws -> [IssuedInvoice] {
    try billing.bill("2016-11", on: day).invoices.map { try billing.invoice($0.number) }
  }

  @Test("The seller, the buyer, the month and the terms")
  func content() throws {
    let invoice = try issue(on: "2016-12-02")[0]
    #expect(invoice.seller.name.hasPrefix("Association de gestion du Conservatoire national des arts et métiers"))
    #expect(invoice.seller.siret == "00000001800010")
    #expect(invoice.seller.declaration == "93139999813")
    #expect(invoice.buyer.name == "Ateliers Un")
    #expect(invoice.buyer.address == Address(street: "1 rue Une", postalCode: "13100", city: "Aix-en-Provence"))
    #expect(invoice.buyer.siret == SmallCohort.company)
    #expect(invoice.month?.iso == "2016-11")
    #expect(invoice.period?.french == "du 01/11/2016 au 30/11/2016")
    #expect(
      invoice.subject == "Formation « Assistant de gestion – Attaché commercial », promotion 2016 : heures suivies en novembre 2016")
    #expect(invoice.vatMention == "Exonération de TVA, article 261, 4, 4° a du CGI")
    #expect(invoice.vatexCode == "VATEX-FR-CGI261-4")
    #expect(invoice.isSpecimen, "the seller's SIRET is invented")
  }

  @Test("The due date is the buyer's delay, or else the seller's")
  func due() throws {
    try billing.bill("2016-10", on: "2016-12-02")
    let invoices = try billing.bill("2016-11", on: "2016-12-02").invoices + billing.base.invoices(of: billing.cohort, by: Staff.accountant)
    let due = Dictionary(invoices.map { ($0.payer, $0.dueOn.iso) }, uniquingKeysWith: { first, _ in first })
    #expect(due == ["Ateliers Un": "2017-01-01", "Régie Deux": "2017-01-01", "Fonds Trois": "2017-01-16"])
  }

  @Test("In 2016: L. 441-3 and L. 441-6, no SIREN of the buyer, no nature of operation")
  func law2016() throws {
    let invoice = try issue(on: "2016-12-02")[0]
    #expect(invoice.buyerIdentifier == "")
    #expect(invoice.mentions.map(\.noteCode) == ["PMD", "PMT", "AAB", "", ""])
    #expect(invoice.mentions[0].text.hasSuffix("majoré de 10 points (articles L. 441-3 et L. 441-6 du Code de commerce)."))
    #expect(invoice.mentions.allSatisfy { !$0.text.contains("Nature de l'opération") })
  }

  @Test("In 2026: L. 441-9 and L. 441-10, the SIREN of the buyer, the nature of the operation")
  func law2026() throws {
    let invoice = try issue(on: "2026-12-02")[0]
    #expect(invoice.buyerIdentifier == "SIREN 000 000 901")
    #expect(invoice.mentions.map(\.noteCode) == ["PMD", "PMT", "AAB", "", "", ""])
    #expect(invoice.mentions[0].text.hasSuffix("majoré de 10 points (articles L. 441-9 et L. 441-10 du Code de commerce)."))
    #expect(invoice.mentions[3].text == "Nature de l'opération : prestation de services")
  }

  @Test("The wording changes on its day", arguments: [("2019-04-25", "L. 441-6"), ("2019-04-26", "L. 441-10")])
  func turn(day: String, article: String) throws {
    #expect(try issue(on: day)[0].mentions[0].text.contains(article))
  }

  @Test("A public buyer: 8 points, its SIRET, its service and its order")
  func publicBuyer() throws {
    try billing.bill("2016-10", on: "2016-11-03")
    let number = try #require(try billing.bill("2016-11", on: "2016-12-02").invoices.last).number
    let invoice = try billing.invoice(number)
    #expect(invoice.buyer.name == "Régie Deux")
    #expect(invoice.buyerKind == .publicBody)
    #expect(invoice.buyerIdentifier == "SIRET 000 000 902 00015")
    #expect((invoice.serviceCode, invoice.purchaseOrder) == ("SERVICE-2", "BC-3"))
    #expect(invoice.mentions[0].text.contains("majoré de 8 points"))
  }

  @Test("Later changes of the base change no issued invoice")
  func copy() throws {
    let number = try issue(on: "2016-12-02")[0].number
    let before = try billing.invoice(number)
    try billing.base.load(.mentions, "code;valable_du;valable_jusquau;texte\nescompte;01/06/2016;;Escompte de 2 %.")
    #expect(try billing.invoice(number) == before)
    #expect(
      sentence { try billing.invoice("CNAM-AGAC-2016-00099") }
        == "La facture « CNAM-AGAC-2016-00099 » est inconnue : la commande « alternance factures » les liste.")
  }
}
