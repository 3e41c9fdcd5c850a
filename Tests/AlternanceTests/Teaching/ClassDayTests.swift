import Testing

@testable import Alternance

@Suite("Days with and without class (PC-07-04; Code du travail, L3133-1)")
struct ClassDayTests {
  private let team: TeamBase
  private var base: Database { team.base }

  init() throws {
    team = try TeamBase()
    try team.engage("UE11-1", "I-06", "42,00")
    try base.load(
      .jours,
      Draft.dayOff.file([
        ["intitule": "Travaux", "site": "CFA"],
        ["nature": "ferie", "du": "07/10/2016", "au": "07/10/2016", "intitule": "Foire d'Aix"],
        ["du": "26/12/2016", "au": "30/12/2016", "intitule": "Fermeture de Noël"],
      ]))
  }

  @Test("A Sunday, a holiday of the law or of the place, a closed site", arguments: Golden.rows("class-days"))
  func days(row: GoldenRow) throws {
    #expect(try team.slot(["jour": row["day"], "site": row["site"]]) == (row.isEmpty("reason") ? nil : row["reason"]))
  }

  /// What is told of a file, the missing calendar aside.
  private func told(_ report: ImportReport) -> [String] { report.notices.filter { !$0.contains("n'a pas de calendrier") } }

  /// Zone B: from 20 October to 2 November 2016.
  @Test(
    "School holidays are told, not refused",
    arguments: [("19/10/2016", false), ("20/10/2016", true), ("02/11/2016", true), ("03/11/2016", false)])
  func schoolHolidays(day: String, isTold: Bool) throws {
    let told = "La séance « X-1 » du \(day) tombe pendant les vacances scolaires (Vacances de la Toussaint 2016-2017, zone B)."
    let report = try base.load(.seances, Draft.slot.file(["jour": day]))
    #expect(report.added == 1 && self.told(report) == (isTold ? [told] : []))
  }

  @Test(
    "A lecturer who is busy is told, at the hours of the slot only",
    arguments: [("12:15", "13:15", false), ("12:00", "12:30", true), ("07:00", "08:30", false), ("07:00", "18:00", true)])
  func unavailable(from: String, to: String, isTold: Bool) throws {
    try base.load(.indisponibilites, "intervenant;jour;debut;fin;motif\nI-06;03/10/2016;\(from);\(to);autre cours")
    let report = try base.load(.seances, Draft.slot.file())
    #expect(self.told(report) == (isTold ? ["L'intervenant de « X-1 » s'est dit indisponible le 03/10/2016 à cette heure."] : []))
  }

  @Test("A period of days off does not end before it begins")
  func order() throws {
    try team.recruiting.refuses(
      .jours, Draft.dayOff.file(["du": "05/10/2017", "au": "04/10/2017"]), column: "au", "le 04/10/2017 précède le 05/10/2017")
  }

  @Test("Two sites that close the same day, under the same name, for days of their own")
  func twoSites() throws {
    try base.load(.jours, Draft.dayOff.file(["du": "17/07/2017", "au": "18/08/2017", "intitule": "Été", "site": "CFA"]))
    try base.load(.jours, Draft.dayOff.file(["du": "17/07/2017", "au": "25/08/2017", "intitule": "Été", "site": "CNAM_AIX"]))
  }

  /// Its first class may be on 1 September, its contracts begin on the 15th.
  @Test("The week of a first class before 15 September is a week of the calendar")
  func firstWeek() throws {
    _ = try base.openCohort(
      "2017", programme: nil, firstClassOn: "2017-09-04".day, maxHeadcount: nil, by: Staff.manager, on: "2016-10-03".day)
    try base.load(.semaines, Draft.week.file(["promotion": "2017", "lundi": "04/09/2017"]))
  }
}
