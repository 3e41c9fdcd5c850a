/// An appointment for a visit; a later one replaces it (convention, art. 13).
public struct VisitPlan: Sendable, Equatable {
  public let attempt: Int
  public let day: Day
  public let startsAt: TimeOfDay
  public let minutes: Int
  public let mode: Mode
  public let transport: String
  public let reason: String

  /// Where the visit is held.
  public enum Mode: String, Coded {
    case onSite
    case phone

    /// The word of the files.
    public var code: String { self == .onSite ? "sur_place" : "telephone" }

    /// « sur place », « par téléphone ».
    public var french: String { self == .onSite ? "sur place" : "par téléphone" }
  }

  public init(attempt: Int, day: Day, startsAt: TimeOfDay, minutes: Int, mode: Mode, transport: String, reason: String) {
    self.attempt = attempt
    self.day = day
    self.startsAt = startsAt
    self.minutes = minutes
    self.mode = mode
    self.transport = transport
    self.reason = reason
  }
}

/// A visit as its tutor makes an appointment for it.
public struct VisitAppointment: Sendable, Equatable {
  public let student: String
  public let year: Int
  public let rank: Int
  public let plan: VisitPlan

  public init(student: String, year: Int, rank: Int, plan: VisitPlan) {
    self.student = student
    self.year = year
    self.rank = rank
    self.plan = plan
  }
}
