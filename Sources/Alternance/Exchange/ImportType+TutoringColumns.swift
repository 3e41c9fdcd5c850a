/// The columns of the files of articles 12 to 14: semesters, designations, scale, reports, meetings of the tutors.
extension ImportType {
  var tutoringColumns: [ImportColumn] {
    switch self {
    case .semestres:
      [
        .init("promotion", example: "2026"), .init("annee", .whole, example: "1"), .init("semestre", .whole, example: "1"),
        .init("du", .day, example: "21/09/2026"), .init("au", .day, example: "05/02/2027"),
      ]
    case .designations:
      [
        .init("stagiaire", example: "S2026-01"), .init("tuteur", example: "c.martin"), .init("du", .day, example: "01/10/2026"),
        .optional("motif", example: ""),
      ]
    case .baremes:
      [
        .init("valable_du", .day, example: "01/01/2022"), .init("a_partir_de_chevaux", .whole, example: "6"),
        .init("a_partir_de_km", .whole, example: "2000"), .init("taux", .money, example: "0,51"),
        .optional("source", example: "arrêté du 14/03/2022"),
      ]
    case .rapports: reportColumns
    default:
      [
        .init("promotion", example: "2026"), .init("code", example: "TUT-2026-1"),
        .init("nature", .choice(TutoringMeeting.Kind.allCases.map(\.code)), example: "tutorale"),
        .init("jour", .day, example: "09/11/2026"),
        .init("heure", .time, example: "14:00"), .init("site", example: "CFA"),
        .init("ordre_du_jour", example: "Programme | évaluation | missions de chacun"),
      ]
    }
  }

  private var reportColumns: [ImportColumn] {
    [
      .init("stagiaire", example: "S2026-01"), .init("annee", .whole, example: "1"), .init("rang", .whole, example: "1"),
      .init("mode", .choice(VisitPlan.Mode.allCases.map(\.code)), example: "sur_place"),
      .optional("missions", example: "oui|oui|partiel"), .init("progression", example: "Tient seule le fichier des clients"),
      .init("integration", example: "Bien accueillie dans le service"), .optional("difficultes", example: ""),
      .optional("actions", example: "Lui confier les relances"), .init("signe_tuteur_entreprise", .yesNo, example: "oui"),
      .init("signe_stagiaire", .yesNo, example: "oui"),
    ]
  }
}
