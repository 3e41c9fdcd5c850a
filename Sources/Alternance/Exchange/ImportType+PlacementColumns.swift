/// The columns of the files of placement and of the work contract.
extension ImportType {
  var placementColumns: [ImportColumn] {
    switch self {
    case .intentions:
      [
        .init("entreprise", .siret, example: "00000000000018"), .init("promotion", example: "2027"), .init("postes", .whole, example: "2"),
        .init("declaree_le", .day, example: "22/03/2027"), .init("detectee_par", .choice(["cnam", "cfa"]), example: "CFA"),
      ]
    case .presentations:
      [
        .init("candidat", example: "S2027-01"), .init("entreprise", .siret, example: "00000000000018"),
        .init("jour", .day, example: "15/04/2027"),
        .optional("suite", .choice(Presentation.Outcome.allCases.map(\.code)), example: "retenu"),
        .optional("suite_le", .day, example: "02/05/2027"),
      ]
    case .accompagnements:
      [
        .init("candidat", example: "S2027-01"), .init("mode", .choice(["individuel", "atelier"]), example: "atelier"),
        .init("jour", .day, example: "06/05/2027"), .init("theme", example: "Module d'aide au placement n° 1"),
      ]
    case .tuteursEntreprise: tutorColumns
    case .places: placeColumns
    case .employeurs: employerColumns
    default:
      [
        .init("candidat", example: "S2027-31"), .init("public", .choice(OtherPublic.Kind.allCases.map(\.code)), example: "salarie"),
        .init("payeur", .choice(["individuel", "organisme"]), example: "individuel"), .optional("taux_horaire", .money, example: "9,15"),
        .optional("plafond_annuel_heures", .hours, example: "446,00"),
      ]
    }
  }

  private var tutorColumns: [ImportColumn] {
    [
      .init("entreprise", .siret, example: "00000000000018"), .optional("civilite", example: "M."), .init("nom", example: "Fabre"),
      .init("prenom", example: "Denis"), .init("date_naissance", .day, example: "02/02/1980"), .init("emploi", example: "chef comptable"),
      .init("annees_experience", .whole, example: "12"), .init("employeur", .yesNo, example: "non"),
      .optional("courriel", example: "d.fabre@example.org"), .optional("telephone", example: "04 99 00 00 00"),
    ]
  }

  private var placeColumns: [ImportColumn] {
    [
      .init("code", example: "P-2027-01"), .init("promotion", example: "2027"), .init("entreprise", .siret, example: "00000000000018"),
      .init("intitule", example: "Assistant de gestion"), .init("missions", example: "facturation | relances | tableaux de bord"),
      .optional("capacites", example: "1 3 5"), .init("tuteur", example: "Fabre Denis"), .init("adresse", example: "1 rue des Métiers"),
      .init("code_postal", example: "13090"), .init("ville", example: "Aix-en-Provence"), .init("km", .decimal, example: "7,5"),
    ]
  }

  private var employerColumns: [ImportColumn] {
    [
      .init("siret", .siret, example: "00000000000018"), .init("valable_du", .day, example: "01/01/2027"),
      .init("type_employeur", .whole, example: "12"), .init("naf", example: "4690Z"), .init("effectif", .whole, example: "24"),
      .init("idcc", example: "0573"), .init("convention_collective", example: "Commerces de gros"),
      .optional("caisse_retraite", example: ""), .optional("prevoyance", example: ""), .init("duree_hebdo", .hours, example: "35,00"),
    ]
  }

  var employmentColumns: [ImportColumn] {
    [
      .optional("place", example: "P-2026-01"), .optional("nature", .choice(Employment.Nature.allCases.map(\.code)), example: "cdd"),
      .optional("emploi", example: "Assistant de gestion"), .optional("classification", example: "employé, niveau II"),
      .optional("salaire_brut", .money, example: "1500,00"), .optional("duree_hebdo", .hours, example: "35,00"),
      .optional("minimum_conventionnel", .money, example: ""), .optional("essai_jours", .whole, example: "30"),
      .optional("motif_duree", .choice(DurationGround.allCases.map(\.code).filter { !$0.isEmpty }), example: "accord_branche"),
      .optional("nir", example: ""),
    ]
  }
}
