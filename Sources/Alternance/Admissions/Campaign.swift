/// The campaign of an intake, in the year before it: what is due, what is done (convention, art. 3 and 4).
public struct Campaign: Sendable, Equatable {
  public let cohort: Cohort
  public let milestones: [Milestone]
  /// How many candidates stand in each state, in the order of the way.
  public let candidates: [(state: CandidateState, count: Int)]
  /// How many prospecting visits each institution made.
  public let prospecting: [PartnerCode: Int]

  /// A thing due by a day.
  public struct Milestone: Sendable, Equatable {
    public let what: String
    public let due: Day
    public let doneOn: Day?

    /// « fait le 20/11/2015 », « attendu pour le 30/11/2015 », « en retard de 12 jours ».
    public func french(on day: Day) -> String {
      if let doneOn { return doneOn > due ? "fait le \(doneOn.french), en retard" : "fait le \(doneOn.french)" }
      let late = day.days(since: due)
      return late > 0 ? "en retard de \(FrenchNumbers.whole(late)) jour\(late > 1 ? "s" : "")" : "attendu pour le \(due.french)"
    }

    /// Late once its last day is over, done or not.
    public func isLate(on day: Day) -> Bool { (doneOn ?? day) > due }
  }

  /// The brochure and the promotion plan are due on 30 November of the year before the intake (PC-03-02, PC-03-03).
  static func brochureDue(intake: Int) -> Day { Day(year: intake - 1, month: 11, day: 30)! }

  /// The single registration form is due on 31 December of the year before the intake (PC-04-02).
  static func formDue(intake: Int) -> Day { Day(year: intake - 1, month: 12, day: 31)! }

  public static func == (left: Campaign, right: Campaign) -> Bool {
    left.cohort == right.cohort && left.milestones == right.milestones && left.prospecting == right.prospecting
      && left.candidates.elementsEqual(right.candidates, by: ==)
  }
}
