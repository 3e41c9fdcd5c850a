import Testing

@testable import Alternance

/// I-06 has all the 42 h of UE11-1 and gives 7 h on 3 October 2016.
@Suite("A lecturer leaves a module, another takes what is left (PC-09-04)")
struct ReplacementTests {
  private let team: TeamBase
  private var base: Database { team.base }

  init() throws {
    team = try TeamBase()
    try team.engage("UE11-1", "I-06", "42,00")
    #expect(try team.slot(["fin": "17:00"]) == nil)
  }

  private let noHours = "« I-06 » n'a pas d'heures dans le module « UE11-1 » (importer affectations)"
  private let beyondModule = "Les heures affectées à ce module dépassent celles du programme (convention, art. 9)"

  @Test("The hours given stay, the 35 h left are another's")
  func replaced() throws {
    try team.recruiting.refuses(.affectations, Draft.assignment("UE11-1", "I-10", "0,05"), beyondModule)
    try team.retire("I-06", from: "UE11-1", on: "2016-10-31")
    try team.recruiting.refuses(.affectations, Draft.assignment("UE11-1", "I-10", "35,05"), beyondModule)
    try team.engage("UE11-1", "I-10", "35,00")
    #expect(try team.slot(["seance": "X-2", "jour": "07/11/2016"]) == noHours)
    #expect(try team.slot(["seance": "X-2", "jour": "07/11/2016", "intervenant": "I-10"]) == nil)
    let states = try base.teachingTeam(of: team.cohort, by: Staff.manager).assignments.map { "\($0.login) \($0.state)" }
    #expect(states == ["I-10 prêt", "I-06 retiré le 31/10/2016"])
  }

  @Test("Once, with a reason, from a module that the lecturer has")
  func refused() throws {
    func retire(_ login: String = "I-06", _ module: String = "UE11-1", _ reason: String = "départ", by actor: Actor) throws {
      try base.endAssignment(
        of: login, module: module, cohort: team.cohort, endedOn: "2016-10-31".day, reason: reason, by: actor, on: "2016-10-31".day)
    }
    let director = Staff.pedagogicalDirector
    try team.recruiting.refuses("Un retrait dit pourquoi : ajoutez --motif \"…\".") { try retire("I-06", "UE11-1", "", by: director) }
    try team.recruiting.refuses("« I-10 » n'a pas d'heures en cours dans le module « UE11-1 ».") { try retire("I-10", by: director) }
    try team.recruiting.refuses("« I-06 » n'a pas d'heures en cours dans le module « UE11-2 ».") {
      try retire("I-06", "UE11-2", by: director)
    }
    #expect(sentence { try retire(by: Staff.manager) }?.contains("ne peut pas constituer l'équipe pédagogique") == true)
    try retire(by: director)
    try team.recruiting.refuses("« I-06 » n'a pas d'heures en cours dans le module « UE11-1 ».") { try retire(by: director) }
  }

  /// UE12-1 is general: I-07, professional, with I-09, academic, then with I-02, academic.
  @Test("The pair is complete until one leaves, then lacks one, then is whole again")
  func pair() throws {
    try team.engage("UE12-1", "I-07", "21,00")
    try team.engage("UE12-1", "I-09", "21,00")
    let slot = ["ue": "UE12", "module": "UE12-1", "intervenant": "I-07"]
    #expect(try team.slot(slot.merging(["seance": "Y-1", "jour": "31/10/2016"]) { $1 }) == nil)
    try team.retire("I-09", from: "UE12-1", on: "2016-10-31")
    let next = slot.merging(["seance": "Y-2", "jour": "02/11/2016"]) { $1 }
    #expect(
      try team.slot(next)
        == "Un module général est donné par un binôme, un universitaire et un professionnel : il en manque un (convention, art. 9)")
    try team.engage("UE12-1", "I-02", "21,00")
    #expect(try team.slot(next) == nil)
  }

  @Test("The slots planned after the last day do not stay with whoever left")
  func plannedSlots() throws {
    #expect(try team.slot(["seance": "X-2", "jour": "07/11/2016"]) == nil)
    let left: Void? = try? team.retire("I-06", from: "UE11-1", on: "2016-10-31")
    let kept = try base.timetable(of: team.cohort, by: Staff.manager).first { $0.code == "X-2" }?.isHeld
    #expect(left == nil || kept == false)
  }

  /// 7 h given, 35 h to I-10: there is nothing left, on whatever day the slot is entered.
  @Test("After a replacement, the module is never taught beyond its hours")
  func noMoreThanTheModule() throws {
    try team.retire("I-06", from: "UE11-1", on: "2016-10-31")
    try team.engage("UE11-1", "I-10", "35,00")
    let late = try team.slot(["seance": "X-2", "jour": "10/10/2016"])
    #expect(late != nil)
  }

  /// 7 h given, then 7 h approved again: 14 h in all.
  private func comeBack() throws {
    try team.retire("I-06", from: "UE11-1", on: "2016-10-04")
    try team.assign("UE11-1", "I-06", "7,00", ["rang": "2"])
    try team.approve("I-06")
    #expect(try team.slot(["seance": "X-2", "jour": "07/11/2016", "fin": "17:00"]) == nil)
  }

  @Test("A lecturer who comes back has the hours given and the new ones")
  func comingBack() throws {
    try comeBack()
    let third = try team.slot(["seance": "X-3", "jour": "08/11/2016"])
    #expect(third != nil)
  }

  @Test("And leaves 28 h for another")
  func besideWhoCameBack() throws {
    try comeBack()
    try base.load(.affectations, Draft.assignment("UE11-1", "I-10", "28,00"))
  }
}
