/// A unit of a cohort with what assesses it.
public struct AssessedUnit: Sendable, Equatable {
  public let code: String
  public let title: String
  public let semester: Int
  /// In hundredths: 3 is 300.
  public let coefficientHundredths: Int
  public let mode: AssessmentMode
  /// The tests of continuous assessment, in order.
  public let tests: [Assessment]
  /// The exam, or the oral defence; nil while it is not foreseen.
  public let first: Assessment?
  public let second: Assessment?

  public var assessments: [Assessment] { tests + [first, second].compactMap { $0 } }
}

/// One student in one unit: the marks, the result that they make, what juries changed and decided (convention, art. 11).
public struct ResultLine: Sendable, Equatable {
  public let unit: AssessedUnit
  /// In the order of the unit's tests.
  public let tests: [MarkEntry]
  public let first: MarkEntry
  public let second: MarkEntry
  /// With the changes of the juries, also of one that is not closed.
  public let result: UnitResult
  /// What the juries changed and that makes the result.
  public let changes: [RecordedChange]
  /// What they changed before a mark was corrected: without effect.
  public let staleChanges: [RecordedChange]
  /// What the last closed jury decided.
  public let decision: JuryDecision?

  /// - Parameter changes: in the order of the juries; one whose figure is no longer what the jury read has no effect.
  public init(
    unit: AssessedUnit, tests: [MarkEntry], first: MarkEntry, second: MarkEntry, changes: [RecordedChange], decision: JuryDecision?
  ) {
    self.unit = unit
    self.tests = tests
    self.first = first
    self.second = second
    self.decision = decision
    let alone = UnitResult(
      unit: unit.code, mode: unit.mode, continuous: ContinuousAssessment(weighted: zip(unit.tests, tests).map { ($1, $0.weight) }),
      first: first)
    let harmonised = Harmonised(alone).by(changes, sitting: 1)
    let last = Harmonised((try? harmonised.result.sitting(second: second)) ?? harmonised.result, harmonised.applied).by(changes, sitting: 2)
    result = last.result
    self.changes = last.applied
    staleChanges = changes.filter { !last.applied.contains($0) }
  }

  /// The line as it would be with other marks: what if (no mark is written).
  /// - Throws: `SittingRefusal` for a second sitting that would not be open.
  public func supposing(_ marks: [Assessment.Code: MarkEntry]) throws -> ResultLine {
    func supposed(_ assessment: Assessment?, _ entry: MarkEntry) -> MarkEntry { assessment.flatMap { marks[$0.code] } ?? entry }
    let supposed = ResultLine(
      unit: unit, tests: zip(unit.tests, tests).map { supposed($0, $1) }, first: supposed(unit.first, first),
      second: supposed(unit.second, second), changes: changes + staleChanges, decision: decision)
    let isSupposed = unit.second.map { marks[$0.code] != nil } ?? false
    if isSupposed, !supposed.result.status.isSecondSitting, let refusal = supposed.result.secondSittingRefusal { throw refusal }
    return supposed
  }

  /// How the tests make the mark of continuous assessment, when it is not their plain mean; nil otherwise.
  public var continuousRule: String? {
    let isPlain = Set(unit.tests.map(\.weight)).count <= 1 && tests.allSatisfy { $0.mark != nil }
    if isPlain || tests.allSatisfy({ $0 == .pending }) { return nil }
    return ContinuousAssessment(weighted: zip(unit.tests, tests).map { ($1, $0.weight) }).rule
  }

  /// No closed jury has decided this result: it bears the mention. A result that is awaited is none.
  public var isProvisional: Bool {
    guard result.status != .pending else { return false }
    return decision.map { $0.status != result.status || $0.grade != result.grade } ?? true
  }

  /// Someone who has not obtained the unit and may sit the second exam.
  public var isAdjourned: Bool { result.status == .adjourned }

  /// The mark still needed: in the exam while the first sitting lasts, in the second one for an adjourned student; nil afterwards.
  public var needed: String? {
    switch result.status {
    case .pending:
      MarkNeeded(mode: unit.mode, continuous: ContinuousAssessment(weighted: zip(unit.tests, tests).map { ($1, $0.weight) }))
        .french(unit.mode)
    case .adjourned: MarkNeeded.secondSitting.french(unit.mode) + ", en 2e session"
    case .obtainedFirst, .obtainedSecond, .failed: nil
    }
  }
}

/// A result and the changes that have made it.
private struct Harmonised {
  let result: UnitResult
  let applied: [RecordedChange]

  init(_ result: UnitResult, _ applied: [RecordedChange] = []) {
    self.result = result
    self.applied = applied
  }

  /// The changes of one sitting, in their order; one that read another figure is passed over.
  func by(_ changes: [RecordedChange], sitting: Int) -> Harmonised {
    changes.filter { $0.sitting == sitting && result.status.isSecondSitting == (sitting == 2) }.reduce(self) { known, recorded in
      (try? known.result.harmonised(by: recorded.change)).map { Harmonised($0, known.applied + [recorded]) } ?? known
    }
  }
}

/// One student's results, unit after unit.
public struct StudentResults: Sendable, Equatable {
  public let student: StudentName
  public let lines: [ResultLine]

  /// The average by the coefficients, told once every unit has a figure; it never decides (decision A-45).
  public var average: GeneralAverage? {
    GeneralAverage(lines.map { .init($0.result, coefficientHundredths: $0.unit.coefficientHundredths) })
  }

  public func line(_ unit: String) -> ResultLine? { lines.first { $0.unit.code == unit } }

  /// « 4 UE obtenues sur 6, ajourné en UE12, 1 en attente ».
  public var summary: String {
    let obtained = lines.count(where: \.result.status.isObtained)
    func units(_ status: UnitStatus) -> [String] { lines.filter { $0.result.status == status }.map(\.unit.code) }
    let (adjourned, failed, pending) = (units(.adjourned), units(.failed), units(.pending).count)
    return
      (["\(obtained) UE obtenue\(obtained > 1 ? "s" : "") sur \(lines.count)"]
      + (adjourned.isEmpty ? [] : ["ajourné en \(adjourned.joined(separator: ", "))"])
      + (failed.isEmpty ? [] : ["\(failed.joined(separator: ", ")) non obtenue\(failed.count > 1 ? "s" : "")"])
      + (pending == 0 ? [] : ["\(pending) en attente"])).joined(separator: ", ")
  }
}

/// The results of a cohort: its units, its students in alphabetical order, a line for each unit that concerns a student.
public struct CohortResults: Sendable, Equatable {
  public let cohort: Cohort
  public let units: [AssessedUnit]
  public let students: [StudentResults]

  /// The same, for the units of one semester, or of those up to it.
  public func filtered(_ isKept: (AssessedUnit) -> Bool) -> CohortResults {
    CohortResults(
      cohort: cohort, units: units.filter(isKept),
      students: students.map { StudentResults(student: $0.student, lines: $0.lines.filter { isKept($0.unit) }) }.filter {
        !$0.lines.isEmpty
      })
  }

  public func semester(_ semester: Int) -> CohortResults { filtered { $0.semester == semester } }

  public func student(_ code: String) -> StudentResults? { students.first { $0.student.code == code } }
}
