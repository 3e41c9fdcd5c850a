/// A student of a list.
public struct StudentName: Hashable, Sendable {
  public let code: String
  public let civility: String
  public let lastName: String
  public let firstName: String

  /// « Mme Agnès Ruellan ».
  public var full: String { [civility, firstName, lastName].filter { !$0.isEmpty }.joined(separator: " ") }

  /// « Ruellan Agnès », the order of lists.
  public var listed: String { "\(lastName) \(firstName)" }
}
