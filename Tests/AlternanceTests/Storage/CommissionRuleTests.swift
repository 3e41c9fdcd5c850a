import Testing

@testable import Alternance

@Suite("The rules of the commission, against a hand with a SQL shell")
struct CommissionRuleTests {
  @Test("The commission is convened to a date of its own that both agreed, and beforehand (PC-04-05, PC-04-13)")
  func convened() throws {
    let base = try RuleBase(before: "commission", without: "selectionDateAgreement", "convocation", "testMark")
    let refusal = "La commission se convoque à une date du calendrier qui a les deux accords (convention, art. 4)."
    func convene(to date: Int, on day: String = "2016-04-19") -> String? { base.add("commission", "1, \(date), '\(day)'") }
    #expect(convene(to: 2) == refusal)
    #expect(base.add("selectionDateAgreement", "1, 2, 'alternanceManager', 13, '2016-01-10'") == nil)
    #expect(convene(to: 2) == refusal)
    base.run(
      """
      INSERT INTO selectionDateAgreement VALUES (2, 1, 'alternanceManager', 13, '2016-01-10', 1);
      INSERT INTO selectionDateAgreement VALUES (3, 1, 'businessHubDirector', 14, '2016-01-11', 1);
      """)
    #expect(convene(to: 1) == refusal)
    #expect(base.add("selectionDateAgreement", "4, 2, 'businessHubDirector', 14, '2016-01-11'") == nil)
    #expect(convene(to: 2, on: "2016-04-20") == "La commission se convoque avant de se réunir (convention, art. 4).")
    #expect(convene(to: 2) == nil)
  }

  private let notHeld =
    "Ce siège de la commission est tenu par son titulaire ; seules les deux directions ont un représentant (convention, art. 4)."

  @Test(
    "A seat is its holder's (PC-04-12)",
    arguments: [
      ("cnamRegionalDirector", 11), ("cfaDirector", 12), ("alternanceManager", 13), ("businessHubDirector", 14),
      ("pedagogicalDirector", 15),
    ])
  func holder(seat: String, person: Int) throws {
    let base = try RuleBase(before: "commissionSeat")
    for other in 11...16 where other != person { #expect(base.add("commissionSeat", "1, 1, '\(seat)', \(other)") == notHeld) }
    #expect(base.add("commissionSeat", "1, 1, '\(seat)', \(person)") == nil)
  }

  @Test("A director is represented by a mandate of that day, for the commission (PC-02-03)")
  func represented() throws {
    func sit(_ mandate: String) throws -> String? {
      let base = try RuleBase(before: "commissionSeat")
      base.run("INSERT INTO delegation VALUES (9, \(mandate), 'mandat', 1)")
      return base.add("commissionSeat", "1, 1, 'cfaDirector', 16")
    }
    #expect(try sit("'cfaDirector', 16, 'commission', '2016-04-19', '2016-04-19'") == nil)
    #expect(try sit("'cfaDirector', 16, 'commission', '2016-04-20', '2016-04-30'") == notHeld)
    #expect(try sit("'cfaDirector', 16, 'commission', '2016-04-01', '2016-04-18'") == notHeld)
    #expect(try sit("'cfaDirector', 15, 'commission', '2016-04-19', '2016-04-19'") == notHeld)
    #expect(try sit("'cnamRegionalDirector', 16, 'commission', '2016-04-19', '2016-04-19'") == notHeld)
  }

  @Test("Each seat once, each person once, and members more (PC-04-12)")
  func members() throws {
    let base = try RuleBase(before: "commissionSeat")
    let again = "Cette ligne existe déjà dans « commissionSeat » : rien ne s'y remplace."
    base.run("INSERT INTO roleAssignment VALUES (20, 16, 'cfaDirector', 2, '2015-09-01', NULL, 1)")
    #expect(base.add("commissionSeat", "1, 1, 'cfaDirector', 12") == nil)
    #expect(base.add("commissionSeat", "2, 1, 'cfaDirector', 16") == "Ce siège de la commission est déjà tenu.")
    #expect(base.add("commissionSeat", "2, 1, 'member', 12") == again)
    #expect(base.add("commissionSeat", "2, 1, 'member', 16") == nil)
    #expect(base.add("commissionSeat", "3, 1, 'member', 1") == nil)
  }

  @Test("The composition is closed by the first decision")
  func closed() throws {
    #expect(
      try RuleBase(before: "notification").add("commissionSeat", "6, 1, 'member', 16")
        == "La commission a déjà prononcé : sa composition ne change plus.")
  }

