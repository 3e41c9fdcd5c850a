/// A signature drawn on a screen, by a student or by the lecturer of the slot.
public struct DrawnSignature: Sendable {
  public let slot: String
  public let quarter: Int
  public let signer: Signer
  public let image: SignatureImage
  /// `08:32:10`, on the clock of whoever recorded it.
  public let time: String

  public enum Signer: Sendable, Equatable {
    case student(String)
    case lecturer
  }

  /// - Throws: `DrawingRefusal.notATime` unless the time is written hours, minutes and seconds.
  public init(slot: String, quarter: Int, signer: Signer, image: SignatureImage, time: String) throws {
    let parts = time.split(separator: ":", omittingEmptySubsequences: false)
    let figures = parts.compactMap { $0.count == 2 ? digits($0) : nil }
    guard parts.count == 3, figures.count == 3, figures[0] < 24, figures[1] < 60, figures[2] < 60 else {
      throw DrawingRefusal.notATime(time)
    }
    self.slot = slot
    self.quarter = quarter
    self.signer = signer
    self.image = image
    self.time = time
  }
}

/// Why a drawn signature is not kept.
public enum DrawingRefusal: Refusal, Equatable {
  case notATime(String)
  case alreadyDrawn(String, Int)

  public var sentence: String {
    switch self {
    case .notATime(let text): "« \(text) » n'est pas une heure : écrivez --heure 08:32:10."
    case .alreadyDrawn(let signer, let quarter): "\(signer) a déjà une signature dessinée au quart \(quarter) : elle ne se remplace pas."
    }
  }
}
