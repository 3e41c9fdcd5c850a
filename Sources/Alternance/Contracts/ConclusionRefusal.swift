/// Why a contract is not concluded.
public enum ConclusionRefusal: Refusal, Equatable {
  case notAdmissible(String, Day)
  case placeNotValidated(String, Day)
  case otherCompany(String, String)
  case placeFilled(String, by: String)
  case placeOfOtherCohort(String)
  case otherIntake(Period, String)
  case notAgreedPublic(String)
  case law([ContractLawRefusal])

  public var sentence: String {
    switch self {
    case .notAdmissible(let code, let day):
      "« \(code) » n'était pas admissible le \(day.french), jour de la signature : le contrat suit l'avis de la commission (convention, art. 5)"
    case .placeNotValidated(let place, let day):
      "la place « \(place) » n'était pas validée le \(day.french), jour de la signature : il y faut le responsable alternance et la "
        + "direction du pôle ou la direction pédagogique (convention, art. 5)"
    case .otherCompany(let place, let owner): "la place « \(place) » est celle de « \(owner) » (convention, art. 5)"
    case .placeOfOtherCohort(let place): "la place « \(place) » est celle d'une autre promotion (convention, art. 5)"
    case .otherIntake(let period, let cohort):
      "le contrat \(period.french) n'est pas celui de la promotion \(cohort), de mi-septembre à mi-septembre (convention, art. 7)"
    case .placeFilled(let place, let contract): "la place « \(place) » est déjà pourvue par le contrat « \(contract) »"
    case .notAgreedPublic(let code):
      "« \(code) » n'a pas les deux accords des partenaires pour rejoindre la formation comme autre public (convention, art. 5)"
    case .law(let refusals): refusals.map(\.sentence).joined(separator: " ; ")
    }
  }
}
