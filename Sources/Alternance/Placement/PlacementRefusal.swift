/// Why a presentation, or an intent, is refused.
public enum PlacementRefusal: Refusal, Equatable {
  case noIntent(String, cohort: String)
  case intentWithdrawn(String, Day)
  case intentNotYet(String, Day)
  case notAdmissible(String, CandidateState)
  case notPresented(String, String)
  case alreadyWithdrawn(String)
  case withoutReason

  public var sentence: String {
    switch self {
    case .noIntent(let company, let cohort):
      "« \(company) » n'a pas déclaré d'intention de recruter pour la promotion \(cohort) : elle ne reçoit pas de candidats (convention, art. 5)."
    case .intentWithdrawn(let company, let day): "« \(company) » a renoncé à recruter le \(day.french) (convention, art. 5)."
    case .intentNotYet(let company, let day):
      "« \(company) » n'a déclaré son intention de recruter que le \(day.french) (convention, art. 5)."
    case .notAdmissible(let code, let state):
      "« \(code) » n'est pas sur la liste d'admissibilité (\(state.french)) : il n'est pas présenté aux entreprises (convention, art. 5)."
    case .notPresented(let code, let company): "« \(code) » n'a pas été présenté à « \(company) »."
    case .alreadyWithdrawn(let company): "« \(company) » a déjà renoncé à recruter pour cette promotion."
    case .withoutReason: "Un renoncement dit pourquoi : ajoutez --motif \"…\"."
    }
  }
}
