/// An employee or a jobseeker who joins the training with the agreement of both partners (convention, art. 5; PC-05-10, decision A-24).
public enum OtherPublic {
  public enum Kind: String, Coded {
    case employee
    case jobseeker

    /// The word of the files.
    public var code: String { self == .employee ? "salarie" : "demandeur_emploi" }
  }
}

/// Why another public does not join.
public enum OtherPublicRefusal: Refusal, Equatable {
  case missingPrice
  case superfluousPrice
  case notProposed(String)
  case notAgreed(String, by: [PartnerCode])

  public var sentence: String {
    switch self {
    case .missingPrice: "un payeur individuel a un taux horaire et un plafond annuel d'heures (convention, art. 5)"
    case .superfluousPrice: "le prix d'un payeur organisme est celui de son contrat (importer contrats) : laissez ces colonnes vides"
    case .notProposed(let code): "Personne n'a proposé l'entrée de « \(code) » comme autre public (importer autres_publics)."
    case .notAgreed(let code, let missing):
      "« \(code) » n'est ni recruté par un contrat, ni accepté comme autre public par les deux partenaires"
        + (missing.count == 1 ? " : il manque l'accord \(missing[0].frenchOf)" : "") + " (convention, art. 5)."
    }
  }
}
