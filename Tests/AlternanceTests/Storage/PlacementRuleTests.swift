import Testing

@testable import Alternance

@Suite("The rules of presentations, places and students, against a hand with a SQL shell")
struct PlacementRuleTests {
  @Test("Only admissible candidates are presented (PC-05-02)")
  func admissible() throws {
    let refusal = "Seul un candidat de la liste d'admissibilité est présenté aux entreprises (convention, art. 5)."
    let base = try RuleBase(before: "presentation")
    #expect(base.add("presentation", "1, 2, 1, '2016-05-02'") == refusal)
    #expect(base.add("presentation", "1, 1, 1, '2016-04-18'") == refusal)
    #expect(base.add("presentation", "1, 1, 1, '2016-05-02'") == nil)
    let refused = try RuleBase(before: "admissibilityDecision")
    #expect(refused.add("admissibilityDecision", "1, 1, 1, 'notAdmissible', '2016-04-19'") == nil)
    refused.run(RecruitmentRows.between("hiringIntent", "presentation"))
    #expect(refused.add("presentation", "1, 1, 1, '2016-05-02'") == refusal)
  }

  @Test("Nobody is presented, nor becomes a student, after withdrawing")
  func withdrawal() throws {
    let base = try RuleBase(before: "presentation")
    #expect(base.add("withdrawal", "2, 1, '2016-05-02', 'autre projet'") == nil)
    #expect(
      base.add("presentation", "1, 1, 1, '2016-05-02'")
        == "Seul un candidat de la liste d'admissibilité est présenté aux entreprises (convention, art. 5).")
    #expect(base.add("presentation", "1, 1, 1, '2016-05-01'") == nil)
    #expect(enter(base, "S") == notListed)
  }

  @Test("And only to a company that means to hire, that day, for that cohort (PC-05-02)")
  func intent() throws {
    let refusal = "L'entreprise n'a pas d'intention de recruter ce jour-là pour cette promotion (convention, art. 5)."
    let base = try RuleBase(before: "presentation")
    #expect(base.add("cohort", "2, 1, '2017', '2017-09-18', '2017-09-15', '2019-09-14', 16") == nil)
    #expect(base.add("hiringIntent", "2, 1, 2, 1, '2016-04-20', 2") == nil)
    #expect(base.add("presentation", "1, 1, 2, '2016-05-02'") == refusal)
    #expect(base.add("presentation", "1, 1, 77, '2016-05-02'") == refusal)
    for day in ["2016-04-19", "2016-06-30"] { #expect(base.add("presentation", "1, 1, 1, '\(day)'") == refusal) }
    #expect(base.add("presentation", "1, 1, 1, '2016-06-29'") == nil)
    #expect(try RuleBase(before: "presentation").add("presentation", "1, 1, 1, '2016-04-20'") == nil)
  }

  @Test("The company answers once it was presented somebody")
  func outcome() throws {
    let base = try RuleBase(before: "presentationOutcome")
    #expect(
      base.add("presentationOutcome", "1, 1, 'retained', '2016-05-01'") == "La réponse de l'entreprise ne précède pas la présentation.")
    #expect(base.add("presentationOutcome", "1, 1, 'retained', '2016-05-02'") == nil)
  }

  @Test("The tutor works for the company of the place")
  func tutor() throws {
    let base = try RuleBase(before: "place")
    #expect(base.add("organisation", "2, 'company', '00000090200015', 'Deux', 'r', '13000', 'v', '', '', 30, ''") == nil)
    func place(_ company: Int) -> String? {
      base.add("place", "1, 'PL-1', 1, \(company), 'Vendeur', 'Accueillir', 1, 'r', '13000', 'v', 0")
    }
    #expect(place(2) == "Le tuteur de la place est un salarié de la même entreprise (convention, art. 5).")
    #expect(place(1) == nil)
  }

  @Test("A place is validated from the sheet that was sent (PC-05-06)")
  func validation() throws {
    let refusal = "La fiche « Place en entreprise » n'est pas envoyée : elle ne se valide pas encore (convention, art. 5)."
    func validate(_ base: RuleBase, on day: String) -> String? {
      base.add("placeValidation", "1, 1, 'alternanceManager', 13, 'validated', '', '\(day)'")
    }
    #expect(try validate(RuleBase(before: "placeSheet"), on: "2016-05-20") == refusal)
    #expect(try validate(RuleBase(before: "placeValidation"), on: "2016-05-11") == refusal)
    #expect(try validate(RuleBase(before: "placeValidation"), on: "2016-05-12") == nil)
  }

  /// Makes a student of a candidate.
  private func enter(_ base: RuleBase, _ code: String, cohort: Int = 1) -> String? {
    base.add("student", "9, '\(code)', '', 'Nom', 'Prénom', '1996-01-01', '', '', 'r', '13000', 'v', \(cohort)")
  }

  private let notListed =
    "Ce stagiaire n'est pas sur la liste d'admissibilité de la promotion (convention, art. 5) ; si elle a été recrutée avant Alternance, "
    + "lancez « alternance promotion reprendre »."

  @Test("A student is an admissible candidate of the same cohort (PC-05-05)")
  func student() throws {
    let base = try RuleBase(before: "student")
    for code in ["S2", "S3", "S9"] { #expect(enter(base, code) == notListed) }
    #expect(base.add("cohort", "2, 1, '2017', '2017-09-18', '2017-09-15', '2019-09-14', 16") == nil)
    #expect(enter(base, "S", cohort: 2) == notListed)
    #expect(enter(base, "S") == nil)
    let before = try RuleBase(before: "admissibilityDecision")
    #expect(enter(before, "S") == notListed)
    #expect(before.add("admissibilityDecision", "1, 1, 1, 'notAdmissible', '2016-04-19'") == nil)
    #expect(enter(before, "S") == notListed)
  }

  @Test("Or somebody whom both partners accept (PC-05-10)")
  func otherPublic() throws {
    let base = try RuleBase(before: "otherPublicApproval")
    #expect(enter(base, "S3") == notListed)
    #expect(base.add("otherPublicApproval", "1, 1, 1, 11, '2016-07-01'") == nil)
    #expect(enter(base, "S3") == notListed)
    #expect(base.add("otherPublicApproval", "2, 1, 2, 12, '2016-07-02'") == nil)
    #expect(enter(base, "S3") == nil)
  }

  @Test("A cohort recruited before Alternance has no list")
  func takenOver() throws {
    let base = try RuleBase(before: "student")
    #expect(base.add("cohort", "2, 1, '2015', '2015-09-21', '2015-09-15', '2017-09-14', 16") == nil)
    #expect(enter(base, "S9", cohort: 2) == notListed)
    #expect(base.add("cohortTakeover", "1, 2, 'essai'") == nil)
    #expect(enter(base, "S9", cohort: 2) == nil)
  }

  @Test("A cohort that has candidates is not taken over, one taken over receives none")
  func takeover() throws {
    let base = try RuleBase(before: "student")
    #expect(base.add("cohortTakeover", "1, 1, 'essai'") == "La promotion a des candidats dans cette base : elle ne se reprend pas.")
    #expect(base.add("cohort", "2, 1, '2015', '2015-09-21', '2015-09-15', '2017-09-14', 16") == nil)
    #expect(base.add("cohortTakeover", "1, 2, 'essai'") == nil)
    #expect(
      base.add(
        "application",
        "9, 'S9', 2, 1, 'campaign', 1, '2016-02-10', '', 'Nom', 'Prénom', '1996-01-01', '', '', 'r', '13000', 'v', 1, 1, NULL, '', 0")
        == "La promotion est reprise : elle fut recrutée avant Alternance, et ne reçoit pas de candidats.")
  }

  @Test("Nobody is accepted who has withdrawn")
  func withdrawn() throws {
    let base = try RuleBase(before: "otherPublic")
    for (id, application) in [2, 3].enumerated() {
      #expect(base.add("otherPublic", "\(id + 1), \(application), 'employee', 'organisation', NULL, NULL") == nil)
    }
    #expect(base.add("otherPublicApproval", "1, 1, 1, 11, '2016-07-01'") == "Le candidat a retiré sa candidature.")
    #expect(base.add("otherPublicApproval", "1, 2, 1, 11, '2016-07-01'") == nil)
  }
}
