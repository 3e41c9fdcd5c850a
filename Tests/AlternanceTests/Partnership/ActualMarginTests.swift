import Testing

@testable import Alternance

@Suite("The actual margin of a cohort (PC-17-05)")
struct ActualMarginTests {
  private let share: ShareBase

  init() throws {
    share = try ShareBase()
    try share.collect()
  }

  private func spend() throws {
    try share.base.load(
      .depenses,
      """
      reference;promotion;partenaire;categorie;libelle;jour;montant;financement
      E-1;2016;CNAM;part_salaire;Part salaire;30/06/2017;1000,00;formation
      E-2;2016;CFA;part_salaire;Part salaire;30/06/2017;500,00;formation
      E-3;2016;CNAM;brochures;Brochure;28/11/2016;845,00;convention_cadre
      E-4;2016;CNAM;surveillance_examen;Surveillance;11/07/2017;360,00;formation
      """)
  }

  /// 78,05 − 1 941,24 − 503,72 = −2 366,91: −1 183,45 to the CFA, −1 183,46 to Cnam; 503,72 − 1 183,45 = −679,73.
  @Test("A loss is shared too, the odd cent by Cnam (A-04)")
  func loss() throws {
    let actual = try share.margin()
    #expect(actual.margin.grossMargin.cents == -236_691)
    #expect(actual.margin.share(of: .cfa).cents == -118_345)
    #expect(actual.margin.share(of: .cnam).cents == -118_346)
    #expect(actual.margin.dueToCfa.cents == -67_973)
    #expect(actual.margin.keptByCnam.cents == 75_778)
    #expect(actual.balance.cents == -67_973)
  }

  @Test("Expenses count in the annexe profile alone")
  func profiles() throws {
    try spend()
    #expect(try share.margin().margin.grossMargin.cents == -236_691)
    let annexe = try share.margin("2018-12-10", .annexe).margin
    #expect(annexe.totalCosts(of: .cnam).cents == 330_124)
    #expect(annexe.totalCosts(of: .cfa).cents == 100_372)
    #expect(annexe.grossMargin.cents == -422_691)
    #expect(annexe.bridge.map(\.amount).sum().cents == 186_000)
  }

  @Test("Exam supervision is a direct cost when asked (A-05)")
  func examSupervision() throws {
    try spend()
    let margin = try share.margin("2018-12-10", .article17, examSupervision: true).margin
    #expect(margin.totalCosts(of: .cnam).cents == 230_124)
    #expect(margin.grossMargin.cents == -272_691)
    #expect(margin.bridge.map(\.amount).sum().cents == 150_000)
  }

  @Test("What the framework pays is shown and contributes nothing (PB-08)")
  func framework() throws {
    try spend()
    let costs = try share.margin("2018-12-10", .annexe).margin.costs(of: .cnam)
    let brochure = try #require(costs.first { $0.category == .brochures })
    #expect(brochure.amount == .zero)
    #expect(bare(brochure.note) == "845,00 € financés par la convention-cadre")
    #expect(brochure.basis == "28/11/2016")
  }

  @Test("An expense counts from its day")
  func expenseDay() throws {
    try spend()
    func total(_ day: String) throws -> Int { try share.margin(day, .annexe).margin.bridge.map(\.amount.cents).reduce(0, +) }
    #expect(try total("2017-06-29") == 0)
    #expect(try total("2017-06-30") == 150_000)
    #expect(try total("2017-07-11") == 186_000)
  }

  @Test("Provisional until the last day of the cohort, final from the next")
  func provisional() throws {
    #expect(try share.margin("2018-09-14").isFinal == false)
    #expect(try share.margin("2018-09-15").isFinal)
  }

  @Test("A final statement before the end is refused")
  func finalTooEarly() throws {
    func final(_ day: String) -> String? {
      sentence { try share.base.margin(of: share.cohort, asOf: Day(iso: day)!, isFinalWanted: true, by: Staff.manager) }
    }
    #expect(
      final("2018-09-14")
        == "La promotion 2016 se termine le 14/09/2018 : la marge définitive s'établit à l'issue de la formation (convention, art. 17) ; "
        + "d'ici là, « alternance point » équilibre les avances.")
    #expect(final("2018-09-15") == nil)
  }

  @Test("The statement names the state of the base that it comes from; reading it writes nothing")
  func journalHead() throws {
    let before = try share.base.contents()
    #expect(try share.margin().journalHead == before.last)
    #expect(try share.base.contents() == before)
  }

  @Test("Another cohort's slots, payments and transfers are not its own")
  func otherCohort() throws {
    try share.transfer(5000)
    let day = try #require(Day(iso: "2017-07-01"))
    _ = try share.base.openCohort("2017", programme: nil, firstClassOn: nil, maxHeadcount: nil, by: Staff.manager, on: day)
    let other = try share.base.margin(of: share.base.cohort("2017"), asOf: Fixture.today, by: Staff.manager)
    #expect(other.margin.allCosts.isEmpty && other.margin.revenue.isEmpty)
    #expect((other.invoiced, other.receivable, other.transferred, other.balance) == (.zero, .zero, .zero, .zero))
  }
}
