import Testing

@testable import Alternance

@Suite("Reminder and statement of service done, as they are printed")
struct OfficeDocumentTests {
  private let share: ShareBase

  init() throws { share = try ShareBase() }

  /// Ateliers Un owes 78,05 for October, of which 8,05 is paid, 64,05 for November; Régie Deux's 64,05 goes to another letter.
  @Test("A reminder: what is late, how many days, the total")
  func reminder() throws {
    try share.billing.bill("2016-10", on: "2016-11-03")
    try share.billing.bill("2016-11", on: "2016-12-06")
    try share.billing.pay(805, ShareBase.company, on: "2016-12-10")
    let day = try #require(Day(iso: "2017-01-06"))
    let late = try share.base.receivables(asOf: day, by: Staff.accountant).filter { $0.payer == "Ateliers Un" }
    let document = try share.base.documentContext().reminder(
      late, to: share.billing.invoice(ShareBase.company), signatory: "M. Hugo Toumanian", on: day)
    #expect((document.name, document.template) == ("relance/relance-\(ShareBase.company)-2017-01-06", "relance/1"))
    #expect(!document.isEvidence && document.xml == nil)
    let data = try PrintedData(document)
    #expect((data["buyer.name"], data["place"], data["madeOn"]) == ("Ateliers Un", "Marseille", "06/01/2017"))
    #expect(
      data.rows("invoices", "number", "issuedOn", "dueOn", "amount", "due", "late") == [
        "CNAM-AGAC-2016-00001 | 03/11/2016 | 03/12/2016 | 78,05 € | 70,00 € | 34 jours",
        "CNAM-AGAC-2016-00003 | 06/12/2016 | 05/01/2017 | 64,05 € | 64,05 € | 1 jour",
      ])
    #expect(data["total"] == "134,05 €")
    #expect((data.texts("body").first, data["signatory"]) == ("Madame, Monsieur,", "M. Hugo Toumanian"))
    #expect(data.isTrue("specimen"))
  }

  @Test("The statement of Cnam for October; that of the CFA bears its own letterhead")
  func pay() throws {
    func document(_ partner: PartnerCode, _ month: String) throws -> PrintableDocument {
      let statement = try share.base.payStatement(
        of: partner, cohort: share.cohort, over: Month(written: month)!.period, by: Staff.cnamDirector)
      return try share.base.documentContext().pay(statement, on: Fixture.today)
    }
    let cnam = try document(.cnam, "2016-10")
    #expect((cnam.name, cnam.template) == ("paiements/paiements-cnam-2016-10-01", "etat-paiement/1"))
    let data = try PrintedData(cnam)
    #expect((data["issuer.code"], data["title"]) == ("CNAM", "État de service fait"))
    #expect(data["period"] == "Promotion 2016, du 01/10/2016 au 31/10/2016")
    #expect(
      data.rows("rows", "name", "status", "hours", "amount") == [
        "M. Yann Kerbrat | Enseignement, à 76,00 € l'heure | 3,50 | 266,00 €",
        "Mme Odile Teyssonnière | Enseignement, à 76,00 € l'heure | 3,50 | 266,00 €",
      ])
    #expect((data["total"], data["totalHours"]) == ("532,00 €", "7,00"))
    #expect(try PrintedData(document(.cfa, "2017-01"))["issuer.displayName"] == "CFA du Pays d'Aix")
  }
}
