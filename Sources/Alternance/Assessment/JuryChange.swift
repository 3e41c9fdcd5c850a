/// A figure changed by the jury that makes results homogeneous, with what it was and why (convention, art. 11; decision A-52).
/// The marks of the lecturers stay as they are: the jury changes the figure of the unit.
public struct JuryChange: Sendable, Equatable {
  public let before: Mark
  public let after: Mark
  public let reason: String

  /// - Throws: `JuryRefusal` without a reason, or when nothing changes.
  public init(before: Mark, after: Mark, reason: String) throws {
    guard reason.contains(where: { !$0.isWhitespace }) else { throw JuryRefusal.withoutReason }
    guard before != after else { throw JuryRefusal.nothingChanges(before) }
    self.before = before
    self.after = after
    self.reason = reason
  }
}

extension UnitResult {
  /// The result with the jury's figure, its status computed again at the same sitting: an adjourned student may obtain the unit, and
  /// the reverse (decision A-52).
  /// - Throws: `JuryRefusal` when the result has no figure, or another one than the jury read.
  public func harmonised(by change: JuryChange) throws -> UnitResult {
    guard let figure else { throw JuryRefusal.withoutFigure(unit: unit, grade) }
    guard figure == change.before else { throw JuryRefusal.anotherFigure(unit: unit, figure, read: change.before) }
    let words = "harmonisation du jury, \(change.before.french) avant : \(change.after.french)"
    return UnitResult(unit: unit, mode: mode, mark: change.after, words: words, isSecondSitting: status.isSecondSitting)
  }
}

/// Why a change of the jury is refused.
public enum JuryRefusal: Refusal, Equatable {
  case withoutReason
  case nothingChanges(Mark)
  case withoutFigure(unit: String, MarkEntry)
  case anotherFigure(unit: String, Mark, read: Mark)

  public var sentence: String {
    switch self {
    case .withoutReason: "Le jury dit pourquoi il change une note : donnez un motif (convention, art. 11)."
    case .nothingChanges(let mark): "La note est déjà \(mark.french) : le jury ne change rien."
    case .withoutFigure(let unit, let grade):
      "L'UE \(unit) n'a pas de note (\(grade.french)) : le jury harmonise les notes, il n'en crée pas (convention, art. 11)."
    case .anotherFigure(let unit, let figure, let read):
      "La note de l'UE \(unit) est \(figure.french) et non \(read.french) : relisez-la avant de la changer."
    }
  }
}
