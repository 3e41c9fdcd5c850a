/// What a cost is. Article 17 names four direct costs, tutoring with its travel; the annexed budget has others.
public enum CostCategory: String, Coded {
  case teaching, tutoring, tutorTravel, room, supplies
  case salaryShare, travelLumpSum, examSupervision, brochures, salesDevelopment, other

  /// Named by article 17: teaching, tutoring, rooms, supplies. Computed from slots and visits, never entered by hand.
  public var isDirect: Bool {
    switch self {
    case .teaching, .tutoring, .tutorTravel, .room, .supplies: true
    case .salaryShare, .travelLumpSum, .examSupervision, .brochures, .salesDevelopment, .other: false
    }
  }

  /// The word of the files.
  public var code: String {
    switch self {
    case .teaching: "enseignement"
    case .tutoring: "tutorat"
    case .tutorTravel: "deplacement_tuteur"
    case .room: "salle"
    case .supplies: "fournitures"
    case .salaryShare: "part_salaire"
    case .travelLumpSum: "forfait_deplacement"
    case .examSupervision: "surveillance_examen"
    case .brochures: "brochures"
    case .salesDevelopment: "developpement_commercial"
    case .other: "autre"
    }
  }

  /// The name of the category in a statement.
  public var french: String {
    switch self {
    case .teaching: "Enseignement"
    case .tutoring: "Tutorat"
    case .tutorTravel: "Déplacements des tuteurs"
    case .room: "Location de salles"
    case .supplies: "Fournitures pédagogiques"
    case .salaryShare: "Parts de salaire"
    case .travelLumpSum: "Frais de déplacement, équipe permanente"
    case .examSupervision: "Surveillance des examens"
    case .brochures: "Communication, brochures"
    case .salesDevelopment: "Développement commercial"
    case .other: "Autres charges"
    }
  }
}

/// Which costs make the margin; every statement names its profile (decision A-05).
public enum MarginProfile: String, Sendable, CaseIterable {
  /// The four direct costs of article 17: the rule for the actual margin.
  case article17
  /// All the lines of the annexed budget, as it was voted.
  case annexe

  /// Whether a cost of this category counts.
  /// - Parameter examSupervision: counts exam supervision as a direct cost too (decision A-05, switchable).
  public func counts(_ category: CostCategory, examSupervision: Bool = false) -> Bool {
    self == .annexe || category.isDirect || (examSupervision && category == .examSupervision)
  }

  /// « article 17 », « annexe ».
  public var french: String { self == .article17 ? "article 17" : "annexe" }
}
