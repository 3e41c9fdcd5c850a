/// Why a grade report is not made.
public enum GradeReportRefusal: Refusal, Equatable {
  case noSemester(Int, last: Int)
  case noMark(String, Int)
  case unknownStudent(String, cohort: String)
  case alreadyHanded(String, Int, Day)

  public var sentence: String {
    switch self {
    case .noSemester(let semester, let last): "La promotion a les semestres 1 à \(last), pas de semestre \(semester)."
    case .noMark(let who, let semester):
      "\(who) : aucune note n'est saisie pour le semestre \(semester), il n'y a pas de bulletin (convention, art. 11)."
    case .unknownStudent(let code, let cohort): "« \(code) » n'est pas de la promotion \(cohort)."
    case .alreadyHanded(let code, let semester, let day):
      "Le bulletin du semestre \(semester) de « \(code) » est déjà remis, le \(day.french)."
    }
  }
}
