/// Who heard a candidate: at least the alternance manager, and the business-hub director or the pedagogical director, or their
/// representatives (convention, art. 4; PC-04-10).
public struct InterviewJury: Sendable, Equatable {
  public let jurors: [Juror]

  /// A person and the seat held, nil for a further member.
  public struct Juror: Sendable, Equatable {
    public let seat: Role?
    public let login: String

    public init(seat: Role?, login: String) {
      self.seat = seat
      self.login = login
    }
  }

  /// - Throws: `InterviewRefusal` for an empty jury, or a person on two seats.
  public init(_ jurors: [Juror]) throws {
    guard !jurors.isEmpty else { throw InterviewRefusal.noJury }
    let twice = jurors.first { juror in jurors.filter { $0.login == juror.login }.count > 1 }
    if let twice { throw InterviewRefusal.twoSeats(twice.login) }
    self.jurors = jurors
  }

  /// The partner that organises an urgent case is in it: its seat is held, or only further members sit.
  func requireSeat(of organiser: PartnerCode) throws {
    let seats = jurors.compactMap(\.seat)
    guard seats.isEmpty || seats.contains(where: { $0.partner == organiser }) else { throw InterviewRefusal.organiserAbsent(organiser) }
  }

  func requireBothPartners() throws {
    let seats = Set(jurors.compactMap(\.seat))
    guard seats.contains(.alternanceManager) else { throw InterviewRefusal.noManager }
    guard !seats.isDisjoint(with: [.businessHubDirector, .pedagogicalDirector]) else { throw InterviewRefusal.noCfa }
  }
}
