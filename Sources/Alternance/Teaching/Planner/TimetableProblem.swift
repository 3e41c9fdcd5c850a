/// What is to be placed in the timetable of a cohort, and where it may go: read from the base, solved without it.
/// The order in which rows are given changes nothing.
public struct TimetableProblem: Sendable, Equatable {
  /// The days asked for.
  public let period: Period
  /// The days on which the cohort may have class: in centre, open, outside holidays and assessments; in order.
  public let days: [Day]
  /// The half-days of the programme, each with its quarter-days: one and two in the morning, three and four in the afternoon.
  public let halves: [[QuarterDayTime]]
  public let courses: [Course]
  public let rooms: [Room]
  /// How many students a room must seat.
  public let headcount: Int
  /// When the cohort has class already.
  public let taken: BusyTimes

  public init(
    period: Period, days: [Day], calendar: QuarterDayCalendar, courses: [Course], rooms: [Room], headcount: Int, taken: BusyTimes
  ) {
    self.period = period
    self.days = Set(days).sorted()
    halves = Dictionary(grouping: calendar.times) { ($0.quarter - 1) / 2 }.sorted { $0.key < $1.key }.map(\.value)
    self.courses = courses.sorted { $0.order < $1.order }
    self.rooms = rooms.sorted { $0.order < $1.order }
    self.headcount = headcount
    self.taken = taken
  }

  /// A half-day of a day.
  struct HalfDay: Hashable {
    let day: Day
    let half: Int
  }

  /// Every half-day of the days of class, in order.
  var places: [HalfDay] { days.flatMap { day in halves.indices.map { HalfDay(day: day, half: $0) } } }

  /// The teaching minutes of a block: those of the shortest half-day, so that a block fits any.
  var blockMinutes: Int { halves.map { $0.map(\.hours).sum().minutes }.min() ?? 0 }

  /// The rooms that seat the cohort.
  var fittingRooms: [Room] { rooms.filter { $0.seats >= headcount } }
}

extension TimetableProblem {
  /// The hours that a lecturer still has to give of a module.
  public struct Course: Sendable, Equatable {
    public let module: Module
    public let login: String
    public let lecturer: String
    public let employer: PartnerCode
    /// Approved, and given by no slot yet.
    public let hours: Hours
    /// Assigned, not approved yet by the director: nothing of it is placed (PC-09-02).
    public let waiting: Hours
    /// The first class that the assignment announces: modules are placed in that order.
    public let startsOn: Day
    /// The days on which the convention lets it be taught; nil for none.
    public let allowed: Period?
    public let obstacle: Obstacle?
    public let busy: BusyTimes

    public init(
      module: Module, login: String, lecturer: String, employer: PartnerCode, hours: Hours, waiting: Hours = .zero, startsOn: Day,
      allowed: Period?, obstacle: Obstacle? = nil, busy: BusyTimes = BusyTimes()
    ) {
      self.module = module
      self.login = login
      self.lecturer = lecturer
      self.employer = employer
      self.hours = hours
      self.waiting = waiting
      self.startsOn = startsOn
      self.allowed = allowed
      self.obstacle = obstacle
      self.busy = busy
    }

    /// « I-03 (UE13-1) ».
    var french: String { "\(login) (\(module.code))" }

    fileprivate var order: (Day, String, String) { (startsOn, module.code, login) }
  }

  /// Why a course may not be taught, whatever the day (convention, art. 9).
  public enum Obstacle: Sendable, Equatable {
    case notAgreed
    case withoutPair
    /// The first class is announced after the period: the agreement was asked for that day.
    case announced(Day)

    var french: String {
      switch self {
      case .notAgreed: "pas d'agrément du Cnam national sur la période (convention, art. 9)"
      case .announced(let day): "premier cours annoncé le \(day.french), après la période"
      case .withoutPair: "le binôme n'est pas complet, il faut un universitaire et un professionnel approuvés (convention, art. 9)"
      }
    }
  }

  /// A room, preferred in this order: the main site, the smallest that suffices, its code.
  public struct Room: Sendable, Equatable {
    public let code: String
    public let site: String
    /// The institution of the site.
    public let owner: PartnerCode
    public let isMain: Bool
    public let seats: Int
    public let busy: BusyTimes

    public init(code: String, site: String, owner: PartnerCode, isMain: Bool, seats: Int, busy: BusyTimes = BusyTimes()) {
      self.code = code
      self.site = site
      self.owner = owner
      self.isMain = isMain
      self.seats = seats
      self.busy = busy
    }

    fileprivate var order: (Int, Int, Int, String) { (isMain ? 0 : 1, owner == .cfa ? 0 : 1, seats, code) }
  }
}
