import Foundation
import Testing

@testable import Alternance

/// A cohort 2016 taken over, of five students and four units of the seed files, its assessments planned and its juries fixed.
///
/// | | listed | UE11 | UE12 |
/// |---|---|---|---|
/// | E-01 | fifth, Tamalet Zoé | 12 and 12, 9 | 12 and 9 × 2, 10 |
/// | E-02 | first, Arbogast Iris | 15 and 15, 6 | EXC and EXC, 15 |
/// | E-03 | fourth, Maurel Paul | 20 and 20, ABS | ABS and 15 × 2, 12 |
/// | E-04 | third, Ébrard Noé | 9,98 and 10, 10 | 10 and 10 × 2, 9,99 |
/// | E-05 | second, Dupouy Lise | 14 and 16, 6 | 14 and EXC, EXC |
///
/// UE11 and UE12 are written, of semester 1; UE16 is a defence, of semester 2; UE21 is written, of semester 3. `AssessmentBase+Steps` has
/// the verbs.
struct AssessmentBase {
  let base: Database
  let cohort: Cohort

  static let students = ["E-01", "E-02", "E-03", "E-04", "E-05"]
  static let listed = ["E-02", "E-05", "E-04", "E-03", "E-01"]
  /// Who has hours in each unit.
  static let lecturers = ["UE11": ["I-01", "I-06"], "UE12": ["I-02", "I-07"], "UE16": ["I-05", "I-10"], "UE21": ["I-01", "I-06"]]

  /// How far the cohort went before the test.
  enum Stage {
    /// Nothing but the programme, the students, their contracts and the team.
    case team
    /// The calendar, the assessments and the juries.
    case planned
    /// Both subjects of each lecturer of a written unit agreed.
    case agreed
    /// The marks of the first semester entered, as the table tells.
    case marked
    /// Its jury closed.
    case judged
  }

  init(_ stage: Stage = .agreed) throws {
    let template =
      switch stage {
      case .team: Self.team
      case .planned: Self.planned
      case .agreed: Self.agreed
      case .marked: Self.marked
      case .judged: Self.judged
      }
    base = try template.get().copy()
    cohort = try base.cohort("2016")
  }

  private init(_ base: Database) throws { (self.base, cohort) = (base, try base.cohort("2016")) }

  /// Planned in another order of the rows, every subject agreed.
  init(shuffling plan: () -> String) throws {
    base = try Self.team.get().copy()
    cohort = try base.cohort("2016")
    try self.plan(plan())
    try agreeSubjects()
  }

  private func plan(_ assessments: String) throws {
    try base.load(.calendrierEpreuves, Self.calendar)
    try base.load(.evaluations, assessments)
    try base.load(.jurys, AssessmentDraft.juries)
  }

  private func agreeSubjects() throws {
    for (unit, logins) in Self.lecturers.sorted(by: { $0.key < $1.key }) where unit != "UE16" {
      for login in logins { for sitting in 1...2 { try agree(unit, sitting, login) } }
    }
  }

  /// The same in a base of its own.
  func copy() throws -> AssessmentBase { try AssessmentBase(base.copy()) }

  private static let team = Result { try gathered() }
  private static let planned = Result {
    let own = try AssessmentBase(.team)
    try own.plan(AssessmentDraft.plan)
    return own.base
  }
  private static let agreed = Result {
    let own = try AssessmentBase(.planned)
    try own.agreeSubjects()
    return own.base
  }
  private static let marked = Result {
    let own = try AssessmentBase(.agreed)
    try own.markFirstSemester()
    return own.base
  }
  private static let judged = Result {
    let own = try AssessmentBase(.marked)
    try own.close("J-1")
    return own.base
  }

  private static let units = ["UE11", "UE12", "UE16", "UE21"]

  /// The rows of a seed file that concern the units, and its header.
  private static func seed(_ path: String) throws -> String {
    let text = try String(contentsOf: Fixture.seed.appendingPathComponent(path), encoding: .utf8)
    let lines = text.replacing("\u{FEFF}", with: "").split(whereSeparator: \.isNewline)
    return lines.enumerated().filter { index, line in index == 0 || units.contains { line.contains(";\($0)") } }.map { String($1) }
      .joined(separator: "\n")
  }

  private static func gathered() throws -> Database {
    let base = try Database.inMemory()
    for type in [ImportType.partenaires, .sites, .programmes] { _ = try base.loadSeed("programme/\(type.rawValue).csv", type) }
    try base.load(.ue, seed("programme/ue.csv"))
    for type in [ImportType.quarts, .mentions, .comptes, .personnes, .tarifs, .salles] {
      _ = try base.loadSeed("programme/\(type.rawValue).csv", type)
    }
    let day = "2016-10-25".day
    for director in [Staff.cnamDirector, Staff.cfaDirector] { _ = try base.approve(.tariffs(programme: nil), by: director, on: day) }
    try base.openTakenOver(firstClassOn: "2016-09-19".day, on: day)
    _ = try base.loadSeed("demonstration/intervenants.csv", .intervenants)
    try base.load(.modules, seed("programme/modules.csv"))
    try base.load(.modalites, seed("programme/modalites.csv"))
    _ = try base.publishProgramme(nil, year: 2016, by: Staff.manager, on: "2016-04-06".day)
    try base.load(.affectations, seed("demonstration/affectations.csv"))
    try base.load(.entreprises, SmallCohort.organisations)
    try base.load(.stagiaires, people)
    try base.load(.contrats, ([SmallCohort.contractHeader] + students.map { contract($0) }).joined(separator: "\n"))
    return base
  }

  private static let people = """
    identifiant;civilite;nom;prenom;date_naissance;adresse;code_postal;ville;promotion
    E-01;Mme;Tamalet;Zoé;01/02/1996;1 rue Haute;13100;Aix-en-Provence;2016
    E-02;Mme;Arbogast;Iris;02/03/1996;2 rue Haute;13100;Aix-en-Provence;2016
    E-03;M.;Maurel;Paul;03/04/1996;3 rue Haute;13100;Aix-en-Provence;2016
    E-04;M.;Ébrard;Noé;04/05/1996;4 rue Haute;13100;Aix-en-Provence;2016
    E-05;Mme;Dupouy;Lise;05/06/1996;5 rue Haute;13100;Aix-en-Provence;2016
    """

  /// Of 24 months, to the last day of the cohort.
  private static func contract(_ student: String) -> String {
    "K-\(student);\(student);\(SmallCohort.company);professionnalisation;15/09/2016;14/09/2018;10/09/2016;entreprise;;;9,15;446,00;;;"
  }

  private static let calendar = """
    promotion;nature;du;au;intitule
    2016;examen;20/02/2017;24/02/2017;Semestre 1
    2016;jury;13/03/2017;13/03/2017;Jury du semestre 1
    2016;soutenance;29/06/2017;30/06/2017;Soutenances
    2016;rattrapage;10/07/2017;11/07/2017;Seconde session, année 1
    2016;examen;19/02/2018;21/02/2018;Semestre 3
    2016;rattrapage;10/07/2018;11/07/2018;Seconde session, année 2
    """
}
