import Alternance
import ArgumentParser
import Foundation

/// The options of every command: which base, who acts, on which day.
struct CommonOptions: ParsableArguments {
  @Option(help: ArgumentHelp("La base ; à défaut ALTERNANCE_BASE, sinon alternance.base.", valueName: "fichier"))
  var base: String?

  @Option(help: ArgumentHelp("Qui agit ; à défaut ALTERNANCE_ACTEUR. « alternance acteurs » les liste.", valueName: "qui"))
  var acteur: String?

  @Option(help: ArgumentHelp("Le jour de l'acte, jj/mm/aaaa ou aaaa-mm-jj ; aujourd'hui par défaut.", valueName: "jour"))
  var le: String?

  private static var environment: [String: String] { ProcessInfo.processInfo.environment }

  var basePath: String { base ?? Self.environment["ALTERNANCE_BASE"] ?? "alternance.base" }

  var login: String? { acteur ?? Self.environment["ALTERNANCE_ACTEUR"] }

  /// The day of the act: never in the future.
  func day() throws -> Day {
    let today = Clock.today
    guard let le else { return today }
    let day = try Written.day(le, "--le")
    if day > today { throw InvoiceRefusal.inFuture(day, today: today) }
    return day
  }

  /// Opens the base, as the person who acts.
  func open() throws -> Session {
    let database = try Database.open(at: basePath)
    let day = try day()
    return Session(database: database, actor: try database.actor(login, on: day), day: day)
  }

  /// `--base X` and `--acteur X` may also stand before the command: they are moved behind it.
  static func moved(_ arguments: [String]) -> [String] {
    var rest = arguments[...]
    var leading: [String] = []
    while let first = rest.first {
      if ["--base", "--acteur", "--le"].contains(first), rest.count >= 2 {
        leading += rest.prefix(2)
        rest = rest.dropFirst(2)
      } else if ["--base=", "--acteur=", "--le="].contains(where: first.hasPrefix) {
        leading.append(first)
        rest = rest.dropFirst()
      } else {
        break
      }
    }
    return rest.isEmpty ? arguments : Array(rest) + leading
  }
}

/// An open base, somebody, and a day.
struct Session {
  let database: Database
  let actor: Actor
  let day: Day

  /// « Mme Soraya Ferrandin, assistante de formation »: who signs a document, on its day.
  func signatory(_ role: Role, on day: Day? = nil) throws -> String {
    let day = day ?? self.day
    guard let name = try database.holder(of: role, on: day) else { throw SignatureRefusal.vacant(role, day) }
    return "\(name), \(role.french)"
  }

  /// Nobody may sign.
  private enum SignatureRefusal: Refusal {
    case vacant(Role, Day)
    var sentence: String {
      switch self {
      case .vacant(let role, let day):
        "Ce document est signé par « \(role.french) », vacant le \(day.french) : désignez quelqu'un (importer personnes)."
      }
    }
  }
}

/// The machine's clock, read by the shell alone.
enum Clock {
  static var today: Day {
    let local = now
    return Day(year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))!
  }

  /// « 08:32:10 ».
  static var timeOfDay: String {
    let local = now
    return [local.tm_hour, local.tm_min, local.tm_sec].map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: ":")
  }

  private static var now: tm {
    var now = time(nil)
    var local = tm()
    localtime_r(&now, &local)
    return local
  }
}

/// Values written on the command line.
enum Written {
  static func day(_ text: String, _ name: String) throws -> Day {
    guard let day = Day(written: text) else {
      throw UsageRefusal("« \(text) » n'est pas un jour : écrivez \(name) 05/11/2016 ou 2016-11-05.")
    }
    return day
  }

  static func month(_ text: String) throws -> Month {
    guard let month = Month(written: text) else { throw UsageRefusal("« \(text) » n'est pas un mois : écrivez --mois 2016-10.") }
    return month
  }

  /// Quarter-days, « 1,2 ».
  static func quarters(_ text: String) throws -> [Int] {
    let quarters = text.split(separator: ",", omittingEmptySubsequences: false).map { Int($0.filter { $0 != " " }) }
    guard !quarters.isEmpty, quarters.allSatisfy({ (1...4).contains($0 ?? 0) }) else {
      throw UsageRefusal("« \(text) » ne dit pas des quarts de journée : écrivez --quarts 1,2.")
    }
    return quarters.compactMap { $0 }
  }

  static func money(_ text: String, _ name: String = "--montant") throws -> Money {
    guard let money = Money(written: text) else { throw UsageRefusal("« \(text) » n'est pas un montant : écrivez \(name) 1234,56.") }
    return money
  }

  static func hours(_ text: String) throws -> Hours {
    guard let hours = Hours(written: text) else {
      throw UsageRefusal("« \(text) » n'est pas une durée en heures et centièmes, de 3 minutes en 3 minutes : écrivez 35,00.")
    }
    return hours
  }

  static func profile(_ text: String) throws -> MarginProfile {
    guard let profile = MarginProfile(rawValue: text) else {
      throw UsageRefusal("« \(text) » n'est pas un profil : écrivez --profil article17 ou --profil annexe.")
    }
    return profile
  }

  static func partner(_ text: String) throws -> PartnerCode {
    guard let partner = PartnerCode(rawValue: text.uppercased()) else {
      throw UsageRefusal("« \(text) » n'est pas un partenaire : écrivez cnam ou cfa.")
    }
    return partner
  }
}
