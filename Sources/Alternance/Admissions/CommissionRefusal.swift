/// Why a commission does not go on.
public enum CommissionRefusal: Refusal, Equatable {
  case unknownDate(String, known: [String])
  case notAgreed(String)
  case notACommission(String)
  case notConvened(String)
  case alreadyConvened(String)
  case notYetHeld(String, Day)
  case seatNotHeld(String, Role, Day)
  case seatTaken(Role, String)
  case twoSeats(String)
  case alreadyPronounced(String)
  case noQuorum(String, missing: [Role])
  case unknownPerson(String)
  case unknownSeat(String)
  case notOnAgenda(String, String)

  public var sentence: String {
    switch self {
    case .unknownDate(let code, let known):
      "La date « \(code) » n'est pas au calendrier de sélection ; dates connues : \(known.isEmpty ? "aucune" : known.joined(separator: ", "))."
    case .notAgreed(let code):
      "La date « \(code) » n'a pas les deux accords du calendrier : responsable alternance et direction du pôle (convention, art. 4)."
    case .notACommission(let code): "« \(code) » est une journée de sélection, non une commission."
    case .notConvened(let code):
      "La commission « \(code) » n'est pas convoquée : la direction régionale du Cnam la convoque (convention, art. 4)."
    case .alreadyConvened(let code): "La commission « \(code) » est déjà convoquée."
    case .notYetHeld(let code, let day): "La commission « \(code) » ne s'est pas encore réunie : elle est prévue le \(day.french)."
    case .seatNotHeld(let login, let role, let day):
      "« \(login) » ne tient pas le siège « \(role.french) » le \(day.french)"
        + (RepresentedAct.commission.roles.contains(role) ? ", ni par désignation ni par mandat" : " ; ce siège n'a pas de représentant")
        + " (convention, art. 4)."
    case .seatTaken(let role, let login): "Le siège « \(role.french) » est déjà tenu par « \(login) »."
    case .twoSeats(let login): "« \(login) » siège déjà : une personne tient un seul siège (convention, art. 4)."
    case .alreadyPronounced(let code): "La commission « \(code) » a déjà prononcé : sa composition ne change plus."
    case .noQuorum(let code, let missing):
      "La commission « \(code) » ne peut pas prononcer : il y manque : \(missing.map(\.french).joined(separator: ", ")) (convention, art. 4)."
    case .unknownPerson(let login): "« \(login) » est inconnu de cette base : la commande « alternance acteurs » liste les personnes."
    case .unknownSeat(let code):
      "Le siège « \(code) » n'existe pas ; sièges : \(CommissionComposition.required.map(\.code).joined(separator: ", ")), membre."
    case .notOnAgenda(let code, let reason): "La commission ne peut pas décider de « \(code) » : \(reason) (convention, art. 4)."
    }
  }
}
