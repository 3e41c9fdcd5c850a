/// The columns of the files of recruitment, from the campaign to the commission.
extension ImportType {
  var lawColumns: [ImportColumn] {
    switch self {
    case .capacites:
      [
        .init("programme", example: "AGAC"), .init("nature", .choice(ProgrammeItem.Kind.allCases.map(\.code)), example: "capacite"),
        .init("rang", .whole, example: "1"), .init("texte", example: "tenir la comptabilité courante"),
      ]
    case .diplomes:
      [.init("code", example: "54"), .init("libelle", example: "BTS"), .init("majore", .yesNo, example: "oui")]
    case .smic:
      [
        .init("valable_du", .day, example: "01/01/2026"), .init("horaire", .money, example: "12,02"),
        .init("mensuel", .money, example: "1823,03"), .optional("source", example: "décret"),
      ]
    case .conventions:
      [
        .init("programme", example: "AGAC"), .init("fin_le", .day, example: "14/09/2031"),
        .init("motif", example: "dénonciation du 10/06/2031"),
      ]
    default:
      [
        .init("programme", example: "AGAC"), .init("type", .choice(Contract.Kind.allCases.map(\.code)), example: "apprentissage"),
        .init("ouvert_du", .day, example: "01/09/2027"), .optional("ferme_le", .day, example: ""),
      ]
    }
  }

  var campaignColumns: [ImportColumn] {
    let partner = ImportColumn("partenaire", .choice(["cnam", "cfa"]), example: "CNAM")
    switch self {
    case .delegations:
      return [
        .init("role", .choice(Role.allCases.map(\.code)), example: "directeur_pole"), .init("representant", example: "c.martin"),
        .init("acte", .choice(RepresentedAct.allCases.map(\.code)), example: "entretien"), .init("du", .day, example: "01/03/2027"),
        .init("au", .day, example: "30/06/2027"), .init("mandat", example: "lettre du 20/02/2027"),
      ]
    case .supports:
      return [
        .init("promotion", example: "2027"), partner,
        .init("nature", .choice(CommunicationItem.Kind.allCases.map(\.code)), example: "brochure"),
        .init("titre", example: "Brochure 2027"), .init("logo_partenaire", .yesNo, example: "oui"),
        .init("publie_le", .day, example: "20/11/2026"),
      ]
    case .planPromotion:
      return [
        .init("promotion", example: "2027"), .init("liste", .choice(PromotionPlan.List.allCases.map(\.code)), example: "salon"),
        .init("libelle", example: "Salon de l'étudiant"), .optional("jour", .day, example: "16/01/2027"),
        .optional("partenaire", .choice(["cnam", "cfa"]), example: "CFA"),
      ]
    default:
      return [
        .init("promotion", example: "2027"), partner, .init("jour", .day, example: "12/01/2027"),
        .init("cible", .choice(["etablissement", "entreprise"]), example: "etablissement"),
        .init("nom", example: "Lycée des Micocouliers"), .optional("suite", example: "intervention prévue en mars"),
      ]
    }
  }

  var fileColumns: [ImportColumn] {
    switch self {
    case .conditions:
      [
        .init("programme", example: "AGAC"), .init("version", .whole, example: "1"), .init("prerequis", example: "baccalauréat"),
        .init("epreuves", example: "compréhension, expression, culture commerciale"),
        .init("guide_entretien", example: "motivation pour le métier, pour l'alternance"), .init("defini_le", .day, example: "02/11/2026"),
      ]
    case .pieces:
      [
        .init("promotion", example: "2027"), .init("version", .whole, example: "1"), .init("code", example: "cv"),
        .init("libelle", example: "Curriculum vitæ"), .init("publie_le", .day, example: "14/12/2026"),
      ]
    case .candidats: applicationColumns
    default:
      [.init("candidat", example: "S2027-01"), .init("piece", example: "cv"), .init("recue_le", .day, example: "20/01/2027")]
    }
  }

  private var applicationColumns: [ImportColumn] {
    [
      .init("identifiant", example: "S2027-01"), .init("promotion", example: "2027"), .optional("civilite", example: "Mme"),
      .init("nom", example: "Martin"), .init("prenom", example: "Chloé"), .init("date_naissance", .day, example: "14/03/2007"),
      .optional("courriel", example: "c.martin@example.org"), .optional("telephone", example: "06 99 00 00 00"),
      .init("adresse", example: "3 rue Droite"), .init("code_postal", example: "13100"), .init("ville", example: "Aix-en-Provence"),
      .init("recu_par", .choice(["cnam", "cfa"]), example: "CFA"), .init("recu_le", .day, example: "18/01/2027"),
      .init("origine", .choice(Application.Origin.allCases.map(\.code)), example: "campagne"), .init("diplome", example: "41"),
      .init("situation", .whole, example: "1"), .optional("mois_inscription", .whole, example: ""),
      .optional("minimum_social", example: ""), .optional("rqth", .yesNo, example: "non"), .optional("pieces", example: "toutes"),
    ]
  }

  var selectionColumns: [ImportColumn] {
    switch self {
    case .calendrierSelection:
      [
        .init("code", example: "SEL-2027-1"), .init("promotion", example: "2027"),
        .init("nature", .choice(["selection", "commission"]), example: "selection"), .init("jour", .day, example: "10/02/2027"),
        .init("heure", .time, example: "09:00"), .init("site", example: "CFA"),
      ]
    case .epreuves:
      [
        .init("candidat", example: "S2027-01"), .init("epreuve", .choice(AdmissionTest.allCases.map(\.code)), example: "comprehension"),
        .init("note", .decimal, example: "13,50"), .init("jour", .day, example: "10/02/2027"),
      ]
    case .entretiens: interviewColumns
    default:
      [
        .init("commission", example: "COM-2027-1"), .init("candidat", example: "S2027-01"),
        .init("decision", .choice(AdmissibilityDecision.Outcome.allCases.map(\.code)), example: "admissible"),
      ]
    }
  }

  private var interviewColumns: [ImportColumn] {
    [
      .init("candidat", example: "S2027-01"), .init("jour", .day, example: "10/02/2027"),
      .init("motivation_metier", example: "connaît le métier par un stage"),
      .init("motivation_alternance", example: "a comparé les deux rythmes"),
      .init("avis", .choice(Interview.Opinion.allCases.map(\.code)), example: "favorable"),
      .optional("responsable_alternance", example: "responsable-alternance"), .optional("directeur_pole", example: "directeur-pole"),
      .optional("directrice_pedagogique", example: ""), .optional("autres", example: ""),
      .optional("urgence", .choice(Urgency.allCases.map(\.code)), example: ""),
      .optional("organise_par", .choice(["cnam", "cfa"]), example: ""), .optional("note_motif", example: ""),
    ]
  }
}
