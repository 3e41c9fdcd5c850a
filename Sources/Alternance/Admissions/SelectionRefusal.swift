/// Why a selection day does not go on.
public enum SelectionRefusal: Refusal, Equatable {
  case notASelectionDay(String)
  case notAgreed(String)
  case nobodyToConvene(String)
  case notCentralised(String)
  case alreadyConvened(String, String)
  case pastDay(String, Day)
  case otherCohort(String, String)

  public var sentence: String {
    switch self {
    case .notASelectionDay(let code): "« \(code) » est une commission : on convoque les candidats à une journée de sélection."
    case .notAgreed(let code):
      "La journée « \(code) » n'a pas les deux accords du calendrier : responsable alternance et direction du pôle (convention, art. 4)."
    case .nobodyToConvene(let code): "Aucun dossier centralisé n'attend d'être convoqué à la journée « \(code) »."
    case .notCentralised(let code):
      "Le dossier de « \(code) » n'est pas centralisé : il ne peut pas être convoqué (convention, art. 4)."
    case .alreadyConvened(let code, let date): "« \(code) » est déjà convoqué à la journée « \(date) »."
    case .otherCohort(let code, let date): "« \(code) » est candidat à une autre promotion que celle de la journée « \(date) »."
    case .pastDay(let code, let day): "La journée « \(code) » du \(day.french) est passée : on n'y convoque plus."
    }
  }
}
