/// One of the two visits that a student is owed each year, or a third made for cause: planned, made, reported, late (convention, art. 13).
public struct VisitDue: Sendable, Equatable {
  public let student: FollowedStudent
  public let year: Int
  public let rank: Int
  /// When it is expected; nil for a third visit, or while the semester has no dates.
  public let window: Period?
  public let plan: VisitPlan?
  public let madeOn: Day?
  public let reportedOn: Day?

  /// Where a visit stands on a day.
  public enum State: Sendable, Equatable {
    case expected
    case planned
    /// Not made, and its last day has passed.
    case late
    /// Made, the report is awaited: no service done yet (PC-13-06).
    case toReport
    case reported
  }

  /// Where it stands.
  public func state(on day: Day) -> State {
    if let reportedOn, reportedOn <= day { return .reported }
    if let madeOn, madeOn <= day { return .toReport }
    if let window, day > window.last { return .late }
    return plan == nil ? .expected : .planned
  }

  /// Made after its last day, or still not made when it has passed.
  public func isLate(on day: Day) -> Bool { window.map { (madeOn ?? day) > $0.last } ?? false }

  /// « rapportée le 16/12/2016 », « en retard depuis le 19/12/2016 »…
  public func words(on day: Day) -> String {
    let late = isLate(on: day) && madeOn != nil ? ", faite en retard le \(madeOn!.french)" : ""
    switch state(on: day) {
    case .expected: return window.map { day < $0.first ? "à faire à partir du \($0.first.french)" : "à faire" } ?? "semestre sans dates"
    case .planned: return "rendez-vous le \(plan!.day.french) à \(plan!.startsAt.text)"
    case .late: return "en retard depuis le \(window!.last.french)" + (plan.map { ", rendez-vous le \($0.day.french)" } ?? "")
    case .toReport: return "faite le \(madeOn!.french), rapport attendu"
    case .reported: return "rapportée le \(reportedOn!.french)\(late)"
    }
  }
}

/// A student as the tutor sees him: where he works, with whom, how far.
public struct FollowedStudent: Sendable, Equatable {
  public let code: String
  public let name: String
  public let phone: String
  public let email: String
  /// Where letters find him.
  public let home: Address
  public let company: String
  /// The street of the workplace.
  public let street: String
  /// The town of the workplace, with its postal code.
  public let town: String
  public let companyTutor: CompanyContact?
  /// One way by road from the main site, in metres; nil while no place tells it.
  public let distanceMetres: Int?
  /// The login of the academic tutor of the day; empty while there is none.
  public let tutor: String
  public let tutorName: String
  /// The last day under contract when it was broken: visits stop then.
  public let leftOn: Day?

  /// The tutor in the company, and how to reach him.
  public struct CompanyContact: Sendable, Equatable {
    public let id: Int
    public let name: String
    public let phone: String
    public let email: String
  }

  /// `7,5 km`, empty when it is not known.
  public var distance: String { distanceMetres.map { FrenchNumbers.kilometres(metres: $0) } ?? "" }
}
