import Testing

@testable import Alternance

/// X-1, on the morning of 3 October 2016, by I-06 in CFA-101, all the cohort or its group A.
@Suite("One lecturer, one group, one room at a time (PC-07-04, PC-07-06)")
struct RoomTests {
  private let team: TeamBase
  private var base: Database { team.base }

  init() throws {
    team = try TeamBase()
    try team.engage("UE11-1", "I-06", "21,00")
    try team.engage("UE11-1", "I-10", "21,00")
  }

  private func first(_ changes: [String: String] = [:]) throws {
    #expect(try team.slot(["salle": "CFA-101"].merging(changes) { $1 }) == nil)
  }

  private func second(_ changes: [String: String]) throws -> String? { try team.slot(["seance": "X-2"].merging(changes) { $1 }) }

  @Test("Two different groups at once, in two rooms, by two lecturers")
  func groups() throws {
    try first(["groupe": "A"])
    let other = ["groupe": "B", "intervenant": "I-10"]
    #expect(try second(other.merging(["salle": "CFA-101"]) { $1 }) == "la salle est occupée par la séance « X-1 » à cette heure")
    #expect(try second(["groupe": "B", "salle": "CFA-105"]) == "l'intervenant donne déjà la séance « X-1 » à cette heure")
    #expect(try second(other.merging(["salle": "CFA-105"]) { $1 }) == nil)
    #expect(try base.timetable(of: team.cohort, TimetableFilter(group: "A"), by: Staff.manager).map(\.code) == ["X-1"])
  }

  @Test("The same group, the whole cohort, or a group of it: one slot at a time", arguments: [("A", "A"), ("A", ""), ("", "B"), ("", "")])
  func clash(of one: String, and other: String) throws {
    try first(["groupe": one])
    let changes = ["groupe": other, "intervenant": "I-10", "salle": "CFA-105"]
    #expect(try second(changes) == "la promotion a déjà la séance « X-1 » à cette heure")
    #expect(try second(changes.merging(["debut": "13:15", "fin": "17:00"]) { $1 }) == nil)
  }

  @Test(
    "Slots that share a quarter-day clash, whole days too; those that follow do not",
    arguments: [
      ("08:30", "10:15", true), ("10:30", "12:15", true), ("08:30", "17:00", true), ("10:30", "15:00", true), ("13:15", "15:00", false),
    ])
  func overlap(from: String, to: String, isRefused: Bool) throws {
    try first()
    let told = try second(["debut": from, "fin": to])
    #expect(told == (isRefused ? "l'intervenant donne déjà la séance « X-1 » à cette heure" : nil))
  }

  @Test("A slot that is not held frees its room, its lecturer and its group")
  func cancelled() throws {
    try first()
    try base.cancelSlot("X-1", reason: "grève", by: Staff.coordinator, on: "2016-10-03".day)
    #expect(try second(["salle": "CFA-101"]) == nil)
  }

  @Test("A room is on the site of the slot, and known")
  func site() throws {
    #expect(try team.slot(["salle": "CNAM-A1"]) == "La salle n'est pas sur le site de la séance")
    #expect(try team.slot(["salle": "CFA-101", "site": "CNAM_AIX"]) == "La salle n'est pas sur le site de la séance")
    #expect(try team.slot(["salle": "Z-9"]) == "la salle « Z-9 » est inconnue de la base")
    #expect(try team.slot(["salle": "CNAM-A1", "site": "CNAM_AIX"]) == nil)
    #expect(try base.timetable(of: team.cohort, by: Staff.manager).map(\.roomName) == ["Salle A1"])
  }

  /// 2 October 2017 is a Monday of the second year of one cohort, of the first of the other.
  @Test("Lecturers and rooms are one for all the cohorts")
  func cohorts() throws {
    try first(["jour": "02/10/2017"])
    _ = try base.openCohort(
      "2017", programme: nil, firstClassOn: "2017-09-18".day, maxHeadcount: nil, by: Staff.manager, on: "2016-10-03".day)
    try base.takeOver(base.cohort("2017"), reason: "essai", by: Staff.cnamDirector, on: "2016-10-03".day)
    let other = ["promotion": "2017", "jour": "02/10/2017", "module": ""]
    #expect(try second(other) == "l'intervenant donne déjà la séance « X-1 » à cette heure")
    let free = other.merging(["intervenant": "I-10"]) { $1 }
    #expect(try second(free.merging(["salle": "CFA-101"]) { $1 }) == "la salle est occupée par la séance « X-1 » à cette heure")
    #expect(try second(free.merging(["salle": "CFA-204"]) { $1 }) == nil)
  }

  @Test("The directors bring the rooms; a known one does not change")
  func rooms() throws {
    let room = "code;site;nom;places\nCFA-101;CFA;Salle 101;30"
    try team.recruiting.refuses(
      .salles, room, column: "places", "« CFA-101 » est déjà enregistré avec une autre valeur (24) : un import n'écrase rien")
    #expect(sentence { try base.load(.salles, room, by: Staff.coordinator) }?.contains("ne peut pas importer un programme") == true)
    try team.recruiting.refuses(
      .salles, "code;site;nom;places\nCFA-102;CFA;Salle 102;0", column: "places", "la valeur est hors des limites admises")
  }
}
