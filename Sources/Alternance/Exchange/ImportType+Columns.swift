extension ImportType {
  /// The columns of the file, in the order of the template.
  var columns: [ImportColumn] {
    switch self {
    case .partenaires, .sites, .mentions, .comptes: referenceColumns
    case .programmes, .ue, .quarts: programmeColumns
    case .personnes, .intervenants, .stagiaires, .entreprises: peopleColumns
    case .tarifs, .budgets, .contrats, .ruptures: agreementColumns
    case .seances, .emargements, .visites, .depenses, .encaissements: factColumns
    case .capacites, .diplomes, .smic, .regimes, .conventions: lawColumns
    case .delegations, .supports, .planPromotion, .prospections: campaignColumns
    case .modules, .modalites, .livrets, .salles, .jours, .semaines, .calendrierEpreuves: teachingColumns
    case .indisponibilites, .affectations, .plansCours, .agrements: teamColumns
    case .contresignatures, .justificatifs, .envois, .seuils, .reunions: sheetColumns
    case .evaluations, .sujets, .agrementsSujets: examColumns
    case .tenues, .surveillances, .remises, .procesVerbaux, .notes: resultColumns
    case .jurys, .harmonisations, .recours, .experiences: juryColumns
    case .semestres, .designations, .baremes, .rapports, .reunionsTutorat: tutoringColumns
    case .conditions, .pieces, .candidats, .piecesRecues: fileColumns
    case .calendrierSelection, .epreuves, .entretiens, .decisions: selectionColumns
    case .intentions, .presentations, .accompagnements, .tuteursEntreprise, .places, .employeurs, .autresPublics: placementColumns
    }
  }

  private var referenceColumns: [ImportColumn] {
    switch self {
    case .partenaires:
      [
        .init("code", .choice(["cnam", "cfa"]), example: "CNAM"), .init("raison_sociale", example: "Association de gestion du Cnam"),
        .init("nom_usage", example: "Cnam en Provence"), .init("adresse", example: "12 place des Abattoirs"),
        .init("code_postal", example: "13015"), .init("ville", example: "Marseille"), .init("siret", .siret, example: "00000000000018"),
        .init("nda", example: "93000000000"), .init("region_nda", example: "Provence-Alpes-Côte d'Azur"),
        .init("prefixe", example: "CNAM-AGAC"), .init("public", .yesNo, example: "non"), .optional("regime_tva", example: "exonere"),
        .init("mention_tva", example: "Exonération de TVA, article 261, 4, 4° a du CGI"),
        .init("vatex", example: "VATEX-FR-CGI261-4"), .init("delai_paiement_jours", .whole, example: "30"),
        .optional("courriel", example: "compta@example.org"), .optional("telephone", example: "01 99 00 00 00"),
        .optional("iban", .iban, example: ""),
      ]
    case .sites:
      [
        .init("code", example: "CFA"), .init("nom", example: "CFA du Pays d'Aix"),
        .init("partenaire", .choice(["cnam", "cfa"]), example: "CFA"),
        .init("adresse", example: "1 rue des Métiers"), .init("code_postal", example: "13090"), .init("ville", example: "Aix-en-Provence"),
        .init("principal", .yesNo, example: "oui"),
      ]
    case .mentions:
      [
        .init("code", example: "escompte"), .init("valable_du", .day, example: "01/01/2026"),
        .optional("valable_jusquau", .day, example: ""), .init("texte", example: "Escompte pour paiement anticipé : néant."),
      ]
    default:
      [
        .init("usage", example: "banque"), .init("compte", example: "512000"), .init("libelle", example: "Banque"),
        .init("journal", example: "BQ"),
      ]
    }
  }

  private var programmeColumns: [ImportColumn] {
    switch self {
    case .programmes:
      [
        .init("code", example: "GOUT"), .init("intitule", example: "Métiers du goût"), .init("niveau", example: "III"),
        .optional("arrete_du", .day, example: "19/11/2013"), .optional("publie_jo_le", .day, example: "29/11/2013"),
        .optional("enregistre_jusquau", .day, example: "29/11/2018"), .init("heures_par_an", .hours, example: "446,00"),
        .init("annees", .whole, example: "2"), .optional("effectif_max", .whole, example: "16"), .optional("note", example: ""),
      ]
    case .ue:
      [
        .init("programme", example: "GOUT"), .init("code", example: "GOUT101"), .init("annee", .whole, example: "1"),
        .init("intitule", example: "Production"), .init("heures", .hours, example: "70,00"),
        .init("coefficient", .decimal, example: "1,00"), .init("exemple", .yesNo, example: "non"),
      ]
    default:
      [
        .init("programme", example: "GOUT"), .init("quart", .whole, example: "1"), .init("debut", .time, example: "08:30"),
        .init("fin", .time, example: "10:15"),
      ]
    }
  }

  private var peopleColumns: [ImportColumn] {
    let identity: [ImportColumn] = [
      .init("identifiant", example: "c.martin"), .optional("civilite", example: "Mme"), .init("nom", example: "Martin"),
      .init("prenom", example: "Chloé"),
    ]
    let contact: [ImportColumn] = [
      .optional("courriel", example: "c.martin@example.org"), .optional("telephone", example: "06 99 00 00 00"),
    ]
    let address: [ImportColumn] = [
      .init("adresse", example: "3 rue Droite"), .init("code_postal", example: "13100"), .init("ville", example: "Aix-en-Provence"),
    ]
    switch self {
    case .personnes:
      return identity + contact + [
        .init("role", .choice(Role.allCases.map(\.code)), example: "comptable"),
        .init("partenaire", .choice(["cnam", "cfa"]), example: "CNAM"), .init("du", .day, example: "01/09/2026"),
        .optional("au", .day, example: ""),
      ]
    case .intervenants:
      return identity + [
        .init("employeur", .choice(["cnam", "cfa"]), example: "CFA"),
        .init("statut", .choice(["permanent", "vacataire"]), example: "permanent"),
        .init("profil", .choice(["academique", "professionnel"]), example: "professionnel"),
        .optional("courriel", example: "c.martin@example.org"),
      ]
    case .stagiaires:
      return identity + [.init("date_naissance", .day, example: "14/03/2007")] + contact + address + [
        .init("promotion", example: "2026")
      ]
    default:
      return [
        .init("siret", .siret, example: "00000000000018"), .init("raison_sociale", example: "Les Calissons réunis"),
        .init("type", .choice(Organisation.Kind.allCases.map(\.code)), example: "entreprise"),
      ] + address + contact + [
        .optional("delai_paiement_jours", .whole, example: "30"), .optional("code_service", example: ""),
      ]
    }
  }

  private var agreementColumns: [ImportColumn] {
    switch self {
    case .tarifs:
      [
        .init("programme", example: "AGAC"), .init("nature", .choice(Tariff.Kind.allCases.map(\.code)), example: "heure_cours"),
        .init("montant", .decimal, example: "77,00"), .optional("brut", .decimal, example: "55,00"),
        .init("valable_du", .day, example: "01/09/2027"), .optional("source", example: "avenant du 15/06/2027"),
      ]
    case .budgets:
      [
        .init("programme", example: "AGAC"), .init("a_partir_de", .whole, example: "2026"), .init("annee", .whole, example: "1"),
        .init("effectif", .whole, example: "16"), .init("partenaire", .choice(["cnam", "cfa"]), example: "CNAM"),
        .init("categorie", .choice(["recette"] + CostCategory.allCases.map(\.code)), example: "enseignement"),
        .init("libelle", example: "Heures Cnam"), .init("quantite", .decimal, example: "223"),
        .init("par", .choice(["fixe", "stagiaire", "stagiaire_suivi"]), example: "fixe"), .init("taux", .money, example: "76,00"),
        .optional("note", example: ""),
      ]
    case .contrats:
      [
        .init("reference", example: "C-2026-01"), .init("stagiaire", example: "S2026-01"),
        .init("entreprise", .siret, example: "00000000000018"),
        .init("type", .choice(Contract.Kind.allCases.map(\.code)), example: "professionnalisation"),
        .init("debut", .day, example: "15/09/2026"), .init("fin", .day, example: "14/09/2028"),
        .init("signe_le", .day, example: "10/09/2026"), .init("payeur", .choice(["entreprise", "opco"]), example: "opco"),
        .optional("opco", .siret, example: "00000000000026"), .optional("dossier_opco", example: "D-12345"),
        .init("taux_horaire", .money, example: "9,15"), .init("plafond_annuel_heures", .hours, example: "446,00"),
        .optional("reste_a_charge", .money, example: "2,00"),
        .optional("payeur_depassement", .choice(["entreprise", "opco"]), example: ""), .optional("bon_commande", example: ""),
      ] + employmentColumns
    default:
      [
        .init("contrat", example: "C-2026-01"), .init("jour", .day, example: "10/03/2027"),
        .init("motif", example: "rupture d'un commun accord"),
      ]
    }
  }

  private var factColumns: [ImportColumn] {
    switch self {
    case .seances:
      [
        .init("seance", example: "2026-0001"), .init("promotion", example: "2026"), .init("jour", .day, example: "21/09/2026"),
        .init("debut", .time, example: "08:30"), .init("fin", .time, example: "12:15"), .init("ue", example: "AGAC101"),
        .init("intervenant", example: "c.martin"), .init("site", example: "CFA"), .optional("module", example: "AGAC101-A"),
        .optional("salle", example: "CFA-12"), .optional("groupe", example: "A"),
      ]
    case .emargements:
      [
        .init("seance", example: "2026-0001"), .init("quart", .whole, example: "1"), .init("stagiaire", example: "S2026-01"),
        .optional("observation", example: "retard 10 min"),
      ]
    case .visites:
      [
        .init("stagiaire", example: "S2026-01"), .init("annee", .whole, example: "1"), .init("rang", .whole, example: "1"),
        .init("jour", .day, example: "24/11/2026"), .init("tuteur", example: "c.martin"),
        .optional("date_rapport", .day, example: "30/11/2026"), .init("km", .decimal, example: "62,0"),
        .optional("transport", example: "voiture"), .optional("motif", example: ""),
      ]
    case .depenses:
      [
        .init("reference", example: "D-2026-01"), .init("promotion", example: "2026"),
        .init("partenaire", .choice(["cnam", "cfa"]), example: "CNAM"), .init("categorie", example: "part_salaire"),
        .init("libelle", example: "Assistante de formation"), .init("jour", .day, example: "31/12/2026"),
        .init("montant", .money, example: "1800,00"),
        .init("financement", .choice(["formation", "convention_cadre"]), example: "formation"),
      ]
    default:
      [
        .init("reference", example: "VIR-0001"), .init("facture", example: "CNAM-AGAC-2026-00001"),
        .init("jour", .day, example: "05/12/2026"), .init("montant", .money, example: "1234,56"),
        .optional("mode", example: "virement"),
      ]
    }
  }
}
