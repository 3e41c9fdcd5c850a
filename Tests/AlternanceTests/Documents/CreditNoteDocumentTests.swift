import Testing

@testable import Alternance

@Suite("A credit note, as it is printed")
struct CreditNoteDocumentTests {
  private let billing: BillingBase
  private let company = "CNAM-AGAC-2016-00001"
  private let note: String

  init() throws {
    billing = try BillingBase(Fixture.small())
    try billing.bill("2016-10", on: "2016-11-03")
    note = try billing.credit(company, on: "2016-11-07", reason: "émargement corrigé & refait")
  }

  @Test("It names the invoice, its day and the reason; it has no due date")
  func data() throws {
    let data = try billing.data(note)
    #expect((data["kind"], data["title"], data["number"]) == ("avoir", "Avoir", "CNAM-AGAC-2016-00003"))
    #expect((data["credits.number"], data["credits.issuedOn"]) == (company, "03/11/2016"))
    #expect(data["credits.reason"] == "émargement corrigé & refait")
    #expect(data.isAbsent("dueOn"))
    #expect(data["issuedOn"] == "07/11/2016")
    #expect(data.rows("lines", "label", "amount") == ["Alpha Anne | 64,05 €", "Bravo Bruno | 14,00 €"])
    #expect(data.labelled("totals")[0] == "Total net: 78,05 €")
    #expect(data["payment.terms"] == "Somme déduite de votre règlement, ou remboursée si la facture est déjà payée.")
  }

  @Test("Its file")
  func file() throws {
    let document = try billing.document(note)
    #expect(document.name == "facture/CNAM-AGAC-2016-00003")
    #expect(document.title == "Avoir CNAM-AGAC-2016-00003")
    #expect(document.isEvidence)
  }

  @Test("Its twin: 381, positive amounts, the invoice it cancels, the reason")
  func twin() throws {
    let xml = try billing.xml(note)
    #expect(xml.inside("rsm:ExchangedDocument", "ram:ID") == [note])
    #expect(xml.inside("rsm:ExchangedDocument", "ram:TypeCode") == ["381"])
    #expect(xml["ram:GrandTotalAmount"] == ["78.05"])
    #expect(xml.inside("ram:InvoiceReferencedDocument", "ram:IssuerAssignedID") == [company])
    #expect(xml.inside("ram:InvoiceReferencedDocument", "qdt:DateTimeString") == ["20161103"])
    #expect(xml["ram:Content"].contains("Motif de l'avoir : émargement corrigé &amp; refait"))
  }
}
