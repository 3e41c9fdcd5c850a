/// Where a candidate stands, from the file to the end of the training (requirements, state machine of the candidate).
public enum CandidateState: String, Coded {
  case incomplete, complete, centralised, convened, tested, interviewed
  case admissible, notAdmissible, presented, retained
  case provisional, overCapacity, enrolled, inTraining, finished, broken, withdrawn

  /// The word of `--etat`.
  public var code: String {
    switch self {
    case .incomplete: "incomplet"
    case .complete: "complet"
    case .centralised: "centralise"
    case .convened: "convoque"
    case .tested: "teste"
    case .interviewed: "entendu"
    case .admissible: "admissible"
    case .notAdmissible: "non_admissible"
    case .presented: "presente"
    case .retained: "retenu"
    case .provisional: "provisoire"
    case .overCapacity: "surnombre"
    case .enrolled: "inscrit"
    case .inTraining: "en_formation"
    case .finished: "termine"
    case .broken: "rompu"
    case .withdrawn: "retire"
    }
  }

  /// What a person reads.
  public var french: String {
    switch self {
    case .incomplete: "dossier incomplet"
    case .complete: "dossier complet"
    case .centralised: "dossier centralisé"
    case .convened: "convoqué"
    case .tested: "épreuves passées"
    case .interviewed: "entretien passé"
    case .admissible: "admissible"
    case .notAdmissible: "non admissible"
    case .presented: "présenté"
    case .retained: "retenu"
    case .provisional: "accueilli sans contrat"
    case .overCapacity: "recruté, section complète"
    case .enrolled: "recruté, inscrit"
    case .inTraining: "en formation"
    case .finished: "formation terminée"
    case .broken: "contrat rompu"
    case .withdrawn: "candidature retirée"
    }
  }
}
