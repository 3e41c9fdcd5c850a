import Foundation
import Testing

@testable import Alternance

@Suite("The version of a programme in force, by academic year (PC-08-01)")
struct VersionInForceTests {
  private let team: TeamBase
  private var base: Database { team.base }

  /// Version 2016 published, version 2018 too, version 2019 written only.
  init() throws {
    team = try TeamBase()
    try write(2018)
    _ = try base.publishProgramme(nil, year: 2018, by: Staff.manager, on: "2018-04-05".day)
    try write(2019)
  }

  private func write(_ year: Int) throws {
    let text = try String(contentsOf: Fixture.seed.appendingPathComponent("programme/modules.csv"), encoding: .utf8)
    try base.load(.modules, text.replacing("AGAC;2016;", with: "AGAC;\(year);"))
  }

  @Test("From 1 September to 31 August, the last published version not after the year", arguments: Golden.rows("versions-in-force"))
  func inForce(row: GoldenRow) throws {
    let year = try #require(Day(iso: row["day"])).academicYear
    #expect(year == row.whole("academic_year"))
    if row.isEmpty("version") {
      #expect(
        sentence { try base.programmeVersion(of: nil, year: year, by: Staff.manager) }
          == "Aucune version publiée du programme AGAC n'est en vigueur en \(year) : publiez-la d'abord (programme publier).")
    } else {
      #expect(try base.programmeVersion(of: nil, year: year, by: Staff.manager).year == row.whole("version"))
    }
  }

  @Test("A version of an earlier year, published later, applies to its years only")
  func earlier() throws {
    try write(2017)
    #expect(try base.programmeVersion(of: nil, year: 2017, by: Staff.manager).year == 2016)
    _ = try base.publishProgramme(nil, year: 2017, by: Staff.manager, on: "2018-05-02".day)
    #expect(try [2016, 2017, 2018].map { try base.programmeVersion(of: nil, year: $0, by: Staff.manager).year } == [2016, 2017, 2018])
  }

  /// 31 August 2018 is a Friday, 3 September 2018 a Monday; the cohort 2016 ends on 14 September 2018.
  @Test("A slot takes the module in force on its day: hours of the old version are no hours of the new one")
  func slots() throws {
    try team.engage("UE11-1", "I-06", "21,00")
    #expect(try team.slot(["jour": "31/08/2018"]) == nil)
    #expect(
      try team.slot(["seance": "X-2", "jour": "03/09/2018"])
        == "« I-06 » n'a pas d'heures dans le module « UE11-1 » (importer affectations)")
    try team.assign("UE11-1", "I-06", "21,00", ["premier_cours": "03/09/2018"])
    try team.approve("I-06")
    #expect(try team.slot(["seance": "X-2", "jour": "03/09/2018"]) == nil)
  }

  @Test("A module that the version in force does not have is refused, before and after")
  func unknown() throws {
    let extra = "programme;annee;ue;code;intitule;type;heures;institution\nAGAC;2019;UE11;UE11-3;Vente;metier;7,00;cfa"
    try base.load(.modules, extra)
    #expect(
      try team.slot(["module": "UE11-3"]) == "le module « UE11-3 » n'est pas du programme AGAC publié pour 2016")
    #expect(
      try team.slot(["module": "UE12-1"])
        == "« I-06 » n'a pas d'heures dans le module « UE12-1 » (importer affectations)")
  }

  @Test("A course plan belongs to the module that is taught, whatever version is being written")
  func plans() throws {
    try team.assign("UE11-1", "I-06", "21,00")
    try team.plan("UE11-1", "I-06")
    let assignment = try #require(try base.teachingTeam(of: team.cohort, by: Staff.manager).assignments.first)
    #expect(assignment.hasCoursePlan)
  }
}
