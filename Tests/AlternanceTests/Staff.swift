import Alternance

/// The actors of the tests, as `seed/programme/personnes.csv` names them.
enum Staff {
  static let manager = Staff.of("responsable-alternance", .alternanceManager)
  static let assistant = Staff.of("assistante-formation", .trainingAssistant)
  static let communications = Staff.of("communication", .communicationsManager)
  static let accountant = Staff.of("comptable", .clientAccountant)
  static let cnamDirector = Staff.of("directeur-cnam", .cnamRegionalDirector)
  static let pedagogicalDirector = Staff.of("directrice-pedagogique", .pedagogicalDirector)
  static let hubDirector = Staff.of("directeur-pole", .businessHubDirector)
  static let coordinator = Staff.of("coordinatrice", .businessHubCoordinator)
  static let cfaDirector = Staff.of("directeur-cfa", .cfaDirector)
  static let president = Staff.of("enseignant-referent", .nationalCertificationLead)
  static let tutor = Actor(login: "I-06", name: "Mme Teyssonnière", roles: [.academicTutor], partners: [.cnam])

  /// Whoever fills an empty base: nobody is in it yet.
  static let founder = Actor(
    login: "fondateur", name: "fondateur", roles: [.cnamRegionalDirector, .cfaDirector], partners: [.cnam, .cfa])

  private static func of(_ login: String, _ role: Role) -> Actor {
    Actor(login: login, name: login, roles: [role], partners: Set([role.partner].compactMap { $0 }))
  }

  /// Somebody who may import a type; signatures are the coordinator's, for the CFA's sheets.
  static func importing(_ type: ImportType) -> Actor {
    switch type {
    case .partenaires, .sites, .programmes, .ue, .quarts, .mentions, .comptes, .personnes, .capacites, .diplomes, .smic, .regimes,
      .conventions, .salles, .jours, .baremes:
      founder
    case .intervenants, .seances, .calendrierEpreuves, .indisponibilites, .affectations, .plansCours, .justificatifs, .seuils, .reunions,
      .evaluations, .sujets, .jurys:
      pedagogicalDirector
    case .modules, .modalites, .livrets, .semaines, .experiences: manager
    case .agrements, .agrementsSujets, .tenues, .surveillances, .remises, .procesVerbaux, .notes, .recours: assistant
    case .harmonisations: president
    case .semestres: pedagogicalDirector
    case .designations, .rapports, .reunionsTutorat: manager
    case .contresignatures, .envois: coordinator
    case .tarifs, .budgets, .stagiaires, .entreprises, .visites: manager
    case .contrats, .ruptures, .depenses, .encaissements: accountant
    case .emargements: coordinator
    case .pieces, .supports: communications
    case .epreuves: assistant
    case .decisions: cnamDirector
    case .delegations: hubDirector
    case .planPromotion, .prospections, .conditions, .candidats, .piecesRecues, .calendrierSelection, .entretiens, .intentions,
      .presentations, .accompagnements, .tuteursEntreprise, .places, .employeurs, .autresPublics:
      manager
    }
  }
}