  private func decide(_ base: RuleBase, application: Int = 1, on day: String = "2016-04-19") -> String? {
    base.add("admissibilityDecision", "1, \(application), 1, 'admissible', '\(day)'")
  }

  @Test("Four seats of the five do not pronounce, a member beside them neither (PC-04-12)")
  func quorum() throws {
    let base = try RuleBase(before: "admissibilityDecision", without: "commissionSeat")
    let seats = [
      "'cnamRegionalDirector', 11", "'cfaDirector', 12", "'alternanceManager', 13", "'businessHubDirector', 14", "'member', 16",
      "'pedagogicalDirector', 15",
    ]
    for (id, seat) in seats.enumerated() {
      #expect(decide(base) == "La commission ne peut pas prononcer : ses cinq sièges ne sont pas tous tenus (convention, art. 4).")
      #expect(base.add("commissionSeat", "\(id + 1), 1, \(seat)") == nil)
    }
    #expect(decide(base) == nil)
  }

  @Test("It pronounces on its day, on candidates of its cohort")
  func scope() throws {
    let base = try RuleBase(before: "admissibilityDecision")
    let refusal = "La commission prononce le jour où elle se réunit, sur les candidats de sa promotion (convention, art. 4)."
    for day in ["2016-04-18", "2016-04-20"] { #expect(decide(base, on: day) == refusal) }
    #expect(base.add("cohort", "2, 1, '2017', '2017-09-18', '2017-09-15', '2019-09-14', 16") == nil)
    base.run(RecruitmentRows.application(9, "S9", cohort: 2))
    #expect(decide(base, application: 9) == refusal)
    #expect(decide(base) == nil)
  }

  @Test("A file that is not centralised, a candidate who withdrew (PC-04-04)")
  func file() throws {
    let base = try RuleBase(before: "admissibilityDecision", without: "centralisation", "convocation", "testMark")
    let late = "Le dossier n'est pas centralisé : la commission ne peut pas en décider (convention, art. 4)."
    #expect(decide(base) == late)
    #expect(base.add("centralisation", "1, 1, '2016-04-20'") == nil)
    #expect(decide(base) == late)
    let other = try RuleBase(before: "admissibilityDecision")
    #expect(other.add("withdrawal", "2, 1, '2016-04-18', 'autre projet'") == nil)
    #expect(decide(other) == "Le candidat a retiré sa candidature.")
  }

  private let unheard = "Le candidat n'a pas passé l'entretien : la commission ne peut pas en décider (convention, art. 4)."

  @Test("A candidate who was not heard before (PC-04-09)")
  func interview() throws {
    let base = try RuleBase(before: "admissibilityDecision", without: "interview")
    #expect(decide(base) == unheard)
    #expect(base.add("interview", "1, 1, '2016-04-20', 'métier', 'alternance', 'favourable', 1, NULL, NULL, ''") == nil)
    #expect(decide(base) == unheard)
  }

  private let untested =
    "Il manque une épreuve : trois épreuves écrites, ou l'épreuve individuelle d'un cas d'urgence (convention, art. 4)."

  @Test("The three written tests, the individual one making up for none (PC-04-08)")
  func tests() throws {
    let base = try RuleBase(before: "admissibilityDecision", without: "testMark")
    for (id, test) in ["individual", "comprehension", "expression", "businessCulture"].enumerated() {
      #expect(decide(base) == untested)
      #expect(base.add("testMark", "\(id + 1), 1, '\(test)', 1200, '2016-04-05'") == nil)
    }
    #expect(decide(base) == nil)
  }

  @Test("In a case of urgency, one individual test (PC-04-11)")
  func urgent() throws {
    let base = try RuleBase(before: "admissibilityDecision", without: "testMark", "interview")
    #expect(base.add("interview", "1, 1, '2016-04-05', 'métier', 'alternance', 'favourable', 1, 'isolated', 2, ''") == nil)
    #expect(decide(base) == untested)
    #expect(base.add("testMark", "1, 1, 'individual', 1200, '2016-04-05'") == nil)
    #expect(decide(base) == nil)
  }

  @Test("A result is told once it is decided (PC-04-15)")
  func notification() throws {
    let base = try RuleBase(before: "notification")
    #expect(
      base.add("notification", "1, 1, '2016-04-18'")
        == "Un résultat ne s'annonce pas avant la décision de la commission (convention, art. 4).")
    #expect(base.add("notification", "1, 1, '2016-04-19'") == nil)
  }
}
