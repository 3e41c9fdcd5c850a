import Alternance
import Testing

@Suite("Who pays a contract, and up to where (art. 5)")
struct FundingAgreementTests {
  private func agreement(
    _ payer: FundingAgreement.Payer, rate: Int = 915, cap: Int = 446 * 60, remainder: Int = 0,
    excess: FundingAgreement.Payer? = nil
  ) throws -> FundingAgreement {
    try FundingAgreement(
      payer: payer, hourlyRate: Money(cents: rate), annualCap: Hours(minutes: cap), remainder: Money(cents: remainder),
      excessPayer: excess)
  }

  @Test("One payer, one share")
  func alone() throws {
    #expect(
      try agreement(.company).shares == [.init(payer: .company, hourlyRate: Money(cents: 915), scope: .withinCap)])
  }

  @Test("A remainder beside the fund is a second invoice (A-01), and the excess is due at the full price")
  func remainder() throws {
    #expect(
      try agreement(.fund, remainder: 200, excess: .company).shares == [
        .init(payer: .fund, hourlyRate: Money(cents: 915), scope: .withinCap),
        .init(payer: .company, hourlyRate: Money(cents: 200), scope: .withinCap),
        .init(payer: .company, hourlyRate: Money(cents: 1115), scope: .beyondCap),
      ])
  }

  @Test("What is no agreement")
  func refused() {
    #expect(sentence { try agreement(.company, rate: 0) } == "le taux horaire doit être supérieur à zéro")
    #expect(sentence { try agreement(.company, rate: -915) } == "le taux horaire doit être supérieur à zéro")
    #expect(sentence { try agreement(.company, cap: 0) } == "le plafond annuel d'heures doit être supérieur à zéro")
    #expect(
      sentence { try agreement(.company, remainder: 200) }
        == "un reste à charge accompagne un OPCO : avec payeur « entreprise », laissez-le vide")
  }
}
