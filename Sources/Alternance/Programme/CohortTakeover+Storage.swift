import GRDB

extension Database {
  /// Says that a cohort was recruited before Alternance: its students and contracts come without candidates and places.
  /// - Throws: `TakeoverRefusal`, `CohortRefusal`, `PermissionRefusal`.
  public func takeOver(_ cohort: Cohort, reason: String, by actor: Actor, on day: Day) throws {
    try perform(.takeOverCohort, by: actor, on: day) { entry in
      if try entry.isTakenOver(cohort) { throw TakeoverRefusal.already(cohort.name) }
      if let count = try Int.fetchOne(entry.db, sql: "SELECT nullif(count(*), 0) FROM application WHERE cohort = ?", arguments: [cohort.id])
      {
        throw TakeoverRefusal.hasCandidates(cohort.name, count)
      }
      entry.subject = "promotion \(cohort.title) : \(reason)"
      try entry.insert("cohortTakeover", ["cohort": cohort.id, "reason": reason])
    }
  }
}

extension Entry {
  /// The cohort was recruited before Alternance.
  func isTakenOver(_ cohort: Cohort) throws -> Bool {
    try Int.fetchOne(db, sql: "SELECT 1 FROM cohortTakeover WHERE cohort = ?", arguments: [cohort.id]) != nil
  }
}

/// Why a cohort is not taken over.
public enum TakeoverRefusal: Refusal, Equatable {
  case already(String)
  case hasCandidates(String, Int)

  public var sentence: String {
    switch self {
    case .already(let cohort): "La promotion \(cohort) est déjà reprise."
    case .hasCandidates(let cohort, let count):
      "La promotion \(cohort) a \(count) candidat\(count > 1 ? "s" : "") dans cette base : elle se recrute par l'article 4, et ne se reprend pas."
    }
  }
}
