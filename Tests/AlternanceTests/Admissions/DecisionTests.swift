import Testing

@testable import Alternance

@Suite("The commission's decisions and the letters (PC-04-11, PC-04-14, PC-04-15)")
struct DecisionTests {
  /// The commission sits; the candidates come to it as the test wants.
  private func sitting(_ prepare: (RecruitingBase) throws -> Void) throws -> RecruitingBase {
    let recruiting = try RecruitingBase()
    try prepare(recruiting)
    try recruiting.conveneCommission()
    try recruiting.seat()
    return recruiting
  }

  /// Told by what the agenda says of the candidate.
  private func refuses(_ recruiting: RecruitingBase, obstacle: String) throws {
    try recruiting.refuses(
      .decisions, Draft.decision.file(), column: "candidat",
      "la commission ne peut pas décider de « C-01 » : \(obstacle) (convention, art. 4)")
    #expect(try recruiting.base.agenda(of: "COM-1", by: Staff.manager).first { $0.code == "C-01" }?.obstacle == obstacle)
  }

  @Test("Not of a file that is not centralised")
  func notCentralised() throws {
    let recruiting = try sitting { recruiting in
      try recruiting.receive(["C-01"])
      try recruiting.test(["C-01"], ["individuelle"])
      try recruiting.interview(["C-01"], ["urgence": "isolement", "organise_par": "CNAM", "directeur_pole": ""])
    }
    try refuses(recruiting, obstacle: "dossier à centraliser")
  }

  @Test("Not of somebody not heard")
  func notHeard() throws {
    let recruiting = try sitting { recruiting in
      try recruiting.receive(["C-01"])
      try recruiting.centralise(["C-01"])
      try recruiting.convene(["C-01"])
      try recruiting.test(["C-01"])
    }
    try refuses(recruiting, obstacle: "entretien à passer")
  }

  @Test(
    "Not with one of the three tests missing",
    arguments: [
      (["expression", "culture_commerciale"], "compréhension"), (["comprehension", "culture_commerciale"], "expression"),
      (["comprehension", "expression"], "culture commerciale"), ([], "compréhension, expression, culture commerciale"),
    ])
  func oneMissing(tests: [String], missing: String) throws {
    let recruiting = try sitting { recruiting in
      try recruiting.receive(["C-01"])
      try recruiting.centralise(["C-01"])
      try recruiting.convene(["C-01"])
      if !tests.isEmpty { try recruiting.test(["C-01"], tests) }
      try recruiting.interview(["C-01"])
    }
    try refuses(recruiting, obstacle: "épreuves à passer : \(missing)")
  }

  @Test("The individual test does not replace a written one for a joint interview")
  func individualAlone() throws {
    let recruiting = try sitting { recruiting in
      try recruiting.receive(["C-01"])
      try recruiting.centralise(["C-01"])
      try recruiting.convene(["C-01"])
      try recruiting.test(["C-01"], ["individuelle", "expression", "comprehension"])
      try recruiting.interview(["C-01"])
    }
    try refuses(recruiting, obstacle: "épreuves à passer : culture commerciale")
  }

  @Test("Not of somebody who withdrew: off the agenda too")
  func withdrawn() throws {
    let recruiting = try sitting { recruiting in
      try recruiting.prepare(["C-01", "C-02"])
      try recruiting.base.withdraw("C-01", reason: "autre formation", by: Staff.assistant, on: "2016-03-01".day)
    }
    try recruiting.refuses(.decisions, Draft.decision.file(), "Le candidat a retiré sa candidature")
    #expect(try recruiting.base.agenda(of: "COM-1", by: Staff.manager).map(\.code) == ["C-02"])
  }

  @Test("One outcome for each candidate: the same again changes nothing, another is refused")
  func once() throws {
    let recruiting = try sitting { try $0.prepare(["C-01"]) }
    try recruiting.decide(["C-01"])
    let before = try recruiting.base.contents()
    try recruiting.decide(["C-01"])
    #expect(try recruiting.base.contents() == before)
    try recruiting.refuses(
      .decisions, Draft.decision.file(["decision": "non_admissible"]), column: "decision",
      "« C-01 » est déjà enregistré avec une autre valeur (admissible) : un import n'écrase rien")
    try recruiting.conveneCommission("COM-2")
    try recruiting.seat(in: "COM-2")
    try recruiting.refuses(
      .decisions, Draft.decision.file(["commission": "COM-2"]), column: "commission",
      "« C-01 » est déjà enregistré avec une autre valeur (COM-1) : un import n'écrase rien", on: "2016-05-18")
  }

