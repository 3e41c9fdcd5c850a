import Testing

@testable import Alternance

@Suite("The three written tests (PC-04-08)")
struct TestMarkTests {
  private func convened() throws -> RecruitingBase {
    let recruiting = try RecruitingBase()
    try recruiting.receive(["C-01"])
    try recruiting.centralise(["C-01"])
    try recruiting.convene(["C-01"])
    return recruiting
  }

  @Test(
    "Marked by Cnam alone: nobody of the CFA enters a mark",
    arguments: [
      (Staff.hubDirector, "« directeur-pole » (direction du pôle entreprises-apprentis (CFA))"),
      (Staff.pedagogicalDirector, "« directrice-pedagogique » (direction pédagogique (CFA))"),
      (Staff.coordinator, "« coordinatrice » (coordination du pôle entreprises-apprentis (CFA))"),
      (Staff.cfaDirector, "« directeur-cfa » (direction du CFA)"),
    ])
  func cfa(actor: Actor, named: String) throws {
    let recruiting = try convened()
    let expected =
      "\(named) ne peut pas noter les épreuves de sélection ; le peuvent : responsable alternance (Cnam), "
      + "assistante de formation (Cnam)."
    try recruiting.refuses(expected) { try recruiting.base.load(.epreuves, Draft.mark.file(), by: actor) }
  }

  @Test("From 0,00 to 20,00", arguments: [("0,00", true), ("20,00", true), ("20,01", false), ("21", false), ("-0,01", false)])
  func scale(mark: String, isAccepted: Bool) throws {
    let recruiting = try convened()
    let file = Draft.mark.file(["note": mark])
    if isAccepted {
      #expect(sentence { try recruiting.base.load(.epreuves, file) } == nil)
    } else {
      try recruiting.refuses(.epreuves, file, column: "note", "« \(mark) » n'est pas une note de 0,00 à 20,00")
    }
  }

  @Test("Nobody sits a written test without having been convened, nor before the day")
  func notConvened() throws {
    let refusal = "Le candidat n'est pas convoqué à une journée de sélection à cette date ou avant elle (convention, art. 4)"
    let recruiting = try convened()
    try recruiting.refuses(.epreuves, Draft.mark.file(["jour": "23/02/2016"]), refusal)
    try recruiting.receive(["C-02"])
    try recruiting.centralise(["C-02"])
    try recruiting.refuses(.epreuves, Draft.mark.file(["candidat": "C-02"]), refusal)
    try recruiting.refuses(
      .epreuves, Draft.mark.file(["jour": "25/02/2016"]), column: "jour",
      "le 25/02/2016 est après le jour de l'enregistrement, le 24/02/2016", on: "2016-02-24")
  }

  @Test("Two tests of three are not « tested »")
  func twoOfThree() throws {
    let recruiting = try convened()
    try recruiting.test(["C-01"], ["comprehension", "expression"])
    #expect(try recruiting.state("C-01", on: "2016-02-25") == .convened)
    try recruiting.test(["C-01"], ["culture_commerciale"])
    #expect(try recruiting.state("C-01", on: "2016-02-25") == .tested)
  }
}
