/// The dated facts from which the state follows: nothing of it is stored.
public struct CandidateFacts: Sendable, Equatable {
  public var isComplete = false
  public var centralisedOn: Day?
  public var convenedOn: Day?
  public var writtenTests = 0
  public var interviewedOn: Day?
  public var isUrgent = false
  public var decision: AdmissibilityDecision.Outcome?
  public var decidedOn: Day?
  public var notifiedOn: Day?
  public var presentations = 0
  public var retainedOn: Day?
  public var provisionalUntil: Day?
  public var signedOn: Day?
  public var enrolledOn: Day?
  public var training: Period?
  public var brokenOn: Day?
  public var withdrawnOn: Day?

  public init() {}

  /// The state on a day.
  public func state(on day: Day) -> CandidateState {
    if let brokenOn, brokenOn < day { return .broken }
    if signedOn != nil || enrolledOn != nil { return afterContract(on: day) }
    if withdrawnOn != nil { return .withdrawn }
    if provisionalUntil != nil { return .provisional }
    if let decision { return decision == .notAdmissible ? .notAdmissible : afterCommission }
    return beforeCommission
  }

  /// Recruited only once the contract is signed (PC-05-01); enrolled as long as a seat was free (PC-05-08).
  private func afterContract(on day: Day) -> CandidateState {
    guard enrolledOn != nil else { return .overCapacity }
    guard let training, training.first <= day else { return .enrolled }
    return day <= training.last ? .inTraining : .finished
  }

  private var afterCommission: CandidateState {
    if retainedOn != nil { return .retained }
    return presentations > 0 ? .presented : .admissible
  }

  private var beforeCommission: CandidateState {
    if interviewedOn != nil { return .interviewed }
    if writtenTests >= AdmissionTest.written.count { return .tested }
    if convenedOn != nil { return .convened }
    if centralisedOn != nil { return .centralised }
    return isComplete ? .complete : .incomplete
  }
}
