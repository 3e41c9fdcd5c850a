import Testing

@testable import Alternance

@Suite("The rules of contracts and enrolment, against a hand with a SQL shell")
struct ContractRuleTests {
  /// Signs a contract of the student 1 on the place 1, changed here and there.
  private func sign(
    _ base: RuleBase, id: Int = 1, student: Int = 1, company: Int = 1, kind: String = "professionnalisation", from: String = "2016-09-15",
    to: String = "2018-09-14", on day: String = "2016-09-10", place: String = "1"
  ) -> String? {
    base.add("contract", "\(id), 'K\(id)', \(student), \(company), '\(kind)', '\(from)', '\(to)', '\(day)', 26760, ''", place: place)
  }

  @Test("A student is sixteen when the contract starts", arguments: [("2000-09-15", true), ("2000-09-16", false)])
  func age(bornOn: String, isAccepted: Bool) throws {
    let base = try RuleBase(before: "student")
    #expect(base.add("student", "1, 'S', '', 'Nom', 'Prénom', '\(bornOn)', '', '', 'r', '13000', 'v', 1") == nil)
    base.run(RecruitmentRows.between("employment", "contract"))
    #expect(sign(base) == (isAccepted ? nil : "Le stagiaire n'a pas 16 ans au début du contrat (Code du travail, L6325-1)."))
  }

  @Test("One contract at a time, until it ends or is broken")
  func running() throws {
    let refusal = "Ce stagiaire a déjà un contrat en cours sur ces dates (convention, art. 5)."
    let base = try takenOverCohort()
    func sign(_ id: Int, from: String, to: String) -> String? {
      self.sign(base, id: id, student: 21, from: from, to: to, on: "2016-07-04", place: "NULL")
    }
    #expect(sign(1, from: "2016-09-15", to: "2018-09-14") == nil)
    #expect(sign(2, from: "2018-09-14", to: "2019-09-13") == refusal)
    #expect(sign(2, from: "2016-08-01", to: "2016-09-15") == refusal)
    #expect(sign(2, from: "2018-09-15", to: "2019-09-13") == nil)
    #expect(sign(3, from: "2016-08-01", to: "2016-09-14") == nil)
    #expect(base.add("contractBreak", "1, 1, '2017-03-10', 'accord'") == nil)
    #expect(sign(4, from: "2017-03-10", to: "2018-09-14") == refusal)
    #expect(sign(4, from: "2017-03-11", to: "2018-09-14") == nil)
  }

  /// A cohort taken over, with the student 21.
  private func takenOverCohort() throws -> RuleBase {
    let base = try RuleBase(before: "student")
    base.run(
      """
      INSERT INTO cohort VALUES (2, 1, '2015', '2016-09-19', '2016-09-15', '2018-09-14', 16, 1);
      INSERT INTO cohortTakeover VALUES (2, 2, 'essai', 1);
      """)
    #expect(base.add("student", "21, 'T21', '', 'Nom', 'Prénom', '1996-01-01', '', '', 'r', '13000', 'v', 2") == nil)
    return base
  }

  private let notAdmissible = "Le candidat n'était pas admissible à la signature du contrat (convention, art. 5)."
  private let notValidated = "La place en entreprise n'était pas validée à la signature du contrat (convention, art. 5)."

