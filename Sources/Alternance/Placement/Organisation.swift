/// A legal person outside the partnership that employs students or pays for them, known by its SIRET.
public struct Organisation: Sendable, Equatable {
  public let id: Int
  public let kind: Kind
  public let siret: Siret
  public let legalName: String
  public let address: Address

  public enum Kind: String, Coded {
    /// A private employer.
    case company
    /// A public employer such as an EPIC, invoiced through its SIRET and service code.
    case publicBody
    /// A training fund: « OPCA » until 2018, « OPCO » since.
    case fund

    /// The word of the files: `entreprise`, `public`, `opco`.
    public var code: String {
      switch self {
      case .company: "entreprise"
      case .publicBody: "public"
      case .fund: "opco"
      }
    }
  }
}
