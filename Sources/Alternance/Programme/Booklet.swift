/// One of the two booklets that students receive, updated every year (convention, art. 8).
public struct Booklet: Sendable, Equatable {
  public let programme: Programme
  public let kind: Kind
  /// The academic year, as the year of its September.
  public let year: Int
  public let sections: [Section]
  public let units: [Unit]
  /// Nil while it is a draft.
  public let publishedOn: Day?

  public enum Kind: String, Coded {
    /// « Livret de l'alternance »: study rules, operation, coefficients.
    case workStudy
    /// « Programme de formation »: modules and assessment modes.
    case programme

    /// The word of the files.
    public var code: String { self == .workStudy ? "alternance" : "programme" }

    /// The title of the booklet.
    public var french: String { self == .workStudy ? "Livret de l'alternance" : "Programme de formation" }
  }

  public struct Section: Sendable, Equatable {
    public let heading: String
    public let text: String
  }

  /// A teaching unit as the booklets show it.
  public struct Unit: Sendable, Equatable {
    public let code: String
    public let title: String
    public let year: Int
    public let hours: Hours
    public let coefficientHundredths: Int
    public let assessment: AssessmentMode?
    public let modules: [Module]
  }
}

/// Why a programme or a booklet is not published.
public enum PublicationRefusal: Refusal, Equatable {
  case nothingToPublish(String, Int)
  case noDraft(String, Int)
  case alreadyPublished(String, Day)
  case hoursDiffer(unit: String, modules: Hours, due: Hours)
  case withoutMode(unit: String, Int)
  case withoutText(Booklet.Kind, Int)
  case noVersion(String, Int)

  public var sentence: String {
    switch self {
    case .nothingToPublish(let programme, let year):
      "Le programme \(programme) n'a pas de modules pour \(year) : importez-les (importer modules) avant de publier."
    case .noDraft(let programme, let year): "Le programme \(programme) n'a pas de projet pour \(year)."
    case .alreadyPublished(let what, let day): "\(what) est déjà publié, depuis le \(day.french)."
    case .hoursDiffer(let unit, let modules, let due):
      "Les modules de l'UE \(unit) font \(modules.french) pour \(due.french) dues : la version ne se publie pas (convention, art. 8)."
    case .withoutMode(let unit, let year):
      "L'UE \(unit) n'a pas de modalité d'évaluation pour \(year) : le livret ne se publie pas ; importez-la (importer modalites)."
    case .withoutText(let kind, let year):
      "« \(kind.french) » n'a pas de texte pour \(year) : importez ses rubriques (importer livrets)."
    case .noVersion(let programme, let year):
      "Aucune version publiée du programme \(programme) n'est en vigueur en \(year) : publiez-la d'abord (programme publier)."
    }
  }
}
