import Testing

@testable import Alternance

@Suite("A public buyer, an individual")
struct BuyerDocumentTests {
  private let billing: BillingBase

  init() throws {
    billing = try BillingBase(Fixture.small())
    try billing.bill("2016-10", on: "2016-11-03")
  }

  /// In November S-03 is beyond the cap of 7 h, which Régie Deux pays.
  private func publicInvoice() throws -> String {
    let issued = try billing.bill("2016-11", on: "2016-12-02").invoices
    return try #require(issued.first { $0.payer == "Régie Deux" }).number
  }

  @Test("A public buyer: SIRET, service, order, 8 points")
  func publicBuyer() throws {
    let data = try billing.data(publicInvoice())
    #expect(data.labelled("buyer.ids") == ["SIRET: 000 000 902 00015", "Code service: SERVICE-2"])
    #expect(data.labelled("references") == ["Votre commande: BC-3"])
    #expect(data.texts("mentions")[0].contains("majoré de 8 points"))
    #expect(data.rows("lines", "label", "detail") == ["Charlie Chloé | Contrat K-03, commande BC-3, heures au-delà du plafond annuel"])
    #expect(data.labelled("totals")[2] == "Net à payer: 64,05 €")
  }

  @Test("Its twin is reached by SIRET and service")
  func publicTwin() throws {
    let xml = try billing.xml(publicInvoice())
    #expect(xml.inside("ram:BuyerTradeParty", "ram:URIID") == ["000000902_00000090200015_SERVICE-2"])
    #expect(xml.inside("ram:BuyerTradeParty", "ram:GlobalID") == ["00000090200015"])
    #expect(xml["ram:BuyerReference"] == ["SERVICE-2"])
    #expect(xml.inside("ram:BuyerOrderReferencedDocument", "ram:IssuerAssignedID") == ["BC-3"])
    #expect(xml["ram:GrandTotalAmount"] == ["64.05"])
    #expect(xml.inside("rsm:ExchangedDocument", "ram:TypeCode") == ["380"])
  }

  @Test("A VAP: 390,00 €, to the student, without penalties and without twin (PC-17-08)")
  func individual() throws {
    let number = try billing.base.charge(.vap, to: "S-04", by: Staff.accountant, on: #require(Day(iso: "2016-12-05")))
    let document = try billing.document(number)
    let data = try PrintedData(document)
    #expect(document.xml == nil)
    #expect((document.template, document.isEvidence) == ("facture/1", true))
    #expect(data["kind"] == "facture-individuelle")
    #expect(data["buyer.name"] == "M. David Delta")
    #expect(data.texts("buyer.addressLines") == ["4 rue Haute", "13100 Aix-en-Provence"])
    #expect(data.list("buyer.ids").isEmpty && data.isAbsent("period"))
    let label = "Certification par validation des acquis professionnels (V.A.P.), accompagnement individuel"
    #expect(data.rows("lines", "label", "quantity", "unitPrice", "amount") == ["\(label) | 1 | 390,00 € | 390,00 €"])
    #expect(data["columns.label"] == "Prestation")
    #expect(
      data.texts("mentions") == [
        "Déclaration d'activité enregistrée sous le numéro 93139999813 auprès du préfet de région Provence-Alpes-Côte d'Azur. "
          + "Cet enregistrement ne vaut pas agrément de l'État."
      ])
    #expect(data["payment.terms"] == "Virement à 30 jours de la date d'émission, en rappelant la référence.")
  }

  @Test("A VES: 150,00 €; its credit note has no twin either")
  func ves() throws {
    let number = try billing.base.charge(.ves, to: "S-04", by: Staff.accountant, on: #require(Day(iso: "2016-12-05")))
    #expect(try billing.data(number).labelled("totals")[2] == "Net à payer: 150,00 €")
    let note = try billing.document(billing.credit(number, on: "2016-12-06"))
    #expect(note.xml == nil)
    #expect(try PrintedData(note)["credits.number"] == number)
  }
}
