extension Day {
  /// `2016-10-03`, as the database keeps it.
  public var iso: String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }

  /// `03/10/2016`, as a person reads it.
  public var french: String { "\(padded(day, 2))/\(padded(month, 2))/\(padded(year, 4))" }

  /// Reads `2016-10-03`; nil for anything else.
  public init?(iso text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2 else { return nil }
    guard let year = digits(parts[0]), let month = digits(parts[1]), let day = digits(parts[2]) else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Reads `03/10/2016` or `3/10/2016`; nil for anything else, two-figure years too.
  public init?(french text: some StringProtocol) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[2].count == 4, parts[0].count <= 2, parts[1].count <= 2 else { return nil }
    guard let day = digits(parts[0]), let month = digits(parts[1]), let year = digits(parts[2]) else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Reads a day as a person may write it, `03/10/2016` or `2016-10-03`.
  public init?(written text: some StringProtocol) {
    guard let day = Day(french: text) ?? Day(iso: text) else { return nil }
    self = day
  }
}

/// A number with zeros before it, to a fixed width.
func padded(_ number: Int, _ width: Int) -> String {
  let text = String(number)
  return String(repeating: "0", count: max(0, width - text.count)) + text
}

/// A whole number made of ASCII digits only: no sign, no space.
func digits(_ text: some StringProtocol) -> Int? {
  guard !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
  return Int(text)
}

extension Day {
  private static let weekdays = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]

  /// `1er septembre 2016`, as a letter writes it.
  public var frenchInFull: String { "\(day == 1 ? "1er" : String(day)) \(inMonth.french)" }

  /// `jeudi 15 septembre 2016`.
  public var frenchWithWeekday: String { "\(Self.weekdays[weekday - 1]) \(frenchInFull)" }
}
