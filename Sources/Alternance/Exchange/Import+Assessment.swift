import GRDB

/// Exams and tests, subjects, minutes and marks (convention, art. 11).
extension ImportSession {
  func writeAssessment(_ row: ImportRow) throws -> Bool {
    let cohort = try cohort(row)
    guard let kind = Assessment.Kind(code: row.word("nature")) else { throw CellRefusal("nature", "épreuve inconnue") }
    let (rank, unit) = (try row.whole("rang"), try teachingUnit(row, of: cohort))
    if kind == .exam, !(1...2).contains(rank) { throw CellRefusal("rang", AssessmentRefusal.sittingRank(rank).clause) }
    if rank < 1 { throw CellRefusal("rang", "les contrôles continus d'une UE se comptent à partir de 1") }
    if let weight = row.optionalWhole("poids"), !(1...10_000).contains(weight) {
      throw CellRefusal("poids", "un poids va de 1 à 10\u{202F}000, pas \(weight)")
    }
    if kind == .exam, !row.isEmpty("poids") { throw CellRefusal("poids", "le poids est celui d'un contrôle continu ; l'examen a le reste") }
    let (id, isNew) = try record(
      "assessment",
      key: [
        ImportField("cohort", "promotion", cohort.id, of: "cohort", by: "name"),
        ImportField("teachingUnit", "ue", unit, of: "teachingUnit", by: "code"), ImportField("kind", "nature", word: kind),
        ImportField("rank", "rang", rank),
      ],
      values: [
        ImportField("semester", "semestre", try row.whole("semestre")), ImportField("title", "intitule", row.text("intitule")),
        ImportField("weight", "poids", row.optionalWhole("poids") ?? 1),
      ])
    let code = Assessment.Code(unit: row.text("ue"), kind: kind, rank: rank)
    if !isNew { try refuseCancelled(code, id) }
    let isMoved = try writeSchedule(of: code, id: id, row, cohort, isNew: isNew)
    return isNew || isMoved
  }

