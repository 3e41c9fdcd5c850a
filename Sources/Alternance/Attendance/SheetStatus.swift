/// The sheet of one quarter-day of one slot, and how far it went (PC-07-08, PC-07-11, PC-07-12).
public struct SheetStatus: Sendable, Equatable {
  public let slot: String
  public let day: Day
  public let time: QuarterDayTime
  public let unit: String
  public let lecturer: String
  public let siteName: String
  /// The institution that owns the site, and its sheets.
  public let owner: PartnerCode
  /// The students present, corrections included, among those expected.
  public let signed: Int
  public let expected: Int
  public let countersignedOn: Day?
  public let state: State

  /// « 14 / 16 ».
  public var signatures: String { "\(signed) / \(expected)" }

  /// Where a sheet stands.
  public enum State: String, Sendable, CaseIterable {
    /// The lecturer has not signed.
    case open
    /// The lecturer has signed: a box left empty is an absence.
    case collected
    /// The coordinator has it.
    case centralised
    /// Cnam has its copy.
    case transmitted

    public var french: String {
      switch self {
      case .open: "ouverte"
      case .collected: "recueillie"
      case .centralised: "centralisée"
      case .transmitted: "transmise"
      }
    }
  }
}

/// A box that nobody signed on a sheet that waits for the lecturer, or the lecturer's own.
public struct BlankBox: Sendable, Equatable {
  public let slot: String
  public let day: Day
  public let quarter: Int
  /// The institution that manages the sheet (PC-07-10).
  public let owner: PartnerCode
  /// The code of the student, or the lecturer's login.
  public let signer: String
  public let name: String
  public let isLecturer: Bool

  /// By day, quarter-day and slot; the students from A to Z, the lecturer last.
  var order: (Day, Int, String, Int, String, String) { (day, quarter, slot, isLecturer ? 1 : 0, name.sortKey, signer) }
}
