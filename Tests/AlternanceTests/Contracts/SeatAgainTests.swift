import Testing

@testable import Alternance

@Suite("A seat is a contract's (PC-05-08, A-18)")
struct SeatAgainTests {
  private func breakContracts(_ recruiting: RecruitingBase, _ references: [String]) throws {
    for reference in references {
      try recruiting.base.breakContract(
        reference, endedOn: "2016-10-10".day, reason: "accord", by: Staff.accountant, on: "2016-10-10".day)
    }
  }

  /// C-01 goes on at Régie Deux, from 20 October 2016.
  private let again = RecruitingBase.row(
    1,
    [
      "reference": "K-05", "place": "P-04", "entreprise": SmallCohort.publicBody, "debut": "20/10/2016", "fin": "14/09/2018",
      "signe_le": "19/10/2016",
    ])

  @Test("Who signs again takes a free seat, and has the papers of the new contract")
  func free() throws {
    let recruiting = try RecruitingBase.placed(maxHeadcount: 1)
    try recruiting.conclude([RecruitingBase.row(1)])
    try breakContracts(recruiting, ["K-01"])
    #expect(try recruiting.state("C-01", on: "2016-10-10") == .inTraining)
    #expect(try recruiting.state("C-01", on: "2016-10-11") == .broken)
    try recruiting.conclude([again], on: "2016-10-20")
    #expect(try recruiting.state("C-01", on: "2016-10-20") == .inTraining)
    #expect(try recruiting.base.contractSheet("K-05", by: Staff.accountant).reference == "K-05")
  }

  @Test("And is over capacity when the seat was taken: neither signs nor is billed")
  func taken() throws {
    let recruiting = try RecruitingBase.placed(maxHeadcount: 2)
    try recruiting.conclude([1, 2].map { RecruitingBase.row($0) })
    try breakContracts(recruiting, ["K-01"])
    try recruiting.conclude(
      [RecruitingBase.row(3, ["debut": "12/10/2016", "fin": "11/10/2018", "signe_le": "11/10/2016"])], on: "2016-10-12")
    let notices = try recruiting.conclude([again], on: "2016-10-20").notices
    #expect(notices.contains("« C-01 » est recruté et n'est pas inscrit : l'effectif maximal de 2 est atteint (convention, art. 5)."))
    #expect(
      try RecruitingBase.codes.map { try recruiting.state($0, on: "2016-10-20") } == [.overCapacity, .inTraining, .inTraining, .admissible])
    try recruiting.hold()
    try recruiting.refuses(
      .emargements, SmallCohort.signatures("P-03", [1], students: ["C-01"]), column: "stagiaire",
      "« C-01 » n'a pas de contrat en cours le 07/11/2016")
  }

  @Test("Nothing is left to enrol after a break")
  func broken() throws {
    let recruiting = try RecruitingBase.placed(maxHeadcount: 1)
    try recruiting.conclude([1, 2].map { RecruitingBase.row($0) })
    try breakContracts(recruiting, ["K-01", "K-02"])
    try recruiting.refuses("Le contrat de « C-02 » est rompu depuis le 10/10/2016 : il n'y a plus rien à inscrire.") {
      try recruiting.base.enrol("C-02", by: Staff.pedagogicalDirector, on: "2016-10-12".day)
    }
  }

  @Test("A leave over capacity brings nobody to class")
  func leave() throws {
    let recruiting = try RecruitingBase.placed(maxHeadcount: 1)
    try recruiting.conclude([RecruitingBase.row(2)])
    try recruiting.acceptEmployee("C-01")
    try recruiting.conclude([RecruitingBase.leave])
    #expect(try recruiting.state("C-01", on: "2016-09-14") == .overCapacity)
    try recruiting.hold()
    try recruiting.refuses(
      .emargements, SmallCohort.signatures("P-01", [1], students: ["C-01"]), column: "stagiaire",
      "« C-01 » n'a pas de contrat en cours le 03/10/2016")
  }

  @Test("The hours of a welcome are not billed to a contract over capacity")
  func notBilled() throws {
    let recruiting = try RecruitingBase.placed(maxHeadcount: 1)
    try recruiting.conclude([RecruitingBase.row(2)])
    try recruiting.base.allowProvisional("C-01", until: "2016-10-31".day, by: Staff.pedagogicalDirector, on: "2016-09-12".day)
    try recruiting.conclude(
      [RecruitingBase.row(1, ["debut": "01/10/2016", "fin": "30/09/2018", "signe_le": "30/09/2016"])], on: "2016-09-30")
    #expect(try recruiting.state("C-01", on: "2016-10-03") == .overCapacity)
    try recruiting.hold()
    try recruiting.base.load(.emargements, SmallCohort.signatures("P-01", [1, 2], students: ["C-01", "C-02"]))
    for director in [Staff.cnamDirector, Staff.cfaDirector] {
      _ = try recruiting.base.approve(.tariffs(programme: nil), by: director, on: "2016-10-25".day)
    }
    try recruiting.base.agreeContracts()
    #expect(try BillingBase(recruiting.base).bill("2016-10", on: "2016-11-03").summary == ["Ateliers Un 32,03"], "3,50 h x 9,15")
  }
}
