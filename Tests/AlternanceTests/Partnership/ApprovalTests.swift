import Testing

@testable import Alternance

@Suite("Two keys: what both partners must agree on")
struct ApprovalTests {
  private let day = Day(iso: "2017-06-20")!
  private let proposal = "programme;nature;montant;valable_du;source\nAGAC;heure_cours;77,00;01/09/2017;avenant"

  @Test("A tariff waits for both, and a partner agrees once")
  func tariffs() throws {
    let base = try Fixture.programme()
    try base.load(.tarifs, proposal)
    let teaching = Day(iso: "2017-09-01")!
    func price() throws -> Money { try base.tariffs(ofProgramme: nil, by: Staff.manager).tariff(.teachingHour, on: teaching).amount }
    #expect(try price() == Money(cents: 7600))
    #expect(try base.approve(.tariffs(programme: nil), by: Staff.cnamDirector, on: day) == 1)
    #expect(try price() == Money(cents: 7600))
    #expect(
      sentence { try base.approve(.tariffs(programme: nil), by: Staff.cnamDirector, on: day) }
        == "Il n'y a rien à approuver : l'accord du Cnam est déjà donné, ou rien n'est proposé.")
    #expect(try base.approve(.tariffs(programme: "AGAC"), by: Staff.cfaDirector, on: day) == 1)
    #expect(try price() == Money(cents: 7700))
    #expect(try base.tariffs(ofProgramme: nil, by: Staff.manager).tariff(.teachingHour, on: day).amount == Money(cents: 7600))
  }

  @Test("A director alone approves tariffs")
  func permission() throws {
    let base = try Fixture.programme()
    #expect(
      sentence { try base.approve(.tariffs(programme: nil), by: Staff.hubDirector, on: day) }
        == "« directeur-pole » (direction du pôle entreprises-apprentis (CFA)) ne peut pas approuver un tarif ; le peuvent : "
        + "direction régionale du Cnam, direction du CFA.")
  }

  @Test("A budget needs both agreements, then does not change (PC-17-01)")
  func budget() throws {
    let base = try Fixture.programme()
    #expect(try base.approve(.budgets(programme: nil), by: Staff.cfaDirector, on: day) == 1)
    let line = """
      programme;a_partir_de;annee;effectif;partenaire;categorie;libelle;quantite;par;taux
      AGAC;2016;1;16;CNAM;recette;Heures stagiaires;445,00;stagiaire;9,15
      """
    #expect(
      sentence { try base.load(.budgets, line) }?.contains("est déjà enregistré avec une autre valeur (44600) : un import n'écrase rien")
        == true)
    #expect(try base.loadSeed("programme/budgets.csv", .budgets).added == 0)
  }

  @Test("A contract's funding: one by one, or the whole cohort")
  func contracts() throws {
    let base = try Fixture.programme()
    try base.load(.entreprises, SmallCohort.organisations)
    try base.load(.stagiaires, SmallCohort.people)
    try base.load(.contrats, SmallCohort.contracts)
    #expect(try base.approve(.contract("K-02"), by: Staff.manager, on: day) == 1)
    #expect(try base.approve(.contracts(cohort: "2016"), by: Staff.cnamDirector, on: day) == 2)
    #expect(try base.approve(.contracts(cohort: "2016"), by: Staff.hubDirector, on: day) == 3)
    #expect(try base.contracts(of: base.cohort("2016"), by: Staff.accountant).map(\.isAgreed) == [true, true, true])
    #expect(
      sentence { try base.approve(.contract("K-99"), by: Staff.manager, on: day) }
        == "Le contrat « K-99 » est inconnu : la commande « alternance contrats » les liste.")
  }

  @Test("The list of contracts names payers and prices")
  func payers() throws {
    let base = try Fixture.small()
    let contracts = try base.contracts(of: base.cohort("2016"), by: Staff.accountant)
    #expect(
      contracts.map(\.payers) == [
        "Ateliers Un 9,15\u{A0}€", "Fonds Trois 9,15\u{A0}€ + Ateliers Un 2,00\u{A0}€",
        "Fonds Trois 9,15\u{A0}€ + Régie Deux 9,15\u{A0}€ au-delà du plafond",
      ])
    #expect(contracts.map(\.student) == ["Alpha Anne", "Bravo Bruno", "Charlie Chloé"])
    #expect(contracts[1].annualCap == Hours(minutes: 420))
    #expect(contracts.allSatisfy { $0.approvedByCnam?.iso == "2016-10-25" && $0.approvedByCfa?.iso == "2016-10-25" })
  }

  @Test("A tutor's transport is agreed by the tutor's own institution (annexe 1)")
  func transport() throws {
    let base = try Fixture.small()
    try base.load(.visites, "stagiaire;annee;rang;jour;tuteur;date_rapport;km\nS-01;1;1;08/12/2016;I-06;16/12/2016;60,0")
    let visit = Approval.transport(student: "S-01", year: 1, rank: 1)
    #expect(
      sentence { try base.approve(visit, by: Staff.cfaDirector, on: day) }
        == "« directeur-cfa » n'est pas du Cnam : le tuteur de « S-01 » relève du Cnam.")
    #expect(try base.approve(visit, by: Staff.cnamDirector, on: day) == 1)
    #expect(
      sentence { try base.approve(visit, by: Staff.cnamDirector, on: day) }
        == "Il n'y a rien à approuver : l'accord du Cnam est déjà donné, ou rien n'est proposé.")
    #expect(
      sentence { try base.approve(.transport(student: "S-01", year: 1, rank: 2), by: Staff.cnamDirector, on: day) }
        == "Aucune visite de rang 2 en année 1 n'est enregistrée pour « S-01 ».")
  }
}
