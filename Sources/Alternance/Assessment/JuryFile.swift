/// What is laid before a jury, and what it made of it (convention, art. 11): the grid of the cohort, the changes, the appeals.
public struct JuryFile: Sendable, Equatable {
  public let jury: Jury
  /// Of the units of the jury's semester and of those before.
  public let results: CohortResults
  /// Those it answered, and those that wait.
  public let appeals: [Appeal]
  /// What this jury decided, once it is closed.
  public let decided: Set<StudentInUnit>

  /// The figures that this jury changed.
  public var changes: [RecordedChange] {
    results.students.flatMap(\.lines).flatMap(\.changes).filter { $0.jury == jury.code }
  }

  /// What it changed before a mark was corrected: without effect.
  public var staleChanges: [RecordedChange] {
    results.students.flatMap(\.lines).flatMap(\.staleChanges).filter { $0.jury == jury.code }
  }

  /// A result decided before, that this jury looked at again on an appeal: whether it changed or not, it decides.
  func maintains(_ line: ResultLine, of student: StudentName) -> Bool {
    line.decision != nil && appeals.contains { $0.answer?.jury == jury.code && $0.student == student && $0.unit == line.unit.code }
  }

  /// The results that no jury has decided: this one decides them when it closes.
  public var undecided: Int { results.students.flatMap(\.lines).count(where: \.isProvisional) }

  /// The units of its semester, and those before in which something is still to decide, or was decided by it.
  public var units: [AssessedUnit] {
    results.units.filter { unit in
      unit.semester == jury.semester || decided.contains { $0.unit == unit.code } || appeals.contains { $0.unit == unit.code }
        || results.students.contains { $0.line(unit.code)?.isProvisional == true }
    }
  }

  /// What the jury should know before it closes: marks that lack, adjourned students without a second sitting.
  public var warnings: [String] {
    let lines = results.students.flatMap { student in student.lines.map { (student.student, $0) } }
    let pending = lines.filter { $0.1.result.status == .pending }
    let adjourned = Dictionary(grouping: lines.filter { $0.1.isAdjourned && $0.1.unit.second == nil }, by: \.1.unit.code)
    let unmarked = lines.filter { $0.1.isAdjourned && $0.1.second == .pending && ($0.1.unit.second?.day.map { $0 <= jury.day } ?? false) }
    return staleChanges.map {
      "\($0.student.full), \($0.unit) : l'harmonisation \($0.change.before.french) → \($0.change.after.french) ne s'applique plus, la note a été "
        + "corrigée depuis ; recommencez-la s'il y a lieu."
    } + pendingWarnings(pending)
      + unmarked.map { "\($0.0.full), \($0.1.unit.code) : la deuxième session n'est pas notée, l'ajournement demeure." }
      + adjourned.sorted { $0.key < $1.key }.map { unit, lines in
        "\(unit) : \(lines.count) ajourné\(lines.count > 1 ? "s" : ""), deuxième session à planifier (convention, art. 11)."
      }
  }

  /// By name while they are few, by unit otherwise.
  private func pendingWarnings(_ pending: [(StudentName, ResultLine)]) -> [String] {
    if pending.count <= 5 { return pending.map { "\($0.0.full), \($0.1.unit.code) : \($0.1.result.rule) ; rien n'est décidé." } }
    return Dictionary(grouping: pending, by: \.1.unit.code).sorted { $0.key < $1.key }.map { unit, lines in
      "\(unit) : \(lines.count) résultat\(lines.count > 1 ? "s" : "") en attente ; rien n'est décidé."
    }
  }

  /// How many results of the jury's units have each status.
  public var counts: [(status: UnitStatus, count: Int)] {
    let shown = Set(units.map(\.code))
    let statuses = results.students.flatMap(\.lines).filter { shown.contains($0.unit.code) }.map(\.result.status)
    return UnitStatus.allCases.map { status in (status, statuses.count { $0 == status }) }
  }
}
