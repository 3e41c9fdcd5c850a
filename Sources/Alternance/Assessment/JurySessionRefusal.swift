/// Why a jury does not meet, change, decide or close.
public enum JurySessionRefusal: Refusal, Equatable {
  case unknown(String, known: [String])
  case notThePresident(String, actor: String, president: String)
  case alreadyClosed(String, Day)
  case notYet(String, Day)
  case nothing(String)
  case notConcerned(student: String, unit: String, String)
  case appealsWaiting(String, [String])
  case noAppeal(student: String, unit: String)
  case withoutNote
  case unknownUnit(String)
  case withoutPresident
  case upheldInVain(String, [String])
  case earlierOpen(String, String, Day)

  public var sentence: String {
    switch self {
    case .unknown(let code, let known):
      "Le jury « \(code) » est inconnu ; jurys : \(known.isEmpty ? "aucun, importez-les (importer jurys)" : known.joined(separator: ", "))."
    case .notThePresident(let code, let actor, let president):
      "« \(actor) » ne préside pas le jury « \(code) » : \(president) seul prononce ses décisions (convention, art. 11)."
    case .alreadyClosed(let code, let day):
      "Le jury « \(code) » est clos depuis le \(day.french) : ce qu'il a décidé ne change que par un nouveau jury (convention, art. 11)."
    case .notYet(let code, let day): "Le jury « \(code) » se réunit le \(day.french) : il n'a encore rien décidé."
    case .nothing(let code): "Aucun résultat n'est présenté au jury « \(code) » : saisissez les notes d'abord (convention, art. 11)."
    case .notConcerned(let student, let unit, let code):
      "« \(student) » n'a pas de résultat dans l'UE \(unit) devant le jury « \(code) »."
    case .appealsWaiting(let code, let appeals):
      "Le jury « \(code) » a \(appeals.count > 1 ? "des recours" : "un recours") à examiner avant d'être clos (\(appeals.joined(separator: ", "))) (convention, art. 11)."
    case .noAppeal(let student, let unit): "« \(student) » n'a pas de recours en attente dans l'UE \(unit)."
    case .earlierOpen(let code, let earlier, let day):
      "Le jury « \(earlier) » du \(day.french) n'est pas clos : il précède « \(code) », closez-le d'abord (convention, art. 11)."
    case .upheldInVain(let code, let appeals):
      "Un recours admis n'a rien changé (\(appeals.joined(separator: ", "))) : corrigez la note devant « \(code) », ou harmonisez-la, avant de le clore "
        + "(convention, art. 11)."
    case .withoutPresident: "Un jury a un président, enseignant de l'établissement public du Cnam (convention, art. 11)."
    case .unknownUnit(let code): "L'UE « \(code) » est inconnue du programme du stagiaire."
    case .withoutNote: "La réponse à un recours dit pourquoi : donnez une observation."
    }
  }
}
