import Testing

@testable import Alternance

@Suite("The file of a lecturer for Cnam national, as it is printed")
struct AgreementDocumentTests {
  private let team: TeamBase

  /// The first course is on 17 October 2016: the file was due on 17 September.
  init() throws {
    team = try TeamBase()
    try team.assign("UE11-1", "I-06", "21,00", ["premier_cours": "17/10/2016"])
    try team.plan("UE11-1", "I-06")
  }

  private func document(_ login: String = "I-06") throws -> PrintableDocument {
    let file = try team.base.agreementFile(of: login, programme: nil, by: Staff.manager)
    return try team.base.documentContext().agreement(file, signatories: ["M. Étienne Vauclair, responsable"], on: "2016-09-12".day)
  }

  @Test("Before it is presented")
  func project() throws {
    let document = try document()
    #expect((document.name, document.template, document.day.iso) == ("agrement/agrement-AGAC-I-06", "agrement/1", "2016-09-12"))
    let data = try PrintedData(document)
    #expect((data["title"], data["madeOn"], data["issuer.code"]) == ("Dossier d'agrément", "12/09/2016", "CNAM"))
    #expect(
      data.labelled("facts") == [
        "Intervenant: Mme Odile Teyssonnière", "Employeur: Cnam", "Statut: permanent, professionnel", "Première intervention: 17/10/2016",
        "Dossier dû le: 17/09/2016",
      ])
    #expect(data.rows("modules", "code", "title", "kind", "hours") == ["UE11-1 | Accueil et relation client | métier | 21,00 h"])
    #expect(
      data.rows("plans", "module", "objectives", "content", "method", "assessment") == [
        "UE11-1 Accueil et relation client | Accueillir | Écoute | Situations vécues | Étude de cas"
      ])
    #expect(data.texts("signatories") == ["M. Étienne Vauclair, responsable"])
  }

  @Test("Presented late: the day it was due, the day it came, the answer")
  func late() throws {
    try team.decide("I-06", ["presente_le": "18/09/2016", "decide_le": "10/10/2016"])
    let document = try document()
    #expect(document.day.iso == "2016-09-18")
    let data = try PrintedData(document)
    #expect(data["madeOn"] == "18/09/2016")
    #expect(
      Array(data.labelled("facts").suffix(3))
        == ["Dossier dû le: 17/09/2016", "Présenté le: 18/09/2016, en retard", "Décision du Cnam national: agréé le 10/10/2016"])
  }

  @Test("Cnam presents, whoever employs; each lecturer of a pair has a file")
  func pair() throws {
    try team.engage("UE12-1", "I-02", "21,00")
    try team.engage("UE12-1", "I-07", "21,00")
    let academic = try PrintedData(document("I-02"))
    #expect(academic["issuer.code"] == "CNAM")
    #expect(
      Array(academic.labelled("facts").prefix(3)) == [
        "Intervenant: Mme Agnès Ruellan", "Employeur: CFA", "Statut: permanent, universitaire",
      ])
    #expect(academic.rows("modules", "code", "kind") == ["UE12-1 | général"])
    #expect(try PrintedData(document("I-07")).labelled("facts")[2] == "Statut: permanent, professionnel")
  }
}
