/// The minutes of an assessment, signed by the lecturer who marked it.
public struct ResultMinutes: Sendable, Equatable {
  public let lecturer: String
  public let signedOn: Day
  public let receivedOn: Day
}
