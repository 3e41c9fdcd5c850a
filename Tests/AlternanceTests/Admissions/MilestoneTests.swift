import Testing

@testable import Alternance

@Suite("The campaign of the year before (PC-03-01 to PC-03-04, PC-04-02)")
struct MilestoneTests {
  private static let names = ["BROCHURE": "Brochure produit", "PROMO_PLAN": "Plan de promotion", "REG_FORM": "Dossier d'inscription"]

  @Test("Due days, and what is late", arguments: Golden.rows("milestones"))
  func milestone(row: GoldenRow) {
    let due = row["what"] == "REG_FORM" ? Campaign.formDue(intake: row.whole("intake")) : Campaign.brochureDue(intake: row.whole("intake"))
    #expect(due.iso == row["due"])
    let milestone = Campaign.Milestone(what: Self.names[row["what"]]!, due: due, doneOn: Day(iso: row["done"]))
    #expect(milestone.isLate(on: row["on"].day) == (row["late"] == "yes"))
    #expect(milestone.french(on: row["on"].day) == row["french"])
  }

  private func told(_ recruiting: RecruitingBase, on day: String) throws -> [String] {
    let campaign = try recruiting.base.campaign(of: recruiting.cohort, on: day.day, by: Staff.manager)
    return campaign.milestones.map { "\($0.what) : \($0.french(on: day.day))" }
  }

  @Test("The base tells what was done, on the day it was")
  func campaign() throws {
    let recruiting = try RecruitingBase(upTo: .form)
    try recruiting.base.load(
      .supports, "promotion;partenaire;nature;titre;logo_partenaire;publie_le\n2016;CNAM;brochure;Brochure;oui;02/12/2015",
      on: "2015-12-02".day)
    #expect(
      try told(recruiting, on: "2015-12-20") == [
        "Brochure produit : fait le 02/12/2015, en retard", "Plan de promotion : en retard de 20 jours",
        "Dossier d'inscription : fait le 14/12/2015",
      ])
    #expect(
      try told(recruiting, on: "2015-12-01") == [
        "Brochure produit : en retard de 1 jour", "Plan de promotion : en retard de 1 jour",
        "Dossier d'inscription : attendu pour le 31/12/2015",
      ], "what comes later is not known yet")
  }

  @Test("A plan with any of its five lists empty is incomplete (PC-03-03)")
  func plan() throws {
    let recruiting = try RecruitingBase(upTo: .form)
    let lists = [("salon", "2015-11-02"), ("etablissement", "2015-11-09"), ("entreprise", "2015-11-16"), ("action", "2015-11-23")]
    for (list, day) in lists {
      try recruiting.base.load(.planPromotion, "promotion;liste;libelle\n2016;\(list);Exemple", on: day.day)
    }
    let plan = try recruiting.base.promotionPlan(of: recruiting.cohort, by: Staff.manager)
    #expect(!plan.isComplete && plan.missing == [.staff])
    try recruiting.base.load(.planPromotion, "promotion;liste;libelle\n2016;personnel;Exemple", on: "2015-11-30".day)
    #expect(try recruiting.base.promotionPlan(of: recruiting.cohort, by: Staff.manager).isComplete)
    #expect(try told(recruiting, on: "2015-12-20")[1] == "Plan de promotion : fait le 30/11/2015")
  }

  @Test("A catalogue or a brochure bears the partner's logo; a sheet need not (PC-03-01)")
  func logo() throws {
    let recruiting = try RecruitingBase(upTo: .form)
    let header = "promotion;partenaire;nature;titre;logo_partenaire;publie_le\n"
    for nature in ["catalogue", "brochure"] {
      try recruiting.refuses(
        .supports, header + "2016;CNAM;\(nature);Titre;non;20/11/2015", column: "logo_partenaire",
        "un catalogue ou une brochure porte le logo du partenaire (convention, art. 3)")
    }
    #expect(sentence { try recruiting.base.load(.supports, header + "2016;CNAM;fiche;Titre;non;20/11/2015") } == nil)
    try recruiting.refuses(
      .supports, header + "2016;CFA;brochure;Titre;oui;20/11/2015", column: "nature",
      "la brochure est faite par le responsable communication (convention, art. 3)", by: Staff.hubDirector)
  }

  @Test("Either partner logs its own visits, counted apart (PC-03-04)")
  func prospecting() throws {
    let recruiting = try RecruitingBase(upTo: .form)
    let header = "promotion;partenaire;jour;cible;nom\n"
    try recruiting.base.load(.prospections, header + "2016;CNAM;01/12/2015;etablissement;Lycée Un", by: Staff.manager)
    try recruiting.base.load(
      .prospections, header + "2016;CFA;03/12/2015;entreprise;Atelier\n2016;CFA;04/12/2015;etablissement;Lycée Un", by: Staff.coordinator)
    #expect(
      try recruiting.base.campaign(of: recruiting.cohort, on: "2016-01-01".day, by: Staff.manager).prospecting == [.cnam: 1, .cfa: 2])
    try recruiting.refuses(
      .prospections, header + "2016;CFA;05/12/2015;entreprise;Atelier", column: "partenaire",
      "« responsable-alternance » n'enregistre pas ce que fait l'autre partenaire : il n'est pas du CFA")
  }
}
