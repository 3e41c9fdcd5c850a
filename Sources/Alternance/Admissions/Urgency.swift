/// The three reasons for which one partner alone may hold an individual test (convention, art. 4; PC-04-11).
public enum Urgency: String, Coded {
  case isolated
  case companyRequest
  case noDaySoon

  /// The word of the files.
  public var code: String {
    switch self {
    case .isolated: "isolement"
    case .companyRequest: "demande_entreprise"
    case .noDaySoon: "pas_de_journee"
    }
  }

  /// The reason in a sentence.
  public var french: String {
    switch self {
    case .isolated: "candidat isolé géographiquement"
    case .companyRequest: "demande expresse d'une entreprise"
    case .noDaySoon: "pas de journée de sélection à brève échéance"
    }
  }
}
