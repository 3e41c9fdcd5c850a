import Testing

@testable import Alternance

@Suite("A candidate who withdrew goes no further (PC-04-07, PC-05-02, PC-05-05, PC-05-09)")
struct WithdrawnTests {
  private let left = "« C-01 » s'est déjà retiré, le 01/05/2016"

  /// Admissible, then withdrawn on 1 May 2016.
  private func withdrawn() throws -> RecruitingBase {
    let recruiting = try RecruitingBase.placed()
    try recruiting.base.withdraw("C-01", reason: "emploi", by: Staff.assistant, on: "2016-05-01".day)
    return recruiting
  }

  @Test("Not presented, not welcomed, not under contract")
  func admissible() throws {
    let recruiting = try withdrawn()
    try recruiting.refuses(.presentations, Draft.presentation.file(), column: "candidat", left)
    try recruiting.refuses(left + ".") {
      try recruiting.base.allowProvisional("C-01", until: "2016-10-31".day, by: Staff.pedagogicalDirector, on: "2016-09-12".day)
    }
    try recruiting.refuses(.contrats, Draft.contract.file(), column: "stagiaire", left)
  }

  @Test("Not convened, by name or with the others")
  func convened() throws {
    let recruiting = try RecruitingBase()
    try recruiting.receive(["C-01"])
    try recruiting.centralise(["C-01"])
    try recruiting.base.withdraw("C-01", reason: "emploi", by: Staff.assistant, on: "2016-02-10".day)
    try recruiting.refuses("« C-01 » s'est déjà retiré, le 10/02/2016.") { try recruiting.convene(["C-01"]) }
    try recruiting.refuses("Aucun dossier centralisé n'attend d'être convoqué à la journée « SEL-1 ».") { try recruiting.convene([]) }
  }
}
