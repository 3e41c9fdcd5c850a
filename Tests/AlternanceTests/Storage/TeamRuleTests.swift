import Testing

@testable import Alternance

@Suite("The rules of the teaching team, against a hand with a SQL shell")
struct TeamRuleTests {
  private func assign(_ base: TeachingRuleBase, _ id: Int, _ lecturer: Int, _ minutes: Int = 300, rank: Int = 1) -> String? {
    base.add("teachingAssignment", "\(id), 1, 1, \(lecturer), \(rank), \(minutes), '2016-10-03'")
  }

  /// The lecturer 3 is by contract.
  private func contract(_ base: TeachingRuleBase, of partner: Int, _ profile: String) {
    base.run("INSERT INTO lecturer VALUES (3, 12, \(partner), 'contract', '\(profile)', 1);")
  }

  @Test("Professionals only in a trade module (PC-09-03)")
  func trade() throws {
    let base = try TeachingRuleBase(before: "teachingAssignment", changing: [("'general', 600", "'trade', 600")])
    #expect(assign(base, 1, 1) == "Un module métier est donné par des professionnels seulement (convention, art. 9).")
    #expect(assign(base, 1, 2) == nil)
  }

  @Test("One of each profile in a general module, until one of them leaves")
  func pair() throws {
    let base = try TeachingRuleBase(before: "teachingAssignment")
    base.run("INSERT INTO lecturer VALUES (3, 12, 2, 'permanent', 'academic', 1);")
    #expect(assign(base, 1, 1, 150) == nil)
    let refusal = "Le binôme de ce module a déjà un intervenant de ce profil : un universitaire et un professionnel (convention, art. 9)."
    #expect(assign(base, 2, 3, 150) == refusal)
    #expect(assign(base, 2, 1, 150, rank: 2) == nil)
    #expect(assign(base, 3, 2, 150) == nil)
    base.run("INSERT INTO assignmentEnd VALUES (1, 1, '2016-12-31', 'départ', 1);")
    #expect(assign(base, 4, 3, 150) == refusal)
    base.run("INSERT INTO assignmentEnd VALUES (2, 2, '2016-12-31', 'départ', 1);")
    #expect(assign(base, 4, 3, 150) == nil)
  }

  @Test("By contract, of the institution in charge only (PC-09-04)")
  func employer() throws {
    let other = try TeachingRuleBase(before: "teachingAssignment")
    contract(other, of: 2, "academic")
    #expect(assign(other, 1, 3) == "Un vacataire est recruté par l'institution qui a la charge du module (convention, art. 9).")
    let own = try TeachingRuleBase(before: "teachingAssignment")
    contract(own, of: 1, "academic")
    #expect(assign(own, 1, 3) == nil)
  }

  /// M1 has 600 minutes.
  @Test("No more hours than the module has; those of who left come back but for the slots given")
  func hours() throws {
    let refusal = "Les heures affectées à ce module dépassent celles du programme (convention, art. 9)."
    let base = try TeachingRuleBase(before: "teachingAssignment")
    #expect(assign(base, 1, 1, 603) == refusal)
    #expect(assign(base, 1, 1, 300) == nil)
    #expect(assign(base, 2, 2, 303) == refusal)
    #expect(assign(base, 2, 2, 300) == nil)
    #expect(assign(base, 3, 2, 3, rank: 2) == refusal)
    base.run("INSERT INTO assignmentEnd VALUES (1, 1, '2016-12-31', 'départ', 1);")
    #expect(assign(base, 3, 2, 303, rank: 2) == refusal)
    #expect(assign(base, 3, 2, 300, rank: 2) == nil)
    let taught = try TeachingRuleBase()
    #expect(taught.slot() == nil)
    #expect(taught.add("quarterDay", "1, 1, 1, '2016-10-03', 510, 615, 105") == nil)
    taught.run("INSERT INTO assignmentEnd VALUES (2, 1, '2016-12-31', 'départ', 1);")
    #expect(assign(taught, 4, 1, 228, rank: 2) == refusal)
    #expect(assign(taught, 4, 1, 225, rank: 2) == nil)
  }

  @Test("The director of the lecturer's institution approves, while director (PC-09-02)")
  func director() throws {
    let refusal = "Les heures d'un intervenant sont approuvées par la direction de son institution (convention, art. 9)."
    let base = try TeachingRuleBase(before: "assignmentApproval")
    for person in [12, 13, 15] { #expect(base.add("assignmentApproval", "1, 1, \(person), '2016-04-11'") == refusal) }
    for person in [11, 14] { #expect(base.add("assignmentApproval", "1, 2, \(person), '2016-04-11'") == refusal) }
    #expect(base.add("assignmentApproval", "1, 1, 11, '2015-08-31'") == refusal)
    #expect(base.add("assignmentApproval", "1, 1, 11, '2015-09-01'") == nil)
    base.run("INSERT INTO roleEnd VALUES (2, 12, '2016-04-10', 1);")
    #expect(base.add("assignmentApproval", "2, 2, 12, '2016-04-11'") == refusal)
    #expect(base.add("assignmentApproval", "2, 2, 12, '2016-04-10'") == nil)
  }

  @Test("A file has a course plan of the programme (PC-09-05)")
  func coursePlan() throws {
    let refusal = "Le dossier d'agrément n'a pas de plan de cours : il ne se présente pas (convention, art. 9)."
    #expect(try TeachingRuleBase(before: "coursePlan").add("nationalAgreement", "1, 1, 1, '2016-07-08'") == refusal)
    let base = try TeachingRuleBase(before: "nationalAgreement")
    base.run("INSERT INTO programme VALUES (2, 'U', 'Titre', 'III', NULL, NULL, NULL, 26760, 2, 16, '', 1);")
    #expect(base.add("nationalAgreement", "1, 1, 2, '2016-07-08'") == refusal)
    #expect(base.add("nationalAgreement", "1, 2, 1, '2016-07-08'") == refusal)
    #expect(base.add("nationalAgreement", "1, 1, 1, '2016-07-08'") == nil)
  }

  @Test("A decision follows the file")
  func decision() throws {
    let base = try TeachingRuleBase(before: "nationalDecision")
    #expect(
      base.add("nationalDecision", "1, 1, 'agreed', '2016-07-07', ''")
        == "La décision du Cnam national ne précède pas la présentation du dossier (convention, art. 9).")
    #expect(base.add("nationalDecision", "1, 1, 'agreed', '2016-07-08', ''") == nil)
  }
}
