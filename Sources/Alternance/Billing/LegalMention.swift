/// What the law makes an invoice say, on the day it is issued: each wording is data, with the days it holds.
public struct LegalMentions: Sendable, Equatable {
  private let texts: [String: String]

  /// - Parameter texts: the wordings in force on the day, by code.
  public init(texts: [String: String]) { self.texts = texts }

  /// One mention, with the code of the note that Factur-X gives it.
  public struct Mention: Sendable, Equatable {
    /// `PMD` late penalties, `PMT` recovery fee, `AAB` early payment; empty for any other.
    public let noteCode: String
    public let text: String

    public init(noteCode: String, text: String) {
      self.noteCode = noteCode
      self.text = text
    }
  }

  /// The buyer's SIREN is printed since October 2022.
  public var printsBuyerNumber: Bool { texts["siren_client"] != nil }

  /// The mentions of an invoice, in print order. Those that bind professionals spare an individual.
  /// A credit note asks for no payment.
  public func mentions(seller: Partner, buyer: BuyerKind, isCredit: Bool = false) -> [Mention] {
    let penalties = buyer.isPublic ? "penalites_public" : "penalites_prive"
    let professional = buyer == .individual ? [] : [("PMD", penalties), ("PMT", "indemnite_recouvrement"), ("AAB", "escompte")]
    let sheets = [.company, .publicBody, .fund].contains(buyer) ? [("", "engagement_conservation")] : []
    let status = seller.isPublic && !isCredit ? [("", "titre_recettes")] : []
    return (professional + [("", "nature_operation"), ("", "declaration_activite")] + sheets + status).compactMap { note, code in
      texts[code].map { Mention(noteCode: note, text: filled($0, seller)) }
    }
  }

  private func filled(_ text: String, _ seller: Partner) -> String {
    text.replacing("{nda}", with: seller.declarationNumber).replacing("{region}", with: seller.declarationRegion)
  }
}

/// Who the buyer is to the law.
public enum BuyerKind: String, Sendable {
  case company, publicBody, fund, individual, partner

  public var isPublic: Bool { self == .publicBody }
}
