/// Why an exam is not convened, held, or followed.
public enum ExamRefusal: Refusal, Equatable {
  case notPlanned(String)
  case noSubject(String, sitting: Int)
  case nobody(String, isSecond: Bool)
  case roomTooSmall(String, seats: Int, candidates: Int)
  case alreadyConvened(String)
  case past(String, Day)
  case notConvened(String)
  case alreadyHeld(String, Day, subject: String)
  case notYet(String, Day)
  case notACandidate(String, String)
  case chooseSubject(String, [String])
  case notTheirSubject(String, String, [String])
  case firstNotHeld(String)

  public var sentence: String {
    switch self {
    case .notPlanned(let code): "L'épreuve « \(code) » n'a ni jour ni salle : planifiez-la (importer evaluations) avant de convoquer."
    case .noSubject(let code, let sitting):
      "Aucun sujet n'est agréé par le Cnam national pour « \(code) » (session \(sitting)) : l'épreuve ne se tient pas sans lui (convention, art. 11)."
    case .nobody(let code, let isSecond):
      isSecond
        ? "Personne n'est ajourné : l'épreuve « \(code) » n'a pas de candidat (convention, art. 11)."
        : "Personne n'est en formation ce jour-là : l'épreuve « \(code) » n'a pas de candidat."
    case .roomTooSmall(let room, let seats, let candidates):
      "La salle \(room) a \(seats) places pour \(candidates) candidats : déplacez l'épreuve."
    case .alreadyConvened(let code): "Tous les candidats de « \(code) » sont déjà convoqués : --reediter refait les lettres."
    case .past(let code, let day): "L'épreuve « \(code) » était le \(day.french) : on n'y convoque plus."
    case .notConvened(let code): "Personne n'est convoqué à « \(code) » : convoquez d'abord (epreuve convoquer)."
    case .alreadyHeld(let code, let day, let subject):
      "L'épreuve « \(code) » s'est tenue le \(day.french)\(subject.isEmpty ? "" : ", sur le sujet « \(subject) »")."
    case .notYet(let code, let day): "L'épreuve « \(code) » est le \(day.french) : elle ne s'est pas tenue."
    case .notACandidate(let student, let code): "« \(student) » n'est pas convoqué à « \(code) » : vérifiez la liste des absents."
    case .chooseSubject(let code, let logins):
      "Plusieurs sujets sont agréés pour « \(code) » : dites de qui est celui de l'épreuve (\(logins.joined(separator: " ou ")))."
    case .notTheirSubject(let login, let code, let logins):
      "« \(login) » n'a pas de sujet agréé pour « \(code) » ; en \(logins.count > 1 ? "ont un" : "a un") : \(logins.joined(separator: ", "))."
    case .firstNotHeld(let code): "La première session n'est pas notée : « \(code) » n'a pas encore de candidats (convention, art. 11)."
    }
  }
}
