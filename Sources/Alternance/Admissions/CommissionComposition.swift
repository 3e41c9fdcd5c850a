/// Who sits in a commission: five seats at least, each by its own person (convention, art. 4; PC-04-12).
public struct CommissionComposition: Sendable, Equatable {
  public let seats: [Seat]

  /// A seat taken; no role for a further member.
  public struct Seat: Sendable, Equatable {
    public let role: Role?
    public let login: String
    public let name: String
    /// The person sits for somebody: only the two directors may be represented (PC-02-03).
    public let isRepresentative: Bool

    public init(role: Role?, login: String, name: String, isRepresentative: Bool) {
      self.role = role
      self.login = login
      self.name = name
      self.isRepresentative = isRepresentative
    }
  }

  public init(seats: [Seat]) { self.seats = seats }

  /// The five seats of article 4.
  public static let required: [Role] = [
    .cnamRegionalDirector, .cfaDirector, .alternanceManager, .businessHubDirector, .pedagogicalDirector,
  ]

  /// The seats that nobody holds.
  public var missing: [Role] { Self.required.filter { role in !seats.contains { $0.role == role } } }

  /// The commission may pronounce: all five seats are held (decision A-20).
  public var isQuorate: Bool { missing.isEmpty }

  /// Whoever holds the seat of the director of Cnam, or represents him, chairs (PC-04-13, decision A-20).
  public var chair: Seat? { seats.first { $0.role == .cnamRegionalDirector } }
}
