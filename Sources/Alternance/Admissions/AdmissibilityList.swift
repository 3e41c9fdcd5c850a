/// The admissible candidates of an intake: a set, shown in alphabetical order, that ranks nobody (decision A-22).
public struct AdmissibilityList: Sendable, Equatable {
  public let cohort: Cohort
  /// In alphabetical order, as a French dictionary sorts.
  public let candidates: [Application]
  /// The day of the last decision; nil while nobody is admissible.
  public let decidedOn: Day?

  public init(cohort: Cohort, candidates: some Sequence<Application>, decidedOn: Day? = nil) {
    self.cohort = cohort
    self.decidedOn = decidedOn
    self.candidates = candidates.inAlphabeticalOrder(of: \.self)
  }

  /// What every list says, word for word.
  public static let mention = "Liste non ordonnée"
}
