import Testing

@testable import Alternance

/// October 2016: Ateliers Un owes 7 h × 9,15 + 7 h × 2,00 = 78,05; Fonds Trois 2 × 7 h × 9,15 = 128,10.
@Suite("An invoice, as it is printed")
struct InvoiceDocumentTests {
  private let billing: BillingBase
  private let company = "CNAM-AGAC-2016-00001"
  private let fund = "CNAM-AGAC-2016-00002"

  init() throws {
    billing = try BillingBase(Fixture.small())
    try billing.bill("2016-10", on: "2016-11-03")
  }

  @Test("The file: its name, its template, its day, its twin")
  func file() throws {
    let document = try billing.document(company)
    #expect(document.name == "facture/CNAM-AGAC-2016-00001")
    #expect(document.fileName == "CNAM-AGAC-2016-00001.pdf")
    #expect(document.template == "facture/1")
    #expect(document.title == "Facture CNAM-AGAC-2016-00001")
    #expect(document.author == "Association de gestion du Conservatoire national des arts et métiers en Provence-Alpes-Côte d'Azur")
    #expect(document.day.iso == "2016-11-03")
    #expect(document.isEvidence && document.xml != nil)
  }

  @Test("Numbers, days, parties")
  func header() throws {
    let data = try billing.data(company)
    #expect((data["kind"], data["title"], data["number"]) == ("facture", "Facture", company))
    #expect((data["issuedOn"], data["dueOn"]) == ("03/11/2016", "03/12/2016"))
    #expect(data["period"] == "du 01/10/2016 au 31/10/2016")
    #expect((data["issuer.code"], data["issuer.displayName"], data["issuer.logo"]) == ("CNAM", "Cnam en Provence", "cnam"))
    #expect((data["issuer.siret"], data["issuer.nda"]) == ("000 000 018 00010", "93139999813"))
    #expect(data.texts("issuer.addressLines") == ["12 place des Abattoirs", "13015 Marseille"])
    #expect(data["buyer.name"] == "Ateliers Un")
    #expect(data.texts("buyer.addressLines") == ["1 rue Une", "13100 Aix-en-Provence"])
    #expect(
      data["subject"]
        == "Formation « Assistant de gestion – Attaché commercial », promotion 2016 : heures suivies en octobre 2016")
    #expect(data.isAbsent("credits") && data.isAbsent("justification"))
  }

  @Test("A line a student: hours, rate, amount")
  func lines() throws {
    #expect(
      try billing.data(company).rows("lines", "label", "detail", "quantity", "unitPrice", "amount") == [
        "Alpha Anne | Contrat K-01 | 7,00 h | 9,15 € | 64,05 €", "Bravo Bruno | Contrat K-02 | 7,00 h | 2,00 € | 14,00 €",
      ])
    #expect(
      try billing.data(fund).rows("lines", "label", "detail", "amount") == [
        "Bravo Bruno | Contrat K-02, Ateliers Un, dossier D-02 | 64,05 €",
        "Charlie Chloé | Contrat K-03, Régie Deux, dossier D-03, commande BC-3 | 64,05 €",
      ])
    #expect(try billing.data(company)["columns.label"] == "Stagiaire")
  }

  @Test("Totals, VAT, payment")
  func totals() throws {
    let data = try billing.data(company)
    #expect(data.labelled("totals") == ["Total net: 78,05 €", "TVA: 0,00 €", "Net à payer: 78,05 €"])
    #expect(data["taxMention"] == "Exonération de TVA, article 261, 4, 4° a du CGI")
    #expect(data["payment.terms"] == "Virement à 30 jours de la date d'émission, en rappelant la référence.")
    #expect(data["payment.reference"] == company)
    #expect(try billing.data(fund)["payment.terms"] == "Virement à 45 jours de la date d'émission, en rappelant la référence.")
    #expect(data.list("excess").isEmpty)
  }

  @Test("Hours beyond the cap that nobody pays are listed, not billed")
  func excess() throws {
    try billing.bill("2016-11", on: "2016-12-02")
    try billing.bill("2017-09", on: "2017-10-03")
    let listed = try billing.base.invoices(of: billing.cohort, by: Staff.accountant)
      .flatMap { try billing.data($0.number).rows("excess", "label", "detail", "quantity") }
    #expect(listed.contains("Bravo Bruno | Au-delà du plafond annuel du contrat | 3,50 h"))
  }

  @Test("Its electronic twin: number, kind, days, total, lines")
  func twin() throws {
    let xml = try billing.xml(fund)
    #expect(xml.inside("rsm:ExchangedDocument", "ram:ID") == [fund])
    #expect(xml.inside("rsm:ExchangedDocument", "ram:TypeCode") == ["380"])
    #expect(xml.inside("ram:IssueDateTime", "udt:DateTimeString") == ["20161103"])
    #expect(xml.inside("ram:DueDateDateTime", "udt:DateTimeString") == ["20161218"])
    #expect(xml.inside("ram:BillingSpecifiedPeriod", "udt:DateTimeString") == ["20161001", "20161031"])
    #expect(xml["ram:GrandTotalAmount"] == ["128.10"])
    #expect(xml["ram:DuePayableAmount"] == ["128.10"])
    #expect(xml["ram:TaxTotalAmount"] == ["0.00"])
    #expect(xml["ram:BilledQuantity"] == ["7", "7"])
    #expect(xml["ram:ChargeAmount"] == ["9.15", "9.15"])
    #expect(xml["ram:ExemptionReasonCode"] == ["VATEX-FR-CGI261-4"])
    #expect(xml.inside("ram:SellerTradeParty", "ram:TradingBusinessName") == ["Cnam en Provence"])
    #expect(xml.inside("ram:BuyerTradeParty", "ram:Name") == ["Fonds Trois"])
    #expect(xml.inside("ram:BuyerTradeParty", "ram:URIID") == ["000000903"])
    #expect(xml["ram:InvoiceReferencedDocument"].isEmpty)
  }

  @Test("Made again, it is the same to the byte; nothing that happens later changes it")
  func again() throws {
    let before = try billing.document(company)
    try billing.pay(7805, company, on: "2016-12-05")
    _ = try billing.credit(company, on: "2016-12-06")
    let after = try billing.document(company)
    #expect(after.data == before.data)
    #expect(after.xml == before.xml)
  }
}
