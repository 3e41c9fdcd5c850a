import Alternance
import Foundation

/// The tutoring of the demonstration, by the articles 12 to 14: designation, meetings, visits, reports, statements, delegates.
struct DemonstrationTutoring {
  let database: Database
  let files: DemonstrationFiles
  let cohort: String

  private static let (manager, hub, pedagogy) = ("responsable-alternance", "directeur-pole", "directrice-pedagogique")
  private static let directors = ["CNAM": "directeur-cnam", "CFA": "directeur-cfa"]
  /// The cars of the two tutors who drive more than 50 km, by fiscal horsepower.
  private static let horsepower = ["I-01": 5, "I-07": 6]

  /// September: semesters, meetings planned, prior agreements of the CFA, the list agreed by two and told.
  func designate() throws {
    for (partner, director) in Self.directors.sorted(by: { $0.key < $1.key }) {
      let day = Day(iso: "2016-09-20")!
      try enter(
        .personnes, "tuteurs", by: director, on: day, rows: files.rows("tuteurs", where: ("partenaire", [partner]), dated: nil, upTo: day))
    }
    try enter(.semestres, "semestres", by: Self.pedagogy, on: Day(iso: "2016-09-20")!, rows: files.whole("semestres"))
    try enter(.reunionsTutorat, "reunions_tutorat", by: Self.manager, on: Day(iso: "2016-09-20")!, rows: files.whole("reunions_tutorat"))
    for (login, day) in [(Self.pedagogy, "2016-09-21"), ("directeur-cfa", "2016-09-22")] {
      try act(login, day) { actor, on in
        for tutor in ["I-01", "I-02", "I-04"] { try database.agreeCfaTutor(tutor, cohort: database.cohort(cohort), by: actor, on: on) }
      }
    }
    try designate(on: "2016-09-26", by: Self.manager, acceptedBy: Self.hub, on: "2016-09-27", told: "2016-09-28")
  }

  private func designate(on day: String, by login: String, acceptedBy other: String, on accepted: String, told: String) throws {
    let on = Day(iso: day)!
    let last = Day(iso: day)!.adding(months: 1)
    try enter(.designations, "designations", by: login, on: on, rows: files.rows("designations", where: nil, dated: "du", upTo: last))
    try act(other, accepted) { _ = try database.agreeTutors(of: database.cohort(cohort), by: $0, on: $1) }
    try act(Self.manager, told) { _ = try database.notifyTutors(of: database.cohort(cohort), by: $0, on: $1) }
  }

  /// What a month brings, once its visits are recorded: reports told and read, travel claimed, meetings.
  func live(_ month: Month) throws {
    let day = month.period.last.adding(days: 10)
    try tell(month, on: day)
    try handle(on: day)
    try claim(month, on: day)
    try meet(month)
    try milestones(month)
  }

  /// Elections in October, the change of tutor in September, statements signed in July.
  private func milestones(_ month: Month) throws {
    switch month.iso {
    case "2016-10":
      try elect(1, "2016-10-10", [("S2016-05", 9), ("S2016-14", 8), ("S2016-02", 6)], ballots: 15, blank: 1)
    case "2017-08":
      try designate(on: "2017-09-04", by: Self.hub, acceptedBy: Self.manager, on: "2017-09-05", told: "2017-09-06")
    case "2017-10":
      try elect(2, "2017-10-02", [("S2016-14", 10), ("S2016-09", 7), ("S2016-03", 7)], ballots: 14, blank: 0)
    case "2017-07": try sign(2016, on: "2017-07-31")
    case "2018-07": try sign(2017, on: "2018-07-31")
    case "2018-08":
      try act(Self.hub, "2018-09-06") { actor, day in
        _ = try database.handleReport(
          "S2016-13", year: 2, rank: 3, intervention: "Deux mois sans retard, confirmés par l'entreprise.", closes: true, by: actor, on: day
        )
      }
    default: break
    }
  }

  private func elect(_ year: Int, _ day: String, _ votes: [(code: String, votes: Int)], ballots: Int, blank: Int) throws {
    try act(Self.pedagogy, day) { actor, on in
      _ = try database.electDelegates(
        of: database.cohort(cohort), year: year, heldOn: on, votes: votes, ballots: ballots, blank: blank, by: actor, on: on)
    }
  }

  private func sign(_ year: Int, on day: String) throws {
    let on = Day(iso: day)!
    for partner in PartnerCode.allCases {
      let director = Self.directors[partner.rawValue]!
      try act(director, day) { actor, _ in
        for statement in try database.tutorStatements(of: partner, year: year, on: on, by: actor) {
          _ = try database.signTutorStatement(of: statement.tutor, year: year, by: actor, on: on)
        }
      }
    }
  }

