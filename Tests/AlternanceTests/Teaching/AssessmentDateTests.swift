import Testing

@testable import Alternance

@Suite("The calendar of assessments (PC-07-03)")
struct AssessmentDateTests {
  private let recruiting: RecruitingBase

  init() throws { recruiting = try RecruitingBase() }

  @Test("Four kinds, in the order of the days")
  func kinds() throws {
    let rows = [
      ("jury", "03/07/2017", "03/07/2017", "Jury annuel"), ("examen", "06/02/2017", "08/02/2017", "Examens"),
      ("soutenance", "19/06/2017", "20/06/2017", "Soutenances"), ("rattrapage", "12/06/2017", "13/06/2017", "Seconde session"),
    ]
    try recruiting.base.load(
      .calendrierEpreuves, Draft.assessment.file(rows.map { ["nature": $0.0, "du": $0.1, "au": $0.2, "intitule": $0.3] }))
    let dates = try recruiting.base.assessmentDates(of: recruiting.cohort, by: Staff.accountant)
    #expect(dates.map(\.kind) == [.exam, .resit, .defence, .jury])
    #expect(dates.map(\.title) == ["Examens", "Seconde session", "Soutenances", "Jury annuel"])
    #expect(dates[0].period == Period(from: "2017-02-06".day, to: "2017-02-08".day))
  }

  @Test(
    "Inside the cohort, one day of it at least",
    arguments: [
      ("13/09/2016", "14/09/2016", true), ("14/09/2016", "15/09/2016", false), ("14/09/2018", "20/09/2018", false),
      ("15/09/2018", "20/09/2018", true),
    ])
  func ends(first: String, last: String, isRefused: Bool) throws {
    let file = Draft.assessment.file(["du": first, "au": last])
    guard isRefused else { return #expect(try recruiting.base.load(.calendrierEpreuves, file).added == 1) }
    try recruiting.refuses(
      .calendrierEpreuves, file, column: "du", "le \(first) est hors de la promotion 2016, du 15/09/2016 au 14/09/2018", on: "2018-10-01")
  }

  @Test("The pedagogical director alone plans them", arguments: [Staff.manager, Staff.coordinator, Staff.hubDirector, Staff.cfaDirector])
  func roles(actor: Actor) throws {
    let told = sentence { try recruiting.base.load(.calendrierEpreuves, Draft.assessment.file(), by: actor) }
    #expect(told?.contains("ne peut pas établir le calendrier des épreuves ; seul rôle qui le peut : direction pédagogique (CFA).") == true)
  }
}
