/// The sheets of one day on one site, to print, sign and countersign: every student A→Z, every quarter-day (convention, art. 7).
public struct AttendanceSheet: Sendable, Equatable {
  public let cohort: Cohort
  public let day: Day
  /// The institution that owns the site manages its sheets (PC-07-10).
  public let owner: PartnerCode
  public let siteName: String
  public let address: Address
  public let quarters: [Quarter]
  public let students: [Student]

  /// A quarter-day of a slot.
  public struct Quarter: Sendable, Equatable {
    public let quarter: Int
    public let startsAt: TimeOfDay
    public let endsAt: TimeOfDay
    public let subject: String
    public let lecturer: String
    public let slot: String
    /// The lecturer's box.
    public let mark: SheetMark
  }

  public struct Student: Sendable, Equatable {
    public let name: String
    public let company: String
    /// Welcomed without a contract (PC-05-09).
    public let isProvisional: Bool
    /// One box for each quarter of the sheet, in their order.
    public let marks: [SheetMark]
    /// Late arrivals and other remarks of the signatures.
    public let remark: String
  }

  /// Somebody has signed it, student or lecturer.
  public var isMarked: Bool { quarters.contains { $0.mark != .blank } || students.contains { $0.marks.contains { $0 != .blank } } }
}

/// Why there is no sheet.
public enum SheetRefusal: Refusal, Equatable {
  case nothing(Period, String)

  public var sentence: String {
    switch self {
    case .nothing(let period, let cohort):
      "La promotion \(cohort) n'a pas de séance \(period.first == period.last ? "le \(period.first.french)" : period.french) : il n'y a pas de feuille à imprimer."
    }
  }
}