  @Test("The candidate is admissible and the place validated when the contract is signed (PC-05-05, PC-05-06)")
  func signature() throws {
    for kind in ["professionnalisation", "apprentissage"] {
      let base = try RuleBase(before: "contract")
      #expect(sign(base, kind: kind, on: "2016-04-18") == notAdmissible)
      #expect(sign(base, kind: kind, on: "2016-04-19") == notValidated)
      #expect(sign(base, kind: kind, on: "2016-05-20") == notValidated)
      for place in ["NULL", "77"] { #expect(sign(base, kind: kind, place: place) == notValidated) }
      #expect(sign(base, kind: kind, on: "2016-05-21") == nil)
    }
    let accepted = try RuleBase(before: "cohortTakeover")
    #expect(accepted.add("student", "3, 'S3', '', 'Nom', 'Prénom', '1996-01-01', '', '', 'r', '13000', 'v', 1") == nil)
    #expect(sign(accepted, id: 2, student: 3) == notAdmissible)
  }

  @Test("A candidate who withdrew signs no more")
  func withdrawal() throws {
    let base = try RuleBase(before: "contract")
    #expect(base.add("withdrawal", "2, 1, '2016-09-10', 'autre projet'") == nil)
    #expect(sign(base) == notAdmissible)
    #expect(sign(base, on: "2016-09-09") == nil)
  }

  @Test("RA validates, and DP or DPed; a refusal undoes both (PC-05-06)")
  func validation() throws {
    let manager = "'alternanceManager', 13"
    let hub = "'businessHubDirector', 14"
    let pedagogy = "'pedagogicalDirector', 15"
    let yes = "'validated', '', '2016-05-20'"
    let no = "'refused', 'missions', '2016-05-20'"
    let cases: [([String], Bool)] = [
      (["\(manager), \(yes)"], false), (["\(hub), \(yes)", "\(pedagogy), \(yes)"], false),
      (["\(manager), \(yes)", "\(hub), \(yes)"], true),
      (["\(manager), \(yes)", "\(pedagogy), \(yes)"], true), (["\(manager), \(no)", "\(hub), \(yes)"], false),
      (["\(manager), \(yes)", "\(hub), \(yes)", "\(pedagogy), \(no)"], false), ([], false),
    ]
    for (validations, isValidated) in cases {
      let base = try RuleBase(before: "contract", without: "placeValidation")
      for (id, validation) in validations.enumerated() { #expect(base.add("placeValidation", "\(id + 1), 1, \(validation)") == nil) }
      #expect(sign(base) == (isValidated ? nil : notValidated), "\(validations)")
    }
  }

  @Test("The place is the employer's, and the contract says the job")
  func terms() throws {
    let base = try RuleBase(before: "employment")
    #expect(sign(base) == "Un contrat de travail dit l'emploi, la durée du travail et le salaire (cerfa 12434).")
    base.run(RecruitmentRows.between("employment", "contract"))
    #expect(base.add("organisation", "2, 'company', '00000090200015', 'Deux', 'r', '13000', 'v', '', '', 30, ''") == nil)
    #expect(sign(base, company: 2) == "La place en entreprise n'est pas celle de l'employeur du contrat (convention, art. 5).")
    #expect(sign(base) == nil)
  }

  @Test("A place takes one student, until the contract is broken")
  func occupied() throws {
    let base = try RuleBase(before: "contractAmendment")
    base.run(RecruitmentRows.second)
    let refusal = "Un contrat occupe déjà cette place en entreprise."
    #expect(sign(base, id: 2, student: 4) == refusal)
    #expect(sign(base, id: 2, student: 4, from: "2018-09-14", to: "2019-09-13") == refusal)
    #expect(base.add("contractBreak", "1, 1, '2017-03-10', 'accord'") == nil)
    #expect(sign(base, id: 2, student: 4, from: "2017-03-10", to: "2018-09-14") == refusal)
    #expect(sign(base, id: 2, student: 4, from: "2017-03-11", to: "2018-09-14") == nil)
  }

  @Test("Without a work contract, both partners agree first (PC-05-10)")
  func scheme() throws {
    let refusal = "Un autre public rejoint la formation avec l'accord des deux partenaires (convention, art. 5)."
    for kind in ["cif", "periodeProfessionnalisation", "jobseekerScheme"] {
      #expect(try sign(RuleBase(before: "contract"), kind: kind, place: "NULL") == refusal)
      let base = try RuleBase(before: "cohortTakeover")
      #expect(base.add("student", "3, 'S3', '', 'Nom', 'Prénom', '1996-01-01', '', '', 'r', '13000', 'v', 1") == nil)
      #expect(sign(base, id: 2, student: 3, kind: kind, on: "2016-07-01", place: "NULL") == refusal)
      #expect(sign(base, id: 2, student: 3, kind: kind, on: "2016-07-02", place: "NULL") == nil)
    }
  }

  @Test("A cohort taken over has contracts without places")
  func takenOver() throws {
    #expect(try sign(takenOverCohort(), student: 21, on: "2016-01-04", place: "NULL") == nil)
  }

  @Test("Amendments follow one another, and are deposited as they exist")
  func amendments() throws {
    let base = try RuleBase(before: "contractAmendment")
    let gap = "Les avenants d'un contrat se numérotent sans trou."
    func amend(_ rank: Int) -> String? {
      base.add("contractAmendment", "\(rank), 1, \(rank), '2016-11-02', '2016-12-01', 'horaire', NULL, NULL, 2100")
    }
    #expect(base.add("contractDeposit", "1, 1, 1, '2016-11-10', 'D1'") == "Cet avenant n'existe pas.")
    #expect(base.add("contractDeposit", "1, 1, 0, '2016-09-16', 'D0'") == nil)
    #expect(amend(2) == gap)
    #expect(amend(1) == nil)
    #expect(amend(3) == gap)
    #expect(amend(2) == nil)
    #expect(base.add("contractDeposit", "2, 1, 1, '2016-11-10', 'D1'") == nil)
  }

  @Test("The fund decides on what is deposited")
  func fund() throws {
    let base = try RuleBase(before: "fundDecision")
    #expect(
      base.add("fundDecision", "1, 1, 'accepted', '2016-09-15', ''") == "La décision du financeur ne précède pas le dépôt du contrat.")
    #expect(base.add("fundDecision", "1, 1, 'accepted', '2016-09-16', ''") == nil)
  }
}
