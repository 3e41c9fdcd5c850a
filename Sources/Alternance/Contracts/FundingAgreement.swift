/// Who pays a contract's hours, at what price and up to where, as both partners agreed (convention, art. 5; PC-05-07).
public struct FundingAgreement: Sendable, Equatable {
  /// Hours a year that are billed at the agreed price; 446 in the annexed budget (PB-02).
  public let annualCap: Hours
  public let shares: [Share]

  /// What one payer owes for each hour.
  public struct Share: Sendable, Equatable {
    public let payer: Payer
    public let hourlyRate: Money
    public let scope: Scope

    public init(payer: Payer, hourlyRate: Money, scope: Scope) {
      self.payer = payer
      self.hourlyRate = hourlyRate
      self.scope = scope
    }
  }

  /// The student's company, or its training fund.
  public enum Payer: String, Sendable { case company, fund }

  /// The hours a share pays for.
  public enum Scope: String, Sendable {
    /// Up to the yearly cap.
    case withinCap
    /// The hours that exceed it, when the agreement names who pays them.
    case beyondCap
  }

  /// - Parameters:
  ///   - remainder: the hourly price left to the company beside the fund's, zero for none (« reste à charge »).
  ///   - excessPayer: who pays the hours beyond the cap, at the full hourly price; nil when nobody does.
  /// - Throws: `FundingRefusal` for a remainder without a fund, or a price or cap of zero.
  public init(payer: Payer, hourlyRate: Money, annualCap: Hours, remainder: Money, excessPayer: Payer?) throws {
    guard hourlyRate > .zero else { throw FundingRefusal.noPrice }
    guard annualCap > .zero else { throw FundingRefusal.noCap }
    guard remainder >= .zero else { throw FundingRefusal.negativeRemainder }
    guard remainder == .zero || payer == .fund else { throw FundingRefusal.remainderWithoutFund }
    var shares = [Share(payer: payer, hourlyRate: hourlyRate, scope: .withinCap)]
    if remainder > .zero { shares.append(Share(payer: .company, hourlyRate: remainder, scope: .withinCap)) }
    if let excessPayer { shares.append(Share(payer: excessPayer, hourlyRate: hourlyRate + remainder, scope: .beyondCap)) }
    self.annualCap = annualCap
    self.shares = shares
  }
}

/// Why a funding agreement is refused.
public enum FundingRefusal: Refusal, Equatable {
  case noPrice
  case noCap
  case remainderWithoutFund
  case negativeRemainder
  case fundMissing

  public var sentence: String {
    switch self {
    case .noPrice: "le taux horaire doit être supérieur à zéro"
    case .noCap: "le plafond annuel d'heures doit être supérieur à zéro"
    case .remainderWithoutFund: "un reste à charge accompagne un OPCO : avec payeur « entreprise », laissez-le vide"
    case .negativeRemainder: "le reste à charge ne peut pas être négatif"
    case .fundMissing: "le payeur est un OPCO : indiquez son SIRET dans la colonne « opco »"
    }
  }
}
