import Alternance

/// A cohort small enough to be reckoned by hand: three students under contract, one without, six slots.
///
/// | | payer | cap | excess |
/// |---|---|---|---|
/// | S-01 | Ateliers Un 9,15 | 446 h | |
/// | S-02 | Fonds Trois 9,15, Ateliers Un 2,00 | 7 h | nobody |
/// | S-03 | Fonds Trois 9,15 | 7 h | Régie Deux |
///
/// Each attends all that is held: 7 h in October and in November 2016, 3.5 h in December, 3.5 h on either side of the contracts'
/// anniversary, 15 September 2017.
enum SmallCohort {
  static let company = "00000090100017"
  static let publicBody = "00000090200015"
  static let fund = "00000090300013"
  static let students = ["S-01", "S-02", "S-03"]

  static let organisations = """
    siret;raison_sociale;type;adresse;code_postal;ville;delai_paiement_jours;code_service
    00000090100017;Ateliers Un;entreprise;1 rue Une;13100;Aix-en-Provence;30;
    00000090200015;Régie Deux;public;2 rue Deux;13100;Aix-en-Provence;;SERVICE-2
    00000090300013;Fonds Trois;opco;3 rue Trois;13002;Marseille;45;
    """

  static let people = """
    identifiant;civilite;nom;prenom;date_naissance;adresse;code_postal;ville;promotion
    S-01;Mme;Alpha;Anne;01/02/1996;1 rue Haute;13100;Aix-en-Provence;2016
    S-02;M.;Bravo;Bruno;02/03/1996;2 rue Haute;13100;Aix-en-Provence;2016
    S-03;Mme;Charlie;Chloé;03/04/1996;3 rue Haute;13100;Aix-en-Provence;2016
    S-04;M.;Delta;David;04/05/1996;4 rue Haute;13100;Aix-en-Provence;2016
    """

  static let contractHeader = """
    reference;stagiaire;entreprise;type;debut;fin;signe_le;payeur;opco;dossier_opco;taux_horaire;plafond_annuel_heures;\
    reste_a_charge;payeur_depassement;bon_commande
    """

  static let contracts =
    contractHeader + "\n" + """
      K-01;S-01;00000090100017;professionnalisation;15/09/2016;14/09/2018;10/09/2016;entreprise;;;9,15;446,00;;;
      K-02;S-02;00000090100017;professionnalisation;15/09/2016;14/09/2018;10/09/2016;opco;00000090300013;D-02;9,15;7,00;2,00;;
      K-03;S-03;00000090200015;professionnalisation;15/09/2016;14/09/2018;10/09/2016;opco;00000090300013;D-03;9,15;7,00;;entreprise;BC-3
      """

  static let slots = """
    seance;promotion;jour;debut;fin;ue;intervenant;site
    P-01;2016;03/10/2016;08:30;12:15;UE11;I-06;CFA
    P-02;2016;03/10/2016;13:15;17:00;UE12;I-07;CNAM_AIX
    P-03;2016;07/11/2016;08:30;17:00;UE11;I-06;CFA
    P-04;2016;05/12/2016;08:30;12:15;UE11;I-06;CFA
    P-05;2016;14/09/2017;08:30;12:15;UE21;I-06;CFA
    P-06;2016;15/09/2017;08:30;12:15;UE21;I-06;CFA
    """

  /// The same slots with their modules, as a cohort recruited here has them.
  static let slotsOfModules = """
    seance;promotion;jour;debut;fin;ue;intervenant;site;module
    P-01;2016;03/10/2016;08:30;12:15;UE11;I-06;CFA;UE11-1
    P-02;2016;03/10/2016;13:15;17:00;UE12;I-07;CNAM_AIX;UE12-1
    P-03;2016;07/11/2016;08:30;17:00;UE11;I-06;CFA;UE11-1
    P-04;2016;05/12/2016;08:30;12:15;UE11;I-06;CFA;UE11-1
    P-05;2016;14/09/2017;08:30;12:15;UE21;I-06;CFA;UE21-1
    P-06;2016;15/09/2017;08:30;12:15;UE21;I-06;CFA;UE21-1
    """

  /// Fills a base that holds the programme.
  static func fill(_ base: Database) throws -> Database {
    _ = try base.loadSeed("demonstration/intervenants.csv", .intervenants)
    try base.load(.entreprises, organisations)
    try base.load(.stagiaires, people)
    try base.load(.contrats, contracts)
    try base.load(.seances, slots)
    for (slot, quarters) in [("P-01", [1, 2]), ("P-03", [1, 2, 3, 4]), ("P-04", [1, 2]), ("P-05", [1, 2]), ("P-06", [1, 2])] {
      try base.load(.emargements, signatures(slot, quarters))
    }
    try base.load(.emargements, signatures("P-02", [3, 4]), by: Staff.assistant)
    try base.agreeContracts()
    return base
  }

  /// A file of signatures: every student at every quarter.
  static func signatures(_ slot: String, _ quarters: [Int], students: [String] = students) -> String {
    let rows = quarters.flatMap { quarter in students.map { "\(slot);\(quarter);\($0)" } }
    return (["seance;quart;stagiaire"] + rows).joined(separator: "\n")
  }
}
