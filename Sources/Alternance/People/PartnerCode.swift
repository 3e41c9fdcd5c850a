/// The two institutions of the convention: each pays its own people, each bears half of the result.
public enum PartnerCode: String, Sendable, CaseIterable {
  /// The management association of the Cnam in the region: certifies, invoices and holds the cash (convention, art. 6).
  case cnam = "CNAM"
  /// The apprentice training centre, integrated in the Métropole, which is its legal issuer (convention, parties).
  case cfa = "CFA"

  /// The other institution.
  public var other: PartnerCode { self == .cnam ? .cfa : .cnam }

  /// `Cnam`, `CFA`: how the office names them.
  public var french: String { self == .cnam ? "Cnam" : "CFA" }

  /// `du Cnam`, `du CFA`: both take the article.
  public var frenchOf: String { "du \(french)" }
}
