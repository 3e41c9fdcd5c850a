/// The international number of a bank account, printed on invoices so that they can be paid.
public struct Iban: Hashable, Sendable {
  public let text: String

  /// Reads an IBAN, spaces allowed; nil when its key is wrong.
  public init?(_ written: String) {
    let figures = written.filter { !$0.isWhitespace }.uppercased()
    guard (15...34).contains(figures.count), figures.utf8.allSatisfy({ (48...57).contains($0) || (65...90).contains($0) }) else {
      return nil
    }
    let moved = figures.dropFirst(4) + figures.prefix(4)
    let remainder = moved.utf8.reduce(0) { remainder, letter in
      letter < 58 ? (remainder * 10 + Int(letter) - 48) % 97 : (remainder * 100 + Int(letter) - 55) % 97
    }
    guard remainder == 1 else { return nil }
    text = figures
  }

  /// In groups of four, as it is printed.
  public var french: String {
    stride(from: 0, to: text.count, by: 4).map { String(text.dropFirst($0).prefix(4)) }.joined(separator: FrenchNumbers.beforeUnit)
  }
}
