/// Why a column of marks is not taken.
public enum MarkColumnRefusal: Refusal, Equatable {
  case otherLength(String, Int, expected: Int)
  case different([String])
  case refused([String])
  case noMinutes(String)
  case withoutReason(String, String, MarkEntry)

  public var sentence: String {
    switch self {
    case .otherLength(let code, let count, let expected):
      "La colonne a \(count) ligne\(count > 1 ? "s" : "") pour \(expected) personne\(expected > 1 ? "s" : "") à « \(code) » : "
        + "une ligne par personne, dans l'ordre de la liste (ATT pour une note attendue)."
    case .different(let lines):
      "Les deux saisies diffèrent, rien n'est enregistré :\n" + lines.map { "  \($0)" }.joined(separator: "\n")
    case .withoutReason(let code, let who, let known):
      "« \(code) », « \(who) » a déjà \(known.french) : une note saisie ne change qu'avec un motif (notes corriger)."
    case .refused(let lines): "La colonne n'est pas enregistrée :\n" + lines.map { "  \($0)" }.joined(separator: "\n")
    case .noMinutes(let code):
      "Le procès-verbal de « \(code) », signé par l'intervenant, n'est pas reçu : les notes se saisissent d'après lui (convention, art. 11)."
    }
  }
}
