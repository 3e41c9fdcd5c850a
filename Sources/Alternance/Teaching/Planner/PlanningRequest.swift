/// What somebody asks to have planned.
public struct PlanningRequest: Sendable, Equatable {
  public var period: Period
  /// One site alone; nil for all, the main one first.
  public var site: String?
  /// These modules alone; empty for those of the year whose first class is announced by the end of the period.
  public var modules: [String]
  /// School holidays are avoided unless asked for; Saturdays too.
  public var allowsSchoolHolidays: Bool
  public var allowsSaturdays: Bool

  public init(
    period: Period, site: String? = nil, modules: [String] = [], allowsSchoolHolidays: Bool = false, allowsSaturdays: Bool = false
  ) {
    self.period = period
    self.site = site
    self.modules = modules
    self.allowsSchoolHolidays = allowsSchoolHolidays
    self.allowsSaturdays = allowsSaturdays
  }
}

/// Why nothing is planned.
public enum PlanningRefusal: Refusal, Equatable {
  case backwards(Period)
  case outside(Period, String, Period)
  case noCalendar(String)
  case unknownSite(String, known: [String])
  case unknownModule(String, String)
  case nothing(String, Period)
  case noQuarters(String)

  public var sentence: String {
    switch self {
    case .backwards(let period): "La période finit le \(period.last.french), avant de commencer le \(period.first.french)."
    case .outside(let period, let cohort, let courses):
      "La période \(period.french) est hors de la promotion \(cohort), \(courses.french)."
    case .noCalendar(let cohort):
      "La promotion \(cohort) n'a pas de calendrier de l'alternance approuvé par les deux partenaires : on ne sait pas quelles semaines sont "
        + "en centre (convention, art. 7)."
    case .unknownSite(let code, let known): "Le site « \(code) » est inconnu ; sites : \(known.joined(separator: ", "))."
    case .unknownModule(let code, let cohort):
      "Personne n'est affecté au module « \(code) » dans la promotion \(cohort) : constituez d'abord l'équipe (importer affectations)."
    case .nothing(let cohort, let period):
      "Rien à planifier \(period.french) pour la promotion \(cohort) : aucune heure affectée ne reste à donner."
    case .noQuarters(let programme): "Le programme \(programme) n'a pas de quarts de journée : importez-les (importer quarts)."
    }
  }
}
