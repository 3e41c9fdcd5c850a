/// Why no letter is sent.
public enum NotificationRefusal: Refusal, Equatable {
  case none(String)

  public var sentence: String {
    switch self {
    case .none(let cohort):
      "Aucun résultat de la promotion \(cohort) n'attend d'être annoncé : une lettre ne précède jamais la décision (convention, art. 4)."
    }
  }
}
