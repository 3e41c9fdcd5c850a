import Testing

@testable import Alternance

@Suite("The rules of tests and interviews, against a hand with a SQL shell")
struct SelectionRuleTests {
  @Test("A complete file and a convocation come before the written tests (PC-04-03, PC-04-07)")
  func marks() throws {
    func mark(_ base: RuleBase, _ test: String = "expression", on day: String = "2016-04-05") -> String? {
      base.add("testMark", "1, 1, '\(test)', 1200, '\(day)'")
    }
    let incomplete = "Le dossier est incomplet : le candidat ne peut pas passer les épreuves (convention, art. 4)."
    let unsummoned = "Le candidat n'est pas convoqué à une journée de sélection à cette date ou avant elle (convention, art. 4)."
    for test in ["expression", "individual"] { #expect(try mark(RuleBase(before: "applicationDocument"), test) == incomplete) }
    #expect(try mark(RuleBase(before: "convocation")) == unsummoned)
    #expect(try mark(RuleBase(before: "convocation"), "individual") == nil)
    #expect(try mark(RuleBase(before: "testMark"), on: "2016-04-04") == unsummoned)
    #expect(try mark(RuleBase(before: "testMark")) == nil)
  }

  @Test("The jury is closed once the interview is recorded")
  func closed() throws {
    #expect(try RuleBase(before: "interview").add("juror", "3, 1, 'other', 15") == nil)
    #expect(
      try RuleBase(before: "commission").add("juror", "3, 1, 'other', 15") == "L'entretien est enregistré : son jury ne change plus.")
  }

  /// Records the interview of candidate 1 by some jurors.
  private func hear(
    _ jury: [(seat: String, person: Int)], on day: String = "2016-04-05", urgent: String = "NULL, NULL", in given: RuleBase? = nil
  ) throws -> String? {
    let base = try given ?? RuleBase(before: "juror")
    for (index, juror) in jury.enumerated() { #expect(base.add("juror", "\(index + 1), 1, '\(juror.seat)', \(juror.person)") == nil) }
    return base.add("interview", "1, 1, '\(day)', 'métier', 'alternance', 'favourable', 1, \(urgent), ''")
  }

  private let manager = (seat: "alternanceManager", person: 13)
  private let hub = (seat: "businessHubDirector", person: 14)
  private let deputy = (seat: "businessHubDirector", person: 16)
  private let pedagogy = (seat: "pedagogicalDirector", person: 15)
  private let other = (seat: "other", person: 1)

  @Test("An incomplete file leads to no interview (PC-04-03)")
  func incomplete() throws {
    #expect(
      try hear([manager, hub], in: RuleBase(before: "applicationDocument"))
        == "Le dossier est incomplet : le candidat ne peut pas passer l'entretien (convention, art. 4).")
  }

  @Test("The jury is RA and DP, or RA and DPed, at least (PC-04-10)")
  func jury() throws {
    let refusal =
      "Le jury réunit au moins le responsable alternance et la direction du pôle ou la direction pédagogique, ou leurs représentants "
      + "(convention, art. 4)."
    for jury in [[manager, hub], [manager, pedagogy], [manager, hub, pedagogy], [manager, deputy], [manager, pedagogy, other]] {
      #expect(try hear(jury) == nil)
    }
    for jury in [[manager], [hub], [hub, pedagogy], [manager, other], [other], []] { #expect(try hear(jury) == refusal) }
  }

  @Test("Each holds the seat that day, or a mandate for interviews (PC-02-03)")
  func seats() throws {
    let refusal = "Un membre du jury ne tient pas ce siège ce jour-là, ni par désignation ni par mandat (convention, art. 4)."
    #expect(try hear([manager, (hub.seat, 15)]) == refusal)
    #expect(try hear([(manager.seat, 16), hub]) == refusal)
    for (day, answer) in [("2016-01-31", refusal), ("2016-02-01", nil), ("2016-07-31", nil), ("2016-08-01", refusal)] {
      #expect(try hear([manager, deputy], on: day) == answer)
    }
    #expect(try hear([manager, hub], on: "2015-08-31") == refusal)
    #expect(try hear([manager, hub], on: "2015-09-01") == nil)
    let base = try RuleBase(before: "juror")
    base.run("INSERT INTO roleEnd VALUES (14, 14, '2016-04-04', 1)")
    #expect(try hear([manager, hub], in: base) == refusal)
  }

  @Test("A mandate for the commission seats nobody in a jury (PC-02-03)")
  func otherMandate() throws {
    let base = try RuleBase(before: "delegation")
    base.run("INSERT INTO delegation VALUES (9, 'cfaDirector', 16, 'commission', '2016-02-01', '2016-07-31', 'mandat', 1)")
    base.run(RecruitmentRows.between("communicationItem", "juror"))
    #expect(
      try hear([manager, deputy], in: base)
        == "Un membre du jury ne tient pas ce siège ce jour-là, ni par désignation ni par mandat (convention, art. 4).")
  }

  @Test("Nobody sits twice in a jury (PC-04-10)")
  func twice() throws {
    let base = try RuleBase(before: "juror")
    #expect(base.add("juror", "1, 1, 'alternanceManager', 13") == nil)
    #expect(base.add("juror", "2, 1, 'other', 13") == "Cette ligne existe déjà dans « juror » : rien ne s'y remplace.")
  }

  @Test("In a case of urgency one partner hears alone, for a reason (PC-04-11)")
  func urgent() throws {
    for jury in [[manager], [hub], [pedagogy], [deputy], [other]] { #expect(try hear(jury, urgent: "'isolated', 2") == nil) }
    #expect(try hear([], urgent: "'isolated', 2") == "Un entretien a au moins un membre de jury (convention, art. 4).")
    for half in ["'isolated', NULL", "NULL, 2", "'autre', 2"] {
      #expect(try hear([manager, hub], urgent: half)?.hasPrefix("CHECK constraint failed") == true)
    }
  }
}
