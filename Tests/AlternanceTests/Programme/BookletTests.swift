import Foundation
import Testing

@testable import Alternance

@Suite("The two booklets (PC-08-02, PC-08-03)")
struct BookletTests {
  private let recruiting: RecruitingBase
  private var base: Database { recruiting.base }
  private let day = "2016-07-08".day

  /// The programme is published; UE16 has no assessment mode, and no booklet has a text.
  init() throws {
    recruiting = try RecruitingBase()
    _ = try base.loadSeed("programme/modules.csv", .modules)
    let modes = try String(contentsOf: Fixture.seed.appendingPathComponent("programme/modalites.csv"), encoding: .utf8)
    try base.load(.modalites, modes.split(whereSeparator: \.isNewline).filter { !$0.contains(";UE16;") }.joined(separator: "\n"))
  }

  private func write(_ kind: String, _ year: Int = 2016, rank: Int = 1) throws {
    try base.load(.livrets, Self.section(kind, year, rank: rank))
  }

  private static func section(_ kind: String, _ year: Int = 2016, rank: Int = 1) -> String {
    "programme;annee;livret;rang;titre;texte\nAGAC;\(year);\(kind);\(rank);Titre \(rank);Texte \(rank)"
  }

  private func publish(_ kind: Booklet.Kind, _ year: Int = 2016, by actor: Actor = Staff.assistant) throws -> Booklet {
    try base.publishBooklet(kind, of: nil, year: year, by: actor, on: day)
  }

  private func publishVersion() throws { _ = try base.publishProgramme(nil, year: 2016, by: Staff.manager, on: "2016-04-06".day) }

  private func complete() throws {
    try base.load(.modalites, "programme;annee;ue;controle_continu;epreuve;duree\nAGAC;2016;UE16;0;soutenance;0,75")
    try publishVersion()
  }

  @Test("No booklet without a version in force")
  func noVersion() throws {
    try write("alternance")
    try recruiting.refuses("Aucune version publiée du programme AGAC n'est en vigueur en 2016 : publiez-la d'abord (programme publier).") {
      try publish(.workStudy)
    }
  }

  @Test("A unit without assessment mode blocks the publication")
  func withoutMode() throws {
    try publishVersion()
    try write("programme")
    try recruiting.refuses(
      "L'UE UE16 n'a pas de modalité d'évaluation pour 2016 : le livret ne se publie pas ; importez-la (importer modalites)."
    ) { try publish(.programme) }
  }

  @Test(
    "A booklet without text is not published",
    arguments: [(Booklet.Kind.workStudy, "Livret de l'alternance", "programme"), (.programme, "Programme de formation", "alternance")])
  func withoutText(kind: Booklet.Kind, title: String, other: String) throws {
    try complete()
    try write(other)
    try write(kind.code, 2017)
    try recruiting.refuses("« \(title) » n'a pas de texte pour 2016 : importez ses rubriques (importer livrets).") { try publish(kind) }
  }

  @Test("Published once; nothing is added to it, the next year's and the other one stay open")
  func once() throws {
    try complete()
    try write("alternance", rank: 2)
    try write("alternance", rank: 1)
    let booklet = try publish(.workStudy)
    #expect(booklet.sections.map(\.heading) == ["Titre 1", "Titre 2"] && booklet.publishedOn == day)
    try recruiting.refuses("« Livret de l'alternance » de 2016 est déjà publié, depuis le 08/07/2016.") { try publish(.workStudy) }
    try recruiting.refuses(
      .livrets, Self.section("alternance", rank: 3),
      "Ce livret est publié : il ne change plus, préparez celui de l'année suivante (convention, art. 8)")
    #expect(try base.load(.livrets, Self.section("alternance", 2017)).added == 1)
    #expect(try base.load(.livrets, Self.section("programme")).added == 1)
  }

  @Test("The units of a booklet have their coefficient, their mode and their modules")
  func units() throws {
    try complete()
    try write("programme")
    let booklet = try publish(.programme)
    #expect(booklet.units.map(\.code) == [11, 12, 13, 14, 15, 16, 21, 22, 23, 24, 25, 26].map { "UE\($0)" })
    #expect(booklet.units.map(\.coefficientHundredths) == [300, 300, 200, 300, 200, 200, 300, 300, 200, 200, 200, 300])
    #expect(booklet.units.first?.assessment.map { bare($0.french) } == "contrôle continu 40 %, épreuve écrite 60 % (3,00 h)")
    #expect(booklet.units[5].assessment.map { bare($0.french) } == "soutenance orale (0,75 h)")
    #expect(booklet.units[1].modules.map(\.code) == ["UE12-1", "UE12-2"] && booklet.units[1].modules.map(\.kind) == [.general, .general])
  }

  @Test(
    "Cnam's manager and assistant establish them, nobody of the CFA",
    arguments: [Staff.cfaDirector, Staff.pedagogicalDirector, Staff.hubDirector, Staff.coordinator, Staff.cnamDirector])
  func roles(actor: Actor) throws {
    try complete()
    try write("alternance")
    #expect(sentence { try publish(.workStudy, by: actor) }?.contains("ne peut pas établir un livret ; le peuvent : ") == true)
    #expect(try publish(.workStudy, by: Staff.manager).publishedOn == day)
  }

  /// The first class of the cohort 2016 is on 19 September 2016.
  @Test(
    "A year whose booklet is not out is told late from its first class, or from 1 September",
    arguments: [
      (2016, "2016-09-18", "à publier"), (2016, "2016-09-19", "en retard"), (2017, "2016-09-19", "à publier"),
      (2017, "2017-08-31", "à publier"), (2017, "2017-09-01", "en retard"),
    ])
  func late(year: Int, day: String, state: String) throws {
    try complete()
    let states = try base.booklets(of: nil, on: day.day, by: Staff.manager)
    #expect(states.map(\.year) == [2016, 2016, 2017, 2017] && states.map(\.kind) == [.workStudy, .programme, .workStudy, .programme])
    #expect(states.filter { $0.year == year }.map(\.state) == [state, state])
    try write("alternance", year)
    _ = try publish(.workStudy, year)
    let after = try base.booklets(of: nil, on: day.day, by: Staff.manager)
    #expect(after.filter { $0.year == year }.map(\.state) == ["publié", state])
  }
}
