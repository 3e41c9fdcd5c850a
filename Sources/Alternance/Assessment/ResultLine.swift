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
