/// One person's whole way, from the file to the end of the training: what happened, and who decided it.
public struct Journey: Sendable, Equatable {
  public let candidate: CandidateEntry
  public let steps: [Step]

  /// Something that happened on a day, told in French.
  public struct Step: Sendable, Equatable {
    public let day: Day
    public let what: String
    /// Who recorded it, and when: the journal's word.
    public let by: String
    public let recordedOn: Day
  }
}
