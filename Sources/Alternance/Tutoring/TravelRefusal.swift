/// Why a tutor's travel is not refunded (convention, annexe 1).
public enum TravelRefusal: Refusal, Equatable {
  case near(String, metres: Int)
  case notAgreed(String, year: Int, rank: Int)
  case alreadyClaimed(Day)
  case noReport(String)
  case otherTransport(String)
  case horsepower(Int)
  case nothing(String)

  public var sentence: String {
    switch self {
    case .near(let student, let metres):
      "L'entreprise de « \(student) » est à \(FrenchNumbers.kilometres(metres: metres)) du site : le déplacement ne se rembourse qu'au-delà de 50 km (convention, annexe 1)."
    case .notAgreed(let student, let year, let rank):
      "Votre établissement n'a pas accordé le mode de transport : sa direction lance « approuver transport \(student) \(year) \(rank) » (convention, annexe 1)."
    case .alreadyClaimed(let day):
      "Ce déplacement est déjà demandé, depuis le \(day.french) : il ne se paie qu'une fois (convention, annexe 1)."
    case .noReport(let student):
      "La visite de « \(student) » n'est pas rapportée : le déplacement se demande avec le service fait (convention, annexe 1)."
    case .otherTransport(let transport):
      "« \(transport) » ne se rembourse pas au kilomètre : le barème est celui du véhicule personnel (convention, annexe 1)."
    case .horsepower(let number): "« \(number) » n'est pas une puissance fiscale, de 1 à 99 chevaux : écrivez --chevaux 5."
    case .nothing(let login): "« \(login) » n'a aucune visite à plus de 50 km."
    }
  }
}
