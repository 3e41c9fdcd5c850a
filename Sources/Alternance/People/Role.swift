/// What a person is designated to do (convention, art. 2). Names change, roles stay: a role is held by a person between two days.
public enum Role: String, Coded {
  case alternanceManager
  case trainingAssistant
  case clientAccountant
  case communicationsManager
  case nationalCertificationLead
  case cnamRegionalDirector
  case pedagogicalDirector
  case businessHubDirector
  case businessHubCoordinator
  case cfaDirector
  case academicTutor
  case statutoryAuditor

  /// The institution that designates the role; nil when either, or neither, does.
  public var partner: PartnerCode? {
    switch self {
    case .alternanceManager, .trainingAssistant, .clientAccountant, .communicationsManager,
      .nationalCertificationLead, .cnamRegionalDirector:
      .cnam
    case .pedagogicalDirector, .businessHubDirector, .businessHubCoordinator, .cfaDirector: .cfa
    case .academicTutor, .statutoryAuditor: nil
    }
  }

  /// The eight roles of article 2, without which a cohort opens with a warning (PC-02-01, PC-02-02).
  public static let designated: [Role] = [
    .nationalCertificationLead, .alternanceManager, .trainingAssistant, .clientAccountant, .communicationsManager,
    .pedagogicalDirector, .businessHubDirector, .businessHubCoordinator,
  ]

  /// The code of the role in files and commands.
  public var code: String {
    switch self {
    case .alternanceManager: "responsable_alternance"
    case .trainingAssistant: "assistante_formation"
    case .clientAccountant: "comptable"
    case .communicationsManager: "communication"
    case .nationalCertificationLead: "enseignant_referent"
    case .cnamRegionalDirector: "directeur_cnam"
    case .pedagogicalDirector: "directrice_pedagogique"
    case .businessHubDirector: "directeur_pole"
    case .businessHubCoordinator: "coordinatrice"
    case .cfaDirector: "directeur_cfa"
    case .academicTutor: "tuteur"
    case .statutoryAuditor: "commissaire_aux_comptes"
    }
  }

  /// The name of the role in a sentence, as the convention words it.
  public var french: String {
    switch self {
    case .alternanceManager: "responsable alternance (Cnam)"
    case .trainingAssistant: "assistante de formation (Cnam)"
    case .clientAccountant: "assistant comptabilité client (Cnam)"
    case .communicationsManager: "responsable communication (Cnam)"
    case .nationalCertificationLead: "enseignant référent national (Cnam)"
    case .cnamRegionalDirector: "direction régionale du Cnam"
    case .pedagogicalDirector: "direction pédagogique (CFA)"
    case .businessHubDirector: "direction du pôle entreprises-apprentis (CFA)"
    case .businessHubCoordinator: "coordination du pôle entreprises-apprentis (CFA)"
    case .cfaDirector: "direction du CFA"
    case .academicTutor: "tuteur académique"
    case .statutoryAuditor: "commissaire aux comptes"
    }
  }
}
