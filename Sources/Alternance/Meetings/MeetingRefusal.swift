/// Why a meeting is not convened, or not reported.
public enum MeetingRefusal: Refusal, Equatable {
  case unknown(String, known: [String])
  case alreadyConvened(String, Day)
  case convenedLate(String, Day)
  case noLecturer(String)
  case unknownPerson(String)
  case notConvened(String)
  case notYetHeld(String, Day)
  case heldBeforePlanned(Day, planned: Day)
  case outsideWindow(Day, Meeting.Kind, Period)
  case alreadyReported(String, Day)
  case withoutReport
  case nobody(String)
  case noReport(String)

  public var sentence: String {
    switch self {
    case .unknown(let code, let known):
      "La réunion « \(code) » est inconnue ; réunions : \(known.isEmpty ? "aucune, importez-les (importer reunions)" : known.joined(separator: ", "))."
    case .alreadyConvened(let code, let day):
      "La réunion « \(code) » est déjà convoquée, depuis le \(day.french) : sa liste est close ; --reediter refait les lettres."
    case .convenedLate(let code, let day): "La réunion « \(code) » était le \(day.french) : elle ne se convoque plus."
    case .noLecturer(let code):
      "Aucun intervenant n'est affecté l'année de la réunion « \(code) » : constituez l'équipe avant de la convoquer (convention, art. 10)."
    case .unknownPerson(let login): "« \(login) » n'est pas une personne de cette base : importez-la (personnes ou intervenants)."
    case .notConvened(let code): "La réunion « \(code) » n'est pas convoquée : convoquez-la d'abord (convention, art. 10)."
    case .notYetHeld(let code, let day): "La réunion « \(code) » se tient le \(day.french) : son compte rendu ne la précède pas."
    case .heldBeforePlanned(let held, let planned):
      "Le \(held.french) précède le jour de la convocation, le \(planned.french) : une réunion ne se tient pas avant."
    case .outsideWindow(let day, let kind, let window):
      "Le \(day.french) n'est pas dans la période de la \(kind.french), \(window.french) (convention, art. 10)."
    case .alreadyReported(let code, let day): "La réunion « \(code) », tenue le \(day.french), a déjà son compte rendu : il ne change plus."
    case .withoutReport: "Un compte rendu a un texte : ajoutez --compte-rendu \"…\" ou --fichier texte.txt."
    case .nobody(let code): "Qui était présent à la réunion « \(code) » ? Ajoutez --present QUI."
    case .noReport(let code): "La réunion « \(code) » n'a pas de compte rendu : enregistrez-le d'abord (reunion tenue)."
    }
  }
}
