import Testing

@testable import Alternance

@Suite("Who may teach what (PC-09-03, PC-09-04)")
struct TeamProfileTests {
  private let team: TeamBase

  init() throws { team = try TeamBase() }

  private static let refusals = [
    "trade": "Un module métier est donné par des professionnels seulement (convention, art. 9)",
    "pair":
      "Le binôme de ce module a déjà un intervenant de ce profil : un universitaire et un professionnel (convention, art. 9)",
    "contract": "Un vacataire est recruté par l'institution qui a la charge du module (convention, art. 9)",
  ]

  @Test("Profiles, pairs and contracts", arguments: Golden.rows("team-profiles"))
  func profiles(row: GoldenRow) throws {
    let module = row["module"]
    if !row.isEmpty("first") { try team.assign(module, row["first"], "10,50") }
    let file = Draft.assignment(module, row["second"], "10,50")
    if row.isEmpty("refused") {
      #expect(try team.base.load(.affectations, file).added == 1)
      #expect(try team.base.load(.affectations, file).added == 0)
    } else {
      try team.recruiting.refuses(.affectations, file, try #require(Self.refusals[row["refused"]]))
    }
  }

  @Test("Hours are added to the same lecturer of a pair, not to a third one")
  func rank() throws {
    try team.assign("UE12-1", "I-09", "10,50")
    try team.assign("UE12-1", "I-07", "10,50")
    try team.assign("UE12-1", "I-09", "3,50", ["rang": "2"])
    try team.recruiting.refuses(.affectations, Draft.assignment("UE12-1", "I-02", "3,50"), try #require(Self.refusals["pair"]))
    let hours = try team.base.teachingTeam(of: team.cohort, by: Staff.manager).assignments.map { "\($0.login) \($0.hours.minutes)" }
    #expect(hours == ["I-09 630", "I-09 210", "I-07 630"])
  }

  @Test(
    "Another first course, hours or cohort than those known",
    arguments: [
      ("premier_cours", "14/09/2016", "le 14/09/2016 est hors de la promotion 2016, du 15/09/2016 au 14/09/2018"),
      ("heures", "0,00", "une affectation a des heures"),
      ("module", "UE99-1", "le module « UE99-1 » n'est pas du programme AGAC publié pour 2016"),
      ("intervenant", "I-99", "l'intervenant « I-99 » est inconnu de la base"),
    ])
  func refused(column: String, value: String, reason: String) throws {
    let file = Draft.assignment("UE11-1", "I-06", "42,00", [column: value])
    try team.recruiting.refuses(.affectations, file, column: column, reason)
  }

  @Test(
    "The pedagogical director alone builds the team", arguments: [Staff.manager, Staff.hubDirector, Staff.cfaDirector, Staff.coordinator])
  func roles(actor: Actor) throws {
    let told = sentence { try team.base.load(.affectations, Draft.assignment("UE11-1", "I-06", "42,00"), by: actor) }
    #expect(
      told?.contains("ne peut pas constituer l'équipe pédagogique ; seul rôle qui le peut : direction pédagogique (CFA).") == true)
  }

  /// UE12-1 has 42 h, two professionals cannot make its pair, nobody is agreed. UE11-1 has its hours.
  @Test("What lacks is told, module by module, and the agreements with their deadline")
  func warnings() throws {
    try team.assign("UE12-1", "I-07", "21,00", ["premier_cours": "17/10/2016"])
    try team.engage("UE11-1", "I-06", "42,00")
    let told = try team.base.teamWarnings(of: team.cohort, on: "2016-09-17".day, by: Staff.manager).map(bare)
    #expect(told.contains("UE12-1 : 21,00 h affectées pour 42,00 h dues (convention, art. 7)."))
    #expect(
      told.contains("UE12-1 est un module général : il lui faut un binôme, un universitaire et un professionnel (convention, art. 9)."))
    #expect(!told.contains { $0.hasPrefix("UE11-1") || $0.contains("I-06") })
    #expect(told.last == "Agrément de « I-07 » à faire : dossier dû le 17/09/2016, premier cours le 17/10/2016 (convention, art. 9).")
    let late = try team.base.teamWarnings(of: team.cohort, on: "2016-09-18".day, by: Staff.manager)
    #expect(late.last == "Agrément de « I-07 » en retard : dossier dû le 17/09/2016, premier cours le 17/10/2016 (convention, art. 9).")
  }
}