  @Test("What is kept is told in the words of the files")
  func words() throws {
    let recruiting = try sitting { try $0.prepare(["C-01"]) }
    try recruiting.decide(["C-01"], "non_admissible")
    func kept(_ word: String) -> String { "« C-01 » est déjà enregistré avec une autre valeur (\(word)) : un import n'écrase rien" }
    try recruiting.refuses(.decisions, Draft.decision.file(), column: "decision", kept("non_admissible"))
    try recruiting.refuses(.entretiens, Draft.interview.file(["avis": "reserve"]), column: "avis", kept("favorable"))
  }

  @Test("Nobody but the chair enters a decision, nor before the day")
  func chair() throws {
    let recruiting = try sitting { try $0.prepare(["C-01"]) }
    for actor in [Staff.manager, Staff.assistant, Staff.cfaDirector] {
      try recruiting.refuses(
        "« \(actor.login) » (\(actor.roles[0].french)) ne peut pas prononcer l'admissibilité ; seul rôle qui le peut : "
          + "direction régionale du Cnam."
      ) { try recruiting.decide(["C-01"], by: actor) }
    }
    try recruiting.refuses(
      .decisions, Draft.decision.file(), "La commission « COM-1 » ne s'est pas encore réunie : elle est prévue le 30/03/2016",
      on: "2016-03-29")
  }

  @Test("An urgent case waives the joint test and interview, not the commission (scenario 8, A-21)")
  func urgent() throws {
    let recruiting = try sitting { recruiting in
      try recruiting.receive(["C-01"])
      try recruiting.centralise(["C-01"])
      try recruiting.interview(["C-01"], ["urgence": "demande_entreprise", "organise_par": "CNAM", "directeur_pole": ""])
    }
    #expect(try recruiting.state("C-01", on: "2016-03-01") == .interviewed)
    try recruiting.openPlacement()
    try recruiting.refuses(
      .presentations, Draft.presentation.file(), column: "candidat",
      "« C-01 » n'est pas sur la liste d'admissibilité (entretien passé) : il n'est pas présenté aux entreprises (convention, art. 5)")
    try refuses(recruiting, obstacle: "épreuve individuelle à passer")
    try recruiting.test(["C-01"], ["individuelle"])
    #expect(try recruiting.state("C-01", on: "2016-03-01") == .interviewed, "still not admissible")
    #expect(try recruiting.base.admissibilityList(of: recruiting.cohort, by: Staff.manager).candidates.isEmpty)
    try recruiting.decide(["C-01"])
    #expect(try recruiting.state("C-01", on: "2016-03-30") == .admissible)
    #expect(sentence { try recruiting.base.load(.presentations, Draft.presentation.file()) } == nil)
  }

  @Test("A letter for each decision, whatever it is, and none before")
  func letters() throws {
    let recruiting = try sitting { try $0.prepare(["C-01", "C-02"]) }
    func notify(_ actor: Actor = Staff.manager, on day: String = "2016-04-04") throws -> [AdmissibilityDecision] {
      try recruiting.base.notifyResults(of: recruiting.cohort, by: actor, on: day.day)
    }
    let none =
      "Aucun résultat de la promotion 2016 n'attend d'être annoncé : une lettre ne précède jamais la décision (convention, art. 4)."
    try recruiting.refuses(none) { try notify() }
    try recruiting.decide(["C-01"], "non_admissible")
    try recruiting.refuses("Un résultat ne s'annonce pas avant la décision de la commission (convention, art. 4).") {
      try notify(on: "2016-03-29")
    }
    try recruiting.refuses(
      "« directeur-pole » (direction du pôle entreprises-apprentis (CFA)) ne peut pas annoncer les résultats aux candidats ; le peuvent : "
        + "responsable alternance (Cnam), assistante de formation (Cnam)."
    ) { try notify(Staff.hubDirector) }
    #expect(try notify().map { "\($0.candidate.code) \($0.outcome.code)" } == ["C-01 non_admissible"])
    try recruiting.refuses(none) { try notify() }
    try recruiting.decide(["C-02"])
    #expect(try notify(Staff.assistant, on: "2016-04-05").map { "\($0.candidate.code) \($0.outcome.code)" } == ["C-02 admissible"])
  }

  @Test("The letters bear both logos, one page set for each decided candidate")
  func logos() throws {
    let recruiting = try sitting { try $0.prepare(["C-01", "C-02"]) }
    try recruiting.decide(["C-01"])
    try recruiting.decide(["C-02"], "non_admissible")
    let decisions = try recruiting.base.notifyResults(of: recruiting.cohort, by: Staff.manager, on: "2016-04-04".day)
    let data = try PrintedData(
      recruiting.base.documentContext().results(
        decisions, cohort: recruiting.cohort, name: "essai", signatories: ["M. Un", "Mme Deux"], on: "2016-04-04".day))
    #expect(data.list("issuers").map { $0["logo"] } == ["cnam", "cfa"])
    #expect(data.list("letters").map { $0["buyer.name"] } == ["Mme Bruno Cordelier", "Mme Anne Ébrard"])
  }
}
