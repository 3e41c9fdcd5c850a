/// Why a visit is not planned, reported or handled.
public enum VisitRefusal: Refusal, Equatable {
  case notTheTutor(String, student: String, tutor: String)
  case noTutor(String, Day)
  case unknownVisit(String, Int, Int)
  case rank(Int)
  case year(Int, most: Int)
  case thirdWithoutReason
  case alreadyMade(String, Day)
  case left(String, Day)
  case reportBeforeVisit(Day, reported: Day)
  case inFuture(Day)
  case outsideCohort(Day, Cohort)
  case distance(String)
  case otherDistance(Int, told: Int)
  case phoneWithTransport
  case missions(told: Int, sheet: [String])
  case unknownMissionWord(String)
  case emptyPart(String)
  case difficultyWithoutAction
  case noContent(String)
  case alreadyTold(String)
  case alreadyRead(Role)
  case noDifficulty
  case closed(Day)
  case withoutIntervention
  case notReported(String)

  public var sentence: String {
    switch self {
    case .notTheTutor(let login, let student, let tutor):
      "« \(login) » n'est pas le tuteur académique de « \(student) » : c'est « \(tutor) », et lui seul fait la visite (convention, art. 13)."
    case .noTutor(let student, let day):
      "« \(student) » n'a pas de tuteur académique le \(day.french) : désignez-le d'abord (tuteurs ; convention, art. 12)."
    case .unknownVisit(let student, let year, let rank):
      "Aucune visite de rang \(rank) n'est enregistrée pour « \(student) » en année \(year)."
    case .rank(let rank): "Le rang d'une visite va de 1 à 3, et non \(rank)."
    case .year(let year, let most): "L'année de formation va de 1 à \(most), et non \(year)."
    case .thirdWithoutReason: "Une troisième visite a un motif : ajoutez --motif (convention, art. 13)."
    case .alreadyMade(let student, let day): "Cette visite de « \(student) » est déjà faite, le \(day.french)."
    case .left(let student, let day):
      "« \(student) » a quitté la formation le \(day.french) : il n'y a plus de visite après ce jour (convention, art. 13)."
    case .reportBeforeVisit(let day, let reported):
      "Le rapport du \(reported.french) précède la visite du \(day.french) : il vient après elle (convention, art. 13)."
    case .inFuture(let day): "Le \(day.french) est dans l'avenir : une visite se rapporte une fois faite."
    case .outsideCohort(let day, let cohort): "Le \(day.french) est hors de la promotion \(cohort.name), \(cohort.period.french)."
    default: contentSentence
    }
  }

  private var contentSentence: String {
    switch self {
    case .distance(let student):
      "La base ne connaît pas la distance de l'entreprise de « \(student) » : ajoutez --km 62,0, aller, depuis le site principal."
    case .otherDistance(let known, let told):
      "La distance de cette entreprise est déjà connue, \(FrenchNumbers.kilometres(metres: known)), et non \(FrenchNumbers.kilometres(metres: told)) : "
        + "laissez --km, ou corrigez la fiche de la place."
    case .phoneWithTransport: "Une visite par téléphone n'a ni transport ni kilomètres (convention, annexe 1)."
    case .missions(let told, let sheet):
      "La fiche de la place a \(sheet.count) mission\(sheet.count > 1 ? "s" : "") et le rapport en dit \(told) : écrivez « oui|partiel|non », dans l'ordre de la fiche (convention, art. 13)."
    case .unknownMissionWord(let word): "« \(word) » ne dit pas si une mission est exercée : oui, partiel ou non."
    case .emptyPart(let part): "Le rapport ne dit rien de « \(part) » : cette partie est demandée (convention, art. 13)."
    case .difficultyWithoutAction:
      "Le rapport signale une difficulté et ne dit pas ce qui est convenu : ajoutez --actions (convention, art. 13)."
    case .noContent(let student): "Le rapport de cette visite de « \(student) » n'a pas de contenu : il n'y a rien à lire ni à imprimer."
    case .alreadyTold(let student): "Le contenu du rapport de cette visite de « \(student) » est déjà enregistré : il ne change plus."
    case .alreadyRead(let role): "Ce rapport est déjà lu par « \(role.french) » : dites une intervention pour aller plus loin."
    case .noDifficulty: "Ce rapport ne signale aucune difficulté : il n'y a rien à suivre (convention, art. 13)."
    case .closed(let day): "Le suivi de cette difficulté est clos depuis le \(day.french)."
    case .withoutIntervention: "Un suivi se clôt en disant ce qui a été fait : ajoutez --intervention (convention, art. 13)."
    case .notReported(let student):
      "Cette visite de « \(student) » n'a pas de rapport : il n'y a pas de service fait (convention, art. 13)."
    default: ""
    }
  }
}
