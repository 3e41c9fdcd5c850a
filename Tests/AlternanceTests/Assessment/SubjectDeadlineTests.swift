import Testing

@testable import Alternance

@Suite("Two subjects of each lecturer, submitted one month before the exam (PC-11-11, PC-11-12, scenario 11)")
struct SubjectDeadlineTests {
  private func subject(
    submitted: Day? = nil, handed: Day? = nil, key: ExamSubject.File? = .init(name: "c.pdf", sha256: "c"),
    _ decision: SubjectDecision? = nil
  ) -> ExamSubject {
    ExamSubject(
      id: 1, unit: "UE11", sitting: 1, login: "I-06", lecturer: "Mme Odile Teyssonnière", version: 1,
      subject: .init(name: "s.pdf", sha256: "s"), answerKey: key, proposedOn: "2016-12-05".day, handedOn: handed, submittedOn: submitted,
      decision: decision)
  }

  private func due(_ exam: Day?, _ subject: ExamSubject? = nil) -> SubjectDue {
    SubjectDue(unit: "UE11", sitting: 1, login: "I-06", lecturer: "Mme Odile Teyssonnière", exam: exam, subject: subject)
  }

  @Test("In time on the same day of the month before, late the day after", arguments: Golden.rows("subject-deadlines"))
  func deadlines(row: GoldenRow) throws {
    let (exam, submitted) = (row["exam"].day, row["submitted"].day)
    #expect(ExamSubject.deadline(exam: exam).iso == row["due"])
    let presented = due(exam, subject(submitted: submitted))
    #expect(presented.deadline?.iso == row["due"])
    #expect(presented.isLate(on: "2030-01-01".day) == (row["late"] == "yes"))
    #expect(due(exam).isLate(on: submitted) == (row["late"] == "yes"))
  }

  @Test("Nobody is late before the exam has a day")
  func noExam() {
    #expect(due(nil).deadline == nil)
    #expect(!due(nil).isLate(on: "2030-01-01".day))
    #expect(due(nil).state(on: "2030-01-01".day) == "à proposer")
  }

  @Test("What a subject waits for")
  func states() {
    let (exam, early, late) = ("2017-02-20".day, "2017-01-20".day, "2017-01-21".day)
    #expect(due(exam).state(on: early) == "à proposer")
    #expect(due(exam).state(on: late) == "à proposer, en retard")
    #expect(due(exam, subject(key: nil)).state(on: late) == "proposé, sans corrigé, en retard")
    #expect(due(exam, subject()).state(on: early) == "proposé")
    #expect(due(exam, subject(handed: early)).state(on: late) == "transmis, en retard")
    #expect(due(exam, subject(submitted: early, handed: early)).state(on: late) == "soumis")
    let agreed = SubjectDecision(outcome: .agreed, decidedOn: late, note: "")
    #expect(due(exam, subject(submitted: late, agreed)).state(on: late) == "agréé, en retard")
    #expect(due(exam, subject(submitted: early, agreed)).state(on: late) == "agréé")
  }

  @Test("A refused one is to be proposed again, and late again past the day")
  func refused() {
    let refused = SubjectDecision(outcome: .refused, decidedOn: "2017-01-13".day, note: "hors programme")
    let due = due("2017-02-20".day, subject(submitted: "2016-12-15".day, refused))
    #expect(due.state(on: "2017-01-20".day) == "refusé")
    #expect(due.state(on: "2017-01-21".day) == "refusé, en retard")
  }

  /// UE16 is a defence; whoever left owes nothing more.
  @Test("Two of each lecturer of a written unit, none of a defence")
  func list() throws {
    let own = try AssessmentBase(.planned)
    func list() throws -> [String] {
      try own.base.subjects(of: own.cohort, by: Staff.manager).map { "\($0.unit) \($0.sitting) \($0.login) \($0.exam?.iso ?? "")" }
    }
    let units = [("UE11", "2017-02-20", "2017-07-10"), ("UE12", "2017-02-21", "2017-07-10"), ("UE21", "2018-02-19", "2018-07-10")]
    let expected = units.flatMap { unit, first, second in
      AssessmentBase.lecturers[unit]!.flatMap { ["\(unit) 1 \($0) \(first)", "\(unit) 2 \($0) \(second)"] }
    }
    #expect(try list() == expected)
    try own.base.endAssignment(
      of: "I-01", module: "UE11-2", cohort: own.cohort, endedOn: "2016-12-01".day, reason: "départ", by: Staff.pedagogicalDirector,
      on: "2016-12-01".day)
    #expect(try list() == expected.filter { !$0.hasPrefix("UE11 1 I-01") && !$0.hasPrefix("UE11 2 I-01") })
  }

  @Test("A late one is told when it is recorded, and recorded", arguments: [("20/01/2017", false), ("21/01/2017", true)])
  func told(submitted: String, isLate: Bool) throws {
    let own = try AssessmentBase(.planned)
    try own.base.load(.sujets, AssessmentDraft.subject.file())
    let report = try own.base.load(
      .agrementsSujets, AssessmentDraft.agreement.file(["soumis_le": submitted, "decide_le": "03/02/2017"]), on: "2017-02-06".day)
    #expect(report.added == 1)
    #expect(
      report.notices
        == (isLate
          ? [
            "Le sujet « sujet.pdf » est soumis en retard : l'épreuve est le 20/02/2017, il était dû le 20/01/2017 (convention, art. 11)."
          ] : []))
    let due = try #require(try own.base.subjects(of: own.cohort, by: Staff.manager).first { $0.login == "I-06" && $0.sitting == 1 })
    #expect(due.state(on: "2017-02-06".day) == (isLate ? "agréé, en retard" : "agréé"))
  }

  /// The deadline of UE11's first sitting is 20 January 2017.
  @Test("An exam without an agreed subject is told from the day after")
  func progress() throws {
    let own = try AssessmentBase(.planned)
    func late(_ day: String) throws -> String? {
      try own.base.assessments(of: own.cohort, by: Staff.manager).first { $0.assessment.code.text == "UE11-S1" }?.late(on: day.day)
    }
    #expect(try late("2017-01-20") == nil)
    #expect(try late("2017-01-21") == "sujet non agréé")
    try own.agree("UE11", 2, "I-06")
    #expect(try late("2017-01-21") == "sujet non agréé")
    try own.agree("UE11", 1, "I-06")
    #expect(try late("2017-01-21") == nil)
  }
}
