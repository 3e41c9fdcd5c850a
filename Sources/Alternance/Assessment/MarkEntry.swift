import Foundation

/// What stands beside a student for one test: a mark, or why there is none. ABS, EXC and ATT are never 0
/// by themselves (convention, art. 11; decisions ).
public enum MarkEntry: Hashable, Sendable {
  case value(Mark)
  /// ABS: absent without a valid reason.
  case absent
  /// EXC: absent with a valid reason.
  case excused
  /// ATT: not known yet.
  case pending

  /// Reads a mark, or ABS, EXC, ATT in any case of letters.
  /// - Throws: `MarkRefusal` for anything else, an empty cell too.
  public init(written text: String) throws {
    switch text.trimmingCharacters(in: .whitespacesAndNewlines).uppercased() {
    case "": throw MarkRefusal.empty
    case "ABS": self = .absent
    case "EXC": self = .excused
    case "ATT": self = .pending
    default: self = .value(try Mark(written: text))
    }
  }

  /// The mark, when there is one.
  public var mark: Mark? {
    guard case .value(let mark) = self else { return nil }
    return mark
  }

  /// `12,50`, `ABS`, `EXC`, `ATT`: what is read back.
  public var french: String {
    switch self {
    case .value(let mark): mark.french
    case .absent: "ABS"
    case .excused: "EXC"
    case .pending: "ATT"
    }
  }
}
