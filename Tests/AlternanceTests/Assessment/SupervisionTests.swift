import Testing

@testable import Alternance

@Suite("Hours of supervision at their tariff (PB-06, A-05, A-48)")
struct SupervisionTests {
  private let own: AssessmentBase
  private var base: Database { own.base }

  /// UE11-S1 is supervised 3,00 h and 1,50 h on 20 February 2017: 4,50 × 20,00 = 90,00.
  init() throws {
    own = try AssessmentBase()
    try own.convene("UE11-S1")
    try own.hold("UE11-S1")
  }

  private func supervise(_ changes: [[String: String]] = [[:], ["personne": "assistante-formation", "heures": "1,50"]]) throws {
    try base.load(.surveillances, AssessmentDraft.supervision.file(changes))
  }

  private func margin(_ profile: MarginProfile, _ day: String = "2018-12-10", examSupervision: Bool = false) throws -> Margin {
    try base.margin(of: own.cohort, asOf: day.day, profile: profile, examSupervision: examSupervision, by: Staff.manager).margin
  }

  private let expense = """
    reference;promotion;partenaire;categorie;libelle;jour;montant;financement
    E-1;2016;CNAM;surveillance_examen;Surveillance;11/07/2017;360,00;formation
    """

  @Test("A cost of Cnam in the annexe profile, none in article 17 unless asked")
  func profiles() throws {
    try supervise()
    let annexe = try margin(.annexe)
    #expect(annexe.totalCosts(of: .cnam).cents == 9000 && annexe.totalCosts(of: .cfa) == .zero)
    #expect(annexe.costs.map { bare($0.basis) } == ["4,50 h × 20,00 €"])
    #expect(annexe.costs.map(\.category) == [.examSupervision])
    #expect(try margin(.article17).totalCosts(of: .cnam) == .zero)
    #expect(try margin(.article17, examSupervision: true).totalCosts(of: .cnam).cents == 9000)
  }

  @Test("From the day of the exam")
  func day() throws {
    try supervise()
    #expect(try margin(.annexe, "2017-02-19").allCosts.isEmpty)
    #expect(try margin(.annexe, "2017-02-20").totalCosts(of: .cnam).cents == 9000)
  }

  /// 22,50 € from September 2017: 2,00 h of UE21-S1 on 19 February 2018 make 45,00.
  @Test("At the tariff of the day")
  func tariff() throws {
    try supervise()
    try base.load(.tarifs, "programme;nature;montant;valable_du;source\nAGAC;surveillance_examen;22,50;01/09/2017;avenant")
    for director in [Staff.cnamDirector, Staff.cfaDirector] {
      _ = try base.approve(.tariffs(programme: nil), by: director, on: "2017-06-20".day)
    }
    try own.convene("UE21-S1")
    try own.hold("UE21-S1")
    try supervise([["epreuve": "UE21-S1", "heures": "2,00"]])
    #expect(try margin(.annexe).costs.map { bare($0.basis) } == ["4,50 h × 20,00 €", "2,00 h × 22,50 €"])
    #expect(try margin(.annexe).totalCosts(of: .cnam).cents == 13_500)
  }

  @Test("Hours, or an expense: not both")
  func once() throws {
    let other = try own.copy()
    try supervise()
    try own.refuses(
      .depenses, expense,
      "La surveillance de cette promotion se compte en heures (importer surveillances) : elle ne se saisit pas en dépense")
    #expect(
      own.add("expense", "'E-1', \(own.cohort.id), 1, 'examSupervision', 'Surveillance', '2017-07-11', 36000, 'training'")
        == "La surveillance de cette promotion se compte en heures (importer surveillances) : elle ne se saisit pas en dépense.")
    #expect(try base.load(.depenses, expense.replacing("surveillance_examen", with: "autre")).added == 1)
    try other.base.load(.depenses, expense)
    let refusal = "La surveillance de cette promotion a été saisie en dépense : elle ne se compte pas deux fois"
    try other.refuses(.surveillances, AssessmentDraft.supervision.file(), refusal)
    #expect(try other.add("examSupervision", "\(other.id("UE11-S1")), \(other.id("I-06")), 180") == refusal + ".")
  }

  @Test("Each person once, in hundredths of an hour, at an exam that was held")
  func cells() throws {
    try supervise()
    #expect(try base.load(.surveillances, AssessmentDraft.supervision.file()).unchanged == 1)
    try own.refuses(
      .surveillances, AssessmentDraft.supervision.file(["heures": "3,50"]), column: "heures",
      "« UE11-S1 », « I-06 » est déjà enregistré avec une autre valeur (3,00 h) : un import n'écrase rien")
    try own.refuses(
      .surveillances, AssessmentDraft.supervision.file(["epreuve": "UE12-S1"]),
      "Les heures de surveillance sont celles d'une épreuve de fin de module qui s'est tenue (budget annexé)")
    try own.refuses(
      .surveillances, AssessmentDraft.supervision.file(["personne": "x"]), column: "personne", "la personne « x » est inconnue de la base")
    try own.refuses(
      .surveillances, AssessmentDraft.supervision.file(["personne": "I-01", "heures": "0,00"]), column: "heures",
      "une surveillance a des heures")
  }
}
