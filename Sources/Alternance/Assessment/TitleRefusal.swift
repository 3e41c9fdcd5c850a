/// Why a title is not awarded.
public enum TitleRefusal: Refusal, Equatable {
  case notEligible(String, TitleEligibility)
  case alreadyAwarded(String, Day)
  case notAwarded(String)
  case noJury(String)
  case nobody(String)
  case noDecision(String)

  public var sentence: String {
    switch self {
    case .notEligible(let who, let eligibility): "\(who) ne peut pas recevoir le titre : \(eligibility.lack) (convention, art. 11)."
    case .alreadyAwarded(let who, let day): "\(who) a reçu le titre le \(day.french)."
    case .notAwarded(let who): "\(who) n'a pas reçu le titre : il n'y a pas d'attestation du titre."
    case .noJury(let cohort): "Aucun jury de la promotion \(cohort) n'est clos : le titre ne se décerne pas (convention, art. 11)."
    case .noDecision(let code): "Aucun jury ne s'est encore prononcé sur « \(code) » (convention, art. 11)."
    case .nobody(let cohort):
      "Personne de la promotion \(cohort) ne peut recevoir le titre ce jour-là : « titres \(cohort) » dit ce qui manque."
    }
  }
}
