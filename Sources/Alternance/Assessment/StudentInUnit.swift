/// A student in a unit, by their codes.
public struct StudentInUnit: Hashable, Sendable {
  public let student: String
  public let unit: String
}
