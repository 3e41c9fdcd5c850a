/// A support by which an institution makes the training known, with its own charter and the partner's logo (convention, art. 3).
public enum CommunicationItem {
  public enum Kind: String, Coded {
    case catalogue
    case brochure
    case productSheet
    case website

    /// The word of the files.
    public var code: String {
      switch self {
      case .catalogue: "catalogue"
      case .brochure: "brochure"
      case .productSheet: "fiche"
      case .website: "web"
      }
    }
  }
}
