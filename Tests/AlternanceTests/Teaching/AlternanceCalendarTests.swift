import Testing

@testable import Alternance

@Suite("The alternance calendar, and its two keys (PC-07-01)")
struct AlternanceCalendarTests {
  private let team: TeamBase
  private var base: Database { team.base }

  init() throws {
    team = try TeamBase()
    try team.engage("UE11-1", "I-06", "42,00")
  }

  /// Two weeks, from Monday 3 October 2016 and from Monday 10 October.
  private func propose(_ version: Int = 1, _ first: String = "centre", _ second: String = "entreprise") throws {
    let weeks = [["lundi": "03/10/2016", "lieu": first], ["lundi": "10/10/2016", "lieu": second]]
    try base.load(.semaines, Draft.week.file(weeks.map { $0.merging(["version": "\(version)"]) { $1 } }))
  }

  private func agree(_ actor: Actor, on day: String) throws { _ = try base.approve(.alternance(cohort: "2016"), by: actor, on: day.day) }

  private func agreeBoth() throws {
    try agree(Staff.manager, on: "2016-04-07")
    try agree(Staff.hubDirector, on: "2016-04-08")
  }

  private func calendar() throws -> AlternanceCalendar { try base.alternanceCalendars(of: team.cohort, by: Staff.manager)[0] }

  private let inCompany = "la promotion est en entreprise la semaine du 10/10/2016 (convention, art. 7)"

  @Test("Nothing to look at, nor to agree to, before the first week")
  func none() throws {
    let refusal = "La promotion 2016 n'a pas de calendrier de l'alternance : importez ses semaines (importer semaines)."
    #expect(sentence { try calendar() } == refusal)
    try team.recruiting.refuses(refusal) { try agree(Staff.manager, on: "2016-04-07") }
  }

  @Test("One key is a project, two bind, from the day of the second", arguments: [true, false])
  func keys(managerFirst: Bool) throws {
    try propose()
    let (first, second) = managerFirst ? (Staff.manager, Staff.hubDirector) : (Staff.hubDirector, Staff.manager)
    try agree(first, on: "2016-04-07")
    #expect(try calendar().agreedOn == nil)
    #expect(
      try [calendar().agreedByManager, calendar().agreedByHub] == (managerFirst ? ["2016-04-07".day, nil] : [nil, "2016-04-07".day]))
    let owner = managerFirst ? "du Cnam" : "du CFA"
    try team.recruiting.refuses("Il n'y a rien à approuver : l'accord \(owner) est déjà donné, ou rien n'est proposé.") {
      try agree(first, on: "2016-04-08")
    }
    try agree(second, on: "2016-04-11")
    #expect(try calendar().agreedOn == "2016-04-11".day)
  }

  @Test(
    "Nobody else has a key",
    arguments: [Staff.cnamDirector, Staff.cfaDirector, Staff.pedagogicalDirector, Staff.coordinator, Staff.assistant])
  func roles(actor: Actor) throws {
    try propose()
    let told = sentence { try agree(actor, on: "2016-04-07") }
    #expect(told?.contains("ne peut pas établir le calendrier de l'alternance ; le peuvent : ") == true)
  }

  @Test("With one key, a company week refuses nothing; with both, it does, from Monday to Sunday")
  func project() throws {
    try propose()
    #expect(try team.slot(["jour": "14/10/2016"]) == nil)
    try agree(Staff.manager, on: "2016-04-07")
    #expect(try team.slot(["seance": "X-2", "jour": "13/10/2016"]) == nil)
    try agree(Staff.hubDirector, on: "2016-04-08")
    for day in ["10/10/2016", "12/10/2016", "15/10/2016"] { #expect(try team.slot(["seance": "X-3", "jour": day]) == inCompany) }
    for day in ["03/10/2016", "08/10/2016", "17/10/2016"] { #expect(try team.slot(["seance": day, "jour": day]) == nil) }
  }

  @Test("An agreed version does not change: a new one does, once both agreed to it")
  func newVersion() throws {
    try propose()
    try agree(Staff.manager, on: "2016-04-07")
    try team.recruiting.refuses(
      .semaines, Draft.week.file(["lundi": "17/10/2016"]),
      "Cette version du calendrier est déjà approuvée : proposez-en une nouvelle (convention, art. 7)")
    try agree(Staff.hubDirector, on: "2016-04-08")
    try propose(2, "entreprise", "centre")
    #expect(try calendar().version == 2 && calendar().agreedOn == nil)
    #expect(try team.slot(["jour": "10/10/2016"]) == inCompany)
    try agree(Staff.manager, on: "2016-05-02")
    #expect(try team.slot(["jour": "10/10/2016"]) == inCompany)
    #expect(try team.slot(["seance": "X-2", "jour": "03/10/2016"]) == nil)
    try agree(Staff.hubDirector, on: "2016-05-03")
    #expect(try team.slot(["jour": "10/10/2016"]) == nil)
    #expect(
      try team.slot(["seance": "X-3", "jour": "04/10/2016"])
        == "la promotion est en entreprise la semaine du 03/10/2016 (convention, art. 7)")
  }

  @Test("Where the cohort is on a day, by the calendar that is looked at")
  func place() throws {
    try propose()
    let days = ["2016-10-02", "2016-10-03", "2016-10-09", "2016-10-10", "2016-10-16", "2016-10-17"]
    #expect(try days.map { try calendar().place(on: $0.day)?.code ?? "" } == ["", "centre", "centre", "entreprise", "entreprise", ""])
  }

  @Test(
    "What is no week of the cohort",
    arguments: [
      ("04/10/2016", "le 04/10/2016 n'est pas un lundi"), ("09/10/2016", "le 09/10/2016 n'est pas un lundi"),
      ("05/09/2016", "la semaine du 05/09/2016 est hors de la promotion 2016, du 15/09/2016 au 14/09/2018"),
      ("17/09/2018", "la semaine du 17/09/2018 est hors de la promotion 2016, du 15/09/2016 au 14/09/2018"),
    ])
  func refused(monday: String, reason: String) throws {
    try team.recruiting.refuses(.semaines, Draft.week.file(["lundi": monday]), column: "lundi", reason)
  }

  @Test("The weeks of both ends, and the same file twice", arguments: ["12/09/2016", "10/09/2018"])
  func ends(monday: String) throws {
    let file = Draft.week.file(["lundi": monday])
    #expect(try base.load(.semaines, file).added == 1)
    try agreeBoth()
    #expect(try base.load(.semaines, file).added == 0)
    try team.recruiting.refuses(
      .semaines, Draft.week.file(["lundi": monday, "lieu": "entreprise"]), column: "lieu",
      "« 1 », « \(monday) » est déjà enregistré avec une autre valeur (centre) : un import n'écrase rien")
  }
}
