import Testing

@testable import Alternance

@Suite("Attestation, certificate and declaration of absence, as they are printed")
struct AttendanceDocumentTests {
  private let sheets: SheetBase

  init() throws {
    sheets = try SheetBase()
    try sheets.sign(SheetBase.marks.filter { $0.student == "S-01" && ["P-01", "P-02"].contains($0.slot) })
  }

  private func certificate(_ first: String, _ last: String, on day: String) throws -> PrintableDocument {
    try sheets.base.documentContext().certificate(
      sheets.record("S-01", first, last), code: "S-01", signatory: "M. Antonin Peyrolade", on: Day(iso: day)!)
  }

  @Test("Before 2019, an attestation de présence")
  func attestation() throws {
    let document = try certificate("2016-10-01", "2016-10-31", on: "2016-11-03")
    #expect(document.name == "attestation/attestation-S-01-2016-10-01-2016-10-31")
    #expect(document.template == "attestation/1")
    #expect(document.title == "Attestation de présence, Mme Anne Alpha, du 01/10/2016 au 31/10/2016")
    let data = try PrintedData(document)
    #expect((data["trainee"], data["company"]) == ("Mme Anne Alpha", "Ateliers Un"))
    #expect((data["from"], data["to"], data["duration"], data["total"]) == ("01/10/2016", "31/10/2016", "7,00 heures", "7,00 h"))
    #expect((data["place"], data["madeOn"], data["signatory"]) == ("Marseille", "03/11/2016", "M. Antonin Peyrolade"))
    #expect(
      data.rows("rows", "day", "quarters", "hours", "subject") == [
        "03/10/2016 | 1, 2 | 3,50 | Relation client et négociation",
        "03/10/2016 | 3, 4 | 3,50 | Comptabilité et analyse financière",
      ])
  }

  @Test("By the end of the period, whenever it is made: certificate from January 2019")
  func limit() throws {
    #expect(try certificate("2018-12-01", "2018-12-31", on: "2026-10-05").template == "attestation/1")
    let document = try certificate("2016-10-01", "2019-01-01", on: "2019-01-02")
    #expect(document.template == "certificat/1")
    #expect(document.name == "certificat/certificat-S-01-2016-10-01-2019-01-01")
    #expect(document.title == "Certificat de réalisation, Mme Anne Alpha, du 01/10/2016 au 01/01/2019")
    let data = try PrintedData(document)
    #expect((data["representative"], data["nature"]) == ("M. Antonin Peyrolade", "formation"))
    #expect((data["action"], data["duration"]) == ("Assistant de gestion – Attaché commercial", "7,00 heures"))
  }

  @Test("The declaration: from the CFA to the company, student by student")
  func absences() throws {
    try sheets.sign(
      SheetBase.marks.filter { $0.student == "S-02" && ["P-01", "P-02"].contains($0.slot) && $0.quarter > 1 }
        + SheetBase.marks.filter { $0.student == "S-03" && ["P-01", "P-02"].contains($0.slot) })
    try sheets.billing.transmit("2016-10", on: "2016-11-03")
    let notice = try #require(sheets.declare("2016-10", on: "2016-11-04").first)
    let document = try sheets.base.documentContext().absences(notice)
    #expect((document.name, document.template) == ("absences/ABS-AGAC-2016-0001", "absences/1"))
    #expect(document.title == "Déclaration d'absence ABS-AGAC-2016-0001")
    #expect(document.isEvidence && document.xml == nil)
    let data = try PrintedData(document)
    #expect((data["issuer.displayName"], data["buyer.name"], data["number"]) == ("CFA du Pays d'Aix", "Ateliers Un", "ABS-AGAC-2016-0001"))
    #expect(data.rows("groups", "trainee", "total") == ["Bravo Bruno | 1,75 h"])
    #expect(
      data.list("groups").flatMap { $0.rows("rows", "day", "quarter", "time", "hours", "subject") } == [
        "03/10/2016 | 1 | 08:30–10:15 | 1,75 | Relation client et négociation"
      ])
    #expect((data["total"], data["madeOn"], data["signatory"]) == ("1,75 h", "04/11/2016", "Mme Yasmine Belarbi-Monge"))
  }
}
