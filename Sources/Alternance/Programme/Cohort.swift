/// The students of one intake, over the years of the programme (« promotion »).
public struct Cohort: Sendable, Equatable {
  public let id: Int
  public let programme: Programme
  /// `2016`: the year of intake.
  public let name: String
  /// The first class, from which the convention counts one, two and three months (decision A-13).
  public let firstClassOn: Day
  /// From mid-September N to mid-September N+2 (convention, art. 7).
  public let period: Period
  public let maxHeadcount: Int?

  /// `AGAC 2016`.
  public var title: String { "\(programme.code) \(name)" }

  /// The year of intake as a number.
  public var intake: Int { period.first.year }

  /// A cohort whose courses are over on a day: its margin may become final (convention, art. 17).
  public func hasEnded(on day: Day) -> Bool { day > period.last }
}

/// A cohort about to be opened.
public struct NewCohort: Sendable, Equatable {
  public let name: String
  public let period: Period
  public let firstClassOn: Day

  /// An intake named by its year, for a programme of some years: from 15 September to 14 September.
  /// - Throws: `CohortRefusal` when the name is no year, or the first class lies outside the cohort.
  public init(named name: String, years: Int, firstClassOn: Day?) throws {
    guard name.count == 4, let year = digits(name), (2000...2200).contains(year) else { throw CohortRefusal.notAYear(name) }
    let first = Day(year: year, month: 9, day: 15)!
    self.name = name
    period = Period(from: first, to: first.adding(months: 12 * years).adding(days: -1))
    self.firstClassOn = firstClassOn ?? first
    let earliest = Day(year: year, month: 9, day: 1)!
    guard Period(from: earliest, to: period.last).contains(self.firstClassOn) else {
      throw CohortRefusal.firstClassOutside(self.firstClassOn, name)
    }
  }
}

/// Why a cohort cannot be opened or found.
public enum CohortRefusal: Refusal, Equatable {
  case notAYear(String)
  case firstClassOutside(Day, String)
  case alreadyOpen(String)
  case conventionOver(String, Day)
  case unknown(String, known: [String])
  case ambiguous(String, known: [String])
  case unknownProgramme(String, known: [String])
  case chooseProgramme(known: [String])

  public var sentence: String {
    switch self {
    case .notAYear(let name): "« \(name) » n'est pas une année d'entrée : écrivez par exemple « promotion ouvrir 2026 »."
    case .firstClassOutside(let day, let name):
      "Le premier cours du \(day.french) est hors de la promotion \(name) : choisissez un jour à partir du 1er septembre \(name)."
    case .alreadyOpen(let name): "La promotion \(name) est déjà ouverte."
    case .conventionOver(let name, let end):
      "La promotion \(name) ne s'ouvre pas : la convention prend fin le \(end.french) ; les promotions en cours vont à leur terme "
        + "(convention, art. 18)."
    case .unknown(let name, let known):
      "La promotion « \(name) » n'existe pas ; promotions ouvertes : \(known.isEmpty ? "aucune" : known.joined(separator: ", "))."
    case .ambiguous(let name, let known): "Plusieurs promotions s'appellent « \(name) » : précisez \(known.joined(separator: " ou "))."
    case .unknownProgramme(let code, let known):
      "Le programme « \(code) » n'existe pas ; programmes connus : \(known.joined(separator: ", "))."
    case .chooseProgramme(let known): "Précisez --programme : \(known.joined(separator: " ou "))."
    }
  }
}
