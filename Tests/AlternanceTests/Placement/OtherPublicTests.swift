import Testing

@testable import Alternance

@Suite("Employees and jobseekers who join (PC-05-10, A-24)")
struct OtherPublicTests {
  private static let header = "candidat;public;payeur;taux_horaire;plafond_annuel_heures\n"

  /// One seat; C-01's file received, and proposed as a jobseeker who pays.
  private func proposed() throws -> RecruitingBase {
    let recruiting = try RecruitingBase(maxHeadcount: 1)
    try recruiting.receive(["C-01"])
    try recruiting.base.load(.autresPublics, Self.header + "C-01;demandeur_emploi;individuel;9,15;446,00")
    return recruiting
  }

  private func approve(_ recruiting: RecruitingBase, _ actor: Actor, _ code: String = "C-01") throws {
    _ = try recruiting.base.approve(.otherPublic(code), by: actor, on: "2016-09-05".day)
  }

  private func enrol(_ recruiting: RecruitingBase) throws {
    try recruiting.base.enrol("C-01", by: Staff.pedagogicalDirector, on: "2016-09-06".day)
  }

  @Test("No approval, then one: refused, whichever it is", arguments: [(Staff.cnamDirector, "CFA"), (Staff.cfaDirector, "Cnam")])
  func one(director: Actor, missing: String) throws {
    let recruiting = try proposed()
    let refusal = "« C-01 » n'est ni recruté par un contrat, ni accepté comme autre public par les deux partenaires"
    try recruiting.refuses(refusal + " (convention, art. 5).") { try enrol(recruiting) }
    try approve(recruiting, director)
    try recruiting.refuses(refusal + " : il manque l'accord du \(missing) (convention, art. 5).") { try enrol(recruiting) }
    let own = missing == "CFA" ? "Cnam" : "CFA"
    try recruiting.refuses("Il n'y a rien à approuver : l'accord du \(own) est déjà donné, ou rien n'est proposé.") {
      try approve(recruiting, director)
    }
  }

  @Test("Two: enrolled, and counted in the headcount")
  func two() throws {
    let recruiting = try proposed()
    try approve(recruiting, Staff.cnamDirector)
    try approve(recruiting, Staff.cfaDirector)
    try enrol(recruiting)
    #expect(try recruiting.state("C-01", on: "2016-09-06") == .enrolled)
    #expect(try recruiting.state("C-01", on: "2016-09-15") == .inTraining)
    try recruiting.admit(["C-02"])
    try recruiting.openPlacement()
    try recruiting.place(["P-02"])
    try recruiting.conclude([RecruitingBase.row(2)])
    #expect(try recruiting.state("C-02", on: "2016-09-14") == .overCapacity, "the only seat is taken")
  }

  @Test("Approved by the two heads, and only what was proposed")
  func who() throws {
    let recruiting = try proposed()
    try recruiting.refuses(
      "« responsable-alternance » (responsable alternance (Cnam)) ne peut pas approuver l'entrée d'un autre public ; le peuvent : "
        + "direction régionale du Cnam, direction du CFA."
    ) { try approve(recruiting, Staff.manager) }
    try recruiting.receive(["C-02"])
    try recruiting.refuses("Personne n'a proposé l'entrée de « C-02 » comme autre public (importer autres_publics).") {
      try approve(recruiting, Staff.cnamDirector, "C-02")
    }
    try recruiting.base.withdraw("C-01", reason: "emploi", by: Staff.assistant, on: "2016-09-01".day)
    try recruiting.refuses("Le candidat a retiré sa candidature.") { try approve(recruiting, Staff.cnamDirector) }
  }

  @Test("An individual's price is told here, an organisation's in its contract")
  func price() throws {
    let recruiting = try RecruitingBase()
    try recruiting.receive(["C-01"])
    let cases = [
      ("C-01;salarie;individuel;9,15;", "un payeur individuel a un taux horaire et un plafond annuel d'heures (convention, art. 5)"),
      ("C-01;salarie;individuel;;446,00", "un payeur individuel a un taux horaire et un plafond annuel d'heures (convention, art. 5)"),
      (
        "C-01;salarie;organisme;9,15;",
        "le prix d'un payeur organisme est celui de son contrat (importer contrats) : laissez ces colonnes vides"
      ),
    ]
    for (row, reason) in cases { try recruiting.refuses(.autresPublics, Self.header + row, column: "taux_horaire", reason) }
  }

  @Test("A leave is a contract without place, that waits for the two approvals")
  func leave() throws {
    let recruiting = try RecruitingBase.placed()
    func leave(_ signed: String) -> String { Draft.contract.file(RecruitingBase.leave.merging(["signe_le": signed]) { $1 }) }
    let missing = "« C-01 » n'a pas les deux accords des partenaires pour rejoindre la formation comme autre public (convention, art. 5)"
    try recruiting.refuses(.contrats, leave("05/09/2016"), column: "stagiaire", missing)
    try recruiting.base.load(.autresPublics, Self.header + "C-01;salarie;organisme;;")
    try approve(recruiting, Staff.cnamDirector)
    try recruiting.refuses(.contrats, leave("05/09/2016"), column: "stagiaire", missing)
    try approve(recruiting, Staff.cfaDirector)
    try recruiting.refuses(
      .contrats, leave("04/09/2016"), "Un autre public rejoint la formation avec l'accord des deux partenaires (convention, art. 5)")
    #expect(sentence { try recruiting.base.load(.contrats, leave("05/09/2016"), on: "2016-09-14".day) } == nil)
    #expect(try recruiting.state("C-01", on: "2016-09-14") == .enrolled)
  }
}
