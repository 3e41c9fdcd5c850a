/// The jury of a semester, which makes results homogeneous before they are proclaimed (convention, art. 11; PC-11-17).
public struct Jury: Sendable, Equatable {
  public let id: Int
  public let code: String
  public let cohort: Cohort
  public let semester: Int
  /// 1, then 2 when another jury of the semester meets: after the second sitting, or on an appeal.
  public let rank: Int
  public let day: Day
  /// Paris, unless said otherwise.
  public let place: String
  /// The login of the teacher of the public establishment who presides.
  public let presidentLogin: String
  public let president: String
  public let members: [String]
  /// From that day the results that it decided are final.
  public let closedOn: Day?

  /// « jury du semestre 2 », « 2e jury du semestre 2 ».
  public var french: String { (rank > 1 ? "\(rank)e jury" : "jury") + " du semestre \(semester)" }

  /// « prévu », « tenu » between its day and its closing, « clos ».
  public func state(on day: Day) -> String { closedOn != nil ? "clos" : day >= self.day ? "à clore" : "prévu" }
}
