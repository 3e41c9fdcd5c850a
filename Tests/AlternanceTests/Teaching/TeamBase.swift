@testable import Alternance

/// A cohort 2016 recruited by the rules, its programme published and its two booklets out: what lacks is its team.
/// Each verb takes lecturers one step nearer to their first slot.
///
/// | | employer | status | profile |
/// |---|---|---|---|
/// | I-01, I-04 | CFA | permanent | professional |
/// | I-02 | CFA | permanent | academic |
/// | I-03 | CFA | by contract | professional |
/// | I-05 | CFA | by contract | academic |
/// | I-06, I-07, I-10 | Cnam | permanent | professional |
/// | I-08 | Cnam | by contract | professional |
/// | I-09 | Cnam | permanent | academic |
///
/// Of the modules, UE11-1 (42 h, Cnam's) and UE11-2 (42 h, the CFA's) are trade modules, UE12-1 (42 h, Cnam's) is a general one.
struct TeamBase {
  let recruiting: RecruitingBase
  var base: Database { recruiting.base }
  var cohort: Cohort { recruiting.cohort }

  init() throws { recruiting = try Self.published.get().copy() }

  private static let published = Result {
    let recruiting = try RecruitingBase()
    try recruiting.base.publishTaughtProgramme()
    return recruiting
  }

  static func director(of login: String) -> Actor { login < "I-06" ? Staff.cfaDirector : Staff.cnamDirector }

  func assign(_ module: String, _ login: String, _ hours: String, _ changes: [String: String] = [:]) throws {
    try base.load(.affectations, Draft.assignment(module, login, hours, changes))
  }

  @discardableResult
  func approve(_ login: String?, by director: Actor? = nil) throws -> Int {
    try base.approve(.hours(cohort: "2016", lecturer: login), by: director ?? Self.director(of: login ?? ""), on: "2016-09-01".day)
  }

  func plan(_ module: String, _ login: String) throws {
    try base.load(.plansCours, Draft.plan.file(["module": module, "intervenant": login]))
  }

  func decide(_ login: String, _ changes: [String: String] = [:]) throws {
    try base.load(.agrements, Draft.agreement.file(changes.merging(["intervenant": login]) { $1 }))
  }

  /// Everything that a lecturer needs before a slot: hours, the director's accord, a course plan, the agreement.
  func engage(_ module: String, _ login: String, _ hours: String, _ changes: [String: String] = [:]) throws {
    try assign(module, login, hours, changes)
    try approve(login)
    try plan(module, login)
    try decide(login)
  }

  /// Writes a slot; nil when it is accepted, what keeps it out otherwise.
  @discardableResult
  func slot(_ changes: [String: String] = [:]) throws -> String? {
    let before = try base.contents()
    let told = sentence { try base.load(.seances, Draft.slot.file(changes)) }.map(Self.reason)
    if told != nil, try base.contents() != before { return "something was written" }
    return told
  }

  /// « « seances.csv », ligne 2, colonne « jour » : le 09/10/2016 est un dimanche.\nUne erreur… » without file, row, full stop and count.
  static func reason(_ sentence: String) -> String {
    let line = bare(sentence).split(separator: "\n")[0]
    guard let start = line.firstRange(of: " : "), line.hasSuffix(".") else { return String(line) }
    return String(line[start.upperBound...].dropLast())
  }

  func retire(_ login: String, from module: String, on day: String) throws {
    try base.endAssignment(
      of: login, module: module, cohort: cohort, endedOn: day.day, reason: "départ", by: Staff.pedagogicalDirector, on: day.day)
  }
}

extension Draft {
  /// 3,50 h in the morning of Monday 3 October 2016, at the CFA.
  static let slot = RowDraft([
    "seance": "X-1", "promotion": "2016", "jour": "03/10/2016", "debut": "08:30", "fin": "12:15", "ue": "UE11", "intervenant": "I-06",
    "site": "CFA", "module": "UE11-1", "salle": "", "groupe": "",
  ])
  static let plan = RowDraft([
    "programme": "AGAC", "module": "UE11-1", "intervenant": "I-06", "objectifs": "Accueillir", "contenu": "Écoute",
    "methode": "Situations vécues", "evaluation": "Étude de cas",
  ])
  static let agreement = RowDraft([
    "programme": "AGAC", "intervenant": "I-06", "presente_le": "08/07/2016", "decision": "agree", "decide_le": "29/08/2016",
    "observation": "",
  ])
  static let week = RowDraft(["promotion": "2016", "version": "1", "lundi": "03/10/2016", "lieu": "centre"])
  static let dayOff = RowDraft(["nature": "fermeture", "du": "05/10/2016", "au": "05/10/2016", "intitule": "Pont", "site": ""])
  static let assessment = RowDraft([
    "promotion": "2016", "nature": "examen", "du": "06/02/2017", "au": "08/02/2017", "intitule": "Examens du premier semestre",
  ])

  static func assignment(_ module: String, _ login: String, _ hours: String, _ changes: [String: String] = [:]) -> String {
    RowDraft([
      "promotion": "2016", "module": module, "intervenant": login, "heures": hours, "premier_cours": "03/10/2016", "rang": "1",
    ]).file(changes)
  }
}
