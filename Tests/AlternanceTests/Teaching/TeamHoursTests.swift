import Testing

@testable import Alternance

@Suite("Hours of a module, agreed by the director of each lecturer (PC-09-02, A-29)")
struct TeamHoursTests {
  private let team: TeamBase
  private var base: Database { team.base }

  init() throws { team = try TeamBase() }

  private let beyondModule = "Les heures affectées à ce module dépassent celles du programme (convention, art. 9)"
  private let beyondApproved = "Cette séance dépasse les heures approuvées de l'intervenant sur ce module (convention, art. 9)"
  private func noHours(_ login: String = "I-06", _ module: String = "UE11-1") -> String {
    "« \(login) » n'a pas d'heures dans le module « \(module) » (importer affectations)"
  }

  private let notApproved =
    "les heures de « I-06 » dans « UE11-1 » attendent l'accord de la direction de son institution (convention, art. 9)"

  /// UE11-1 and UE12-1 have 42 h each: the hours of a pair are not counted twice.
  @Test(
    "No more hours than the module has, those of a pair together",
    arguments: [
      ("UE11-1", [("I-06", "42,00"), ("I-10", "0,05")]), ("UE11-1", [("I-06", "42,05")]),
      ("UE12-1", [("I-09", "21,00"), ("I-07", "21,00"), ("I-07", "0,05")]), ("UE12-1", [("I-09", "21,00"), ("I-07", "21,05")]),
    ])
  func module(code: String, team hours: [(String, String)]) throws {
    for (login, given) in hours.dropLast() { try team.assign(code, login, given) }
    let last = try #require(hours.last)
    try team.recruiting.refuses(.affectations, Draft.assignment(code, last.0, last.1, ["rang": "2"]), beyondModule)
  }

  @Test("The other director approves nothing, of one lecturer or of all")
  func otherDirector() throws {
    try team.assign("UE11-1", "I-06", "21,00")
    try team.recruiting.refuses("« directeur-cfa » n'est pas du Cnam : l'intervenant « I-06 » relève du Cnam.") {
      try team.approve("I-06", by: Staff.cfaDirector)
    }
    try team.recruiting.refuses("Il n'y a rien à approuver : l'accord du CFA est déjà donné, ou rien n'est proposé.") {
      try team.approve(nil, by: Staff.cfaDirector)
    }
    try team.recruiting.refuses("« I-99 » n'est pas enregistré comme intervenant.") { try team.approve("I-99", by: Staff.cfaDirector) }
    #expect(try team.approve("I-06", by: Staff.cnamDirector) == 1)
  }

  @Test("Each director approves its own at once, and only once")
  func ownOnly() throws {
    for (login, module) in [("I-06", "UE11-1"), ("I-10", "UE11-1"), ("I-01", "UE11-2")] { try team.assign(module, login, "7,00") }
    #expect(try team.approve(nil, by: Staff.cnamDirector) == 2)
    let approved = try base.teachingTeam(of: team.cohort, by: Staff.manager).assignments.filter { $0.approvedOn != nil }.map(\.login)
    #expect(approved == ["I-10", "I-06"])
    try team.recruiting.refuses("Il n'y a rien à approuver : l'accord du Cnam est déjà donné, ou rien n'est proposé.") {
      try team.approve(nil, by: Staff.cnamDirector)
    }
  }

  @Test("Nobody else approves", arguments: [Staff.manager, Staff.pedagogicalDirector, Staff.hubDirector, Staff.assistant])
  func roles(actor: Actor) throws {
    try team.assign("UE11-1", "I-06", "21,00")
    #expect(sentence { try team.approve("I-06", by: actor) }?.contains("ne peut pas approuver les heures d'un intervenant") == true)
  }

  @Test("Hours that are not approved are not timetabled, nor those of another module")
  func unapproved() throws {
    #expect(try team.slot() == noHours())
    try team.assign("UE11-1", "I-06", "21,00")
    try team.plan("UE11-1", "I-06")
    try team.decide("I-06")
    #expect(try team.slot() == notApproved)
    try team.approve("I-06")
    #expect(try team.slot() == nil)
    #expect(try team.slot(["seance": "X-2", "jour": "04/10/2016", "ue": "UE11", "module": "UE11-2"]) == noHours("I-06", "UE11-2"))
    #expect(try team.slot(["seance": "X-2", "jour": "04/10/2016", "intervenant": "I-10"]) == noHours("I-10"))
  }

  /// 7,00 h are approved: a morning, then an afternoon; 1,75 h more are approved later.
  @Test("Nor beyond the approved hours: a cancelled slot gives its hours back, more hours are approved apart")
  func beyond() throws {
    try team.engage("UE11-1", "I-06", "7,00")
    #expect(try team.slot() == nil)
    #expect(try team.slot(["seance": "X-2", "jour": "04/10/2016", "debut": "08:30", "fin": "15:00"]) == beyondApproved)
    #expect(try team.slot(["seance": "X-2", "jour": "04/10/2016"]) == nil)
    #expect(try team.slot(["seance": "X-3", "jour": "05/10/2016", "fin": "10:15"]) == beyondApproved)
    try team.assign("UE11-1", "I-06", "1,75", ["rang": "2"])
    #expect(try team.slot(["seance": "X-3", "jour": "05/10/2016", "fin": "10:15"]) == beyondApproved)
    try team.approve("I-06")
    #expect(try team.slot(["seance": "X-3", "jour": "05/10/2016", "fin": "10:15"]) == nil)
    #expect(try team.slot(["seance": "X-4", "jour": "06/10/2016", "fin": "10:15"]) == beyondApproved)
    try base.cancelSlot("X-1", reason: "grève", by: Staff.coordinator, on: "2016-10-03".day)
    #expect(try team.slot(["seance": "X-4", "jour": "06/10/2016"]) == nil)
    let planned = try base.teachingTeam(of: team.cohort, by: Staff.manager).assignments.first?.planned
    #expect(planned == Hours(minutes: 525))
  }

  @Test("A slot is moved though all the approved hours are planned")
  func moved() throws {
    try team.engage("UE11-1", "I-06", "3,50")
    #expect(try team.slot() == nil)
    try base.moveSlot(
      "X-1", to: "X-1b", changing: [("jour", "04/10/2016")], reason: "salle prise", by: Staff.coordinator, on: "2016-10-03".day)
    #expect(try base.timetable(of: team.cohort, by: Staff.manager).map(\.state) == ["déplacée : X-1b", ""])
  }
}
