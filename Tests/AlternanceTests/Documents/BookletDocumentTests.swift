import Testing

@testable import Alternance

@Suite("The booklets, as they are printed")
struct BookletDocumentTests {
  private let team: TeamBase

  init() throws { team = try TeamBase() }

  private func document(_ kind: Booklet.Kind) throws -> PrintableDocument {
    let booklet = try team.base.booklet(kind, of: nil, year: 2016, by: Staff.manager)
    return try team.base.documentContext().booklet(booklet, on: "2030-01-01".day)
  }

  @Test("The livret de l'alternance: rules, then units with their hours and coefficients")
  func workStudy() throws {
    let document = try document(.workStudy)
    #expect((document.name, document.template, document.day.iso) == ("livret/livret-alternance-AGAC-2016", "livret/1", "2016-07-08"))
    let data = try PrintedData(document)
    #expect((data["kind"], data["title"]) == ("alternance", "Livret de l'alternance"))
    #expect((data["year"], data["publishedOn"]) == ("2016-2017", "08/07/2016"))
    #expect(data.list("sections").count == 10)
    #expect((data["sections.0.heading"], data["sections.9.heading"]) == ("Le titre et l'alternance", "Tutorat"))
    #expect(
      Array(data.rows("units", "code", "hours", "coefficient").prefix(3)) == [
        "UE11 | 84,00 h | 3", "UE12 | 84,00 h | 3", "UE13 | 71,75 h | 2",
      ])
  }

  @Test("The programme de formation: modules, and how each unit is assessed")
  func programme() throws {
    let data = try PrintedData(document(.programme))
    #expect((data["kind"], data["title"]) == ("programme", "Programme de formation"))
    #expect(data["units.0.assessment"] == "contrôle continu 40 %, épreuve écrite 60 % (3,00 h)")
    #expect(data["units.5.assessment"] == "soutenance orale (0,75 h)")
    #expect(
      data.rows("units.0.modules", "code", "title", "kind", "hours", "partner") == [
        "UE11-1 | Accueil et relation client | métier | 42,00 h | Cnam", "UE11-2 | Négociation et vente | métier | 42,00 h | CFA",
      ])
    #expect(data.rows("units.1.modules", "code", "kind") == ["UE12-1 | général", "UE12-2 | général"])
    #expect(
      data.texts("legend") == [
        "Un module métier est donné par des professionnels ; un module général par un binôme, un universitaire et un professionnel "
          + "(convention, art. 9)."
      ])
  }

  @Test("A draft says so; a coefficient of two decimals keeps them; a mode that lacks is to be set")
  func draft() throws {
    let unit = Booklet.Unit(
      code: "U", title: "Unité", year: 1, hours: Hours(minutes: 60), coefficientHundredths: 250, assessment: nil, modules: [])
    let booklet = Booklet(
      programme: team.cohort.programme, kind: .workStudy, year: 2017, sections: [], units: [unit], publishedOn: nil)
    let document = try team.base.documentContext().booklet(booklet, on: "2017-07-03".day)
    let data = try PrintedData(document)
    #expect((data["publishedOn"], data["year"], document.day.iso) == ("", "2017-2018, projet", "2017-07-03"))
    #expect(data.rows("units", "hours", "coefficient", "assessment") == ["1,00 h | 2,50 | à fixer"])
  }
}
