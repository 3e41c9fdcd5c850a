/// The 14-figure number of an establishment; its first nine figures are the SIREN of the legal person.
public struct Siret: Hashable, Sendable {
  public let text: String

  /// Reads a SIRET, spaces allowed between the figures; nil when the key is wrong.
  public init?(_ written: String) {
    let figures = written.filter { !$0.isWhitespace }
    guard figures.count == 14, figures.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    guard figures.contains(where: { $0 != "0" }), Siret.keyIsRight(figures.utf8.map { Int($0) - 48 }) else { return nil }
    text = figures
  }

  /// Nobody's number: five zeros begin the invented ones of examples and demonstrations.
  public var isFictitious: Bool { text.hasPrefix("00000") }

  /// The nine figures of the legal person.
  public var siren: String { String(text.prefix(9)) }

  /// `123 456 789 00012`, as it is printed.
  public var french: String {
    let siren = stride(from: 0, to: 9, by: 3).map { start in
      text.dropFirst(start).prefix(3)
    }
    return (siren + [text.suffix(5)]).joined(separator: " ")
  }

  /// Luhn's key; the post office's establishments instead sum to a multiple of five.
  private static func keyIsRight(_ figures: [Int]) -> Bool {
    let luhn = figures.enumerated().map { position, figure in
      let doubled = position % 2 == 0 ? figure * 2 : figure
      return doubled > 9 ? doubled - 9 : doubled
    }
    let isPostOffice = figures.prefix(9) == [3, 5, 6, 0, 0, 0, 0, 0, 0]
    return luhn.reduce(0, +) % 10 == 0 || (isPostOffice && figures.reduce(0, +) % 5 == 0)
  }
}
