/// Why a subject goes no further.
public enum SubjectRefusal: Refusal, Equatable {
  case unknown(unit: String, sitting: Int, String)
  case waiting(unit: String, sitting: Int, String, state: String)
  case noAnswerKey(String)
  case notHanded(String)
  case alreadyHanded(String, Day)
  case alreadySubmitted(String, Day)
  case notSubmitted(String)
  case alreadyDecided(String, SubjectDecision.Outcome, Day)
  case withoutNote
  case otherFile(String, known: String)
  case sameFile

  public var sentence: String {
    switch self {
    case .unknown(let unit, let sitting, let login):
      "« \(login) » n'a pas proposé de sujet pour la session \(sitting) de l'UE \(unit) : proposez-le d'abord (sujet proposer) (convention, art. 11)."
    case .waiting(let unit, let sitting, let login, let state):
      "« \(login) » a déjà un sujet pour la session \(sitting) de l'UE \(unit), \(state) : un autre se propose tant qu'il n'est pas transmis, ou après un refus (convention, art. 11)."
    case .noAnswerKey(let name): "Le sujet « \(name) » n'a pas de corrigé : il ne se transmet pas sans lui (convention, art. 11)."
    case .notHanded(let name):
      "Le sujet « \(name) » n'est pas transmis : la direction pédagogique le remet d'abord à l'assistante de formation (convention, art. 11)."
    case .alreadyHanded(let name, let day): "Le sujet « \(name) » est déjà transmis, depuis le \(day.french)."
    case .alreadySubmitted(let name, let day): "Le sujet « \(name) » est déjà soumis au Cnam national, depuis le \(day.french)."
    case .notSubmitted(let name): "Le sujet « \(name) » n'est pas soumis : le Cnam national ne s'est pas prononcé (convention, art. 11)."
    case .alreadyDecided(let name, let outcome, let day): "Le sujet « \(name) » est \(outcome.french) depuis le \(day.french)."
    case .withoutNote: "Un refus dit pourquoi : donnez une observation."
    case .otherFile(let name, let known): "« \(name) » n'est pas « \(known) » : son empreinte diffère de celle qui a été proposée."
    case .sameFile: "Le sujet et le corrigé sont le même fichier : donnez les deux."
    }
  }
}
