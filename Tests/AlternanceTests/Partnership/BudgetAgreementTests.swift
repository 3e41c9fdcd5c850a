import Testing

@testable import Alternance

@Suite("Which budget holds (PC-17-01)")
struct BudgetAgreementTests {
  private let base: Database
  private let day = Day(iso: "2016-10-25")!

  init() throws { base = try Fixture.programme() }

  private func budget(_ cohort: String = "2016", year: Int = 1, by actor: Actor = Staff.manager) throws -> Budget {
    try base.budget(of: base.cohort(cohort), year: year, by: actor)
  }

  private func refusal(_ missing: String) -> String {
    "Le budget de l'année 1 de la promotion 2016 n'est pas accordé par le \(missing) (convention, art. 17) : chacun l'approuve par "
      + "« alternance approuver budgets »."
  }

  @Test("Neither agreed, then one, then both")
  func twoKeys() throws {
    #expect(sentence { try budget() } == refusal("Cnam ni par le CFA"))
    _ = try base.approve(.budgets(programme: nil), by: Staff.cnamDirector, on: day)
    #expect(sentence { try budget() } == refusal("CFA"))
    _ = try base.approve(.budgets(programme: nil), by: Staff.cfaDirector, on: day)
    #expect(try budget().isAgreed)
  }

  @Test("The other one first")
  func otherKey() throws {
    _ = try base.approve(.budgets(programme: nil), by: Staff.cfaDirector, on: day)
    #expect(sentence { try budget() } == refusal("Cnam"))
  }

  @Test("The second year has no budget", arguments: [2, 0, 3])
  func otherYear(year: Int) throws {
    try base.agreeBudgets()
    #expect(
      sentence { try budget(year: year) }
        == "Aucun budget n'est établi pour l'année \(year) de la promotion 2016 : importez-le par « alternance importer budgets ».")
  }

  @Test("A new one replaces it for the next intake, once both agree, and never for an earlier one")
  func nextIntake() throws {
    try base.agreeBudgets()
    _ = try base.openCohort("2017", programme: nil, firstClassOn: nil, maxHeadcount: nil, by: Staff.manager, on: day)
    try base.load(
      .budgets,
      """
      programme;a_partir_de;annee;effectif;partenaire;categorie;libelle;quantite;par;taux
      AGAC;2017;1;20;CNAM;recette;Heures stagiaires;446,00;stagiaire;9,15
      """)
    #expect(try budget("2017").headcount == 16)
    try base.agreeBudgets()
    #expect(try budget("2017").headcount == 20)
    #expect(try budget("2016").headcount == 16)
  }

  @Test("An intake before any budget has none")
  func earlierIntake() throws {
    try base.agreeBudgets()
    _ = try base.openCohort("2015", programme: nil, firstClassOn: nil, maxHeadcount: nil, by: Staff.manager, on: day)
    #expect(
      sentence { try budget("2015") }
        == "Aucun budget n'est établi pour l'année 1 de la promotion 2015 : importez-le par « alternance importer budgets ».")
  }

  @Test("A tutor does not see it")
  func permission() throws {
    try base.agreeBudgets()
    #expect(
      sentence { try budget(by: Staff.tutor) }?.hasPrefix("« I-06 » (tuteur académique) ne peut pas consulter la gestion du programme")
        == true)
  }
}
