import Testing

@testable import Alternance

@Suite("A contract of its own cohort, signed by the day it is recorded (PC-05-06, PC-07-02)")
struct IntakeTests {
  @Test("Not signed tomorrow")
  func signature() throws {
    let recruiting = try RecruitingBase.placed()
    try recruiting.refuses(
      .contrats, Draft.contract.file(), column: "signe_le", "le 05/09/2016 est après le jour de l'enregistrement, le 04/09/2016",
      on: "2016-09-04")
    #expect(sentence { try recruiting.conclude([RecruitingBase.row(1)], on: "2016-09-05") } == nil)
  }

  @Test("Not of another year")
  func year() throws {
    try RecruitingBase.placed().refuses(
      .contrats,
      Draft.contract.file(["debut": "15/09/2017", "fin": "14/09/2019", "signe_le": "05/09/2017", "salaire_brut": "1300,00"]),
      "le contrat du 15/09/2017 au 14/09/2019 n'est pas celui de la promotion 2016, de mi-septembre à mi-septembre (convention, art. 7)",
      on: "2017-09-10")
  }

  @Test("Not on the place of another cohort")
  func place() throws {
    let recruiting = try RecruitingBase.placed()
    _ = try recruiting.base.openCohort(
      "2017", programme: nil, firstClassOn: nil, maxHeadcount: 4, by: Staff.manager, on: "2016-05-01".day)
    try recruiting.place(["P-09"], ["promotion": "2017"])
    try recruiting.refuses(
      .contrats, Draft.contract.file(["place": "P-09"]), "la place « P-09 » est celle d'une autre promotion (convention, art. 5)")
  }
}
