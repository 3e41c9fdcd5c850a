/// A pedagogical meeting: at least three a year, all lecturers invited (convention, art. 10).
public struct Meeting: Sendable, Equatable {
  public let id: Int
  public let code: String
  public let programme: Programme
  /// The academic year, as the year of its September.
  public let year: Int
  public let kind: Kind
  public let day: Day
  public let startsAt: TimeOfDay
  public let site: String
  public let address: Address
  public let agenda: String
  public let convenedOn: Day?
  public let heldOn: Day?

  public enum Kind: String, Coded {
    /// Before the classes begin: new lecturers, designation of the tutors, review of the past year.
    case opening
    /// February or March: review of the first semester.
    case winter
    /// June or July: review of the year and jury.
    case summer
    case other

    /// The word of the files.
    public var code: String {
      switch self {
      case .opening: "pre_rentree"
      case .winter: "fevrier_mars"
      case .summer: "juin_juillet"
      case .other: "autre"
      }
    }

    /// « réunion de pré-rentrée ».
    public var french: String {
      switch self {
      case .opening: "réunion de pré-rentrée"
      case .winter: "réunion de février-mars"
      case .summer: "réunion de juin-juillet"
      case .other: "réunion pédagogique"
      }
    }

    /// The days on which it may be held in an academic year, before its first class for the opening one; nil for any day.
    public func window(of year: Int, firstClassOn: Day?) -> Period? {
      func day(_ year: Int, _ month: Int, _ day: Int) -> Day { Day(year: year, month: month, day: day)! }
      switch self {
      case .opening: return Period(from: day(year, 7, 1), to: firstClassOn.map { $0.adding(days: -1) } ?? day(year, 9, 30))
      case .winter: return Period(from: day(year + 1, 2, 1), to: day(year + 1, 3, 31))
      case .summer: return Period(from: day(year + 1, 6, 1), to: day(year + 1, 7, 31))
      case .other: return nil
      }
    }
  }

  /// « planifiée », « convoquée », « tenue ».
  public var state: String { heldOn != nil ? "tenue" : convenedOn != nil ? "convoquée" : "planifiée" }
}
