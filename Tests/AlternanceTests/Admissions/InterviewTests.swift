import Testing

@testable import Alternance

@Suite("Interviews: jury, motivations, urgent cases (PC-04-09 to PC-04-11)")
struct InterviewTests {
  /// One candidate whose three tests are marked; representatives mandated.
  private func tested() throws -> RecruitingBase { try Self.template.get().copy() }

  private static let template = Result {
    let recruiting = try RecruitingBase()
    try recruiting.mandate()
    try recruiting.receive(["C-01"])
    try recruiting.centralise(["C-01"])
    try recruiting.convene(["C-01"])
    try recruiting.test(["C-01"])
    return recruiting
  }

  @Test("Who may hear a candidate", arguments: Golden.rows("interview-juries"))
  func jury(row: GoldenRow) throws {
    let recruiting = try tested()
    func logins(_ column: String) -> String { row.isEmpty(column) ? "" : RecruitingBase.logins[row[column]]! }
    let file = Draft.interview.file([
      "responsable_alternance": logins("ra"), "directeur_pole": logins("dp"), "directrice_pedagogique": logins("dped"),
      "autres": logins("others"), "urgence": row["urgency"], "organise_par": row["organiser"],
    ])
    if row.isEmpty("refusal") {
      #expect(sentence { try recruiting.base.load(.entretiens, file) } == nil)
      #expect(try recruiting.state("C-01", on: "2016-02-25") == .interviewed)
      #expect(try recruiting.base.candidate("C-01", on: "2016-02-25".day, by: Staff.manager).facts.isUrgent == !row.isEmpty("urgency"))
    } else {
      try recruiting.refuses(.entretiens, file, column: row.isEmpty("column") ? nil : row["column"], row["refusal"])
    }
  }

  @Test("Both motivations, or no interview", arguments: ["motivation_metier", "motivation_alternance"])
  func motivations(column: String) throws {
    try tested().refuses(.entretiens, Draft.interview.file([column: ""]), column: column, "la cellule est vide")
  }

  @Test("A mandate counts from its first day to its last", arguments: [("01/02/2016", "23/02/2016"), ("25/02/2016", "31/07/2016")])
  func outsideMandate(from: String, to: String) throws {
    let recruiting = try tested()
    try recruiting.base.load(
      .personnes, "identifiant;nom;prenom;role;partenaire;du\nrenfort;Fabron;Ève;tuteur;CFA;01/09/2015", on: "2016-01-20".day)
    try recruiting.give("directeur_pole;renfort;entretien", from: from, to: to, by: Staff.hubDirector)
    try recruiting.refuses(
      .entretiens, Draft.interview.file(["directeur_pole": "renfort"]), column: "directeur_pole",
      "« renfort » ne tient pas le siège « direction du pôle entreprises-apprentis (CFA) » le 24/02/2016, ni par désignation ni par mandat "
        + "(convention, art. 4)")
    try recruiting.give("directeur_pole;renfort;entretien", from: "24/02/2016", to: "24/02/2016", by: Staff.hubDirector)
    #expect(sentence { try recruiting.base.load(.entretiens, Draft.interview.file(["directeur_pole": "renfort"])) } == nil)
  }

  @Test("Mandates are given for the acts that article 4 names, each for one's own seat (PC-02-03)")
  func mandates() throws {
    let recruiting = try tested()
    func refuses(_ seat: String, _ reason: String, by actor: Actor) throws {
      try recruiting.refuses(.delegations, RecruitingBase.mandate(seat), column: "role", reason, by: actor)
    }
    let (hub, commission) = ("direction du pôle entreprises-apprentis (CFA)", "en commission d'admissibilité (convention, art. 4)")
    try refuses("directeur_pole;suppleant-dp;commission", "« \(hub) » n'a pas de représentant \(commission)", by: Staff.hubDirector)
    try refuses(
      "responsable_alternance;suppleant-ra;commission", "« responsable alternance (Cnam) » n'a pas de représentant \(commission)",
      by: Staff.manager)
    try refuses(
      "directrice_pedagogique;suppleante-dped;commission", "« direction pédagogique (CFA) » n'a pas de représentant \(commission)",
      by: Staff.pedagogicalDirector)
    try refuses(
      "directeur_cfa;suppleante-dcfa;entretien",
      "« direction du CFA » n'a pas de représentant dans le jury d'entretien (convention, art. 4)", by: Staff.cfaDirector)
    try refuses(
      "directrice_pedagogique;suppleante-dped;entretien",
      "« directeur-pole » ne tient pas ce rôle : chacun donne mandat pour le sien (convention, art. 4)", by: Staff.hubDirector)
    try recruiting.refuses(
      .delegations, RecruitingBase.mandate("directeur_pole;suppleant-dp;entretien", from: "02/08/2016", to: "01/08/2016"), column: "au",
      "le mandat finit avant de commencer", by: Staff.hubDirector)
  }

  @Test("Without Cnam's interview guide, no interview (PC-04-01)")
  func guide() throws {
    let recruiting = try tested()
    try recruiting.refuses(
      .entretiens, Draft.interview.file(["jour": "01/11/2015"]), column: "jour",
      "le Cnam n'a pas défini de guide d'entretien à cette date (importer conditions)")
  }

  @Test("The CFA does not define the conditions of admission (PC-04-01)")
  func conditions() throws {
    let recruiting = try tested()
    try recruiting.refuses(
      "« directeur-pole » (direction du pôle entreprises-apprentis (CFA)) ne peut pas définir les conditions d'admission ; seul rôle qui "
        + "le peut : responsable alternance (Cnam)."
    ) { try recruiting.base.loadSeed("programme/conditions.csv", .conditions, by: Staff.hubDirector) }
  }
}
