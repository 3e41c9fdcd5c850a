import Testing

@testable import Alternance

@Suite("The statement of service, as it is printed")
struct ServiceDocumentTests {
  private let base: Database

  init() throws { base = try Fixture.small() }

  private func data(_ login: String, _ first: String, _ last: String) throws -> PrintedData {
    let statement = try base.serviceStatement(
      of: login, programme: nil, over: Period(from: first.day, to: last.day), on: "2018-09-30".day, by: Staff.accountant)
    let document = try base.documentContext().service(statement, signatories: [], on: "2018-09-30".day)
    #expect((document.name, document.template) == ("service/service-AGAC-\(login)-\(first)", "service/1"))
    return try PrintedData(document)
  }

  /// 3,50 h and 7 h at 76 €: 798,00 €.
  @Test("On the letterhead of Cnam, which pays its own")
  func cnam() throws {
    let data = try data("I-06", "2016-10-01", "2016-11-30")
    #expect((data["issuer.code"], data["title"], data["lecturer"]) == ("CNAM", "État de service", "Mme Odile Teyssonnière"))
    #expect(data["period"] == "Du 01/10/2016 au 30/11/2016")
    #expect(Array(data.labelled("facts").suffix(2)) == ["Statut: permanent, professionnel", "Séances données: 2"])
    #expect(
      data.rows("lines", "day", "time", "slot", "unit", "module", "site", "hours") == [
        "03/10/2016 | 08:30–12:15 | P-01 | UE11 | Relation client et négociation | CFA du Pays d'Aix | 3,50 h",
        "07/11/2016 | 08:30–17:00 | P-03 | UE11 | Relation client et négociation | CFA du Pays d'Aix | 7,00 h",
      ])
    #expect(data.rows("sums", "label", "hours", "rate", "amount") == ["Face à face pédagogique | 10,50 h | 76,00 €/h | 798,00 €"])
    #expect(data["total"] == "798,00 €")
  }

  /// 10,50 h at 76,00 € and 3,50 h at 78,50 €: 798,00 + 274,75 = 1 072,75 €.
  @Test("A line a tariff, and the module where there is one")
  func twoTariffs() throws {
    try base.load(.tarifs, Files.tariff + "AGAC;heure_cours;78,50;;01/09/2017;avenant", on: "2017-06-01".day)
    for director in [Staff.cnamDirector, Staff.cfaDirector] {
      _ = try base.approve(.tariffs(programme: nil), by: director, on: "2017-06-30".day)
    }
    let data = try data("I-06", "2016-11-01", "2017-09-14")
    #expect(
      data.rows("sums", "hours", "rate", "amount") == ["10,50 h | 76,00 €/h | 798,00 €", "3,50 h | 78,50 €/h | 274,75 €"])
    #expect(data["total"] == "1 072,75 €")
  }

  @Test("On the letterhead of the CFA for its own, with the module of each slot")
  func cfa() throws {
    let team = try TeamBase()
    for director in [Staff.cnamDirector, Staff.cfaDirector] {
      _ = try team.base.approve(.tariffs(programme: nil), by: director, on: "2016-10-25".day)
    }
    try team.engage("UE11-2", "I-01", "7,00")
    #expect(try team.slot(["intervenant": "I-01", "module": "UE11-2"]) == nil)
    let statement = try team.base.serviceStatement(
      of: "I-01", programme: nil, over: Period(from: "2016-10-01".day, to: "2016-10-31".day), on: "2016-10-31".day, by: Staff.accountant)
    let data = try PrintedData(
      team.base.documentContext().service(statement, signatories: ["M. Zunino-Faure, direction"], on: "2016-10-31".day))
    #expect((data["issuer.code"], data["total"]) == ("CFA", "266,00 €"))
    #expect(data.rows("lines", "unit", "module") == ["UE11 | Négociation et vente"])
    #expect(data.texts("signatories") == ["M. Zunino-Faure, direction"])
  }
}
