import Testing

@testable import Alternance

@Suite("The timetable, as it is printed")
struct TimetableDocumentTests {
  private let team: TeamBase
  private var base: Database { team.base }

  init() throws {
    team = try TeamBase()
    try team.engage("UE11-1", "I-06", "21,00")
    try team.engage("UE11-1", "I-10", "21,00")
    #expect(try team.slot(["salle": "CFA-101"]) == nil)
    #expect(try team.slot(["seance": "X-2", "debut": "13:15", "fin": "17:00", "intervenant": "I-10"]) == nil)
  }

  private func data(_ filter: TimetableFilter = TimetableFilter(), subject: String = "Promotion 2016") throws -> PrintedData {
    let slots = try base.timetable(of: team.cohort, filter, by: Staff.manager)
    let document = try base.documentContext().timetable(
      slots, cohort: team.cohort, subject: subject, state: "projet", daysOff: base.daysOff(over: team.cohort.period, by: Staff.manager),
      on: "2016-09-16".day)
    #expect((document.name, document.template) == ("emploi-du-temps/emploi-du-temps-AGAC-2016-2016-10-03", "emploi-du-temps/1"))
    return try PrintedData(document)
  }

  @Test("A week from Monday to Friday")
  func week() throws {
    let data = try data()
    #expect(
      (data["title"], data["cohort"], data["subject"], data["state"]) == ("Emploi du temps", "Promotion 2016", "Promotion 2016", "projet"))
    #expect(data.list("weeks").count == 1)
    #expect(data["weeks.0.label"] == "Semaine du lundi 3 octobre 2016 au vendredi 7 octobre 2016")
    #expect(
      data.rows("weeks.0.days", "label", "note") == [
        "lundi 3 octobre 2016 | ", "mardi 4 octobre 2016 | ", "mercredi 5 octobre 2016 | ", "jeudi 6 octobre 2016 | ",
        "vendredi 7 octobre 2016 | ",
      ])
  }

  @Test("Each slot with its module, its lecturer, its room; hours in minutes since midnight")
  func slots() throws {
    let slots = try data()
    #expect(
      slots.rows("weeks.0.days.0.slots", "time", "startsAt", "endsAt", "unit", "title", "module", "lecturer", "place", "state") == [
        "08:30–12:15 | 510 | 735 | UE11 | Relation client et négociation | Accueil et relation client | Mme Odile Teyssonnière | "
          + "CFA du Pays d'Aix, Salle 101 | ",
        "13:15–17:00 | 795 | 1020 | UE11 | Relation client et négociation | Accueil et relation client | M. Olof Lindqvist | "
          + "CFA du Pays d'Aix | ",
      ])
  }

  @Test("What is no longer held says why, or where it went")
  func changes() throws {
    try base.cancelSlot("X-1", reason: "grève", by: Staff.coordinator, on: "2016-10-03".day)
    try base.moveSlot("X-2", to: "X-2b", changing: [("jour", "04/10/2016")], reason: "salle", by: Staff.coordinator, on: "2016-10-03".day)
    let data = try data()
    #expect(data.list("weeks.0.days.0.slots").map { $0["state"] } == ["annulée : grève", "déplacée : X-2b"])
    #expect(data.list("weeks.0.days.1.slots").map { $0["state"] } == [""])
  }

  /// 1 November 2016 is a Tuesday.
  @Test("A public holiday is told; a Saturday shows when there is class")
  func days() throws {
    #expect(try team.slot(["seance": "X-3", "jour": "31/10/2016"]) == nil)
    #expect(try team.slot(["seance": "X-4", "jour": "08/10/2016"]) == nil)
    let data = try data()
    #expect(data.list("weeks").count == 2)
    #expect(data.rows("weeks.1.days", "note") == ["", "Férié", "", "", ""])
    #expect(data.rows("weeks.0.days", "label").last == "samedi 8 octobre 2016")
    #expect(data["weeks.0.label"] == "Semaine du lundi 3 octobre 2016 au samedi 8 octobre 2016")
  }

  @Test("Nor are a local holiday and a closure days in company")
  func closed() throws {
    try base.load(.jours, Draft.dayOff.file(["nature": "ferie", "intitule": "Foire d'Aix"]))
    let data = try data()
    #expect(data["weeks.0.days.2.note"] != "En entreprise")
  }

  @Test("A lecturer's own days without slot are no days in company")
  func lecturer() throws {
    let data = try data(TimetableFilter(lecturer: "I-06"), subject: "Intervenant : Mme Odile Teyssonnière")
    #expect(data.list("weeks.0.days.0.slots").map { $0["lecturer"] } == ["Mme Odile Teyssonnière"])
    #expect(data.rows("weeks.0.days", "note").allSatisfy { $0 != "En entreprise" })
  }
}
