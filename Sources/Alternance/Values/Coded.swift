/// A closed list of words: each is known to people by the word of the files and of the commands.
public protocol Coded: RawRepresentable, CaseIterable, Sendable where RawValue == String {
  /// The word of the files: lower case, without accents.
  var code: String { get }
}

extension Coded {
  /// The case of a word; nil when no case has it.
  public init?(code: String) {
    guard let found = Self.allCases.first(where: { $0.code == code }) else { return nil }
    self = found
  }
}
