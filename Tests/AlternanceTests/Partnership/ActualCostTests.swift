import Testing

@testable import Alternance

@Suite("Costs really incurred (art. 17, annexe 1)")
struct ActualCostTests {
  private let share: ShareBase

  init() throws { share = try ShareBase() }

  @Test("Teaching to the lecturer's employer, rooms and supplies to the site's owner (PC-09-06, A-30)")
  func owners() throws {
    let margin = try share.margin().margin
    #expect(
      margin.summary == [
        "CNAM Enseignement 1862.00", "CNAM Location de salles 52.50", "CNAM Fournitures pédagogiques 26.74",
        "CFA Enseignement 266.00", "CFA Location de salles 157.50", "CFA Fournitures pédagogiques 80.22",
      ])
    #expect(margin.totalCosts(of: .cnam).cents == 194_124)
    #expect(margin.totalCosts(of: .cfa).cents == 50_372)
    #expect(margin.costs.map { bare($0.basis) }[3...] == ["3,50 h × 76,00 €", "21,00 h × 7,50 €", "21,00 h × 3,82 €"])
  }

  /// October holds P-01 at the CFA and P-02 at Cnam's site, both by Cnam's lecturers: 7 h of teaching, 3.5 h of room each.
  @Test("Until a day: the slots of that day are in, those of the next are not")
  func asOf() throws {
    let october = [
      "CNAM Enseignement 532.00", "CNAM Location de salles 26.25", "CNAM Fournitures pédagogiques 13.37",
      "CFA Location de salles 26.25", "CFA Fournitures pédagogiques 13.37",
    ]
    #expect(try share.margin("2016-10-02").margin.summary == [])
    #expect(try share.margin("2016-10-03").margin.summary == october)
    #expect(try share.margin("2016-11-06").margin.summary == october)
    #expect(try share.margin("2016-11-07").margin.summary.first == "CNAM Enseignement 1064.00")
  }

  @Test("Absences and corrections change no cost")
  func absences() throws {
    let before = try share.margin().margin
    for student in SmallCohort.students { _ = try share.billing.withdraw(student, "P-01", 1, on: "2016-11-02") }
    #expect(try share.margin().margin == before)
  }

  /// 17.5 h until August 2017 × 76 = 1 330,00, then 7 h × 77 = 539,00. Rooms of the CFA: 14 h × 7,50 = 105,00, then 7 h × 7,53 = 52,71
  /// (each half-day alone would be 26,355 and make 52,72).
  @Test("Two tariffs, two stretches, each rounded once (A-28, A-03)")
  func twoTariffs() throws {
    try propose("heure_cours;77,00", "heure_salle;7,53")
    #expect(
      try share.margin().margin.summary == [
        "CNAM Enseignement 1330.00", "CNAM Enseignement 539.00", "CNAM Location de salles 52.50",
        "CNAM Fournitures pédagogiques 26.74", "CFA Enseignement 266.00", "CFA Location de salles 105.00",
        "CFA Location de salles 52.71", "CFA Fournitures pédagogiques 80.22",
      ])
  }

  @Test("A tariff that one partner alone agreed changes nothing")
  func oneKey() throws {
    try propose("heure_cours;77,00", agreedBy: [Staff.cnamDirector])
    #expect(try share.margin().margin.totalCosts(of: .cnam).cents == 194_124)
  }

  private func propose(_ tariffs: String..., agreedBy directors: [Actor] = [Staff.cnamDirector, Staff.cfaDirector]) throws {
    let rows = tariffs.map { "AGAC;\($0);01/09/2017;avenant" }
    try share.base.load(.tarifs, (["programme;nature;montant;valable_du;source"] + rows).joined(separator: "\n"))
    let june = try #require(Day(iso: "2017-06-20"))
    for director in directors { _ = try share.base.approve(.tariffs(programme: nil), by: director, on: june) }
  }
}

@Suite("Without a tariff agreed by both, no margin (PC-13-10)")
struct UnagreedTariffTests {
  private func base(agreedBy directors: [Actor]) throws -> Database {
    let base = try Database.inMemory()
    let types: [ImportType] = [
      .partenaires, .sites, .programmes, .ue, .quarts, .mentions, .comptes, .personnes, .tarifs, .budgets,
    ]
    for type in types { _ = try base.loadSeed("programme/\(type.rawValue).csv", type) }
    let day = try #require(Day(iso: "2016-10-25"))
    for director in directors { _ = try base.approve(.tariffs(programme: nil), by: director, on: day) }
    try base.openTakenOver(on: day)
    return try SmallCohort.fill(base)
  }

  private let refusal =
    "Le tarif « heure de cours » du 03/10/2016 n'est pas accordé par les deux partenaires (convention, art. 9) : chacun l'approuve par "
    + "« alternance approuver tarifs »."

  @Test("The tariff and the day are named", arguments: [[], [Staff.cnamDirector], [Staff.cfaDirector]])
  func refused(directors: [Actor]) throws {
    let base = try base(agreedBy: directors)
    let cohort = try base.cohort("2016")
    #expect(sentence { try base.margin(of: cohort, asOf: Fixture.today, by: Staff.manager) } == refusal)
    #expect(sentence { try base.drawPoint(of: cohort, asOf: Fixture.today, by: Staff.cfaDirector, on: Fixture.today) } == refusal)
    #expect(
      sentence { try base.payStatement(of: .cnam, cohort: cohort, over: cohort.period, by: Staff.cnamDirector) } == refusal)
  }

  @Test("Before the first slot, nothing is asked of it")
  func nothingHeld() throws {
    let base = try base(agreedBy: [])
    let actual = try base.margin(of: base.cohort("2016"), asOf: #require(Day(iso: "2016-10-02")), by: Staff.manager)
    #expect(actual.margin.costs.isEmpty)
  }
}
