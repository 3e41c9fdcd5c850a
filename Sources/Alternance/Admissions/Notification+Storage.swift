import GRDB

extension Database {
  /// The admissible candidates of an intake, by a day or to date: a set, in alphabetical order.
  public func admissibilityList(of cohort: Cohort, on day: Day? = nil, by actor: Actor) throws -> AdmissibilityList {
    try consult(by: actor) { db in
      let admissible = try CommissionSession.decisions(
        "a.cohort = ? AND d.outcome = 'admissible' AND d.decidedOn <= ?", [cohort.id, day?.iso ?? "9999-12-31"], in: db)
      return AdmissibilityList(cohort: cohort, candidates: admissible.map(\.candidate), decidedOn: admissible.map(\.decidedOn).max())
    }
  }

  /// What the commission of a date has to decide, as of its day: the files without a decision, and what keeps some of them back
  /// (PC-04-04, PC-04-08, PC-04-09).
  public func agenda(of code: String, by actor: Actor) throws -> [AgendaEntry] {
    try consult(by: actor) { try AgendaEntry.all(SelectionDate.find(code, in: $0), in: $0) }
  }

  /// The same with the marks and the opinions, for those who sit and those who mark (decision A-51).
  public func markedAgenda(of code: String, by actor: Actor) throws -> [AgendaEntry] {
    _ = try actor.role(for: .readSelectionMarks)
    return try agenda(of: code, by: actor)
  }

  /// Every decision of an intake, in alphabetical order.
  public func decisions(of cohort: Cohort, by actor: Actor) throws -> [AdmissibilityDecision] {
    try consult(by: actor) { try CommissionSession.decisions("a.cohort = ?", [cohort.id], in: $0) }
  }

  /// Announces the results that are decided and not announced yet, whatever they are (PC-04-15).
  /// - Returns: the decisions announced.
  /// - Throws: `NotificationRefusal`, `PermissionRefusal`.
  public func notifyResults(of cohort: Cohort, by actor: Actor, on day: Day) throws -> [AdmissibilityDecision] {
    try perform(.notifyResults, by: actor, on: day) { entry in
      let waiting = try Int.fetchAll(
        entry.db,
        sql: """
          SELECT d.id FROM admissibilityDecision d JOIN application a ON a.id = d.application
          WHERE a.cohort = ? AND NOT EXISTS (SELECT 1 FROM notification n WHERE n.decision = d.id) ORDER BY d.id
          """, arguments: [cohort.id])
      if waiting.isEmpty { throw NotificationRefusal.none(cohort.name) }
      entry.subject = "\(waiting.count) résultat\(waiting.count > 1 ? "s" : "") de la promotion \(cohort.name)"
      for decision in waiting { try entry.insert("notification", ["decision": decision, "sentOn": day]) }
      return try CommissionSession.decisions("n.entry = ?", [entry.id], in: entry.db)
    }
  }
}
