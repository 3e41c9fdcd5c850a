import Foundation

/// A mark out of 20, in whole hundredths from 0,00 to 20,00 (convention, art. 11; decision A-09).
/// Being absent is no mark.
public struct Mark: Hashable, Sendable, Comparable {
  /// From 0 to 2000: `12,50` is 1250.
  public let hundredths: Int

  /// 10,00, from which a unit is obtained (convention, art. 11).
  public static let pass = Mark(known: 1000)
  public static let zero = Mark(known: 0)
  /// 20,00, the best there is.
  public static let best = Mark(known: 2000)

  /// Nil outside 0…2000.
  public init?(hundredths: Int) {
    guard (0...2000).contains(hundredths) else { return nil }
    self.init(known: hundredths)
  }

  /// For what cannot lie outside: a mean of marks.
  init(known hundredths: Int) { self.hundredths = hundredths }

  /// Reads `12`, `12,5`, `12,50` or `12.5` as a spreadsheet writes it. Nothing is rounded.
  /// - Throws: `MarkRefusal` for a mark outside 0…20, for a third decimal, for anything else.
  public init(written text: String) throws {
    let bare = text.trimmingCharacters(in: .whitespacesAndNewlines)
    let isNegative = bare.hasPrefix("-") || bare.hasPrefix("−")
    let parts = bare.dropFirst(isNegative ? 1 : 0).split(omittingEmptySubsequences: false, whereSeparator: { ",.".contains($0) })
    guard (1...2).contains(parts.count), parts.allSatisfy({ digits($0) != nil }) else { throw MarkRefusal.notAMark(text) }
    let decimals = parts.count == 2 ? parts[1] : "0"
    guard decimals.count <= 2 else { throw MarkRefusal.tooManyDecimals(text) }
    guard !isNegative, let units = digits(parts[0]), units <= 20, let tenths = digits(decimals),
      let mark = Mark(hundredths: units * 100 + (decimals.count == 1 ? tenths * 10 : tenths))
    else { throw MarkRefusal.outside(text) }
    self = mark
  }

  public static func < (left: Mark, right: Mark) -> Bool { left.hundredths < right.hundredths }

  /// 10,00 or more.
  public var passes: Bool { self >= .pass }

  /// `12,50`.
  public var french: String { FrenchNumbers.hundredths(hundredths) }

  /// `12.50`, for a machine.
  public var plain: String { FrenchNumbers.plain(hundredths: hundredths) }
}
