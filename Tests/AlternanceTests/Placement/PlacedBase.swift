import Testing

@testable import Alternance

extension RecruitingBase {
  /// Employers known, tutors known, companies meaning to recruit.
  func openPlacement(with companies: [String] = [SmallCohort.company, SmallCohort.publicBody]) throws {
    let employer = "siret;valable_du;type_employeur;naf;effectif;idcc;convention_collective;duree_hebdo\n"
    try base.load(
      .employeurs,
      employer + """
        \(SmallCohort.company);01/01/2016;12;4669B;48;0573;Commerces de gros;35,00
        \(SmallCohort.publicBody);01/01/2016;30;4669B;20;0573;Commerces de gros;35,00
        """, on: "2016-04-04".day)
    try base.load(
      .tuteursEntreprise,
      """
      entreprise;nom;prenom;date_naissance;emploi;annees_experience;employeur
      \(SmallCohort.company);Morel;Alice;02/02/1980;Comptable;10;non
      \(SmallCohort.company);Nadal;Omar;03/03/1975;Gérant;20;oui
      \(SmallCohort.company);Oriol;Paule;04/04/1990;Employée;1;non
      \(SmallCohort.publicBody);Petit;Rose;05/05/1982;Comptable;8;non
      """, on: "2016-04-04".day)
    try base.load(.intentions, Draft.intent.file(companies.map { ["entreprise": $0] }), on: "2016-04-04".day)
  }

  func write(_ places: [[String: String]]) throws { try base.load(.places, Draft.place.file(places), on: "2016-06-06".day) }

  func send(_ codes: [String]) throws {
    for code in codes { try base.sendPlaceSheet(code, by: Staff.manager, on: "2016-06-06".day) }
  }

  func validate(_ code: String, by actors: [Actor], on day: String = "2016-06-10") throws {
    for actor in actors { _ = try base.approve(.place(code), by: actor, on: day.day) }
  }

  /// Places written, sent, and validated by the manager and the business-hub director.
  func place(_ codes: [String], _ changes: [String: String] = [:]) throws {
    try write(codes.map { changes.merging(["code": $0]) { $1 } })
    try send(codes)
    for code in codes { try validate(code, by: [Staff.manager, Staff.hubDirector]) }
  }

  /// An employee whose leave an organisation pays, accepted by both partners.
  func acceptEmployee(_ code: String) throws {
    try base.load(.autresPublics, "candidat;public;payeur;taux_horaire;plafond_annuel_heures\n\(code);salarie;organisme;;")
    for director in [Staff.cnamDirector, Staff.cfaDirector] {
      _ = try base.approve(.otherPublic(code), by: director, on: "2016-09-05".day)
    }
  }

  /// What a leave leaves out of a contract.
  static let leave = ["type": "cif", "place": "", "emploi": "", "salaire_brut": "", "duree_hebdo": "", "motif_duree": ""]

  /// The candidate `C-n` in the place `P-n` by the contract `K-n`.
  static func row(_ number: Int, _ changes: [String: String] = [:]) -> [String: String] {
    ["reference": "K-0\(number)", "stagiaire": "C-0\(number)", "place": "P-0\(number)"].merging(changes) { $1 }
  }

  @discardableResult
  func conclude(_ rows: [[String: String]], on day: String = "2016-09-14") throws -> ImportReport {
    try base.load(.contrats, Draft.contract.file(rows), on: day.day)
  }

  /// The four candidates admissible, four places of one company validated, under two tutors.
  static func placed(maxHeadcount: Int? = 4) throws -> RecruitingBase {
    try maxHeadcount == 4 ? placedByFour.get().copy() : filled(RecruitingBase(maxHeadcount: maxHeadcount))
  }

  private static let placedByFour = Result { try filled(RecruitingBase()) }

  private static func filled(_ recruiting: RecruitingBase) throws -> RecruitingBase {
    try recruiting.admit(codes)
    try recruiting.openPlacement()
    try recruiting.place(["P-01", "P-02", "P-03"])
    try recruiting.place(["P-04"], ["entreprise": SmallCohort.publicBody, "tuteur": "Petit Rose"])
    return recruiting
  }
}
