/// What the law needs to know of an employment, before a contract is recorded.
public struct EmploymentFacts: Sendable, Equatable {
  public let kind: Contract.Kind
  public let period: Period
  public let signedOn: Day
  public let bornOn: Day
  public let isRegisteredJobseeker: Bool
  /// Whole months on the list of jobseekers; nil when unknown or not registered.
  public let jobseekerMonths: Int?
  /// `RSA`, `ASS`, `AAH`…; empty for none.
  public let socialMinimum: String
  /// RQTH.
  public let isDisabledWorker: Bool
  /// The code of the cerfa, 11 to 30; nil when unknown.
  public let employerType: Int?
  /// The duration of the contract, training included.
  public let weekly: Hours
  /// The duration of the company; nil when unknown.
  public let companyWeekly: Hours?
  public let grossMonthly: Money
  /// The monthly gross of the job in the collective agreement, for 35 hours.
  public let agreedMinimum: Money?
  /// The student holds a professional diploma of the level of the baccalauréat, or more.
  public let raised: Bool
  public let durationGround: DurationGround
  /// Assessment, support and teaching, over the whole contract.
  public let training: Hours
  /// The SMIC of the first day; nil when none is recorded.
  public let wage: MinimumWage?
  public let tutorExperienceYears: Int
  public let tutorIsEmployer: Bool
  /// The trainees and apprentices whom the tutor follows already.
  public let tutorOtherTrainees: Int

  public init(
    kind: Contract.Kind, period: Period, signedOn: Day, bornOn: Day, isRegisteredJobseeker: Bool, jobseekerMonths: Int?,
    socialMinimum: String, isDisabledWorker: Bool, employerType: Int?, weekly: Hours, companyWeekly: Hours?,
    grossMonthly: Money, agreedMinimum: Money?, raised: Bool, durationGround: DurationGround, training: Hours,
    wage: MinimumWage?, tutorExperienceYears: Int, tutorIsEmployer: Bool, tutorOtherTrainees: Int
  ) {
    self.kind = kind
    self.period = period
    self.signedOn = signedOn
    self.bornOn = bornOn
    self.isRegisteredJobseeker = isRegisteredJobseeker
    self.jobseekerMonths = jobseekerMonths
    self.socialMinimum = socialMinimum
    self.isDisabledWorker = isDisabledWorker
    self.employerType = employerType
    self.weekly = weekly
    self.companyWeekly = companyWeekly
    self.grossMonthly = grossMonthly
    self.agreedMinimum = agreedMinimum
    self.raised = raised
    self.durationGround = durationGround
    self.training = training
    self.wage = wage
    self.tutorExperienceYears = tutorExperienceYears
    self.tutorIsEmployer = tutorIsEmployer
    self.tutorOtherTrainees = tutorOtherTrainees
  }

  /// Completed years on the first day of the contract.
  public var age: Int { period.first.years(since: bornOn) }

  /// Of the public sector, EPIC excepted: codes 21 to 29 of the cerfa.
  public var isPublicEmployer: Bool { employerType.map { (21...29).contains($0) } ?? false }

  public var trainingShare: TrainingShare { TrainingShare(training: training, period: period) }

  /// The minimum of each part of the contract, by the SMIC of its first day; empty when none is known, or for another scheme.
  public var minimumSteps: [MinimumPay.Step] {
    guard let wage, wage.validFrom <= period.first else { return [] }
    switch kind {
    case .professionnalisation:
      return MinimumPay.steps(
        from: period.first, to: period.last, bornOn: bornOn, raised: raised, wage: wage, agreedMinimum: agreedMinimum,
        weekly: weekly)
    case .apprentissage:
      return MinimumPay.apprenticeshipSteps(
        from: period.first, to: period.last, bornOn: bornOn, wage: wage, agreedMinimum: agreedMinimum, weekly: weekly)
    case .cif, .periodeProfessionnalisation, .jobseekerScheme: return []
    }
  }
}
