import Testing

@testable import Alternance

@Suite("Cnam national agrees to each lecturer (PC-09-05)")
struct NationalAgreementTests {
  private let team: TeamBase
  private var base: Database { team.base }

  /// I-06 has approved hours in UE11-1, from 3 October 2016.
  init() throws {
    team = try TeamBase()
    try team.assign("UE11-1", "I-06", "21,00")
    try team.approve("I-06")
  }

  private func submit(on day: String, by actor: Actor = Staff.assistant) throws {
    _ = try base.submitAgreement(of: "I-06", programme: nil, by: actor, on: day.day)
  }

  private func decide(_ outcome: NationalAgreement.Outcome, on day: String) throws {
    try base.decideAgreement(of: "I-06", programme: nil, outcome: outcome, note: "", by: Staff.assistant, on: day.day)
  }

  private let notAgreed = "Cet intervenant n'est pas agréé par le Cnam national : il n'intervient pas (convention, art. 9)"

  @Test("No course plan, no file")
  func noPlan() throws {
    try team.recruiting.refuses("« I-06 » n'a pas de plan de cours : le dossier d'agrément ne se présente pas (convention, art. 9).") {
      try submit(on: "2016-07-08")
    }
    try team.recruiting.refuses(
      .agrements, Draft.agreement.file(),
      "Le dossier d'agrément n'a pas de plan de cours : il ne se présente pas (convention, art. 9)")
    try team.plan("UE11-1", "I-10")
    try team.recruiting.refuses("« I-06 » n'a pas de plan de cours : le dossier d'agrément ne se présente pas (convention, art. 9).") {
      try submit(on: "2016-07-08")
    }
  }

  @Test("The assistant alone presents", arguments: [Staff.pedagogicalDirector, Staff.manager, Staff.cnamDirector, Staff.cfaDirector])
  func roles(actor: Actor) throws {
    try team.plan("UE11-1", "I-06")
    let told = sentence { try submit(on: "2016-07-08", by: actor) }
    #expect(told?.contains("ne peut pas présenter un intervenant à l'agrément ; seul rôle qui le peut : ") == true)
  }

  @Test("From the plan to the agreement, one step after the other")
  func steps() throws {
    func state() throws -> String? { try base.teachingTeam(of: team.cohort, by: Staff.manager).assignments.first?.state }
    #expect(try state() == "plan de cours à écrire")
    try team.recruiting.refuses(
      "« I-06 » n'a pas de dossier d'agrément en attente de décision : présentez-le d'abord (agrement presenter)."
    ) { try decide(.agreed, on: "2016-08-29") }
    try team.plan("UE11-1", "I-06")
    #expect(try state() == "agrément à demander")
    #expect(try team.slot() == notAgreed)
    try submit(on: "2016-07-08")
    #expect(try state() == "agrément demandé")
    #expect(try team.slot() == notAgreed)
    try team.recruiting.refuses("Le dossier de « I-06 » est déjà présenté, depuis le 08/07/2016 : il attend la décision du Cnam national.")
    {
      try submit(on: "2016-07-11")
    }
    try decide(.agreed, on: "2016-10-04")
    #expect(try state() == "prêt")
    try team.recruiting.refuses("« I-06 » est déjà agréé, depuis le 04/10/2016.") { try submit(on: "2016-10-05") }
  }

  @Test("Nobody intervenes before the day of the agreement")
  func fromItsDay() throws {
    try team.plan("UE11-1", "I-06")
    try team.decide("I-06", ["decide_le": "04/10/2016"])
    #expect(try team.slot(["jour": "03/10/2016"]) == notAgreed)
    #expect(try team.slot(["jour": "04/10/2016"]) == nil)
  }

  @Test("A decision does not come before the file")
  func order() throws {
    try team.plan("UE11-1", "I-06")
    try team.recruiting.refuses(
      .agrements, Draft.agreement.file(["decide_le": "07/07/2016"]),
      "La décision du Cnam national ne précède pas la présentation du dossier (convention, art. 9)")
    try team.recruiting.refuses(
      .agrements, Draft.agreement.file(["decide_le": "02/12/2016"]), column: "decide_le",
      "le 02/12/2016 est après le jour de l'enregistrement, le 01/12/2016")
    try submit(on: "2016-07-08")
    try team.recruiting.refuses("La décision du Cnam national ne précède pas la présentation du dossier (convention, art. 9).") {
      try decide(.agreed, on: "2016-07-07")
    }
    try decide(.agreed, on: "2016-07-08")
  }

  @Test("A lecturer who is refused has no slot, presents again, and has one from the new agreement")
  func refused() throws {
    try team.plan("UE11-1", "I-06")
    try submit(on: "2016-07-08")
    try decide(.refused, on: "2016-08-29")
    #expect(try team.slot() == notAgreed)
    #expect(try base.teachingTeam(of: team.cohort, by: Staff.manager).assignments.first?.state == "refusé par le Cnam national")
    try submit(on: "2016-09-05")
    try decide(.agreed, on: "2016-10-10")
    #expect(try team.slot() == notAgreed)
    #expect(try team.slot(["jour": "10/10/2016"]) == nil)
  }

  @Test("What was answered last counts: an agreement that a refusal follows")
  func agreedThenRefused() throws {
    try team.plan("UE11-1", "I-06")
    try team.decide("I-06")
    let second: Void? = try? team.decide(
      "I-06", ["presente_le": "05/09/2016", "decision": "refuse", "decide_le": "26/09/2016"])
    let state = try base.teachingTeam(of: team.cohort, by: Staff.manager).assignments.first?.state
    let slot = try team.slot()
    #expect(second == nil || (state == "refusé par le Cnam national") == (slot != nil))
  }

  @Test("One file waits at a time, by hand or by file")
  func waiting() throws {
    try team.plan("UE11-1", "I-06")
    try submit(on: "2016-07-08")
    try team.recruiting.refuses(
      .agrements, Draft.agreement.file(["presente_le": "11/07/2016", "decision": "", "decide_le": ""]),
      "Un dossier de cet intervenant est déjà agréé, ou attend la décision du Cnam national (convention, art. 9)")
  }
}
