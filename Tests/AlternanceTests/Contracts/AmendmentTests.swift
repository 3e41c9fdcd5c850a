import Testing

@testable import Alternance

@Suite("What an amendment may change (L6325-10, D6325-14)")
struct AmendmentTests {
  /// K-01: 28 h a week from 15 September 2016, 660 € a month; the company works 35 h.
  private func concluded() throws -> RecruitingBase {
    let recruiting = try RecruitingBase.placed()
    try recruiting.conclude([RecruitingBase.row(1, ["duree_hebdo": "28,00", "salaire_brut": "660,00"])])
    return recruiting
  }

  @discardableResult
  private func amend(
    _ recruiting: RecruitingBase, weekly: Int? = nil, gross: Int? = nil, effective: String = "2016-11-01", on day: String = "2016-10-20"
  ) throws -> (rank: Int, warning: String?) {
    let amendment = Amendment(
      subject: "avenant", effectiveOn: effective.day, tutor: nil, grossMonthly: gross.map(Money.init(cents:)),
      weekly: weekly.map { Hours(minutes: $0 * 60) })
    return try recruiting.base.amend("K-01", amendment, by: Staff.accountant, on: day.day)
  }

  private let underMinimum =
    "le salaire brut de 660,00 € est inférieur au minimum de 806,64 €, 55 % du SMIC (1 466,62 €), moins de 21 ans "
    + "(Code du travail, D6325-14)"

  @Test("More hours for the same pay are refused under the minimum: 55 % of 1 466,62 is 806,64")
  func hours() throws {
    let recruiting = try concluded()
    try recruiting.refuses(underMinimum) { try amend(recruiting, weekly: 35) }
    #expect(try amend(recruiting, weekly: 35, gross: 80664).rank == 1)
  }

  @Test("No more hours than the company's")
  func company() throws {
    let recruiting = try concluded()
    try recruiting.refuses(
      "la durée hebdomadaire de 39,00 h, formation comprise, dépasse celle de l'entreprise, 35,00 h (Code du travail, L6325-10)"
    ) { try amend(recruiting, weekly: 39, gross: 200_000) }
  }

  @Test("A second amendment starts from the first")
  func second() throws {
    let recruiting = try concluded()
    try amend(recruiting, weekly: 35, gross: 81000)
    try recruiting.refuses(underMinimum) { try amend(recruiting, gross: 66000, effective: "2016-12-01", on: "2016-11-20") }
  }

  @Test("A pay to raise later is told: 70 % of 1 466,62 is 1 026,63")
  func warning() throws {
    let recruiting = try concluded()
    let warning = try #require(try amend(recruiting, weekly: 35, gross: 81000).warning)
    #expect(bare(warning).contains(bare("le minimum passe à 1 026,63 €")), "\(warning)")
    #expect(try amend(recruiting, gross: 146_662, effective: "2016-12-01", on: "2016-11-20").warning == nil)
  }

  @Test("Neither an amendment nor a break is told before it happens")
  func early() throws {
    let recruiting = try concluded()
    try amend(recruiting, effective: "2017-01-01", on: "2016-12-15")
    let before = try recruiting.base.contents()
    let answer = sentence {
      try recruiting.base.depositContract("K-01", amendment: 1, number: "D", by: Staff.accountant, on: "2016-12-14".day)
    }
    #expect(answer?.hasSuffix("n'est signé que le 15/12/2016 : il ne se dépose pas avant.") == true, "\(answer ?? "accepted")")
    #expect(try recruiting.base.contents() == before)
    try recruiting.base.breakContract("K-01", endedOn: "2017-02-10".day, reason: "accord", by: Staff.accountant, on: "2017-02-13".day)
    try recruiting.refuses("La rupture du contrat « K-01 » n'a lieu que le 10/02/2017 : elle ne se signale pas avant.") {
      try recruiting.base.reportBreak(of: "K-01", by: Staff.accountant, on: "2017-02-09".day)
    }
  }
}
