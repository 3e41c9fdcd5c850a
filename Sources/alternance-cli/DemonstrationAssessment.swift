import Alternance
import Foundation

/// The exams, the juries and the titles of the demonstration, by article 11: each file is cut by the days of its rows.
struct DemonstrationAssessment {
  let database: Database
  let files: DemonstrationFiles
  let cohort: String

  /// What a month brings, day after day.
  func live(_ month: Month) throws {
    for day in try days(in: month) {
      try plan(day)
      try convene(day)
      try examine(day)
      try mark(day)
      try judge(day)
      try handOut(day)
    }
  }

  private static let convocations: [String: [String]] = [
    "2017-01-23": ["UE11-S1", "UE12-S1", "UE13-S1"], "2017-06-12": ["UE14-S1", "UE15-S1", "UE16-S1"], "2017-06-26": ["UE12-S2", "UE13-S2"],
    "2017-07-04": ["UE14-S2", "UE16-S2"], "2018-02-05": ["UE21-S1", "UE22-S1", "UE23-S1"],
    "2018-06-11": ["UE24-S1", "UE25-S1", "UE26-S1"], "2018-06-25": ["UE23-S2"], "2018-07-04": ["UE24-S2", "UE25-S2"],
  ]
  private static let reports = ["2017-03-01": [1], "2017-07-18": [1, 2], "2018-03-15": [3], "2018-07-17": [3, 4]]
  private static let plans = ["2016-09-16": ["1", "2"], "2017-09-15": ["3", "4"]]
  private static let correctedOn = "2017-02-22"
  private static let awardedOn = "2018-10-10"
  /// The one whose title is left to award.
  private static let leftToDo = "S2016-15"

  private func days(in month: Month) throws -> [Day] {
    let told = [
      ("sujets", "transmis_le"), ("agrements_sujets", "decide_le"), ("tenues", "le"), ("remises", "le"), ("proces_verbaux", "recu_le"),
      ("jurys", "jour"), ("recours", "recu_le"), ("experiences", "accepte_le"),
    ]
    let fixed = [
      Self.convocations.keys.map { $0 }, Self.reports.keys.map { $0 }, Self.plans.keys.map { $0 }, [Self.correctedOn, Self.awardedOn],
    ]
    let days = try told.flatMap { try files.days(of: $0.0, $0.1) } + fixed.joined().compactMap { Day(iso: $0) }
    return Set(days.filter { $0.inMonth == month }).sorted()
  }

  private func plan(_ day: Day) throws {
    let pedagogy = "directrice-pedagogique"
    if let semesters = Self.plans[day.iso] {
      try enter(.evaluations, "evaluations", ("semestre", semesters), by: pedagogy, on: day)
      try enter(.jurys, "jurys", ("semestre", semesters), by: pedagogy, on: day)
    }
    try enter(.experiences, "experiences", ("accepte_le", [day.french]), by: "responsable-alternance", on: day)
    try enter(.sujets, "sujets", ("transmis_le", [day.french]), by: pedagogy, on: day)
    try enter(.agrementsSujets, "agrements_sujets", ("decide_le", [day.french]), by: "assistante-formation", on: day)
  }

  private func convene(_ day: Day) throws {
    var generator = SeededGenerator(state: UInt64(day.year * 10_000 + day.month * 100 + day.day))
    for code in Self.convocations[day.iso] ?? [] {
      try act("assistante-formation", day) {
        _ = try database.conveneExam(code, of: database.cohort(cohort), using: &generator, by: $0, on: day)
      }
    }
  }

  /// The exam is held and supervised, its scripts go from hand to hand, its minutes come back signed.
  private func examine(_ day: Day) throws {
    let assistant = "assistante-formation"
    let held = try files.values("tenues", "epreuve", where: ("le", [day.french]))
    try enter(.tenues, "tenues", ("le", [day.french]), by: assistant, on: day)
    try enter(.surveillances, "surveillances", ("epreuve", held), by: assistant, on: day)
    try enter(.remises, "remises", ("le", [day.french]), by: assistant, on: day)
  }

  private func mark(_ day: Day) throws {
    let assistant = "assistante-formation"
    let marked = try files.values("proces_verbaux", "epreuve", where: ("recu_le", [day.french]))
    try enter(.procesVerbaux, "proces_verbaux", ("recu_le", [day.french]), by: assistant, on: day)
    try enter(.notes, "notes", ("epreuve", marked), by: assistant, on: day)
    if day.iso == Self.correctedOn { try enter(.notes, "notes_corrigees", nil, by: assistant, on: day) }
    try enter(.recours, "recours", ("recu_le", [day.french]), by: assistant, on: day)
  }

  /// The jury corrects what an appeal found, makes the results homogeneous, and closes.
  private func judge(_ day: Day) throws {
    for jury in try files.values("jurys", "code", where: ("jour", [day.french])) {
      try enter(.harmonisations, "harmonisations", ("jury", [jury]), by: "enseignant-referent", on: day)
      if try !files.values("notes_jury", "stagiaire", where: ("jury", [jury])).isEmpty {
        try act("enseignant-referent", day) {
          try database.answerAppeal(
            of: "S2016-08", unit: "UE22", jury: jury, outcome: .upheld, note: "erreur de saisie : la copie porte 13,50", by: $0, on: day)
        }
        try enter(.notes, "notes_jury", ("jury", [jury]), by: "assistante-formation", on: day)
      }
      try act("enseignant-referent", day) { _ = try database.closeJury(jury, by: $0, on: day) }
    }
  }

  private func handOut(_ day: Day) throws {
    for semester in Self.reports[day.iso] ?? [] {
      try act("assistante-formation", day) {
        _ = try database.handOutReports(of: database.cohort(cohort), semester: semester, student: nil, by: $0, on: day)
      }
    }
    guard day.iso == Self.awardedOn else { return }
    try act("enseignant-referent", day) { chair in
      let cohort = try database.cohort(cohort)
      let eligible = try database.titleFiles(of: cohort, by: chair).filter { $0.eligibility(on: day).isEligible }
      for file in eligible where file.student.code != Self.leftToDo {
        _ = try database.awardTitles(of: cohort, to: file.student.code, by: chair, on: day)
      }
    }
  }

  private func act(_ login: String, _ day: Day, _ body: (Actor) throws -> Void) throws { try body(database.actor(login, on: day)) }

  /// Rows of a file, chosen by one column; none is no import.
  private func enter(_ type: ImportType, _ file: String, _ filter: (column: String, values: [String])?, by login: String, on day: Day)
    throws
  {
    guard let data = try files.rows(file, where: filter, dated: nil, upTo: day) else { return }
    _ = try database.importFile(type, data: data, file: "\(file).csv", by: database.actor(login, on: day), on: day)
  }
}

/// SplitMix64: the same draw each time, so that the demonstration is the same.
private struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    let mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    let again = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return again ^ (again >> 31)
  }
}
