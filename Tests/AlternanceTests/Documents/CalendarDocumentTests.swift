import Testing

@testable import Alternance

@Suite("The alternance calendar, as it is printed")
struct CalendarDocumentTests {
  private let team: TeamBase
  private var base: Database { team.base }

  init() throws {
    team = try TeamBase()
    let centre = ["03/10/2016", "31/10/2016", "06/02/2017"].map { ["lundi": $0] }
    let company = ["10/10/2016", "24/10/2016", "22/05/2017", "29/05/2017", "05/06/2017", "24/07/2017", "10/09/2018"].map {
      ["lundi": $0, "lieu": "entreprise"]
    }
    try base.load(.semaines, Draft.week.file(centre + company))
    try base.load(
      .jours, Draft.dayOff.file(["nature": "ferie", "du": "03/11/2016", "au": "03/11/2016", "intitule": "Foire d'Aix"]))
    try base.load(
      .calendrierEpreuves,
      Draft.assessment.file([
        [:], ["nature": "soutenance", "du": "22/05/2017", "au": "22/05/2017"],
        ["nature": "rattrapage", "du": "23/05/2017", "au": "23/05/2017"],
        ["nature": "jury", "du": "02/06/2017", "au": "06/06/2017"],
      ]))
  }

  private func document() throws -> PrintableDocument {
    let calendar = try base.alternanceCalendars(of: team.cohort, by: Staff.manager)[0]
    return try base.documentContext().calendar(
      calendar, assessments: base.assessmentDates(of: team.cohort, by: Staff.manager),
      daysOff: base.daysOff(over: team.cohort.period, by: Staff.manager), on: "2016-05-02".day)
  }

  /// The months go from September 2016 on.
  private func kind(_ day: Day, _ data: PrintedData) -> String {
    data["months.\((day.year - 2016) * 12 + day.month - 9).days.\(day.day - 1).kind"]
  }

  @Test("What chosen days are")
  func kinds() throws {
    let data = try PrintedData(document())
    for row in Golden.rows("calendar-days") {
      #expect(try kind(#require(Day(iso: row["day"])), data) == row["kind"], "\(row.testDescription)")
    }
  }

  /// 1 September 2016 is a Thursday, 1 February 2017 a Wednesday, 1 September 2018 a Saturday.
  @Test("Twenty-five whole months, each from its own day of the week")
  func months() throws {
    let data = try PrintedData(document())
    #expect(data.list("months").count == 25)
    for (index, label, offset, days) in [(0, "Septembre 2016", 3, 30), (5, "Février 2017", 2, 28), (24, "Septembre 2018", 5, 30)] {
      #expect((data["months.\(index).label"], data["months.\(index).offset"]) == (label, "\(offset)"))
      #expect(data.list("months.\(index).days").map { $0["number"] } == (1...days).map { "\($0)" })
    }
  }

  @Test("Title, period, weeks of each kind, and a key for each kind")
  func facts() throws {
    let document = try document()
    #expect((document.name, document.template) == ("calendrier/calendrier-AGAC-2016-v1", "calendrier/1"))
    let data = try PrintedData(document)
    #expect((data["title"], data["cohort"]) == ("Calendrier de l'alternance", "Promotion 2016"))
    #expect((data["programme"], data["period"]) == ("Assistant de gestion – Attaché commercial", "Du 15/09/2016 au 14/09/2018"))
    #expect(data.list("issuers").map { $0["code"] } == ["CNAM", "CFA"])
    #expect(data.labelled("totals") == ["Semaines en centre: 3", "Semaines en entreprise: 7"])
    #expect(
      Set(data.list("legend").map { $0["kind"] })
        == ["centre", "company", "exam", "resit", "defence", "jury", "holiday", "closure", "school"])
  }

  @Test("A project until the second key, then agreed on the day of that key, which the document bears")
  func state() throws {
    let project = "Projet, en attente des deux accords"
    #expect(try PrintedData(document())["state"] == project)
    _ = try base.approve(.alternance(cohort: "2016"), by: Staff.hubDirector, on: "2016-04-08".day)
    #expect(try PrintedData(document())["state"] == project && document().day.iso == "2016-05-02")
    _ = try base.approve(.alternance(cohort: "2016"), by: Staff.manager, on: "2016-04-11".day)
    #expect(try PrintedData(document())["state"] == "Approuvé par les deux institutions le 11/04/2016")
    #expect(try document().day.iso == "2016-04-11")
  }
}
