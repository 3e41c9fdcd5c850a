import Testing

@testable import Alternance

@Suite("The share of training in a contract (L6325-13)")
struct TrainingShareTests {
  private func word(_ refusal: ContractLawRefusal?) -> String {
    switch refusal {
    case nil: ""
    case .trainingUnder150Hours: "under150"
    case .trainingUnder15Percent: "under15"
    case .trainingOver25Percent: "over25"
    default: "another"
    }
  }

  @Test("On 1 820 hours a year", arguments: Golden.rows("training-share"))
  func share(row: GoldenRow) {
    let share = TrainingShare(training: Hours(minutes: row.minutes("training")), months: row.whole("months"))
    #expect(share.total.minutes == row.whole("minutes"))
    #expect(share.hundredthsOfPercent == row.hundredths("share"))
    #expect(share.french == row["share"] + "\u{A0}%")
    #expect(word(share.refusal(branchAgreement: false)) == row["alone"])
    #expect(word(share.refusal(branchAgreement: true)) == row["agreed"])
  }

  @Test("The months of a contract")
  func period() throws {
    let period = try Period(from: #require(Day(iso: "2016-09-15")), to: #require(Day(iso: "2018-09-14")))
    #expect(TrainingShare(training: Hours(minutes: 53_520), period: period).french == "24,51\u{A0}%")
  }
}
