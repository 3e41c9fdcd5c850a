import Foundation

/// Why a file is refused, or does not go on.
public enum ApplicationRefusal: Refusal, Equatable {
  case unknown(String)
  case noForm(String)
  case unknownDocument(String, known: [String])
  case tooYoung(Day, start: Day)
  case incomplete(String, missing: [String])
  case nothingToCentralise(String)
  case withoutReason
  case alreadyCentralised(String, Day)
  case takenOver(String)
  case alreadyWithdrawn(String, Day)
  case alreadyRecruited(String)

  public var sentence: String {
    switch self {
    case .unknown(let code): "Le candidat « \(code) » est inconnu : la commande « alternance candidats PROMOTION » les liste."
    case .noForm(let cohort):
      "La promotion \(cohort) n'a pas encore de dossier d'inscription : le responsable communication le publie (importer pieces)."
    case .unknownDocument(let code, let known):
      "la pièce « \(code) » n'est pas du dossier d'inscription ; pièces : \(known.joined(separator: ", "))"
    case .tooYoung(let bornOn, let start):
      "né le \(bornOn.french), le candidat n'aura pas 16 ans au début de la promotion, le \(start.french) (Code du travail, L6325-1)"
    case .incomplete(let code, let missing):
      "Le dossier de « \(code) » est incomplet, il manque : \(missing.joined(separator: ", ")) (convention, art. 4)."
    case .nothingToCentralise(let cohort): "Aucun dossier complet de la promotion \(cohort) n'attend d'être centralisé."
    case .alreadyCentralised(let code, let day): "Le dossier de « \(code) » est déjà centralisé, depuis le \(day.french)."
    case .takenOver(let code):
      "« \(code) » vient d'une promotion reprise : son recrutement n'est pas dans cette base."
    case .withoutReason: "Un retrait dit pourquoi : ajoutez --motif \"…\"."
    case .alreadyWithdrawn(let code, let day): "« \(code) » s'est déjà retiré, le \(day.french)."
    case .alreadyRecruited(let code): "« \(code) » a un contrat : rompez le contrat plutôt que de retirer la candidature."
    }
  }
}
