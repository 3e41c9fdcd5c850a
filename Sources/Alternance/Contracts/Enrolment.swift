/// Why somebody is not enrolled.
public enum EnrolmentRefusal: Refusal, Equatable {
  case noMaximum(String)
  case full(String, Int)
  case alreadyEnrolled(String, Day)
  case alreadyRecruited(String)
  case notAdmissible(String)
  case endOutside(Day, Period)
  case cohortOver(String, Day)
  case notExtended(String, Day)
  case contractBroken(String, Day)
  case recruitedWithoutSeat(String, Int?)

  public var sentence: String {
    switch self {
    case .noMaximum(let cohort):
      "L'effectif maximal de la promotion \(cohort) n'est pas fixé : personne ne s'inscrit (convention, art. 5)."
    case .full(let cohort, let maximum):
      "La section est complète : l'effectif maximal de \(maximum) de la promotion \(cohort) est atteint (convention, art. 5)."
    case .alreadyEnrolled(let code, let day): "« \(code) » est déjà inscrit, depuis le \(day.french)."
    case .alreadyRecruited(let code): "« \(code) » a un contrat : il n'est plus accueilli à titre provisoire."
    case .notAdmissible(let code):
      "« \(code) » n'est pas sur la liste d'admissibilité : il ne peut pas suivre la formation (convention, art. 5)."
    case .cohortOver(let cohort, let end): "La promotion \(cohort) a pris fin le \(end.french) : personne ne s'y inscrit plus."
    case .contractBroken(let code, let day): "Le contrat de « \(code) » est rompu depuis le \(day.french) : il n'y a plus rien à inscrire."
    case .recruitedWithoutSeat(let code, let maximum):
      "« \(code) » est recruté et n'est pas inscrit : "
        + (maximum.map { "l'effectif maximal de \($0) est atteint" } ?? "l'effectif maximal de la promotion n'est pas fixé")
        + " (convention, art. 5)."
    case .notExtended(let code, let until):
      "« \(code) » est déjà accueilli sans contrat jusqu'au \(until.french) : indiquez un jour plus tardif."
    case .endOutside(let day, let period):
      "L'accueil provisoire jusqu'au \(day.french) sort de la promotion, qui court \(period.french)."
    }
  }
}
