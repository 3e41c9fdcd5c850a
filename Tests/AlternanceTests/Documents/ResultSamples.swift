@testable import Alternance

/// A cohort, its units and its results, written in the tests as they are read: « 12,00 9,00 / 11,00 / 10,00 » are the tests, the first
/// sitting, the second one.
enum ResultSamples {
  static let programme = Programme(
    id: 1, code: "AGAC", title: "Assistant de gestion – Attaché commercial", level: "III", registeredUntil: "2018-11-29".day,
    hoursPerYear: Hours(minutes: 26_760), years: 2, maxHeadcount: nil)
  static let cohort = Cohort(
    id: 1, programme: programme, name: "2016", firstClassOn: "2016-09-19".day, period: Period(from: "2016-09-15".day, to: "2018-09-14".day),
    maxHeadcount: nil)
  static let agnes = StudentName(code: "S2016-01", civility: "Mme", lastName: "Ruellan", firstName: "Agnès")
  static let yann = StudentName(code: "S2016-02", civility: "M.", lastName: "Kerbrat", firstName: "Yann")

  /// UE11: two tests of equal weights; UE12: the second one counts twice; UE16: a defence of 45 minutes for each candidate.
  static let ue11 = unit("UE11", "Relation client et négociation", coefficient: 300, weights: [1, 1])
  static let ue12 = unit("UE12", "Comptabilité et analyse financière", coefficient: 200, weights: [1, 2])
  static let ue16 = unit("UE16", "Conduite de projet", coefficient: 250, weights: [])

  private static func unit(_ code: String, _ title: String, coefficient: Int, weights: [Int]) -> AssessedUnit {
    let mode = AssessmentMode(
      continuousPercent: weights.isEmpty ? 0 : 40, exam: weights.isEmpty ? .defence : .written,
      duration: Hours(minutes: weights.isEmpty ? 45 : 180))
    func assessment(_ kind: Assessment.Kind, _ rank: Int, _ weight: Int, _ day: String) -> Assessment {
      Assessment(
        id: rank, code: .init(unit: code, kind: kind, rank: rank), unitTitle: title, semester: 1, title: "", weight: weight, mode: mode,
        day: day.day, startsAt: TimeOfDay(minutes: 510), room: "CNAM-A1", site: "Centre Cnam d'Aix-en-Provence")
    }
    return AssessedUnit(
      code: code, title: title, semester: 1, coefficientHundredths: coefficient, mode: mode,
      tests: weights.enumerated().map { assessment(.continuous, $0 + 1, $1, "2016-12-12") }, first: assessment(.exam, 1, 1, "2017-02-07"),
      second: assessment(.exam, 2, 1, "2017-07-10"))
  }

  /// - Parameters:
  ///   - jury: the day on which a closed jury decided the result as it stands, nil before.
  ///   - decided: the marks that the jury read, when others came afterwards.
  static func line(
    _ unit: AssessedUnit, _ marks: String, jury: String? = nil, decided: String? = nil, changes: [RecordedChange] = []
  ) -> ResultLine {
    let parts = marks.split(separator: "/", omittingEmptySubsequences: false).map { $0.split(separator: " ") }
    let read = jury.map { _ in line(unit, decided ?? marks, changes: changes).result }
    return ResultLine(
      unit: unit, tests: parts[0].map { MarksRead.entry($0) }, first: parts[1].first.map { MarksRead.entry($0) } ?? .pending,
      second: parts[2].first.map { MarksRead.entry($0) } ?? .pending, changes: changes,
      decision: read.map { JuryDecision(jury: "JURY-2016-1", day: jury!.day, status: $0.status, grade: $0.grade, rule: $0.rule) })
  }

  static func results(_ students: [(StudentName, [ResultLine])]) -> CohortResults {
    let lines = students.flatMap(\.1)
    let units = [ue11, ue12, ue16].filter { unit in lines.contains { $0.unit.code == unit.code } }
    return CohortResults(cohort: cohort, units: units, students: students.map { StudentResults(student: $0, lines: $1) })
  }

  static func jury(closedOn: String? = nil) -> Jury {
    Jury(
      id: 1, code: "JURY-2016-1", cohort: cohort, semester: 1, rank: 1, day: "2017-02-27".day, place: "Paris",
      presidentLogin: "enseignant-referent", president: "Mme Béatrice Okonska", members: ["M. Samuel Quintric"],
      closedOn: closedOn.map(\.day))
  }

  /// The letterheads of the seed files.
  static func context() throws -> DocumentContext { try Fixture.programme().documentContext() }
}
