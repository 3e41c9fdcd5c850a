import Alternance
import Foundation

/// The programme, the calendar and the teaching team of the demonstration, by the articles 7 to 10.
struct DemonstrationTeaching {
  let database: Database
  let files: DemonstrationFiles
  let cohort: String

  /// The spring before: the programme published, the weeks agreed, the hours shared and approved.
  func spring() throws {
    let (manager, pedagogy) = ("responsable-alternance", "directrice-pedagogique")
    try act(manager, "2016-04-06") { _ = try database.publishProgramme(nil, year: 2016, by: $0, on: $1) }
    try enter(.intervenants, "intervenants", by: pedagogy, on: "2016-04-06")
    try enter(.semaines, "semaines", by: manager, on: "2016-04-07")
    for (login, day) in [(manager, "2016-04-07"), ("directeur-pole", "2016-04-08")] {
      try act(login, day) { _ = try database.approve(.alternance(cohort: cohort), by: $0, on: $1) }
    }
    try enter(.affectations, "affectations", by: pedagogy, on: "2016-04-08")
    for director in ["directeur-cnam", "directeur-cfa"] {
      try act(director, "2016-04-11") { _ = try database.approve(.hours(cohort: cohort, lecturer: nil), by: $0, on: $1) }
    }
  }

  /// Before the holidays: both booklets, the course plans, the agreement files sent to Cnam national.
  func summer() throws {
    try enter(.plansCours, "plans_cours", by: "directrice-pedagogique", on: "2016-07-08")
    try act("assistante-formation", "2016-07-08") { assistant, day in
      for kind in Booklet.Kind.allCases { _ = try database.publishBooklet(kind, of: nil, year: 2016, by: assistant, on: day) }
      for file in try database.agreementFiles(ofProgramme: nil, by: assistant) {
        _ = try database.submitAgreement(of: file.login, programme: nil, by: assistant, on: day)
      }
    }
    try enter(.reunions, "reunions", by: "directrice-pedagogique", on: "2016-07-08")
    try act("assistante-formation", "2016-07-08") { _ = try database.conveneMeeting("REU-2016-1", by: $0, on: $1) }
  }

  /// Back to school: the decisions of Cnam national, the assessments, the slots of the two years, distributed.
  func autumn() throws {
    let pedagogy = "directrice-pedagogique"
    try enter(.agrements, "agrements", by: "assistante-formation", on: "2016-09-15")
    try enter(.calendrierEpreuves, "calendrier_epreuves", by: pedagogy, on: "2016-09-15")
    try enter(.indisponibilites, "indisponibilites", by: pedagogy, on: "2016-09-15")
    try enter(.seances, "seances", by: pedagogy, on: "2016-09-15")
    try distribute(from: "2016-09-19", to: "2017-02-03", on: "2016-09-16")
  }

  /// The semesters that follow the first, each handed out before it begins.
  private func distribute(after month: Month) throws {
    switch month.iso {
    case "2017-01": try distribute(from: "2017-02-27", to: "2017-06-23", on: "2017-01-31")
    case "2017-08": try distribute(from: "2017-09-18", to: "2018-02-16", on: "2017-08-31")
    case "2018-02": try distribute(from: "2018-03-12", to: "2018-06-22", on: "2018-02-28")
    default: break
    }
  }

  private func distribute(from first: String, to last: String, on day: String) throws {
    let semester = Period(from: Day(iso: first)!, to: Day(iso: last)!)
    try act("coordinatrice", day) { try database.distributeTimetable(of: database.cohort(cohort), over: semester, by: $0, on: $1) }
  }

  /// What a month brings beside the signatures: the lecturers' own, and the reasons of absences.
  func live(_ month: Month) throws {
    let end = month.period.last
    for (site, login) in [("CFA", "coordinatrice"), ("CNAM_AIX", "assistante-formation")] {
      try enter(.contresignatures, "contresignatures", by: login, on: end.iso, rows: files.countersignatures(on: site, in: month))
    }
    try enter(
      .justificatifs, "justificatifs", by: "coordinatrice", on: end.iso, rows: files.rows("justificatifs", dated: "recu_le", in: month))
    try distribute(after: month)
    try judge(month)
    try meet(month)
    if month == Month(year: 2017, month: 6) {
      try act("assistante-formation", end.iso) { assistant, day in
        for kind in Booklet.Kind.allCases { _ = try database.publishBooklet(kind, of: nil, year: 2017, by: assistant, on: day) }
      }
    }
  }

  /// Justifications are accepted at the end of their month; one in transport is not.
  private func judge(_ month: Month) throws {
    try act("directrice-pedagogique", month.period.last.iso) { director, day in
      for paper in try database.justifications(of: database.cohort(cohort), month: nil, by: director)
      where paper.isAccepted == nil && paper.receivedOn <= day {
        let isAccepted = paper.reason != .transport
        try database.judgeJustification(
          paper.id, isAccepted: isAccepted, note: isAccepted ? "" : "un car de remplacement passait à l'heure", by: director, on: day)
      }
    }
  }

  /// The meetings of the month are reported, those of the next one convened.
  private func meet(_ month: Month) throws {
    try act("directrice-pedagogique", month.period.last.iso) { director, day in
      for meeting in try database.meetings(programme: nil, year: nil, by: director).flatMap(\.meetings) {
        if meeting.convenedOn == nil, meeting.day.inMonth == month.next {
          _ = try database.conveneMeeting(meeting.code, by: director, on: day)
        } else if meeting.heldOn == nil, meeting.day.inMonth == month {
          let record = try database.meeting(meeting.code, by: director)
          _ = try database.reportMeeting(
            meeting.code, present: record.invited.dropLast().map(\.login),
            report: "Tous les points de l'ordre du jour ont été traités.\nLes relevés d'assiduité sont communiqués aux tuteurs.",
            by: director,
            on: day)
        }
      }
    }
  }

  /// The proof that the declarations of absences left, by e-mail on the day they were made.
  func send(_ notices: [AbsenceNotice], on day: Day) throws {
    let rows = notices.map {
      [
        (column: "declaration", value: $0.number), (column: "moyen", value: "courriel"), (column: "envoye_le", value: day.french),
        (column: "preuve", value: "accusé de réception du \(day.french)"),
      ]
    }
    try act("coordinatrice", day.iso) { _ = try database.importRows(.envois, rows, by: $0, on: $1) }
  }

  private func act(_ login: String, _ day: String, _ change: (Actor, Day) throws -> Void) throws {
    let day = Day(iso: day)!
    try change(database.actor(login, on: day), day)
  }

  private func enter(_ type: ImportType, _ file: String, by login: String, on day: String) throws {
    try enter(type, file, by: login, on: day, rows: files.whole(file))
  }

  private func enter(_ type: ImportType, _ file: String, by login: String, on day: String, rows data: Data?) throws {
    guard let data else { return }
    try act(login, day) { _ = try database.importFile(type, data: data, file: "\(file).csv", by: $0, on: $1) }
  }
}
