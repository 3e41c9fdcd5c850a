/// The work contract under which a student is trained: 24 months from mid-September (convention, art. 5 to 7).
public struct Contract: Sendable, Equatable {
  public let reference: String
  public let kind: Kind
  public let period: Period
  public let signedOn: Day

  /// The schemes of article 6; apprenticeship is reserved until it opens (PC-00-02).
  public enum Kind: String, Coded {
    case professionnalisation
    case cif
    case periodeProfessionnalisation
    case jobseekerScheme
    case apprentissage

    /// The word of the files.
    public var code: String {
      switch self {
      case .professionnalisation: "professionnalisation"
      case .cif: "cif"
      case .periodeProfessionnalisation: "periode_professionnalisation"
      case .jobseekerScheme: "demandeur_emploi"
      case .apprentissage: "apprentissage"
      }
    }

    /// A contract of employment, concluded for a validated place; the other schemes welcome other publics.
    public var isEmployment: Bool { self == .professionnalisation || self == .apprentissage }

    /// « contrat de professionnalisation », in a sentence.
    public var french: String {
      switch self {
      case .professionnalisation: "contrat de professionnalisation"
      case .cif: "congé individuel de formation"
      case .periodeProfessionnalisation: "période de professionnalisation"
      case .jobseekerScheme: "dispositif pour demandeur d'emploi"
      case .apprentissage: "contrat d'apprentissage"
      }
    }
  }

  /// A contract within the rules of article 7 and decision A-33.
  /// - Parameters:
  ///   - opening: the days on which the scheme may begin; without them apprenticeship stays closed (PC-00-02).
  ///   - broken: the student's contract that this one continues with another employer, after an early end.
  /// - Throws: `ContractRefusal` for an end before the start, a duration other than 24 months, a start outside
  ///   1 September – 31 October, a signature after the start, or a scheme that is not open.
  public init(
    reference: String, kind: Kind, period: Period, signedOn: Day, opening: SchemeOpening? = nil, continuing broken: Period? = nil
  ) throws {
    guard opening?.admits(period.first) ?? (kind != .apprentissage) else { throw ContractRefusal.notOpen(kind, opening) }
    guard period.first < period.last else { throw ContractRefusal.endBeforeStart(period) }
    if let broken {
      try Contract.requireContinuation(period, of: broken)
    } else if kind.isEmployment {
      try Contract.requireFullTerm(period)
    }
    if signedOn > period.first { throw ContractRefusal.signedAfterStart(signedOn, period.first) }
    self.reference = reference
    self.kind = kind
    self.period = period
    self.signedOn = signedOn
  }

  /// A contract of the base, as it was accepted when it was recorded.
  init(recorded reference: String, kind: Kind, period: Period, signedOn: Day) {
    self.reference = reference
    self.kind = kind
    self.period = period
    self.signedOn = signedOn
  }

  /// 24 months from mid-September (convention, art. 7; decision A-33).
  private static func requireFullTerm(_ period: Period) throws {
    let fullTerm = period.first.adding(months: 24)
    guard period.last == fullTerm || period.last == fullTerm.adding(days: -1) else {
      throw ContractRefusal.not24Months(period, expected: fullTerm.adding(days: -1))
    }
    guard period.first.month == 9 || period.first.month == 10 else { throw ContractRefusal.startOutsideAutumn(period.first) }
  }

  /// After an early end, the rest of the training with another employer: not beyond what the first contract promised.
  private static func requireContinuation(_ period: Period, of broken: Period) throws {
    guard broken.first < period.first, period.last <= broken.last.adding(months: 1) else {
      throw ContractRefusal.notAContinuation(period, broken)
    }
  }

  /// What only deserves a word: a start away from mid-September (decision A-33).
  public var warning: String? {
    let start = period.first
    guard kind.isEmployment, period.last >= start.adding(months: 23) else { return nil }
    if start.month == 9, (10...20).contains(start.day) { return nil }
    return "Le contrat « \(reference) » commence le \(start.french), loin de la mi-septembre (convention, art. 7)."
  }

  /// The year of the contract in which a day falls, 1 or 2: caps are counted by contract year (PB-02).
  public static func year(of day: Day, startingOn start: Day) -> Int {
    var year = 1
    while day >= start.adding(months: 12 * year) { year += 1 }
    return year
  }
}

/// Why a contract is refused.
public enum ContractRefusal: Refusal, Equatable {
  case notOpen(Contract.Kind, SchemeOpening?)
  case endBeforeStart(Period)
  case not24Months(Period, expected: Day)
  case startOutsideAutumn(Day)
  case signedAfterStart(Day, Day)
  case notAContinuation(Period, Period)
  case incomplete(column: String)
  case twoRunning(String)
  case unknown(String)
  case breakWithoutReason
  case alreadyBroken(String, Day)
  case breakOutside(Day, Period)
  case signaturesAfterBreak(String, Day)

  public var sentence: String {
    switch self {
    case .notOpen(let kind, let opening):
      "le \(kind.french) n'est pas ouvert pour ce titre à cette date"
        + (opening.map { " : on y entre \($0.french)" } ?? "") + " (convention, préambule et art. 6)"
    case .endBeforeStart(let period):
      "le contrat finit le \(period.last.french), avant de commencer le \(period.first.french)"
    case .not24Months(let period, let expected):
      "le contrat \(period.french) ne dure pas 24 mois : fin attendue le \(expected.french) (convention, art. 7)"
    case .startOutsideAutumn(let day):
      "le contrat commence le \(day.french), hors de la période du 1er septembre au 31 octobre (convention, art. 7)"
    case .signedAfterStart(let signed, let start):
      "le contrat est signé le \(signed.french), après son début le \(start.french)"
    case .notAContinuation(let period, let broken):
      "le contrat \(period.french) ne continue pas celui qui a été rompu, qui courait \(broken.french) (convention, art. 7)"
    case .incomplete(let column): "un contrat de travail le précise : remplissez cette colonne (cerfa 12434, \(column))"
    case .twoRunning(let other): "le stagiaire a déjà un contrat en cours, « \(other) »"
    case .unknown(let reference): "Le contrat « \(reference) » est inconnu : la commande « alternance contrats » les liste."
    case .breakWithoutReason: "Une rupture dit pourquoi : ajoutez --motif \"…\"."
    case .alreadyBroken(let reference, let day): "Le contrat « \(reference) » est déjà rompu, le \(day.french)."
    case .breakOutside(let day, let period):
      "La rupture du \(day.french) tombe hors du contrat, qui court \(period.french)."
    case .signaturesAfterBreak(let reference, let day):
      "Le stagiaire du contrat « \(reference) » a signé après le \(day.french) : corrigez d'abord ces émargements."
    }
  }
}