  private func refuseCancelled(_ code: Assessment.Code, _ id: Int) throws {
    let isCancelled = try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM assessmentCancellation WHERE assessment = ?)"), arguments: [id])
    if isCancelled == true { throw CellRefusal("rang", "l'épreuve « \(code.text) » est annulée : prévoyez-en une autre, à un autre rang") }
  }

  /// A date is a draft until the exam is held: another one replaces it.
  private func writeSchedule(of code: Assessment.Code, id: Int, _ row: ImportRow, _ cohort: Cohort, isNew: Bool) throws -> Bool {
    if row.isEmpty("jour") && row.isEmpty("heure") { return false }
    guard let day = row.optionalDay("jour"), let start = TimeOfDay(written: row.text("heure")) else {
      throw CellRefusal(row.isEmpty("jour") ? "jour" : "heure", AssessmentRefusal.incompleteSchedule.clause)
    }
    if code.kind == .exam, row.isEmpty("salle") { throw CellRefusal("salle", AssessmentRefusal.withoutRoom(code.text).clause) }
    if !day.isWorkingDay { throw CellRefusal("jour", "le \(day.french) est un dimanche ou un jour férié") }
    let room = try row.isEmpty("salle") ? nil : identifier("room", "code", row.text("salle"), cell: "salle", what: "la salle")
    // The file that planned it, read again, does not undo a move.
    let isKnown = try Bool.fetchOne(
      db.cachedStatement(
        sql: "SELECT EXISTS (SELECT 1 FROM assessmentSchedule WHERE assessment = ? AND day = ? AND startsAt = ? AND room IS ?)"),
      arguments: [id, day, start.minutes, room])
    if isKnown == true { return false }
    let isMoved = try entry.schedule(code, id: id, of: cohort, day: day, startsAt: start, room: room)
    if isMoved, !isNew, code.kind == .exam {
      notices.append("L'épreuve « \(code.text) » est déplacée au \(day.french) : prévenez qui est déjà convoqué.")
    }
    return isMoved
  }

  /// An assessment that a row names.
  private func assessment(_ row: ImportRow) throws -> Assessment {
    let cohort = try cohort(row)
    let key = "\(cohort.id) \(row.text("epreuve"))"
    if let known = assessments[key] { return known }
    do {
      let found = try Assessment.find(row.text("epreuve"), of: cohort, in: db)
      assessments[key] = found
      return found
    } catch let refusal as AssessmentRefusal { throw CellRefusal("epreuve", refusal.clause) }
  }

  private func exam(_ row: ImportRow) throws -> Assessment {
    let found = try assessment(row)
    if found.code.kind != .exam { throw CellRefusal("epreuve", AssessmentRefusal.notAnExam(found.code.text).clause) }
    return found
  }

  func writeExamSubject(_ row: ImportRow) throws -> Bool {
    let cohort = try cohort(row)
    let (proposed, handed) = (try past(row, "propose_le"), try row.isEmpty("transmis_le") ? nil : past(row, "transmis_le"))
    for column in ["sujet_sha256", "corrige_sha256"] where !isDigest(row.text(column)) && !row.isEmpty(column) {
      throw CellRefusal(column, "« \(row.text(column)) » n'est pas une empreinte SHA-256, de 64 chiffres hexadécimaux")
    }
    if row.isEmpty("corrige") != row.isEmpty("corrige_sha256") {
      throw CellRefusal("corrige_sha256", "le corrigé a un nom et une empreinte, ou ni l'un ni l'autre")
    }
    if !row.isEmpty("corrige_sha256"), row.word("corrige_sha256") == row.word("sujet_sha256") {
      throw CellRefusal("corrige_sha256", SubjectRefusal.sameFile.clause)
    }
    let subject = try record(
      "examSubject", key: try subjectKey(row, cohort),
      values: [
        ImportField("subjectName", "sujet", row.text("sujet")), ImportField("subjectSha256", "sujet_sha256", row.word("sujet_sha256")),
        ImportField("keyName", "corrige", row.text("corrige")), ImportField("keySha256", "corrige_sha256", row.word("corrige_sha256")),
        ImportField("proposedOn", "propose_le", proposed),
      ])
    guard let handed else { return subject.isNew }
    let handover = try record(
      "subjectHandover", key: [ImportField("examSubject", "sujet", subject.id, shown: row.text("sujet"))],
      values: [ImportField("handedOn", "transmis_le", handed)])
    return subject.isNew || handover.isNew
  }

  private func isDigest(_ text: String) -> Bool { text.count == 64 && text.allSatisfy(\.isHexDigit) }

  private func subjectKey(_ row: ImportRow, _ cohort: Cohort) throws -> [ImportField] {
    let sitting = try row.whole("session")
    guard (1...2).contains(sitting) else { throw CellRefusal("session", AssessmentRefusal.sittingRank(sitting).clause) }
    return [
      ImportField("cohort", "promotion", cohort.id, of: "cohort", by: "name"),
      ImportField("teachingUnit", "ue", try teachingUnit(row, of: cohort), of: "teachingUnit", by: "code"),
      ImportField("sitting", "session", sitting), ImportField("lecturer", "intervenant", lecturer: try lecturer(row, "intervenant")),
      ImportField("version", "version", row.optionalWhole("version") ?? 1),
    ]
  }

  func writeSubjectAgreement(_ row: ImportRow) throws -> Bool {
    let cohort = try cohort(row)
    let key = try subjectKey(row, cohort)
    let condition = key.map { "\($0.column) IS ?" }.joined(separator: " AND ")
    let subject = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT id, subjectName FROM examSubject WHERE \(condition)"), arguments: StatementArguments(key.map(\.value))
    )
    guard let subject else {
      let refusal = SubjectRefusal.unknown(unit: row.text("ue"), sitting: try row.whole("session"), row.text("intervenant"))
      throw CellRefusal("intervenant", refusal.clause)
    }
    let submitted = try past(row, "soumis_le")
    let field = ImportField("examSubject", "intervenant", subject["id"], shown: subject["subjectName"])
    let submission = try record("subjectSubmission", key: [field], values: [ImportField("submittedOn", "soumis_le", submitted)])
    if submission.isNew { try tellLate(row, cohort, submitted: submitted, name: subject["subjectName"]) }
    guard !row.isEmpty("decision") else { return submission.isNew }
    if row.word("decision") == SubjectDecision.Outcome.refused.code, row.isEmpty("observation") {
      throw CellRefusal("observation", SubjectRefusal.withoutNote.clause)
    }
    let decision = try record(
      "subjectDecision", key: [field],
      values: [
        ImportField("outcome", "decision", word: SubjectDecision.Outcome(code: row.word("decision"))),
        ImportField("decidedOn", "decide_le", try past(row, "decide_le")), ImportField("note", "observation", row.text("observation")),
      ])
    return submission.isNew || decision.isNew
  }

  /// A subject submitted less than a month before its exam is told (PC-11-12).
  private func tellLate(_ row: ImportRow, _ cohort: Cohort, submitted: Day, name: String) throws {
    let code = Assessment.Code(unit: row.text("ue"), kind: .exam, rank: try row.whole("session"))
    guard let exam = try? Assessment.find(code.text, of: cohort, in: db).day, submitted > ExamSubject.deadline(exam: exam) else { return }
    notices.append(
      "Le sujet « \(name) » est soumis en retard : l'épreuve est le \(exam.french), il était dû le "
        + "\(ExamSubject.deadline(exam: exam).french) (convention, art. 11).")
  }

  func writeHeldExam(_ row: ImportRow) throws -> Bool {
    let exam = try exam(row)
    let held = try past(row, "le")
    let absents = row.text("absents").split { " ,".contains($0) }.map(String.init)
    return try entry.hold(
      exam, of: try cohort(row), on: held, absents: absents,
      subjectOf: row.isEmpty("intervenant_sujet") ? nil : row.text("intervenant_sujet"))
  }

  func writeSupervision(_ row: ImportRow) throws -> Bool {
    let exam = try exam(row)
    let hours = try row.hours("heures")
    if hours == .zero { throw CellRefusal("heures", "une surveillance a des heures") }
    let most = exam.mode.duration + Hours(minutes: 60)
    if !exam.mode.isDefence, hours > most {
      throw CellRefusal("heures", "une surveillance dure au plus l'épreuve et une heure de préparation, \(most.french)")
    }
    return try record(
      "examSupervision",
      key: [
        ImportField("assessment", "epreuve", exam.id, shown: exam.code.text),
        ImportField("person", "personne", try login(row.text("personne"), column: "personne"), of: "person", by: "login"),
      ], values: [ImportField("minutes", "heures", try row.hours("heures"))]
    ).isNew
  }

  func writeScriptHandover(_ row: ImportRow) throws -> Bool {
    let exam = try exam(row)
    guard let stage = ScriptHandover.Stage(code: row.word("etape")) else { throw CellRefusal("etape", "étape inconnue") }
    if stage == .archived, row.isEmpty("lieu") { throw CellRefusal("lieu", "dites où les copies sont archivées") }
    let (known, told) = (try ExamRecord.find(exam, in: db), try row.whole("copies"))
    if known.heldOn != nil, known.scripts != told {
      throw CellRefusal("copies", "\(known.scripts) candidats étaient présents, pas \(told) : chaque copie se compte (convention, art. 11)")
    }
    return try record(
      "scriptHandover",
      key: [ImportField("assessment", "epreuve", exam.id, shown: exam.code.text), ImportField("stage", "etape", word: stage)],
      values: [
        ImportField("giver", "de", try login(row.text("de"), column: "de"), of: "person", by: "login"),
        ImportField("taker", "a", try login(row.text("a"), column: "a"), of: "person", by: "login"),
        ImportField("scripts", "copies", try row.whole("copies")), ImportField("handedOn", "le", try past(row, "le")),
        ImportField("place", "lieu", row.text("lieu")),
      ]
    ).isNew
  }

  func writeResultMinutes(_ row: ImportRow) throws -> Bool {
    let assessment = try assessment(row)
    let (signed, received) = (try past(row, "signe_le"), try past(row, "recu_le"))
    if received < signed { throw CellRefusal("recu_le", "le \(received.french) précède la signature, le \(signed.french)") }
    return try record(
      "resultMinutes",
      key: [
        ImportField("assessment", "epreuve", assessment.id, shown: assessment.code.text),
        ImportField("lecturer", "intervenant", lecturer: try lecturer(row, "intervenant")),
      ], values: [ImportField("signedOn", "signe_le", signed), ImportField("receivedOn", "recu_le", received)]
    ).isNew
  }

  func writeMark(_ row: ImportRow) throws -> Bool {
    let assessment = try assessment(row)
    let student = try candidate(row, assessment)
    try once("mark \(assessment.id) \(student.id)", "« \(assessment.code.text) », « \(student.code) »", column: student.column)
    let mark: MarkEntry
    do { mark = try MarkEntry(written: row.text("note")) } catch let refusal as MarkRefusal {
      throw CellRefusal("note", refusal.clause)
    }
    let jury = try row.isEmpty("jury") ? nil : identifier("jury", "code", row.text("jury"), cell: "jury", what: "le jury")
    return try entry.write(mark, of: assessment, student: student.id, named: student.code, reason: row.text("motif"), jury: jury)
  }

  /// The student of a row, named by code or by the number of the script.
  private func candidate(_ row: ImportRow, _ assessment: Assessment) throws -> (id: Int, code: String, column: String) {
    if row.isEmpty("stagiaire") == row.isEmpty("copie") {
      throw CellRefusal("stagiaire", "donnez le code du stagiaire, ou le numéro de sa copie")
    }
    guard let script = row.optionalWhole("copie") else {
      return (
        try identifier("student", "code", row.text("stagiaire"), cell: "stagiaire", what: "le stagiaire"), row.text("stagiaire"),
        "stagiaire"
      )
    }
    let student = try Int.fetchOne(
      db.cachedStatement(sql: "SELECT student FROM examSeat WHERE assessment = ? AND script = ?"), arguments: [assessment.id, script])
    guard let student else { throw CellRefusal("copie", "l'épreuve « \(assessment.code.text) » n'a pas de copie n°\u{202F}\(script)") }
    return (student, String(script), "copie")
  }
}
