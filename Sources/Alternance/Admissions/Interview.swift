/// The individual interview: motivation for the job and for alternance, on Cnam's grid (convention, art. 4; PC-04-09).
public struct Interview: Sendable, Equatable {
  public let jury: InterviewJury
  /// Why one partner held it alone; nil for a joint interview.
  public let urgency: Urgency?
  public let organisedBy: PartnerCode?

  /// - Throws: `InterviewRefusal` when an urgent case lacks its reason or its organiser, or a joint jury one of its seats.
  public init(jury: InterviewJury, urgency: Urgency?, organisedBy: PartnerCode?) throws {
    guard (urgency == nil) == (organisedBy == nil) else {
      throw urgency == nil ? InterviewRefusal.urgentWithoutReason : InterviewRefusal.urgentWithoutOrganiser
    }
    if urgency == nil { try jury.requireBothPartners() }
    if let organisedBy { try jury.requireSeat(of: organisedBy) }
    self.jury = jury
    self.urgency = urgency
    self.organisedBy = organisedBy
  }

  public enum Opinion: String, Coded {
    case favourable
    case reserved
    case unfavourable

    /// The word of the files.
    public var code: String {
      switch self {
      case .favourable: "favorable"
      case .reserved: "reserve"
      case .unfavourable: "defavorable"
      }
    }
  }
}
