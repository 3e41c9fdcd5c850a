/// Everything that a contract's papers need: the form's data, the training agreement, what the law says of it.
public struct ContractSheet: Sendable, Equatable {
  public let reference: String
  public let kind: Contract.Kind
  public let period: Period
  public let signedOn: Day
  public let student: Application
  public let studentProfile: StudentProfile
  public let company: Company
  public let tutor: CompanyTutor
  public let employment: Employment
  public let programme: String
  public let objective: String
  public let capacities: [String]
  /// Hours of training over the whole contract, and hours a year that are billed.
  public let training: Hours
  public let annualCap: Hours
  public let payers: [Payer]
  public let cohort: Cohort
  public let sites: [String]
  public let examination: ContractExamination
  public let amendments: [AmendmentEntry]

  /// What an amendment changed, and from when.
  public struct AmendmentEntry: Sendable, Equatable {
    public let rank: Int
    public let signedOn: Day
    public let effectiveOn: Day
    public let subject: String
    public let tutor: String?
    public let grossMonthly: Money?
    public let weekly: Hours?

    /// « changement de tuteur : M. Denis Fabre ; salaire brut 1 250,00 € ».
    public var french: String {
      let changes = [tutor, grossMonthly.map { "salaire brut \($0.french)" }, weekly.map { "\($0.french) par semaine" }].compactMap { $0 }
      return subject + (changes.isEmpty ? "" : " : " + changes.joined(separator: " ; "))
    }
  }

  /// What the form asks of the trainee beside the identity.
  public struct StudentProfile: Sendable, Equatable {
    public let diploma: String
    public let previousSituation: Int
    public let jobseekerMonths: Int?
    public let socialMinimum: String
    public let isDisabledWorker: Bool
  }

  public struct Company: Sendable, Equatable {
    public let name: String
    public let siret: Siret
    public let address: Address
    public let email: String
    public let phone: String
    /// The profile in force at the start; nil when nobody recorded one.
    public let profile: Profile?
  }

  /// What changes in a company over the years.
  public struct Profile: Sendable, Equatable {
    public let employerType: Int
    public let naf: String
    public let workforce: Int
    public let idcc: String
    public let collectiveAgreement: String
    public let pensionFund: String
    public let providentFund: String
    public let weekly: Hours
  }

  public struct Payer: Sendable, Equatable {
    public let name: String
    public let hourlyRate: Money
    public let isFund: Bool
    public let isBeyondCap: Bool
    public let fundFile: String
  }

  /// The most that the training may cost: every share within the cap, over the years of the programme (D.6353-1, 2°).
  public var maximumPrice: Money {
    let years = cohort.programme.years
    return payers.filter { !$0.isBeyondCap }.map { Money(cents: divideHalfUp(annualCap.minutes * years * $0.hourlyRate.cents, by: 60)) }
      .sum()
  }
}

/// Why a contract has no papers.
public enum ContractSheetRefusal: Refusal, Equatable {
  case takenOver(String)

  public var sentence: String {
    switch self {
    case .takenOver(let reference):
      "Le contrat « \(reference) » a été repris sans place ni conditions d'emploi : ses papiers ne sont pas dans cette base."
    }
  }
}
