import Testing

@testable import Alternance

/// A cohort 2016 recruited by the rules: the programme of the seed files, a form of three documents, a calendar agreed by both,
/// four candidates. Each verb takes candidates one step further, by the hand and on the day of whoever does it.
///
/// | | name | sorts |
/// |---|---|---|
/// | C-01 | Ébrard Anne | third |
/// | C-02 | Cordelier Bruno | first |
/// | C-03 | Eparvier Chloé | fourth |
/// | C-04 | Delmas David | second |
struct RecruitingBase {
  let base: Database
  let cohort: Cohort

  static let codes = ["C-01", "C-02", "C-03", "C-04"]
  static let names = ["C-01": "Ébrard;Anne", "C-02": "Cordelier;Bruno", "C-03": "Eparvier;Chloé", "C-04": "Delmas;David"]

  /// How far the campaign went before the test.
  enum Stage { case open, form, calendar }

  /// - Parameter maxHeadcount: nil leaves the maximum unset, for the programme too.
  init(maxHeadcount: Int? = 4, upTo stage: Stage = .calendar) throws {
    self = try maxHeadcount == 4 && stage == .calendar ? Self.agreed.get().copy() : Self(opening: maxHeadcount, upTo: stage)
  }

  private static let agreed = Result { try RecruitingBase(opening: 4, upTo: .calendar) }

  /// The same in a base of its own: what several tests start from is done once.
  func copy() throws -> RecruitingBase { RecruitingBase(base: try base.copy(), cohort: cohort) }

  private init(base: Database, cohort: Cohort) { (self.base, self.cohort) = (base, cohort) }

  private init(opening maxHeadcount: Int?, upTo stage: Stage) throws {
    base = try (maxHeadcount == nil ? Self.unlimited : Self.limited).get().copy()
    _ = try base.openCohort(
      "2016", programme: nil, firstClassOn: "2016-09-19".day, maxHeadcount: maxHeadcount, by: Staff.manager, on: "2015-10-05".day)
    cohort = try base.cohort("2016")
    if stage == .open { return }
    try publishForm()
    if stage == .form { return }
    try propose()
    try agree(Staff.manager, on: "2016-01-11")
    try agree(Staff.hubDirector, on: "2016-01-15")
  }

  private static let limited = Result { try programme { $0 } }
  private static let unlimited = Result { try programme { $0.replacing(";446,00;2;16;", with: ";446,00;2;;") } }

  private static func programme(_ change: (String) -> String) throws -> Database {
    let base = try Database.inMemory()
    let types: [ImportType] = [
      .partenaires, .sites, .programmes, .ue, .quarts, .mentions, .comptes, .personnes, .tarifs, .capacites, .diplomes, .smic, .regimes,
    ]
    for type in types {
      let text = try String(contentsOf: Fixture.seed.appendingPathComponent("programme/\(type.rawValue).csv"), encoding: .utf8)
      try base.load(type, change(text), on: "2015-10-01".day)
    }
    _ = try base.loadSeed("programme/conditions.csv", .conditions)
    _ = try base.loadSeed("demonstration/intervenants.csv", .intervenants)
    try base.load(.entreprises, SmallCohort.organisations, on: "2016-01-04".day)
    return base
  }

  func publishForm() throws {
    let pieces =
      "promotion;version;code;libelle;publie_le\n"
      + ["cv", "lettre", "diplome"].map { "2016;1;\($0);\($0);14/12/2015" }
      .joined(separator: "\n")
    try base.load(.pieces, pieces, on: "2015-12-14".day)
  }

  /// Two selection days and two commissions.
  func propose() throws {
    try base.load(
      .calendrierSelection,
      Draft.date.file([
        [:], ["code": "SEL-2", "jour": "16/03/2016", "site": "CNAM_AIX"],
        ["code": "COM-1", "nature": "commission", "jour": "30/03/2016", "heure": "14:30"],
        ["code": "COM-2", "nature": "commission", "jour": "18/05/2016", "heure": "14:30"],
      ]), on: "2016-01-11".day)
  }

  func agree(_ actor: Actor, on day: String) throws { _ = try base.approve(.calendar(cohort: "2016"), by: actor, on: day.day) }
}

extension RecruitingBase {
  /// Nothing is written, and the reader gets the sentence, spaces made ordinary.
  func refuses(_ expected: String, sourceLocation: SourceLocation = #_sourceLocation, _ work: () throws -> some Any) throws {
    let before = try base.contents()
    #expect(sentence(work).map(bare) == bare(expected), sourceLocation: sourceLocation)
    #expect(try base.contents() == before, sourceLocation: sourceLocation)
  }

  /// A file is refused for its first row.
  func refuses(
    _ type: ImportType, _ text: String, column: String? = nil, _ reason: String, by actor: Actor? = nil, on day: String = "2016-12-01",
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let place = "« \(type.rawValue).csv », ligne 2" + (column.map { ", colonne « \($0) »" } ?? "")
    try refuses("\(place) : \(reason).\nUne erreur : rien n'a été enregistré.", sourceLocation: sourceLocation) {
      try base.load(type, text, by: actor, on: day.day)
    }
  }
}

extension String {
  /// « 2016-02-24 » as a day.
  var day: Day { Day(iso: self)! }
}
