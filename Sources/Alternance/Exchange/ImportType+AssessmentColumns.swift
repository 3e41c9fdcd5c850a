/// The columns of the files of article 11: exams, subjects, minutes, marks, juries.
extension ImportType {
  private var unit: [ImportColumn] { [.init("promotion", example: "2026"), .init("ue", example: "UE11")] }

  var examColumns: [ImportColumn] {
    switch self {
    case .evaluations:
      return unit + [
        .init("nature", .choice(Assessment.Kind.allCases.map(\.code)), example: "examen"), .init("rang", .whole, example: "1"),
        .init("semestre", .whole, example: "1"), .optional("intitule", example: "Étude de cas"), .optional("poids", .whole, example: ""),
        .optional("jour", .day, example: "22/02/2027"), .optional("heure", .time, example: "08:30"),
        .optional("salle", example: "CNAM-A1"),
      ]
    case .sujets:
      return unit + [
        .init("session", .whole, example: "1"), .init("intervenant", example: "c.martin"), .optional("version", .whole, example: "1"),
        .init("sujet", example: "UE11-session-1.pdf"), .init("sujet_sha256", example: String(repeating: "0", count: 64)),
        .optional("corrige", example: "UE11-session-1-corrige.pdf"),
        .optional("corrige_sha256", example: String(repeating: "1", count: 64)), .init("propose_le", .day, example: "04/01/2027"),
        .optional("transmis_le", .day, example: "06/01/2027"),
      ]
    default:
      return unit + [
        .init("session", .whole, example: "1"), .init("intervenant", example: "c.martin"), .optional("version", .whole, example: "1"),
        .init("soumis_le", .day, example: "08/01/2027"),
        .optional("decision", .choice(SubjectDecision.Outcome.allCases.map(\.code)), example: "agree"),
        .optional("decide_le", .day, example: "20/01/2027"), .optional("observation", example: ""),
      ]
    }
  }

  private var exam: [ImportColumn] { [.init("promotion", example: "2026"), .init("epreuve", example: "UE11-S1")] }

  var resultColumns: [ImportColumn] {
    switch self {
    case .tenues:
      exam + [
        .init("le", .day, example: "22/02/2027"), .optional("absents", example: "S2026-03 S2026-07"),
        .optional("intervenant_sujet", example: "c.martin"),
      ]
    case .surveillances: exam + [.init("personne", example: "c.martin"), .init("heures", .hours, example: "3,00")]
    case .remises:
      exam + [
        .init("etape", .choice(ScriptHandover.Stage.allCases.map(\.code)), example: "vers_intervenant"),
        .init("de", example: "assistante-formation"), .init("a", example: "c.martin"), .init("copies", .whole, example: "14"),
        .init("le", .day, example: "22/02/2027"), .optional("lieu", example: ""),
      ]
    case .procesVerbaux:
      exam + [
        .init("intervenant", example: "c.martin"), .init("signe_le", .day, example: "03/03/2027"),
        .init("recu_le", .day, example: "04/03/2027"),
      ]
    default:
      exam + [
        .optional("stagiaire", example: "S2026-01"), .optional("copie", .whole, example: ""), .optional("note", example: "12,50"),
        .optional("motif", example: ""), .optional("jury", example: ""),
      ]
    }
  }

  var juryColumns: [ImportColumn] {
    switch self {
    case .jurys:
      [
        .init("promotion", example: "2026"), .init("code", example: "JURY-2026-1"), .init("semestre", .whole, example: "1"),
        .optional("rang", .whole, example: "1"), .init("jour", .day, example: "15/03/2027"), .optional("lieu", example: "Paris"),
        .optional("president", example: "enseignant-referent"), .optional("membres", example: "c.martin responsable-alternance"),
      ]
    case .harmonisations:
      [
        .init("jury", example: "JURY-2026-1"), .init("stagiaire", example: "S2026-01"), .init("ue", example: "UE11"),
        .init("avant", example: "9,80"), .init("apres", example: "10,00"),
        .init("motif", example: "barème de l'épreuve ramené à celui de Paris"),
      ]
    case .recours:
      [
        .init("stagiaire", example: "S2026-01"), .init("ue", example: "UE11"), .init("recu_le", .day, example: "22/03/2027"),
        .init("motif", example: "erreur de report sur le procès-verbal"),
      ]
    default:
      [
        .init("stagiaire", example: "S2026-01"), .init("employeur", example: "Ateliers Cenglard"),
        .init("poste", example: "assistant commercial"),
        .init("du", .day, example: "01/03/2025"), .init("au", .day, example: "31/08/2026"),
        .init("preuve", example: "certificat de travail"),
        .init("accepte_le", .day, example: "05/10/2026"),
      ]
    }
  }
}
