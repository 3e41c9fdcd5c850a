/// A French social security number (NIR): thirteen characters and a key of two figures.
public struct SocialSecurityNumber: Sendable, Equatable {
  /// Fifteen characters, without spaces.
  public let text: String

  /// Nil when it is too short or long, or its key is wrong; the departments 2A and 2B are counted as 19 and 18.
  public init?(_ written: String) {
    let bare = written.filter { !$0.isWhitespace }.uppercased()
    guard bare.count == 15, bare.hasPrefix("1") || bare.hasPrefix("2"), let key = Int(bare.suffix(2)) else { return nil }
    let figures = bare.prefix(13).replacing("2A", with: "19").replacing("2B", with: "18")
    guard let number = Int(figures), 97 - number % 97 == key else { return nil }
    text = bare
  }

  /// `1 96 03 13 055 123 45`.
  public var french: String {
    var rest = Substring(text)
    let groups = [1, 2, 2, 2, 3, 3, 2].map { length in
      defer { rest = rest.dropFirst(length) }
      return String(rest.prefix(length))
    }
    return groups.joined(separator: "\u{00A0}")
  }
}
