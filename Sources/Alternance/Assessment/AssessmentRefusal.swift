/// Why an assessment is not found, or not planned.
public enum AssessmentRefusal: Refusal, Equatable {
  case notACode(String)
  case unknown(String, cohort: String, known: [String])
  case notAnExam(String)
  case overlapping(String, with: String, Day)
  case sittingRank(Int)
  case withoutRoom(String)
  case incompleteSchedule
  case unknownRoom(String)
  case dayOff(Day)
  case samePlace(String)
  case unknownUnit(String, cohort: String, known: [String])

  public var sentence: String {
    switch self {
    case .notACode(let text):
      "« \(text) » ne dit pas une épreuve : écrivez UE11-CC1 (contrôle continu), UE11-S1 ou UE11-S2 (examen, 1re ou 2e session)."
    case .unknown(let code, let cohort, let known):
      "L'épreuve « \(code) » n'est pas prévue pour la promotion \(cohort) ; "
        + (known.isEmpty
          ? "aucune ne l'est pour cette UE (« evaluations \(cohort) » les liste)." : "épreuves de l'UE : \(known.joined(separator: ", ")).")
    case .notAnExam(let code): "« \(code) » est un contrôle continu : cela ne vaut que pour une épreuve de fin de module."
    case .overlapping(let code, let other, let day):
      "Le \(day.french), l'épreuve « \(code) » tombe en même temps que « \(other) » : la promotion ne peut pas être aux deux."
    case .sittingRank(let rank): "Un examen a deux sessions, 1 et 2, pas \(rank) (convention, art. 11)."
    case .withoutRoom(let code):
      "L'épreuve « \(code) » n'a pas de salle : une épreuve de fin de module a lieu au Cnam d'Aix (convention, art. 11)."
    case .unknownRoom(let code): "La salle « \(code) » est inconnue : importez-la (importer salles)."
    case .dayOff(let day): "Le \(day.french) est un dimanche ou un jour férié."
    case .unknownUnit(let code, let cohort, let known):
      "L'UE « \(code) » n'a pas d'épreuve dans la promotion \(cohort) ; "
        + (known.isEmpty ? "aucune n'en a : importez-les (importer evaluations)." : "UE évaluées : \(known.joined(separator: ", ")).")
    case .samePlace(let code): "L'épreuve « \(code) » est déjà à ce jour, à cette heure et dans cette salle."
    case .incompleteSchedule: "Un jour et une heure vont ensemble : donnez les deux, ou aucun."
    }
  }
}
