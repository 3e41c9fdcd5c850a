/// A certified title run by the two partners, as data: a second programme is added without code (PC-01-01, FA-3-2).
public struct Programme: Sendable, Equatable {
  public let id: Int
  public let code: String
  public let title: String
  public let level: String
  /// The last day of the title's registration, when it is known (decision A-37).
  public let registeredUntil: Day?
  /// Hours in centre a year: 446 in the annexed budget.
  public let hoursPerYear: Hours
  public let years: Int
  public let maxHeadcount: Int?
}
