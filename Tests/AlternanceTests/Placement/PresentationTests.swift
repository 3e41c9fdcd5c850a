import Testing

@testable import Alternance

@Suite("Companies, presentations, companies that give up (PC-05-02 to PC-05-04)")
struct PresentationTests {
  /// C-01 admissible, C-02 not, C-03 undecided; Ateliers Un means to recruit, Régie Deux does not.
  private func recruiting() throws -> RecruitingBase { try Self.template.get().copy() }

  private static let template = Result {
    let recruiting = try RecruitingBase()
    try recruiting.prepare(["C-01", "C-02", "C-03"])
    try recruiting.conveneCommission()
    try recruiting.seat()
    try recruiting.decide(["C-01"])
    try recruiting.decide(["C-02"], "non_admissible")
    try recruiting.base.load(.intentions, Draft.intent.file(["declaree_le": "10/04/2016"]), on: "2016-04-10".day)
    return recruiting
  }

  @Test("Only a candidate of the list", arguments: [("C-02", "non admissible"), ("C-03", "entretien passé")])
  func notAdmissible(code: String, state: String) throws {
    try recruiting().refuses(
      .presentations, Draft.presentation.file(["candidat": code]), column: "candidat",
      "« \(code) » n'est pas sur la liste d'admissibilité (\(state)) : il n'est pas présenté aux entreprises (convention, art. 5)")
  }

  @Test("Only to a company that declared its intent, from that day, until it gives up")
  func intent() throws {
    let recruiting = try recruiting()
    func refuses(_ changes: [String: String], _ reason: String) throws {
      try recruiting.refuses(.presentations, Draft.presentation.file(changes), column: "entreprise", reason)
    }
    try refuses(
      ["entreprise": SmallCohort.publicBody],
      "« Régie Deux » n'a pas déclaré d'intention de recruter pour la promotion 2016 : elle ne reçoit pas de candidats (convention, art. 5)"
    )
    try refuses(
      ["jour": "09/04/2016"], "« Ateliers Un » n'a déclaré son intention de recruter que le 10/04/2016 (convention, art. 5)")
    func withdraw(_ reason: String) throws {
      try recruiting.base.withdrawIntent(
        of: Siret(SmallCohort.company)!, cohort: recruiting.cohort, reason: reason, by: Staff.hubDirector, on: "2016-05-02".day)
    }
    try recruiting.refuses("Un renoncement dit pourquoi : ajoutez --motif \"…\".") { try withdraw("") }
    try withdraw("activité insuffisante")
    try recruiting.refuses("« Ateliers Un » a déjà renoncé à recruter pour cette promotion.") { try withdraw("encore") }
    try refuses(["jour": "02/05/2016"], "« Ateliers Un » a renoncé à recruter le 02/05/2016 (convention, art. 5)")
    #expect(sentence { try recruiting.base.load(.presentations, Draft.presentation.file(["jour": "01/05/2016"])) } == nil)
  }

  @Test(
    "The alternance manager presents, nobody else",
    arguments: [Staff.hubDirector, Staff.coordinator, Staff.pedagogicalDirector, Staff.assistant])
  func channel(actor: Actor) throws {
    let recruiting = try recruiting()
    try recruiting.refuses(
      "« \(actor.login) » (\(actor.roles[0].french)) ne peut pas présenter un candidat à une entreprise ; seul rôle qui le peut : "
        + "responsable alternance (Cnam)."
    ) { try recruiting.base.load(.presentations, Draft.presentation.file(), by: actor) }
  }

  @Test("The CFA records the needs that it detects, and those alone (PC-05-03)")
  func needs() throws {
    let recruiting = try recruiting()
    let need = ["entreprise": SmallCohort.publicBody, "detectee_par": "CNAM"]
    try recruiting.refuses(
      .intentions, Draft.intent.file(need), column: "detectee_par",
      "« directeur-pole » n'enregistre pas ce que l'autre partenaire a détecté", by: Staff.hubDirector)
    try recruiting.base.load(.intentions, Draft.intent.file(need.merging(["detectee_par": "CFA"]) { $1 }), by: Staff.hubDirector)
    let entry = try recruiting.base.hiringIntents(of: recruiting.cohort, by: Staff.manager).first { $0.company == "Régie Deux" }
    #expect(entry?.detectedBy == .cfa)
    try recruiting.refuses(
      .intentions, Draft.intent.file(["entreprise": SmallCohort.fund, "postes": "0"]), column: "postes",
      "une intention porte sur un poste au moins")
  }

  @Test("The company's answer follows the presentation, and is given once")
  func outcome() throws {
    let recruiting = try recruiting()
    func refuses(_ changes: [String: String], _ column: String, _ reason: String) throws {
      try recruiting.refuses(.presentations, Draft.presentation.file(changes), column: column, reason)
    }
    try refuses(["suite": "retenu"], "suite_le", "la réponse de l'entreprise a un jour")
    try refuses(
      ["suite": "retenu", "suite_le": "01/05/2016"], "suite_le", "la réponse de l'entreprise ne précède pas la présentation")
    try recruiting.base.load(.presentations, Draft.presentation.file())
    #expect(try recruiting.state("C-01", on: "2016-05-02") == .presented)
    try recruiting.base.load(.presentations, Draft.presentation.file(["suite": "retenu", "suite_le": "20/05/2016"]))
    #expect(try recruiting.state("C-01", on: "2016-05-20") == .retained)
    try refuses(
      ["suite": "non_retenu", "suite_le": "20/05/2016"], "suite", "l'entreprise a déjà répondu le 20/05/2016 : un import n'écrase rien")
  }

  @Test("A candidate retained by a company without being on the list follows article 4 (PC-05-05)")
  func spontaneous() throws {
    let recruiting = try recruiting()
    try recruiting.openPlacement(with: [SmallCohort.publicBody])
    try recruiting.place(["P-01"])
    try recruiting.receive(["C-04"], ["origine": "spontanee"])
    try recruiting.refuses(
      .contrats, Draft.contract.file(["stagiaire": "C-04"]), column: "stagiaire",
      "« C-04 » n'était pas admissible le 05/09/2016, jour de la signature : le contrat suit l'avis de la commission (convention, art. 5)")
    try recruiting.centralise(["C-04"])
    try recruiting.convene(["C-04"])
    try recruiting.test(["C-04"])
    try recruiting.interview(["C-04"])
    try recruiting.conveneCommission("COM-2")
    try recruiting.seat(in: "COM-2")
    try recruiting.decide(["C-04"], in: "COM-2")
    #expect(sentence { try recruiting.conclude([["stagiaire": "C-04"]]) } == nil)
    #expect(try recruiting.state("C-04", on: "2016-09-14") == .enrolled)
  }

  @Test("Help in the search, for one or for several (PC-05-04)")
  func support() throws {
    let recruiting = try recruiting()
    let header = "candidat;mode;jour;theme\n"
    try recruiting.base.load(
      .accompagnements, header + "C-01;atelier;06/05/2016;MAP 1\nC-02;atelier;06/05/2016;MAP 1\nC-01;individuel;07/05/2016;CV")
    try recruiting.refuses(.accompagnements, header + "C-01;;08/05/2016;MAP 2", column: "mode", "la cellule est vide")
  }
}
