/// Why a place does not go on.
public enum PlaceRefusal: Refusal, Equatable {
  case unknown(String)
  case notSent(String)
  case alreadySent(String)
  case alreadySaid(String, Role)
  case withoutReason
  case samePerson(String, String)
  case filled(String)
  case unknownTutor(String)
  case unknownCapacity(Int)

  public var sentence: String {
    switch self {
    case .unknown(let code): "La place « \(code) » est inconnue : la commande « alternance places PROMOTION » les liste."
    case .notSent(let code):
      "La fiche de la place « \(code) » n'est pas envoyée : le responsable alternance l'envoie d'abord (convention, art. 5)."
    case .alreadySent(let code): "La fiche de la place « \(code) » est déjà envoyée."
    case .alreadySaid(let code, let role): "« \(role.french) » s'est déjà prononcé sur la place « \(code) »."
    case .samePerson(let code, let login):
      "« \(login) » s'est déjà prononcé sur la place « \(code) » : la seconde clé est à une autre personne (convention, art. 5)."
    case .withoutReason: "Un refus dit pourquoi : ajoutez --motif \"…\"."
    case .filled(let code): "La place « \(code) » est déjà pourvue."
    case .unknownTutor(let name): "« \(name) » n'est pas un tuteur enregistré de cette entreprise (importer tuteurs_entreprise)"
    case .unknownCapacity(let rank): "la capacité n° \(rank) n'est pas du programme (importer capacites)"
    }
  }
}
