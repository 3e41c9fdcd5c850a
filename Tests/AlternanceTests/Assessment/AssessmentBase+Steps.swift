import GRDB
import Testing

@testable import Alternance

/// One step further, by the hand and on the day of whoever does it. The exam's own day stands for what has none.
extension AssessmentBase {
  /// Both hands and Cnam national: the subject of a lecturer for a sitting is agreed on 13 January 2017.
  func agree(_ unit: String, _ sitting: Int, _ login: String) throws {
    let key = ["ue": unit, "session": String(sitting), "intervenant": login]
    try base.load(.sujets, AssessmentDraft.subject.file(key.merging(["sujet": "\(unit)-S\(sitting)-\(login).pdf"]) { $1 }))
    try base.load(.agrementsSujets, AssessmentDraft.agreement.file(key))
  }

  /// The planned day of an assessment.
  func day(_ code: String) throws -> Day { try #require(try base.read { try Assessment.find(code, of: cohort, in: $0).day }) }

  @discardableResult
  func convene(_ code: String, seed: UInt64 = 1, on day: String? = nil, by actor: Actor = Staff.assistant) throws -> ExamConvocation {
    var generator = SplitMix64(seed: seed)
    let convened = try day?.day ?? self.day(code).adding(days: -6)
    return try base.conveneExam(code, of: cohort, using: &generator, by: actor, on: convened)
  }

  /// The exam is held, on the subject of the unit's first lecturer.
  func hold(_ code: String, absent: [String] = [], on day: String? = nil) throws {
    let held = try day?.day ?? self.day(code)
    let subject = code.hasPrefix("UE16") ? "" : try lecturer(code)
    try base.load(
      .tenues,
      AssessmentDraft.held.file([
        "epreuve": code, "le": held.french, "absents": absent.joined(separator: " "), "intervenant_sujet": subject,
      ]), on: held)
  }

  /// The scripts go to the lecturer on the day of the exam, and come back a week later.
  func hand(_ code: String, scripts: Int? = nil) throws {
    let (held, login) = try (day(code), lecturer(code))
    let count = try scripts ?? base.exam(code, of: cohort, by: Staff.assistant).scripts
    let stages = [
      ["etape": "vers_intervenant", "de": "assistante-formation", "a": login, "le": held.french],
      ["etape": "vers_assistante", "de": login, "a": "assistante-formation", "le": held.adding(days: 7).french],
    ]
    try base.load(.remises, AssessmentDraft.handover.file(stages.map { $0.merging(["epreuve": code, "copies": String(count)]) { $1 } }))
  }

  /// The minutes are signed and received a week after the day.
  func sign(_ code: String, by login: String? = nil) throws {
    let signed = try day(code).adding(days: 7).french
    try base.load(
      .procesVerbaux,
      AssessmentDraft.minutes.file(["epreuve": code, "intervenant": login ?? lecturer(code), "signe_le": signed, "recu_le": signed]))
  }

  /// Marks by student, in the order of the codes.
  @discardableResult
  func enter(_ code: String, _ marks: [String: String], reason: String = "", jury: String = "") throws -> ImportReport {
    let rows = marks.sorted { $0.key < $1.key }.map { student, mark in
      ["epreuve": code, "stagiaire": student, "note": mark, "motif": reason, "jury": jury]
    }
    return try base.load(.notes, AssessmentDraft.mark.file(rows))
  }

  /// A test of continuous assessment, from its minutes to its marks.
  func test(_ code: String, _ marks: [String: String]) throws {
    try sign(code)
    try enter(code, marks)
  }

  /// An exam, from the convocations to the marks; ABS and EXC were absent.
  func sit(_ code: String, _ marks: [String: String], seed: UInt64 = 1) throws {
    try convene(code, seed: seed)
    try hold(code, absent: marks.filter { ["ABS", "EXC"].contains($0.value) }.map(\.key).sorted())
    if !code.hasPrefix("UE16") { try hand(code) }
    try sign(code)
    try enter(code, marks)
  }

  @discardableResult
  func close(_ jury: String, on day: String? = nil, by actor: Actor = Staff.president) throws -> JuryFile {
    let met = try #require(try base.juries(of: cohort, by: Staff.manager).first { $0.code == jury }?.day)
    return try base.closeJury(jury, by: actor, on: day?.day ?? met)
  }

  func harmonise(_ student: String, _ unit: String, _ before: String, _ after: String, by jury: String = "J-1") throws {
    try base.load(
      .harmonisations, AssessmentDraft.change.file(["jury": jury, "stagiaire": student, "ue": unit, "avant": before, "apres": after]))
  }

  /// The marks of the table of `AssessmentBase`.
  func markFirstSemester() throws {
    try test("UE11-CC1", ["E-01": "12,00", "E-02": "15,00", "E-03": "20,00", "E-04": "9,98", "E-05": "14,00"])
    try test("UE11-CC2", ["E-01": "12,00", "E-02": "15,00", "E-03": "20,00", "E-04": "10,00", "E-05": "16,00"])
    try test("UE12-CC1", ["E-01": "12,00", "E-02": "EXC", "E-03": "ABS", "E-04": "10,00", "E-05": "14,00"])
    try test("UE12-CC2", ["E-01": "9,00", "E-02": "EXC", "E-03": "15,00", "E-04": "10,00", "E-05": "EXC"])
    try sit("UE11-S1", ["E-01": "9,00", "E-02": "6,00", "E-03": "ABS", "E-04": "10,00", "E-05": "6,00"])
    try sit("UE12-S1", ["E-01": "10,00", "E-02": "15,00", "E-03": "12,00", "E-04": "9,99", "E-05": "EXC"], seed: 2)
  }

  func results() throws -> CohortResults { try base.results(of: cohort, by: Staff.assistant) }

  func line(_ student: String, _ unit: String) throws -> ResultLine { try #require(try results().student(student)?.line(unit)) }

  /// « obtenue 10,20 », the line of a student in a unit.
  func told(_ student: String, _ unit: String) throws -> String {
    let result = try line(student, unit).result
    return "\(result.status.french) \(result.grade.french)"
  }

  func lecturer(_ code: String) throws -> String { try #require(Self.lecturers[String(code.prefix(4))]?.first) }
}

extension AssessmentBase {
  /// Nothing is written, and the reader gets the sentence, spaces made ordinary.
  func refuses(_ expected: String, sourceLocation: SourceLocation = #_sourceLocation, _ work: () throws -> some Any) throws {
    let before = try base.contents()
    #expect(sentence(work).map(bare) == bare(expected), sourceLocation: sourceLocation)
    #expect(try base.contents() == before, sourceLocation: sourceLocation)
  }

  /// A file is refused for its first row.
  func refuses(
    _ type: ImportType, _ text: String, column: String? = nil, _ reason: String, by actor: Actor? = nil, on day: String = "2018-12-10",
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let place = "« \(type.rawValue).csv », ligne 2" + (column.map { ", colonne « \($0) »" } ?? "")
    try refuses("\(place) : \(reason).\nUne erreur : rien n'a été enregistré.", sourceLocation: sourceLocation) {
      try base.load(type, text, by: actor, on: day.day)
    }
  }

  /// A hand with a SQL shell adds a row; nil when the rules accept it, their sentence otherwise.
  func add(_ table: String, _ values: String) -> String? { raw("INSERT INTO \(table) VALUES (NULL, \(values), 1)") }

  func raw(_ sql: String) -> String? {
    do {
      try base.queue.write { try $0.execute(sql: sql) }
      return nil
    } catch let error as DatabaseError { return error.message ?? "" } catch { return "\(error)" }
  }

  /// The identifier of a cohort, a jury, a student, a unit, a room, a person or an assessment.
  func id(_ code: String) throws -> Int {
    try base.read { db in
      if code == "2016" { return cohort.id }
      for (table, column) in [("jury", "code"), ("student", "code"), ("teachingUnit", "code"), ("room", "code"), ("person", "login")] {
        let id = try Int.fetchOne(db, sql: "SELECT id FROM \(table) WHERE \(column) = ?", arguments: [code])
        if let id { return id }
      }
      return try Assessment.find(code, of: cohort, in: db).id
    }
  }
}

extension AssessmentBase {
  func number(_ sql: String) throws -> Int { try #require(try base.read { try Int.fetchOne($0, sql: sql) }) }

  func lecturerID(_ login: String) throws -> Int {
    try number("SELECT l.id FROM lecturer l JOIN person p ON p.id = l.person WHERE p.login = '\(login)'")
  }
}
