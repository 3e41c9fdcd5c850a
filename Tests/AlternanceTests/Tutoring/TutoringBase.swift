@testable import Alternance

/// The small cohort with its tutors: S-01 followed by I-06 and S-02 by I-07, of Cnam, S-03 by I-01, of the CFA. Semesters of the seed.
/// No place tells a distance: it is given with the visit.
struct TutoringBase {
  let base: Database
  let cohort: Cohort

  static let tutors = ["S-01": "I-06", "S-02": "I-07", "S-03": "I-01"]

  /// - Parameter isDesignated: false leaves the students without tutors.
  init(isDesignated: Bool = true) throws {
    base = try Fixture.small()
    cohort = try base.cohort("2016")
    try base.load(.seances, "seance;promotion;jour;debut;fin;ue;intervenant;site\nP-20;2016;09/01/2017;08:30;12:15;UE11;I-01;CNAM_AIX")
    try base.load(
      .semestres,
      """
      promotion;annee;semestre;du;au
      2016;1;1;19/09/2016;03/02/2017
      2016;1;2;27/02/2017;23/06/2017
      2016;2;1;18/09/2017;16/02/2018
      2016;2;2;12/03/2018;22/06/2018
      """)
    guard isDesignated else { return }
    try agree("I-01")
    for (student, tutor) in Self.tutors.sorted(by: { $0.key < $1.key }) { try designate(tutor, for: student) }
    try accept()
  }

  /// A tutor acts.
  static func actor(_ login: String) -> Actor {
    Actor(login: login, name: login, roles: [.academicTutor], partners: [login == "I-01" ? .cfa : .cnam])
  }

  /// Both directions of the CFA agree to a tutor.
  func agree(_ tutor: String, on day: String = "2016-09-20") throws {
    for director in [Staff.pedagogicalDirector, Staff.cfaDirector] {
      try base.agreeCfaTutor(tutor, cohort: cohort, by: director, on: day.day)
    }
  }

  func designate(
    _ tutor: String, for student: String, from start: String = "2016-09-26", _ reason: String = "", by actor: Actor = Staff.manager,
    on day: String = "2016-09-26"
  ) throws {
    try base.designateTutor(tutor, for: student, from: start.day, reason: reason, by: actor, on: day.day)
  }

  func accept(by actor: Actor = Staff.hubDirector, on day: String = "2016-09-27") throws {
    _ = try base.agreeTutors(of: cohort, by: actor, on: day.day)
  }

  /// A whole report without difficulty.
  static func account(
    _ mode: VisitPlan.Mode = .onSite, progress: String = "Autonome", integration: String = "Bien accueillie", difficulties: String = "",
    actions: String = ""
  ) -> VisitAccount {
    VisitAccount(
      mode: mode, missions: [], progress: progress, integration: integration, difficulties: difficulties, actions: actions,
      isSignedByCompanyTutor: true, isSignedByStudent: true)
  }

  @discardableResult
  func report(
    _ student: String, _ year: Int, _ rank: Int, on day: String, reported: String? = nil, km: Int? = 7, reason: String = "",
    account: VisitAccount = account(), missions: String = "", by login: String? = nil
  ) throws -> VisitRecord {
    let told = ToldVisit(
      student: student, year: year, rank: rank, day: day.day, transport: account.mode == .phone ? "" : "vehicule_personnel",
      distanceMetres: km.map { $0 * 1000 }, reason: reason)
    return try base.reportVisit(
      told, missions: missions, account: account, by: Self.actor(login ?? Self.tutors[student] ?? "I-06"), on: (reported ?? day).day)
  }

  func approve(_ student: String, _ year: Int, _ rank: Int, on day: String) throws {
    let director = Self.tutors[student] == "I-01" ? Staff.cfaDirector : Staff.cnamDirector
    _ = try base.approve(.transport(student: student, year: year, rank: rank), by: director, on: day.day)
  }

  func claim(_ student: String, _ year: Int, _ rank: Int, on day: String, horsepower: Int = 5, by login: String? = nil) throws {
    try base.claimTravel(
      student, year: year, rank: rank, horsepower: horsepower, by: Self.actor(login ?? Self.tutors[student] ?? "I-06"), on: day.day)
  }

  func sign(_ login: String, _ year: Int, on day: String) throws -> TutorStatement {
    try base.signTutorStatement(of: login, year: year, by: login == "I-01" ? Staff.cfaDirector : Staff.cnamDirector, on: day.day)
  }

  /// Tutoring and travel in the margin of a day.
  func costs(_ day: String) throws -> Money {
    let margin = try base.margin(of: cohort, asOf: day.day, by: Staff.manager).margin
    return margin.costs.filter { $0.category == .tutoring || $0.category == .tutorTravel }.map(\.amount).sum()
  }
}
