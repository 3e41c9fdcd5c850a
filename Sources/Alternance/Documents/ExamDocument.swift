/// The data of `templates/epreuve`: attendance with script numbers, minutes of marks, or sheet of a defence; a kind leaves out what the
/// others have.
struct ExamDocument: Encodable {
  let issuers: [Letterhead]
  let specimen: Bool
  let kind: Kind
  let title: String
  let facts: [Labelled]
  var rowHead: String?
  var rows: [Row]?
  var candidates: [Candidate]?
  var criteria: [Criterion]?
  let notes, signatories: [String]

  enum Kind: String, Encodable {
    case attendance = "emargement"
    case minutes = "proces-verbal"
    case defence = "soutenance"
  }

  /// A seat, a script or a student; what a kind does not show is left out, so that minutes hold no name.
  struct Row: Encodable {
    var seat, name, code, mark: String?
    let script: String
  }

  struct Candidate: Encodable { let time, name, mark: String }
  struct Criterion: Encodable { let label, points: String }

  /// What a defence is marked on, out of 20.
  static let criteria = [
    ("Analyse de la situation", 5), ("Solution proposée", 5), ("Exposé oral", 5), ("Réponses au jury", 5),
  ].map { Criterion(label: $0, points: "\($1)") }
}

/// What the sheets of one assessment have in common.
struct ExamSheets {
  let assessment: Assessment
  let cohort: Cohort
  let partners: [Partner]
  let isSpecimen: Bool
  let day: Day

  func attendance(_ record: ExamRecord) throws -> PrintableDocument {
    let supervisors = record.supervision.map { "\($0.person), surveillance" }
    return try document(
      "emargement", "Feuille d'émargement d'épreuve", .attendance, also: [("Candidats", "\(record.seats.count)")],
      rows: record.seats.map {
        .init(seat: "\($0.seat)", name: $0.student.listed, code: $0.student.code, script: "\($0.script)")
      },
      notes: [
        "Document réservé à l'assistante de formation et aux surveillants : il rapproche les noms et les numéros de copie.".typeset,
        "Le numéro est collé sous le coin cacheté de la copie, qui ne porte le nom nulle part ailleurs.",
      ], signatories: supervisors.isEmpty ? ["Surveillance, nom et signature", "Surveillance, nom et signature"] : supervisors)
  }

  /// The numbers alone, in their order: neither a name nor the order of the list.
  func minutes(_ record: ExamRecord, marks: MarkSheet?, lecturers: [String]) throws -> PrintableDocument {
    let entered = Dictionary((marks?.lines ?? []).compactMap { line in line.script.map { ($0, line.mark) } }) { $1 }
    let rows = record.seats.sorted { $0.script < $1.script }.map { seat in
      ExamDocument.Row(mark: Self.cell(entered[seat.script] ?? .pending, isAbsent: seat.isAbsent), script: "\(seat.script)")
    }
    let counts = [
      ("Candidats", "\(record.seats.count)"), ("Absents", record.heldOn == nil ? nil : "\(record.absent.count)"),
      ("Copies", record.heldOn == nil ? nil : "\(record.scripts)"), ("Signé le", Self.signed(record.minutes)),
    ]
    return try document(
      "PV", "Procès-verbal de résultat", .minutes, also: counts, rows: rows,
      notes: [
        "Notes sur 20, au centième. Le correcteur ne connaît pas les noms. ABS : absent ; EXC : absence excusée.".typeset,
        "Le procès-verbal signé est remis avec les copies à l'assistante de formation, qui saisit les notes (convention, art. 11).",
      ], signatories: Self.lecturers(lecturers))
  }

  /// The students by their names, for a test that is not anonymous.
  func minutes(_ sheet: MarkSheet, lecturers: [String]) throws -> PrintableDocument {
    try document(
      "PV", "Procès-verbal de résultat", .minutes,
      also: [("Stagiaires", "\(sheet.lines.count)"), ("Signé le", Self.signed(sheet.minutes))], rowHead: "Stagiaire",
      rows: sheet.lines.map { .init(mark: Self.cell($0.mark, isAbsent: $0.isAbsent), script: $0.student.listed) },
      notes: [
        "Notes sur 20, au centième. ABS : absence sans motif valable ; EXC : absence excusée.".typeset,
        "Le procès-verbal signé est remis à l'assistante de formation, qui saisit les notes (convention, art. 11).",
      ], signatories: Self.lecturers(lecturers))
  }

