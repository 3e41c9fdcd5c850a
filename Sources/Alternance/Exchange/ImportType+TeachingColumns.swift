/// The columns of the files of articles 7 to 10: programme, calendar, team, sheets, meetings.
extension ImportType {
  var teachingColumns: [ImportColumn] {
    let version: [ImportColumn] = [.init("programme", example: "AGAC"), .init("annee", .whole, example: "2026")]
    switch self {
    case .modules:
      return version + [
        .init("ue", example: "AGAC101"), .init("code", example: "AGAC101-A"), .init("intitule", example: "Négociation"),
        .init("type", .choice(Module.Kind.allCases.map(\.code)), example: "metier"), .init("heures", .hours, example: "42,00"),
        .init("institution", .choice(["cnam", "cfa"]), example: "CFA"),
      ]
    case .modalites:
      return version + [
        .init("ue", example: "AGAC101"), .init("controle_continu", .whole, example: "40"),
        .init("epreuve", .choice(AssessmentMode.Exam.allCases.map(\.code)), example: "ecrit"), .init("duree", .hours, example: "3,00"),
      ]
    case .livrets:
      return version + [
        .init("livret", .choice(Booklet.Kind.allCases.map(\.code)), example: "alternance"), .init("rang", .whole, example: "1"),
        .init("titre", example: "Règlement des études"), .optional("texte", example: "Chaque UE s'obtient à partir de 10,00 sur 20."),
      ]
    default: return calendarColumns
    }
  }

  private var calendarColumns: [ImportColumn] {
    switch self {
    case .salles:
      [
        .init("code", example: "CFA-12"), .init("site", example: "CFA"), .init("nom", example: "salle 12"),
        .init("places", .whole, example: "20"),
      ]
    case .jours:
      [
        .init("nature", .choice(DayOff.Kind.allCases.map(\.code)), example: "vacances"), .init("du", .day, example: "17/10/2026"),
        .init("au", .day, example: "01/11/2026"), .init("intitule", example: "Toussaint, zone B"), .optional("site", example: ""),
      ]
    case .semaines:
      [
        .init("promotion", example: "2026"), .init("version", .whole, example: "1"), .init("lundi", .day, example: "21/09/2026"),
        .init("lieu", .choice(AlternanceCalendar.Venue.allCases.map(\.code)), example: "centre"),
      ]
    default:
      [
        .init("promotion", example: "2026"), .init("nature", .choice(AssessmentDate.Kind.allCases.map(\.code)), example: "examen"),
        .init("du", .day, example: "22/02/2027"), .init("au", .day, example: "26/02/2027"),
        .init("intitule", example: "Examens du premier semestre"),
      ]
    }
  }

  var teamColumns: [ImportColumn] {
    switch self {
    case .indisponibilites:
      [
        .init("intervenant", example: "c.martin"), .init("jour", .day, example: "05/10/2026"), .init("debut", .time, example: "08:30"),
        .init("fin", .time, example: "12:15"), .optional("motif", example: "autre cours"),
      ]
    case .affectations:
      [
        .init("promotion", example: "2026"), .init("module", example: "AGAC101-A"), .init("intervenant", example: "c.martin"),
        .init("heures", .hours, example: "21,00"), .init("premier_cours", .day, example: "21/09/2026"),
        .optional("rang", .whole, example: "1"),
      ]
    case .plansCours:
      [
        .init("programme", example: "AGAC"), .init("module", example: "AGAC101-A"), .init("intervenant", example: "c.martin"),
        .init("objectifs", example: "Conduire une négociation"), .init("contenu", example: "Préparation, argumentation, conclusion"),
        .optional("methode", example: "À partir de situations vécues en entreprise"),
        .init("evaluation", example: "Deux études de cas, une épreuve écrite"),
      ]
    default:
      [
        .init("programme", example: "AGAC"), .init("intervenant", example: "c.martin"), .init("presente_le", .day, example: "06/07/2026"),
        .optional("decision", .choice(NationalAgreement.Outcome.allCases.map(\.code)), example: "agree"),
        .optional("decide_le", .day, example: "31/08/2026"), .optional("observation", example: ""),
      ]
    }
  }

  var sheetColumns: [ImportColumn] {
    switch self {
    case .contresignatures:
      [
        .init("seance", example: "2026-0001"), .optional("quart", .whole, example: "1"), .init("intervenant", example: "c.martin"),
        .optional("le", .day, example: "21/09/2026"),
      ]
    case .justificatifs:
      [
        .init("stagiaire", example: "S2026-01"), .init("du", .day, example: "05/10/2026"), .init("au", .day, example: "06/10/2026"),
        .init("motif", .choice(Justification.Reason.allCases.map(\.code)), example: "maladie"),
        .optional("piece", example: "arrêt de travail"), .init("recu_le", .day, example: "07/10/2026"),
      ]
    case .envois:
      [
        .init("declaration", example: "ABS-AGAC-2026-0001"),
        .init("moyen", .choice(SendingMeans.allCases.map(\.code)), example: "courriel"),
        .init("envoye_le", .day, example: "05/11/2026"), .init("preuve", example: "accusé de réception du 05/11/2026"),
      ]
    case .seuils:
      [
        .init("programme", example: "AGAC"), .init("periode", .choice(ThresholdSpan.allCases.map(\.code)), example: "mois"),
        .init("heures", .hours, example: "14,00"), .init("injustifiees", .yesNo, example: "oui"),
        .init("intitule", example: "Prévenir l'entreprise"),
      ]
    default:
      [
        .init("programme", example: "AGAC"), .init("code", example: "REU-2026-1"), .init("annee", .whole, example: "2026"),
        .init("nature", .choice(Meeting.Kind.allCases.map(\.code)), example: "pre_rentree"), .init("jour", .day, example: "07/09/2026"),
        .init("heure", .time, example: "14:00"), .init("site", example: "CFA"),
        .init("ordre_du_jour", example: "Nouveaux intervenants | tuteurs | bilan de l'année"),
      ]
    }
  }
}
