/// A lecturer of the team who may be a tutor: whose employee, permanent or not, agreed when the CFA employs him (convention, art. 12).
public struct TutorCandidate: Sendable, Equatable {
  public let login: String
  public let name: String
  public let employer: PartnerCode
  public let isPermanent: Bool
  /// For the CFA's staff, that both directions agreed beforehand; Cnam's need none (PC-12-03).
  public let isAgreed: Bool

  public init(login: String, name: String, employer: PartnerCode, isPermanent: Bool, isAgreed: Bool) {
    self.login = login
    self.name = name
    self.employer = employer
    self.isPermanent = isPermanent
    self.isAgreed = isAgreed
  }

  /// « Mme Odile Teyssonnière (Cnam, permanent) ».
  public var french: String { "\(name) (\(employer.french), \(isPermanent ? "permanent" : "vacataire"))" }
}

/// A student who needs a tutor, as the proposal sees him.
public struct StudentToFollow: Sendable, Equatable {
  public let code: String
  public let name: String
  /// The company, by whatever tells it from another.
  public let company: String
  /// One way from the main site, in metres.
  public let distanceMetres: Int
  /// The login of the tutor that he has already; nil for none.
  public let tutor: String?

  public init(code: String, name: String, company: String, distanceMetres: Int, tutor: String? = nil) {
    self.code = code
    self.name = name
    self.company = company
    self.distanceMetres = distanceMetres
    self.tutor = tutor
  }
}
