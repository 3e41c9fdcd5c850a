@testable import Alternance

/// The cohort 2016 of the seed files as its timetable is made: programme and booklets published, calendar agreed, team agreed, no slot.
enum PlanningBase {
  static let semester = Period(from: "2016-09-19".day, to: "2017-02-03".day)

  static func make(approving: Bool = true) throws -> Database {
    let base = try Fixture.programme()
    _ = try base.loadSeed("demonstration/intervenants.csv", .intervenants)
    try base.publishTaughtProgramme()
    for type in [ImportType.semaines, .calendrierEpreuves] { _ = try base.loadSeed("demonstration/\(type.rawValue).csv", type) }
    try agreeCalendar(base, "2016", on: "2016-07-11".day)
    if approving { try base.gatherTeam() } else { _ = try base.loadSeed("demonstration/affectations.csv", .affectations) }
    _ = try base.loadSeed("demonstration/indisponibilites.csv", .indisponibilites)
    return base
  }

  static func agreeCalendar(_ base: Database, _ cohort: String, on day: Day) throws {
    for key in [Staff.manager, Staff.hubDirector] { _ = try base.approve(.alternance(cohort: cohort), by: key, on: day) }
  }

  /// Plans the first semester, or what is asked.
  static func plan(_ base: Database, _ change: (inout PlanningRequest) -> Void = { _ in }) throws -> TimetableProposal {
    var request = PlanningRequest(period: semester)
    change(&request)
    return try base.timetableProposal(of: base.cohort("2016"), request, by: Staff.accountant)
  }
}
