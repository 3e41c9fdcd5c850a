import Testing

@testable import Alternance

@Suite("A slot says its module where the cohort was recruited here; its history is enough where it was taken over (art. 9)")
struct SlotOfModuleTests {
  @Test("Recruited here: no slot without a module")
  func recruited() throws {
    let team = try TeamBase()
    try team.engage("UE11-1", "I-06", "21,00")
    #expect(
      try team.slot(["module": ""])
        == "Une séance dit son module : seule une promotion reprise a des séances sans module (convention, art. 9)")
    #expect(try team.slot() == nil)
    #expect(try team.base.timetable(of: team.cohort, by: Staff.manager).first?.moduleTitle == "Accueil et relation client")
  }

  /// The cohort 2016 of the fixture is taken over; it has neither version, nor booklets, nor calendar, nor team.
  private func takenOver() throws -> Database {
    let base = try Fixture.programme()
    _ = try base.loadSeed("demonstration/intervenants.csv", .intervenants)
    return base
  }

  private func slot(_ base: Database, _ changes: [String: String] = [:]) -> String? {
    sentence { try base.load(.seances, Draft.slot.file(changes)) }.map(TeamBase.reason)
  }

  @Test("Taken over: the unit alone, with or without the column")
  func unitAlone() throws {
    let base = try takenOver()
    #expect(slot(base, ["module": ""]) == nil)
    #expect(try base.load(.seances, Files.slot + "X-2;2016;04/10/2016;08:30;12:15;UE12;I-09;CFA").added == 1)
    #expect(try base.timetable(of: base.cohort("2016"), by: Staff.manager).map(\.module) == [nil, nil])
  }

  @Test("Taken over, with a module: every rule of the team holds, one after the other")
  func everyRule() throws {
    let base = try takenOver()
    #expect(slot(base) == "le module « UE11-1 » n'est pas du programme AGAC publié pour 2016")
    _ = try base.loadSeed("programme/modules.csv", .modules)
    #expect(slot(base) == "le module « UE11-1 » n'est pas du programme AGAC publié pour 2016")
    _ = try base.publishProgramme(nil, year: 2016, by: Staff.manager, on: "2016-04-06".day)
    let noHours =
      "« I-06 » n'a pas d'heures dans le module « UE11-1 » (importer affectations)"
    #expect(slot(base) == noHours)
    try base.load(.affectations, Draft.assignment("UE11-1", "I-06", "3,50"))
    _ = try base.approve(.hours(cohort: "2016", lecturer: "I-06"), by: Staff.cnamDirector, on: "2016-09-01".day)
    #expect(slot(base) == "Cet intervenant n'est pas agréé par le Cnam national : il n'intervient pas (convention, art. 9)")
    try base.load(.plansCours, Draft.plan.file())
    try base.load(.agrements, Draft.agreement.file())
    #expect(slot(base) == nil)
    #expect(
      slot(base, ["seance": "X-2", "jour": "04/10/2016"])
        == "Cette séance dépasse les heures approuvées de l'intervenant sur ce module (convention, art. 9)")
    #expect(slot(base, ["seance": "X-2", "jour": "04/10/2016", "module": ""]) == nil)
  }

  @Test("Taken over: the days without class and the calendar hold, module or not")
  func days() throws {
    let base = try takenOver()
    #expect(slot(base, ["module": "", "jour": "01/11/2016"]) == "le 01/11/2016 est férié")
    try base.load(.semaines, Draft.week.file(["lieu": "entreprise"]))
    for actor in [Staff.manager, Staff.hubDirector] { _ = try base.approve(.alternance(cohort: "2016"), by: actor, on: "2016-09-01".day) }
    #expect(slot(base, ["module": ""]) == "la promotion est en entreprise la semaine du 03/10/2016 (convention, art. 7)")
  }
}
