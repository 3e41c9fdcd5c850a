/// Why an interview is refused.
public enum InterviewRefusal: Refusal, Equatable {
  case noJury
  case noManager
  case noCfa
  case twoSeats(String)
  case urgentWithoutReason
  case organiserAbsent(PartnerCode)
  case urgentWithoutOrganiser
  case notSeated(String, Role, Day)

  public var sentence: String {
    switch self {
    case .noJury: "l'entretien n'a pas de jury : indiquez qui l'a tenu (convention, art. 4)"
    case .noManager:
      "le jury n'a ni responsable alternance ni représentant de celui-ci (convention, art. 4)"
    case .noCfa:
      "le jury n'a personne du CFA : il y faut la direction du pôle ou la direction pédagogique, ou un représentant (convention, art. 4)"
    case .twoSeats(let login): "« \(login) » tient deux sièges du jury : il y faut deux personnes (convention, art. 4)"
    case .organiserAbsent(let partner):
      "l'entretien d'urgence est organisé par le \(partner.french), et personne \(partner.frenchOf) n'y siège (convention, art. 4)"
    case .urgentWithoutReason:
      "un entretien tenu par un seul partenaire dit son motif d'urgence : "
        + Urgency.allCases.map(\.code).joined(separator: ", ") + " (convention, art. 4)"
    case .urgentWithoutOrganiser: "un entretien d'urgence dit quel partenaire l'a organisé : CNAM ou CFA (convention, art. 4)"
    case .notSeated(let login, let role, let day):
      "« \(login) » ne tient pas le siège « \(role.french) » le \(day.french), ni par désignation ni par mandat (convention, art. 4)"
    }
  }
}
