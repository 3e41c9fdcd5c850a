/// The yearly election of the students' delegates, by secret ballot: nobody knows who voted for whom, the counts are kept (convention, art. 14).
public struct DelegateElection: Sendable, Equatable {
  public let cohort: Cohort
  /// The year of the programme.
  public let year: Int
  public let heldOn: Day
  /// How many delegates; two by default (decision A-42). Each ballot names at most as many.
  public let seats: Int
  /// Students called to vote, ballots found, and those that named nobody.
  public let registered: Int
  public let ballots: Int
  public let blank: Int
  public let candidates: [Candidate]

  public static let defaultSeats = 2

  /// A student who stood.
  public struct Candidate: Sendable, Equatable {
    public let code: String
    public let name: String
    public let bornOn: Day
    public let votes: Int

    public init(code: String, name: String, bornOn: Day, votes: Int) {
      self.code = code
      self.name = name
      self.bornOn = bornOn
      self.votes = votes
    }
  }

  /// - Throws: `ElectionRefusal` when the counts do not hold together.
  public init(
    cohort: Cohort, year: Int, heldOn: Day, seats: Int, registered: Int, ballots: Int, blank: Int, candidates: [Candidate]
  ) throws {
    self.cohort = cohort
    self.year = year
    self.heldOn = heldOn
    self.seats = seats
    self.registered = registered
    self.ballots = ballots
    self.blank = blank
    self.candidates = candidates
    try check()
  }

  /// Ballots that named somebody.
  public var valid: Int { ballots - blank }

  /// The elected: the most votes, the older one when they are equal; nobody without a vote.
  public var elected: [Candidate] { Array(ranking.filter { $0.votes > 0 }.prefix(seats)) }

  /// Every candidate, the most votes first.
  public var ranking: [Candidate] { candidates.sorted { ($1.votes, $0.bornOn, $0.code) < ($0.votes, $1.bornOn, $1.code) } }

  private func check() throws {
    if seats < 1 { throw ElectionRefusal.noSeat }
    if candidates.isEmpty { throw ElectionRefusal.noCandidate }
    if let twice = candidates.first(where: { one in candidates.filter { $0.code == one.code }.count > 1 }) {
      throw ElectionRefusal.twice(twice.code)
    }
    if ballots > registered { throw ElectionRefusal.tooManyBallots(ballots, registered: registered) }
    if blank > ballots { throw ElectionRefusal.tooManyBlank(blank, ballots: ballots) }
    if let rich = candidates.first(where: { $0.votes > valid }) { throw ElectionRefusal.tooManyVotes(rich.code, rich.votes, valid: valid) }
    let votes = candidates.map(\.votes).reduce(0, +)
    if votes > seats * valid { throw ElectionRefusal.tooManyNames(votes, seats: seats, valid: valid) }
  }
}

/// Why an election is not recorded.
public enum ElectionRefusal: Refusal, Equatable {
  case noSeat
  case noCandidate
  case twice(String)
  case tooManyBallots(Int, registered: Int)
  case tooManyBlank(Int, ballots: Int)
  case tooManyVotes(String, Int, valid: Int)
  case tooManyNames(Int, seats: Int, valid: Int)
  case notOfCohort(String, String)
  case alreadyHeld(Int, Day)
  case outsideYear(Day, Int)
  case unknown(Int, String)
  case inFuture(Day)

  public var sentence: String {
    switch self {
    case .noSeat: "Une élection pourvoit au moins un siège de délégué (convention, art. 14)."
    case .noCandidate: "Personne n'est candidat : ajoutez --voix STAGIAIRE=NOMBRE pour chacun (convention, art. 14)."
    case .twice(let code): "« \(code) » figure deux fois parmi les candidats."
    case .tooManyBallots(let ballots, let registered): "\(ballots) bulletins pour \(registered) inscrits : recomptez l'urne."
    case .tooManyBlank(let blank, let ballots): "\(blank) bulletins blancs ou nuls sur \(ballots) bulletins : recomptez."
    case .tooManyVotes(let code, let votes, let valid): "« \(code) » a \(votes) voix pour \(valid) bulletins valables : recomptez."
    case .tooManyNames(let votes, let seats, let valid):
      "\(votes) voix en tout, pour \(valid) bulletins valables d'au plus \(seats) nom\(seats > 1 ? "s" : "") : recomptez."
    case .notOfCohort(let code, let cohort):
      "« \(code) » n'est pas un stagiaire de la promotion \(cohort) présent ce jour-là (convention, art. 14)."
    case .alreadyHeld(let year, let day):
      "Les délégués de l'année \(year) sont élus depuis le \(day.french) : une élection par an (convention, art. 14)."
    case .outsideYear(let day, let year): "Le \(day.french) n'est pas dans l'année \(year) de la promotion (convention, art. 14)."
    case .unknown(let year, let cohort): "La promotion \(cohort) n'a pas élu de délégués en année \(year) (delegues elire)."
    case .inFuture(let day): "Le \(day.french) est dans l'avenir : un vote s'enregistre une fois dépouillé."
    }
  }
}
