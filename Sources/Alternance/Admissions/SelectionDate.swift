/// A day of the selection calendar: tests and interviews, or a commission (convention, art. 4; PC-04-05).
public struct SelectionDate: Sendable, Equatable {
  let id: Int
  public let code: String
  public let cohort: Cohort
  public let kind: Kind
  public let day: Day
  public let startsAt: TimeOfDay
  /// The name of the site, and its address.
  public let site: String
  public let address: Address
  /// The days on which the alternance manager and the business-hub director agreed.
  public let agreedByManager: Day?
  public let agreedByHub: Day?
  public let convened: Int

  public enum Kind: String, Sendable {
    case selection
    case commission

    public var french: String { self == .selection ? "journée de sélection" : "commission" }
  }

  /// Published once both agreed.
  public var isAgreed: Bool { agreedByManager != nil && agreedByHub != nil }
}
