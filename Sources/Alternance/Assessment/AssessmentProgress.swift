/// How far an assessment has come, from the plan to the archive (convention, art. 11).
public struct AssessmentProgress: Sendable, Equatable {
  public let assessment: Assessment
  /// The students convened to an exam.
  public let seats: Int
  public let absent: Int
  public let heldOn: Day?
  public let stage: ScriptHandover.Stage?
  public let minutesReceivedOn: Day?
  /// The marks entered, absences included, ATT left out.
  public let marks: Int
  /// A subject is agreed for this sitting.
  public let hasSubject: Bool

  /// « à planifier », « planifiée », « convoquée », « tenue », « copies remises à l'intervenant », « procès-verbal reçu », « 12 notes »,
  /// « archivée ».
  public var state: String {
    if stage == .archived { return "archivée" }
    if marks > 0 { return "\(marks) note\(marks > 1 ? "s" : "")" + (seats > marks ? " sur \(seats)" : "") }
    if minutesReceivedOn != nil { return "procès-verbal reçu" }
    if let stage { return "copies \(stage.french())" }
    if heldOn != nil { return "tenue" }
    if seats > 0 { return "convoquée, \(seats) candidat\(seats > 1 ? "s" : "")" }
    return assessment.day == nil ? "à planifier" : "planifiée"
  }

  /// What keeps it from going on, nil when nothing does: no subject a month before, an exam past and not told, minutes or marks that
  /// lack.
  public func late(on day: Day) -> String? {
    guard let planned = assessment.day else { return nil }
    let isExam = assessment.code.kind == .exam
    if isExam, !assessment.mode.isDefence, !hasSubject, day > ExamSubject.deadline(exam: planned) { return "sujet non agréé" }
    guard day > planned else { return nil }
    if isExam, heldOn == nil { return seats == 0 ? "personne n'est convoqué" : "tenue à enregistrer" }
    if minutesReceivedOn == nil, day > planned.adding(months: 1) { return "procès-verbal attendu" }
    return minutesReceivedOn != nil && marks == 0 ? "notes à saisir" : nil
  }
}
