import Foundation

/// What a box of an attendance sheet shows: a drawn signature, a word, or nothing, to be signed by hand.
public struct SheetMark: Sendable, Equatable {
  /// « présent », « absent », « corrigé : présent », « le 03/10/2016 »; empty beside a drawing, or before anybody signs.
  public let text: String
  /// The PNG that was drawn, nil when there is none.
  public let image: Data?

  static let blank = SheetMark(text: "", image: nil)

  /// The box of a student.
  /// - Parameters:
  ///   - isSigned: the student signed this quarter-day of this slot.
  ///   - correction: what the last correction says, nil when there is none.
  ///   - isClosed: the lecturer has signed: a box left empty is an absence.
  init(isSigned: Bool, correction: Bool?, isClosed: Bool, image: Data?) {
    if let correction {
      self.init(text: "corrigé : \(correction ? "présent" : "absent")", image: correction ? image : nil)
    } else if isSigned {
      self.init(text: image == nil ? "présent" : "", image: image)
    } else {
      self.init(text: isClosed ? "absent" : "", image: nil)
    }
  }

  /// The box of the lecturer, by the day of the signature.
  init(countersignedOn day: Day?, image: Data?) {
    self.init(text: day.map { "\(image == nil ? "signé " : "")le \($0.french)" } ?? "", image: image)
  }

  init(text: String, image: Data?) {
    self.text = text
    self.image = image
  }
}