  /// Each tutor tells the content of the own reports.
  private func tell(_ month: Month, on day: Day) throws {
    let told = try files.toldVisits(in: month)
    for tutor in Set(told.map(\.tutor)).sorted() {
      let own = told.filter { $0.tutor == tutor }.map(\.key)
      try enter(.rapports, "rapports", by: tutor, on: day, rows: files.reports(of: own))
    }
  }

  /// Both readers read; a difficulty opens a follow-up.
  private func handle(on day: Day) throws {
    for login in [Self.manager, Self.hub] {
      let actor = try database.actor(login, on: day)
      let role: Role = login == Self.manager ? .alternanceManager : .businessHubDirector
      let open = try database.openReports(of: database.cohort(cohort), by: actor).filter { record in
        !record.readings.contains { $0.role == role }
      }
      for record in open {
        let step = record.hasOpenDifficulty && login == Self.manager ? "Entretien au CFA avec le stagiaire et son tuteur d'entreprise." : ""
        _ = try database.handleReport(
          record.student.code, year: record.year, rank: record.rank, intervention: step, closes: false, by: actor, on: day)
      }
    }
  }

  private func claim(_ month: Month, on day: Day) throws {
    for visit in try files.farVisits(in: month) {
      let tutor = try files.toldVisits(in: month).first { $0.key == [visit.student, "\(visit.year)", "\(visit.rank)"] }?.tutor ?? ""
      guard let horsepower = Self.horsepower[tutor] else { continue }
      try act(tutor, day.iso) { actor, on in
        try database.claimTravel(visit.student, year: visit.year, rank: visit.rank, horsepower: horsepower, by: actor, on: on)
      }
    }
  }

  /// The tutors make the appointments of the coming month, at ten or at two o'clock.
  func plan(_ month: Month, on day: Day) throws {
    for (index, visit) in try files.plannedVisits(in: month).enumerated() {
      let isPhone = visit.transport.isEmpty
      let plan = VisitPlan(
        attempt: 1, day: visit.day, startsAt: TimeOfDay(minutes: index.isMultiple(of: 2) ? 600 : 840)!, minutes: isPhone ? 30 : 60,
        mode: isPhone ? .phone : .onSite, transport: visit.transport, reason: visit.reason)
      try act(visit.tutor, day.iso) { actor, on in
        _ = try database.planVisit(
          VisitAppointment(student: visit.student, year: visit.year, rank: visit.rank, plan: plan), by: actor, on: on)
      }
    }
  }

  /// The meetings of the month are held, those of the next one convened.
  private func meet(_ month: Month) throws {
    let day = month.period.last
    let director = try database.actor(Self.pedagogy, on: day)
    for meeting in try database.tutoringMeetings(of: database.cohort(cohort), by: director).meetings {
      if meeting.convenedOn == nil, meeting.day.inMonth == month.next {
        _ = try database.conveneTutoringMeeting(meeting.code, by: director, on: day)
      } else if meeting.heldOn == nil, meeting.day.inMonth == month {
        try hold(meeting, by: director, on: day)
      }
    }
  }

  /// Everybody comes but one academic tutor, once, and the company tutors of the farthest.
  private func hold(_ meeting: TutoringMeeting, by director: Actor, on day: Day) throws {
    let record = try database.tutoringMeeting(meeting.code, by: director)
    let absent = meeting.code == "TUT-2017-3" ? ["I-09"] : []
    let present = record.participants.map(\.code).filter { !absent.contains($0) && !($0.hasPrefix("E-") && $0.hasSuffix("2")) }
    _ = try database.holdTutoringMeeting(
      meeting.code, present: present,
      minutes: "Tous les points de l'ordre du jour ont été traités.\nLes dates des prochaines visites sont convenues.", by: director,
      on: day)
    guard meeting.kind == .tutorial else { return }
    let adequate = Set(["S2016-06"])
    for student in try database.tutors(of: database.cohort(cohort), on: day, by: director).entries.map(\.student) {
      let isAdequate = !adequate.contains(student.code)
      try database.checkActivities(
        of: student.code, in: meeting.code, isConform: true, isAdequate: isAdequate,
        note: isAdequate ? "" : "confier aussi du suivi de clientèle", by: director, on: day)
    }
  }

  private func act(_ login: String, _ day: String, _ change: (Actor, Day) throws -> Void) throws {
    let day = Day(iso: day)!
    try change(database.actor(login, on: day), day)
  }

  private func enter(_ type: ImportType, _ file: String, by login: String, on day: Day, rows data: Data?) throws {
    guard let data else { return }
    _ = try database.importFile(type, data: data, file: "\(file).csv", by: database.actor(login, on: day), on: day)
  }
}
