/// Why nobody is designated, or nothing is told of a tutor.
public enum TutorRefusal: Refusal, Equatable {
  case nobody(PartnerCode)
  case unknownStudent(String)
  case unknownTutor(String)
  case outsideTeam(String)
  case withoutAgreement(String)
  case alreadyAgreed(String, Role)
  case agreementForCnam(String)
  case sameTutor(String, String)
  case withoutReason(String)
  case left(String, Day)
  case tooEarly(String, Day)
  case nothingToAgree
  case samePerson(String)
  case nothingToSend
  case notAgreed
  case noProposal(String)
  case othersStudents(String)
  case noStudent(String)
  case semesterOutside(SemesterDates, Period)
  case semestersCross(SemesterDates)

  public var sentence: String {
    switch self {
    case .nobody(let partner):
      "Aucun tuteur \(partner.frenchOf) ne peut suivre sa moitié des stagiaires : \(partner == .cfa ? "donnez les deux accords préalables (tuteurs agreer)" : "affectez-lui des heures dans la promotion") (convention, art. 12)."
    case .unknownStudent(let code): "Le stagiaire « \(code) » est inconnu de cette base : vérifiez son code (tuteurs PROMOTION les liste)."
    case .unknownTutor(let login): "« \(login) » n'est pas un intervenant de cette base : importez-le (intervenants)."
    case .outsideTeam(let login):
      "« \(login) » n'est pas de l'équipe pédagogique de la promotion : le tuteur académique y est choisi (convention, art. 12)."
    case .withoutAgreement(let login):
      "« \(login) » est employé par le CFA : sa désignation attend l'accord de la direction pédagogique et de la direction du CFA (tuteurs agreer ; convention, art. 12)."
    case .alreadyAgreed(let login, let role): "L'accord « \(role.french) » est déjà donné pour « \(login) »."
    case .agreementForCnam(let login):
      "« \(login) » n'est pas employé par le CFA : sa désignation n'attend aucun accord préalable (convention, art. 12)."
    case .sameTutor(let login, let student): "« \(login) » est déjà le tuteur de « \(student) »."
    case .withoutReason(let student): "« \(student) » a déjà un tuteur : dites pourquoi il change (--motif)."
    default: otherSentence
    }
  }

  private var otherSentence: String {
    switch self {
    case .left(let student, let day):
      "« \(student) » a quitté la formation le \(day.french) : il n'a plus de tuteur (convention, art. 12)."
    case .tooEarly(let student, let day):
      "La désignation précédente de « \(student) » commence le \(day.french) : celle-ci ne commence pas avant."
    case .nothingToAgree: "Il n'y a aucune désignation à accepter : votre accord est déjà donné, ou rien n'est proposé (tuteurs proposer)."
    case .samePerson(let login):
      "« \(login) » a déjà donné l'un des deux accords : l'autre vient de l'autre responsable (convention, art. 12)."
    case .nothingToSend: "Toutes les désignations acceptées sont déjà annoncées : --reediter refait les lettres."
    case .notAgreed: "Aucune désignation n'a encore les deux accords : la liste s'accepte avant de s'annoncer (tuteurs accepter)."
    case .noProposal(let cohort): "Tous les stagiaires de la promotion \(cohort) ont déjà un tuteur : il n'y a rien à proposer."
    case .othersStudents(let login): "Un tuteur ne voit que ses propres stagiaires : « \(login) » n'est pas vous (convention, art. 12)."
    case .noStudent(let login): "« \(login) » n'est le tuteur d'aucun stagiaire ce jour-là."
    case .semesterOutside(let semester, let period): "Le \(semester.french) sort de la promotion, \(period.french)."
    case .semestersCross(let semester): "Le \(semester.french) chevauche un autre semestre, ou n'est pas dans l'ordre."
    default: ""
    }
  }
}
