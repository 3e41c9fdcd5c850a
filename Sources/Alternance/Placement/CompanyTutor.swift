/// The employee of the company who follows the trainee at work.
public struct CompanyTutor: Sendable, Equatable {
  public let name: String
  public let bornOn: Day
  public let job: String
  public let experienceYears: Int
  public let isEmployer: Bool
  public let email: String
  public let phone: String
}
