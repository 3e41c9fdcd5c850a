/// The single form of an intake, for both partners, with the documents that make a file complete (convention, art. 4; PC-04-02).
public struct RegistrationForm: Sendable, Equatable {
  public let cohort: Cohort
  public let version: Int
  public let publishedOn: Day
  public let documents: [Required]
  /// What Cnam alone defines (PC-04-01).
  public let prerequisites: String
  public let tests: String

  public struct Required: Sendable, Equatable {
    public let code: String
    public let label: String
  }
}
