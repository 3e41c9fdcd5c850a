/// Why a formality is refused.
public enum FormalityRefusal: Refusal, Equatable {
  case noFormality(String)
  case alreadyDeposited(String, Day)
  case depositBeforeSignature(String, Day)
  case notDeposited(String)
  case alreadyDecided(String, Day)
  case withoutReason
  case noAmendment(String, Int)
  case notBroken(String)
  case alreadyReported(String, Day)
  case nothingAmended
  case notYetBroken(String, Day)
  case effectOutside(Day, Period)
  case tutorOverloaded(String, Int)

  public var sentence: String {
    switch self {
    case .noFormality(let contract): "Le contrat « \(contract) » n'est pas un contrat de travail : il ne se dépose pas à l'OPCO."
    case .alreadyDeposited(let contract, let day): "« \(contract) » est déjà déposé, depuis le \(day.french)."
    case .depositBeforeSignature(let contract, let day): "« \(contract) » n'est signé que le \(day.french) : il ne se dépose pas avant."
    case .notDeposited(let contract): "« \(contract) » n'est pas déposé : la décision de l'OPCO suit le dépôt (Code du travail, D6325-2)."
    case .alreadyDecided(let contract, let day): "L'OPCO s'est déjà prononcé sur « \(contract) », le \(day.french)."
    case .withoutReason: "Un refus de l'OPCO dit pourquoi : ajoutez --motif \"…\" (Code du travail, D6325-2)."
    case .noAmendment(let contract, let rank): "Le contrat « \(contract) » n'a pas d'avenant n° \(rank)."
    case .notBroken(let contract): "Le contrat « \(contract) » n'est pas rompu : il n'y a rien à signaler."
    case .alreadyReported(let contract, let day): "La rupture du contrat « \(contract) » est déjà signalée, depuis le \(day.french)."
    case .notYetBroken(let contract, let day):
      "La rupture du contrat « \(contract) » n'a lieu que le \(day.french) : elle ne se signale pas avant."
    case .nothingAmended: "Un avenant change quelque chose : dites --objet, et s'il y a lieu --tuteur, --salaire ou --duree-hebdo."
    case .effectOutside(let day, let period): "L'avenant prend effet le \(day.french), hors du contrat, qui court \(period.french)."
    case .tutorOverloaded(let name, let most):
      "« \(name) » suit déjà \(most) alternants : c'est le maximum (Code du travail, D6325-9)."
    }
  }
}
