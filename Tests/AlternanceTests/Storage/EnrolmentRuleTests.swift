import Testing

@testable import Alternance

@Suite("The rules of enrolment, against a hand with a SQL shell")
struct EnrolmentRuleTests {
  /// Enrols a student by the contract of the same number, or by another.
  private func enrol(_ base: RuleBase, _ student: Int, by contract: String? = nil, on day: String = "2016-09-19") -> String? {
    let contract = contract ?? "\(student)"
    return base.add("enrolment", "\(Int(contract) ?? student), \(student), \(contract), '\(day)'")
  }

  private let full = "La section est complète : l'effectif maximal est atteint (convention, art. 5)."

  /// A cohort taken over with its maximum headcount, and two students under contract, 21 and 22.
  private func cohort(maximum: String) throws -> RuleBase {
    let base = try RuleBase(before: "student")
    base.run(
      """
      INSERT INTO cohort VALUES (2, 1, '2015', '2016-09-19', '2016-09-15', '2018-09-14', \(maximum), 1);
      INSERT INTO cohortTakeover VALUES (2, 2, 'essai', 1);
      """)
    for student in [21, 22] {
      #expect(
        base.add("student", "\(student), 'T\(student)', '', 'Nom', 'Prénom', '1996-01-01', '', '', 'r', '13000', 'v', 2") == nil)
      let dates = "'2016-09-15', '2018-09-14', '2016-09-10'"
      #expect(
        base.add("contract", "\(student), 'K\(student)', \(student), 1, 'professionnalisation', \(dates), 26760, ''", place: "NULL") == nil)
    }
    return base
  }

  @Test("Nobody enrols while the maximum headcount is not set (PC-05-08)")
  func noMaximum() throws {
    #expect(
      try enrol(cohort(maximum: "NULL"), 21)
        == "L'effectif maximal de la promotion n'est pas fixé : personne ne s'inscrit (convention, art. 5).")
  }

  @Test("The last seat is taken, and given back by a broken contract (PC-05-08, A-18)")
  func maximum() throws {
    let base = try cohort(maximum: "1")
    #expect(enrol(base, 21) == nil)
    #expect(enrol(base, 22) == full)
    #expect(base.add("contractBreak", "1, 21, '2017-03-10', 'accord'") == nil)
    #expect(enrol(base, 22, on: "2017-03-10") == full)
    #expect(enrol(base, 22, on: "2017-03-11") == nil)
  }

  /// One seat, the contract 21 broken on 10 March 2017, and the contract 31 of the same student from the 20th.
  private func signedAgain() throws -> RuleBase {
    let base = try cohort(maximum: "1")
    #expect(enrol(base, 21) == nil)
    #expect(base.add("contractBreak", "1, 21, '2017-03-10', 'accord'") == nil)
    let dates = "'2017-03-20', '2018-09-14', '2017-03-15'"
    #expect(base.add("contract", "31, 'K31', 21, 1, 'professionnalisation', \(dates), 26760, ''", place: "NULL") == nil)
    return base
  }

  @Test("A student who signs again elsewhere needs a seat again (A-18)")
  func again() throws {
    let base = try signedAgain()
    #expect(enrol(base, 21, by: "31", on: "2017-03-10") == full, "the broken contract holds the seat on its last day")
    #expect(enrol(base, 21, by: "31", on: "2017-03-20") == nil)
    #expect(enrol(base, 22, on: "2017-04-03") == full)
  }

  @Test("And finds the section full when somebody took it meanwhile (A-18)")
  func seatTaken() throws {
    let base = try signedAgain()
    #expect(enrol(base, 22, on: "2017-03-15") == nil)
    #expect(enrol(base, 21, by: "31", on: "2017-03-20") == full)
  }

  @Test("A contract enrols its own student, once, and not after its end")
  func ownContract() throws {
    let base = try cohort(maximum: "2")
    #expect(enrol(base, 21, by: "22") == notRecruited)
    #expect(enrol(base, 21, on: "2018-09-15") == notRecruited)
    #expect(enrol(base, 21, by: "NULL") == notRecruited)
    #expect(enrol(base, 21) == nil)
    #expect(
      base.add("enrolment", "99, 21, 21, '2016-09-20'") == "Cette ligne existe déjà dans « enrolment » : rien ne s'y remplace.")
  }

  private let notRecruited =
    "Seul un candidat recruté par un contrat, ou un autre public accepté des deux partenaires, s'inscrit (convention, art. 5)."

  @Test("Another cohort's students take no seat")
  func otherCohort() throws {
    let base = try cohort(maximum: "1")
    base.run(RecruitmentRows.between("student", "contractAmendment"))
    #expect(enrol(base, 1) == nil)
    #expect(enrol(base, 21) == nil)
  }

  @Test("Who enrols was recruited by a contract, or accepted by both partners (PC-05-01, PC-05-10)")
  func recruited() throws {
    let base = try RuleBase(before: "employment")
    #expect(enrol(base, 1) == notRecruited)
    base.run(RecruitmentRows.between("employment", "contractAmendment"))
    #expect(enrol(base, 1) == nil)
    let other = try RuleBase(before: "cohortTakeover")
    #expect(other.add("student", "3, 'S3', '', 'Nom', 'Prénom', '1996-01-01', '', '', 'r', '13000', 'v', 1") == nil)
    #expect(enrol(other, 3, by: "NULL", on: "2016-07-01") == notRecruited)
    #expect(enrol(other, 3, by: "NULL", on: "2016-07-02") == nil)
    #expect(other.add("enrolment", "99, 3, NULL, '2016-07-03'") == "Ce stagiaire est déjà inscrit.")
  }
}
