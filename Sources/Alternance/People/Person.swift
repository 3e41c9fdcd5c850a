/// A person of either institution. Names are data, never constants (PC-02-01).
public struct Person: Sendable, Equatable {
  public let id: Int
  /// The word by which the person is named as an actor.
  public let login: String
  public let civility: String
  public let lastName: String
  public let firstName: String
  public let email: String
  public let phone: String

  /// `Mme Chloé Martin`.
  public var fullName: String { [civility, firstName, lastName].filter { !$0.isEmpty }.joined(separator: " ") }
}

/// A role held by a person for one institution, from a day to another, or still (PC-02-01).
public struct RoleAssignment: Sendable, Equatable {
  public let role: Role
  public let partner: PartnerCode
  public let since: Day
  /// The last day, nil while the role is held.
  public let until: Day?

  /// A designated role belongs to the institution that the convention names (PC-02-02).
  /// - Throws: `RoleRefusal` for a role given to the other institution's person, or an end before the start.
  public init(role: Role, partner: PartnerCode, since: Day, until: Day?) throws {
    if let owner = role.partner, owner != partner { throw RoleRefusal.wrongPartner(role, owner) }
    if let until, until < since { throw RoleRefusal.endBeforeStart(since, until) }
    self.role = role
    self.partner = partner
    self.since = since
    self.until = until
  }
}

/// Why a role cannot be given.
public enum RoleRefusal: Refusal, Equatable {
  case wrongPartner(Role, PartnerCode)
  case endBeforeStart(Day, Day)

  public var sentence: String {
    switch self {
    case .wrongPartner(let role, let owner):
      "le rôle « \(role.code) » est désigné par le \(owner.french) (convention, art. 2) : il ne peut être tenu par l'autre partenaire"
    case .endBeforeStart(let since, let until):
      "la désignation finit le \(until.french), avant de commencer le \(since.french)"
    }
  }
}
