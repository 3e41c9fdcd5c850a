import Testing

@testable import Alternance

@Suite("Cohorts")
struct CohortTests {
  private let base: Database
  private let day = Day(iso: "2026-09-01")!

  init() throws { base = try Fixture.programme() }

  private func open(_ name: String, programme: String? = nil, first: String? = nil) throws -> (cohort: Cohort, warnings: [String]) {
    try base.openCohort(
      name, programme: programme, firstClassOn: first.flatMap { Day(iso: $0) }, maxHeadcount: nil, by: Staff.manager, on: day)
  }

  @Test("From 15 September to 14 September, two years later")
  func period() throws {
    let cohort = try open("2017").cohort
    #expect(cohort.period.first.iso == "2017-09-15")
    #expect(cohort.period.last.iso == "2019-09-14")
    #expect(cohort.firstClassOn.iso == "2017-09-15")
    #expect(cohort.maxHeadcount == 16)
    #expect(cohort.title == "AGAC 2017")
    #expect(!cohort.hasEnded(on: cohort.period.last))
    #expect(cohort.hasEnded(on: cohort.period.last.adding(days: 1)))
  }

  @Test("A registration that expires before the end is told (PC-01-01), and does not block (A-37)")
  func registration() throws {
    #expect(
      try open("2017").warnings == [
        "L'enregistrement du titre expire le 29/11/2018, avant la fin de la promotion le 14/09/2019 (convention, art. 1)."
      ])
    let first = try Fixture.programme().read { try Int.fetchOne($0, sql: "SELECT count(*) FROM cohort WHERE name = '2016'") }
    #expect(first == 1)
  }

  @Test("The cohort of 2016 ends before the registration: no warning")
  func noWarning() throws {
    let empty = try Database.inMemory()
    for type in [ImportType.partenaires, .programmes, .personnes] { _ = try empty.loadSeed("programme/\(type.rawValue).csv", type) }
    let opened = try empty.openCohort("2016", programme: nil, firstClassOn: nil, maxHeadcount: 12, by: Staff.manager, on: day)
    #expect(opened.warnings == [])
    #expect(opened.cohort.maxHeadcount == 12)
  }

  @Test("Each vacant role of article 2 is told (PC-02-01)")
  func vacant() throws {
    let empty = try Database.inMemory()
    for type in [ImportType.partenaires, .programmes] { _ = try empty.loadSeed("programme/\(type.rawValue).csv", type) }
    let warnings = try empty.openCohort("2016", programme: nil, firstClassOn: nil, maxHeadcount: nil, by: Staff.manager, on: day).warnings
    #expect(warnings.count == 8)
    #expect(
      warnings.contains("Le rôle « coordination du pôle entreprises-apprentis (CFA) » est vacant au 15/09/2016 (convention, art. 2)."))
  }

  @Test("What is no cohort")
  func refused() {
    #expect(sentence { try open("2016") } == "La promotion 2016 est déjà ouverte.")
    #expect(
      sentence { try open("seize") } == "« seize » n'est pas une année d'entrée : écrivez par exemple « promotion ouvrir 2026 ».")
    #expect(
      sentence { try open("2017", first: "2017-08-31") }
        == "Le premier cours du 31/08/2017 est hors de la promotion 2017 : choisissez un jour à partir du 1er septembre 2017.")
    #expect(sentence { try open("2017", programme: "GOUT") } == "Le programme « GOUT » n'existe pas ; programmes connus : AGAC.")
    #expect(sentence { try base.cohort("2018") } == "La promotion « 2018 » n'existe pas ; promotions ouvertes : 2016.")
  }

  @Test("None starts after the end of the convention; those that run go on (A-36)")
  func convention() throws {
    try base.load(.conventions, "programme;fin_le;motif\nAGAC;15/09/2017;dénonciation")
    #expect(
      sentence { try open("2018") }
        == "La promotion 2018 ne s'ouvre pas : la convention prend fin le 15/09/2017 ; les promotions en cours vont à leur terme "
        + "(convention, art. 18).")
    #expect(try open("2017").cohort.period.last.iso == "2019-09-14", "it starts on the last day")
    #expect(try base.load(.conventions, "programme;fin_le;motif\nAGAC;15/09/2017;dénonciation").unchanged == 1)
  }

  @Test("A cohort that has candidates is not taken over")
  func takeover() throws {
    let recruiting = try RecruitingBase()
    try recruiting.receive(["C-01"])
    try recruiting.refuses(
      "La promotion 2016 a 1 candidat dans cette base : elle se recrute par l'article 4, et ne se reprend pas."
    ) { try recruiting.base.takeOver(recruiting.cohort, reason: "essai", by: Staff.cnamDirector, on: "2016-09-01".day) }
  }

  @Test("The first class may be from 1 September on")
  func firstClass() throws {
    #expect(try open("2017", first: "2017-09-01").cohort.firstClassOn.iso == "2017-09-01")
  }

  @Test("A second programme comes from data alone, and its cohorts are told apart")
  func secondProgramme() throws {
    try base.load(.programmes, "code;intitule;niveau;heures_par_an;annees\nGOUT;Métiers du goût;V;400,00;1")
    #expect(sentence { try open("2017") } == "Précisez --programme : AGAC ou GOUT.")
    #expect(try open("2016", programme: "GOUT").cohort.period.last.iso == "2017-09-14")
    #expect(sentence { try base.cohort("2016") } == "Plusieurs promotions s'appellent « 2016 » : précisez AGAC-2016 ou GOUT-2016.")
    #expect(try base.cohort("GOUT-2016").programme.hoursPerYear == Hours(minutes: 24_000))
  }
}
