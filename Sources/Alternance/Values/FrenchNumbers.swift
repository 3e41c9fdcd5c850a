/// Numbers as a French reader expects them: narrow no-break space between thousands, comma, no-break space before the unit.
public enum FrenchNumbers {
  static let thousands = "\u{202F}"
  static let beforeUnit = "\u{00A0}"

  /// A number of hundredths: `1 234,56`, with a true minus sign when negative.
  public static func hundredths(_ value: Int) -> String {
    let magnitude = abs(value)
    let sign = value < 0 ? "−" : ""
    return sign + whole(magnitude / 100) + "," + padded(magnitude % 100, 2)
  }

  /// A whole number: `6 000 000`.
  public static func whole(_ value: Int) -> String {
    var groups: [String] = []
    var rest = abs(value)
    while rest >= 1000 {
      groups.insert(padded(rest % 1000, 3), at: 0)
      rest /= 1000
    }
    return (value < 0 ? "−" : "") + ([String(rest)] + groups).joined(separator: thousands)
  }

  /// A distance to the tenth of a kilometre: `7,5 km`.
  public static func kilometres(metres: Int) -> String {
    let tenths = divideHalfUp(metres, by: 100)
    return "\(whole(tenths / 10)),\(tenths % 10)\(beforeUnit)km"
  }

  /// A number of hundredths for a machine: `1234.56`.
  public static func plain(hundredths value: Int) -> String {
    (value < 0 ? "-" : "") + "\(abs(value) / 100).\(padded(abs(value) % 100, 2))"
  }

  /// Reads `1 234,56`, `1234,5`, `1234.56` or `1 234,56 €` into hundredths; nil for anything else or more than two decimals.
  public static func hundredths(written text: String) -> Int? {
    let bare = withoutEuro(text)
    let isNegative = bare.hasPrefix("-") || bare.hasPrefix("−")
    let figures = isNegative ? trimmed(bare.dropFirst()) : bare
    let parts = figures.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "," || $0 == "." })
    guard (1...2).contains(parts.count), let units = whole(grouped: parts[0]) else { return nil }
    guard parts.count == 2 else { return (isNegative ? -1 : 1) * units * 100 }
    guard (1...2).contains(parts[1].count), let decimals = digits(parts[1]) else { return nil }
    let hundredths = units * 100 + (parts[1].count == 1 ? decimals * 10 : decimals)
    return isNegative ? -hundredths : hundredths
  }

  /// The text without one euro sign, after or before the figures.
  private static func withoutEuro(_ text: String) -> Substring {
    let bare = trimmed(text[...])
    if bare.hasSuffix("€") { return trimmed(bare.dropLast()) }
    return bare.hasPrefix("€") ? trimmed(bare.dropFirst()) : bare
  }

  private static func trimmed(_ text: Substring) -> Substring {
    let start = text.drop(while: \.isWhitespace)
    let last = start.lastIndex { !$0.isWhitespace }
    return last.map { start[...$0] } ?? start
  }

  /// A whole number, with spaces between thousands or none.
  private static func whole(grouped text: Substring) -> Int? {
    let groups = text.split(omittingEmptySubsequences: false, whereSeparator: \.isWhitespace)
    if groups.count > 1 {
      guard (1...3).contains(groups[0].count), groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
    }
    let figures = groups.joined()
    return figures.count <= 12 ? digits(figures) : nil
  }
}

extension Money {
  /// `65 294,40 €`.
  public var french: String { FrenchNumbers.hundredths(cents) + FrenchNumbers.beforeUnit + "€" }

  /// `65294.40`, for a machine.
  public var plain: String { FrenchNumbers.plain(hundredths: cents) }

  /// Reads an amount in euros as a person writes it, with at most two decimals.
  public init?(written text: String) {
    guard let cents = FrenchNumbers.hundredths(written: text) else { return nil }
    self.init(cents: cents)
  }
}

extension Hours {
  /// `38,50 h`.
  public var french: String { FrenchNumbers.hundredths(hundredths) + FrenchNumbers.beforeUnit + "h" }

  /// `38.50`, for a machine.
  public var plain: String { FrenchNumbers.plain(hundredths: hundredths) }

  /// Reads hours as a spreadsheet writes them: `446,00`; nil when they are no whole number of minutes.
  public init?(written text: String) {
    guard let hundredths = FrenchNumbers.hundredths(written: text) else { return nil }
    self.init(hundredths: hundredths)
  }
}
