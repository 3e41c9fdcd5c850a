/// The data of `templates/jury`: the grid that a jury works on, then its minutes.
struct JuryDocument: Encodable {
  let issuers: [Letterhead]
  let specimen: Bool
  let kind, title: String
  let facts: [Labelled]
  let units: [Unit]
  let students: [Student]
  let changes: [Change]
  let appeals: [AppealRow]
  let decisions: [Decision]
  let counts: [Labelled]
  let warnings: [String]
  let mention: String?
  let members, signatories: [String]

  struct Unit: Encodable { let code, title: String }
  struct Cell: Encodable { let figure, status, mark: String }
  struct Change: Encodable { let student, unit, before, after, reason: String }
  struct AppealRow: Encodable { let student, unit, receivedOn, outcome, note: String }
  struct Decision: Encodable { let student, text: String }

  struct Student: Encodable {
    let name, code: String
    let cells: [Cell]
    let summary: String
  }

  init(_ file: JuryFile, isMinutes: Bool, partners: [Partner], isSpecimen: Bool, on day: Day) {
    let (jury, grid) = (file.jury, JuryGrid(file, isMinutes: isMinutes))
    issuers = partners.map { Letterhead($0) }
    specimen = isSpecimen
    kind = isMinutes ? "minutes" : "preparation"
    title = jury.french.capitalisedFirst
    facts = Self.facts(jury, students: grid.rows.count)
    units = grid.units.map { Unit(code: $0.code, title: $0.title) }
    students = grid.rows.map { row in
      Student(name: row.student.listed, code: row.student.code, cells: row.cells.map { Cell($0) }, summary: row.summary)
    }
    changes = file.changes.map {
      Change(
        student: $0.student.listed, unit: $0.unit, before: $0.change.before.french, after: $0.change.after.french,
        reason: $0.change.reason.typeset)
    }
    appeals = file.appeals.filter { !isMinutes || $0.answer?.jury == jury.code }.map { AppealRow($0) }
    decisions = isMinutes ? grid.rows.map { Decision(student: $0.student.full, text: $0.decision) } : []
    counts = grid.counts
    warnings = (isMinutes ? grid.warnings : file.warnings).map(\.typeset)
    mention = isMinutes ? nil : ProvisionalMention.text(on: day, juryMetOn: file.undecided == 0 ? jury.closedOn : nil)
    members = ["\(jury.president), présidence"] + jury.members
    signatories = isMinutes ? ["\(jury.president), présidence du jury"] + jury.members.map { "\($0), membre du jury" } : []
  }

  private static func facts(_ jury: Jury, students: Int) -> [Labelled] {
    let rows: [(String, String?)] = [
      ("Formation", jury.cohort.programme.title),
      ("Promotion", "\(jury.cohort.years), \(students) stagiaire\(students > 1 ? "s" : "")"),
      ("Référence", jury.code), ("Date", jury.day.frenchWithWeekday), ("Lieu", jury.place), ("Présidence", jury.president),
      ("Clos le", jury.closedOn?.french),
    ]
    return rows.compactMap { label, value in value.map { Labelled(label: label, value: $0) } }
  }
}

extension JuryDocument.Cell {
  init(_ result: JuryGrid.Result?) {
    guard let result else {
      self.init(figure: "", status: "", mark: "")
      return
    }
    let mark =
      switch result.status {
      case .pending: "pending"
      case .adjourned: "adjourned"
      case .failed: "failed"
      case .obtainedFirst, .obtainedSecond: "obtained"
      }
    self.init(
      figure: result.status == .pending ? "" : result.grade.french, status: result.status.french, mark: result.isChanged ? "changed" : mark)
  }
}

extension JuryDocument.AppealRow {
  init(_ appeal: Appeal) {
    student = appeal.student.listed
    unit = appeal.unit
    receivedOn = appeal.receivedOn.french
    outcome = appeal.answer?.outcome.french ?? "à examiner"
    note = [appeal.ground, appeal.answer?.note ?? ""].filter { !$0.isEmpty }.joined(separator: " ; réponse : ").typeset
  }
}

/// Why a jury has no minutes yet.
public enum JuryDocumentRefusal: Refusal, Equatable {
  case notClosed(String)

  public var sentence: String {
    switch self {
    case .notClosed(let code): "Le jury « \(code) » n'est pas clos : son procès-verbal s'imprime après la clôture (convention, art. 11)."
    }
  }
}

extension DocumentContext {
  /// The grid that a jury works on, or its minutes, which are evidence (PC-11-17).
  /// - Throws: `JuryDocumentRefusal.notClosed` for the minutes of a jury that is not closed.
  public func jury(_ file: JuryFile, isMinutes: Bool, on day: Day) throws -> PrintableDocument {
    let code = file.jury.code
    if isMinutes, file.jury.closedOn == nil { throw JuryDocumentRefusal.notClosed(code) }
    let made = isMinutes ? file.jury.closedOn ?? day : day
    return try PrintableDocument(
      name: isMinutes ? "jury/PV-\(code)" : "jury/\(code)-preparation", template: Templates.jury,
      title: "\(isMinutes ? "Procès-verbal" : "Document préparatoire"), \(file.jury.french), \(code)", author: cnam.legalName, day: made,
      content: JuryDocument(file, isMinutes: isMinutes, partners: [cnam, cfa], isSpecimen: isSpecimen, on: made), isEvidence: isMinutes)
  }
}