  func defence(_ record: ExamRecord, lecturers: [String]) throws -> PrintableDocument {
    let length = "\(assessment.mode.duration.minutes)\(FrenchNumbers.beforeUnit)min par candidat"
    return try document(
      "grille", "Grille de soutenance", .defence, also: [("Passage", length), ("Candidats", "\(record.seats.count)")],
      candidates: record.seats.map {
        .init(time: assessment.passage($0.seat)?.text ?? "", name: $0.student.listed, mark: $0.isAbsent ? MarkEntry.absent.french : "")
      },
      notes: ["La note de soutenance est le résultat de l'UE, sans contrôle continu (convention, art. 11)."],
      signatories: lecturers.isEmpty ? ["Jury de soutenance, nom et signature", "Jury de soutenance, nom et signature"] : lecturers)
  }

  /// « ABS » for who did not come, nothing to write in for a mark awaited.
  private static func cell(_ mark: MarkEntry, isAbsent: Bool) -> String {
    mark == .pending ? (isAbsent ? MarkEntry.absent.french : "") : mark.french
  }

  private static func signed(_ minutes: [ResultMinutes]) -> String? {
    minutes.isEmpty ? nil : Set(minutes.map(\.signedOn)).sorted().map(\.french).joined(separator: ", ")
  }

  private static func lecturers(_ names: [String]) -> [String] {
    names.isEmpty ? ["Intervenant, nom et signature"] : names.map { "\($0), correction" }
  }
}

extension ExamSheets {
  private func document(
    _ prefix: String, _ title: String, _ kind: ExamDocument.Kind, also: [(String, String?)], rowHead: String? = nil,
    rows: [ExamDocument.Row]? = nil, candidates: [ExamDocument.Candidate]? = nil, notes: [String], signatories: [String]
  ) throws -> PrintableDocument {
    let code = assessment.code.text
    return try PrintableDocument(
      name: "epreuve/\(prefix)-\(cohort.programme.code)-\(cohort.name)-\(code)", template: Templates.exam,
      title: "\(title), \(code), promotion \(cohort.name)", author: partners[0].legalName, day: day,
      content: ExamDocument(
        issuers: partners.map { Letterhead($0) }, specimen: isSpecimen, kind: kind, title: title, facts: facts(also), rowHead: rowHead,
        rows: rows, candidates: candidates, criteria: candidates == nil ? nil : ExamDocument.criteria, notes: notes,
        signatories: signatories))
  }

  private func facts(_ also: [(String, String?)]) -> [Labelled] {
    let length = kindHasLength ? ", durée \(assessment.mode.duration.french)" : ""
    let rows: [(String, String?)] =
      [
        ("Épreuve", assessment.label), ("UE", assessment.unitTitle), ("Formation", cohort.programme.title),
        ("Promotion", cohort.years), ("Date", assessment.day?.frenchWithWeekday), ("Heure", assessment.startsAt.map { $0.text + length }),
        ("Salle", [assessment.room, assessment.site].compactMap { $0 }.joined(separator: ", ")),
      ] + also
    return rows.compactMap { label, value in value.flatMap { $0.isEmpty ? nil : Labelled(label: label, value: $0) } }
  }

  /// A written exam lasts as its unit says; a test of continuous assessment as its lecturer says, a defence for each candidate.
  private var kindHasLength: Bool { assessment.code.kind == .exam && !assessment.mode.isDefence }
}

extension DocumentContext {
  private func sheets(_ assessment: Assessment, _ cohort: Cohort, on day: Day) -> ExamSheets {
    ExamSheets(assessment: assessment, cohort: cohort, partners: [cnam, cfa], isSpecimen: isSpecimen, day: day)
  }

  /// The attendance sheet of an exam, with the names and the script numbers: for the training assistant and the supervisors alone.
  public func examAttendance(_ record: ExamRecord, cohort: Cohort, on day: Day) throws -> PrintableDocument {
    try sheets(record.assessment, cohort, on: day).attendance(record)
  }

  /// The minutes of an exam by script numbers, without a name (PC-11-14, PC-11-16).
  /// - Parameters:
  ///   - marks: those entered; nil leaves the boxes blank.
  ///   - lecturers: who marked and signs.
  public func examMinutes(
    _ record: ExamRecord, cohort: Cohort, marks: MarkSheet?, lecturers: [String], on day: Day
  ) throws -> PrintableDocument {
    try sheets(record.assessment, cohort, on: day).minutes(record, marks: marks, lecturers: lecturers)
  }

  /// The minutes of a test of continuous assessment, by name; a mark awaited is a box to write in.
  public func testMinutes(_ sheet: MarkSheet, cohort: Cohort, lecturers: [String], on day: Day) throws -> PrintableDocument {
    try sheets(sheet.assessment, cohort, on: day).minutes(sheet, lecturers: lecturers)
  }

  /// The sheet on which a defence is marked (PC-11-09): each candidate after the other, from the hour of the assessment.
  public func defenceGrid(
    _ record: ExamRecord, cohort: Cohort, lecturers: [String] = [], on day: Day
  ) throws -> PrintableDocument {
    try sheets(record.assessment, cohort, on: day).defence(record, lecturers: lecturers)
  }
}
