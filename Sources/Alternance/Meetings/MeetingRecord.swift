import Foundation

/// A meeting with the people invited, those who came, and what was said (convention, art. 10).
public struct MeetingRecord: Sendable, Equatable {
  public let meeting: Meeting
  /// In alphabetical order, those who came without being invited too.
  public let participants: [Participant]
  /// The report; empty before it is written.
  public let report: String

  /// Somebody invited, or who came.
  public struct Participant: Sendable, Equatable {
    public let login: String
    public let name: String
    /// The role held on the day of the meeting, « intervenant (CFA) », or « invité ».
    public let quality: String
    /// The institution to which the letter goes.
    public let partner: PartnerCode
    public let isInvited: Bool
    public let isPresent: Bool
  }

  public var invited: [Participant] { participants.filter(\.isInvited) }
  public var present: [Participant] { participants.filter(\.isPresent) }
  public var absent: [Participant] { participants.filter { $0.isInvited && !$0.isPresent } }
}

/// The meetings of a programme in an academic year, beside the three that the convention wants (art. 10, PC-10-02).
public struct MeetingYear: Sendable, Equatable {
  /// The code of the programme.
  public let programme: String
  /// The academic year, as the year of its September.
  public let year: Int
  public let meetings: [Meeting]

  public init(programme: String, year: Int, meetings: [Meeting]) {
    self.programme = programme
    self.year = year
    self.meetings = meetings
  }

  /// One sentence for each kind that lacks, and one when there are fewer than three.
  public var warnings: [String] {
    let missing = [Meeting.Kind.opening, .winter, .summer].filter { kind in !meetings.contains { $0.kind == kind } }
    return missing.map { "\(programme), \(year)-\(year + 1) : pas de \($0.french) ; la convention en veut trois par an (art. 10)." }
  }
}

extension Meeting {
  /// The items of the agenda, written with a bar, a line or a spaced semicolon between them.
  public var items: [String] {
    let lines = agenda.split { $0 == "|" || $0.isNewline }.map(String.init)
    let parts = lines.count > 1 ? lines : agenda.components(separatedBy: " ; ")
    return parts.map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
  }
}
