import Testing

@testable import Alternance

@Suite("No class before both booklets are out (PC-08-02)")
struct BookletsBeforeClassTests {
  private let recruiting: RecruitingBase
  private var base: Database { recruiting.base }

  /// The programme is published, the texts of both years are written, I-06 is ready to teach.
  init() throws {
    recruiting = try RecruitingBase()
    for type in [ImportType.modules, .modalites, .livrets] { _ = try base.loadSeed("programme/\(type.rawValue).csv", type) }
    _ = try base.publishProgramme(nil, year: 2016, by: Staff.manager, on: "2016-04-06".day)
    try base.gatherTeam()
  }

  private func publish(_ kinds: Booklet.Kind..., year: Int) throws {
    for kind in kinds { _ = try base.publishBooklet(kind, of: nil, year: year, by: Staff.assistant, on: "2016-07-08".day) }
  }

  private func slot(_ day: String = "03/10/2016") -> String? {
    sentence { try base.load(.seances, Draft.slot.file(["seance": day, "jour": day])) }.map(TeamBase.reason)
  }

  private let refusal = "La promotion ne commence pas sans ses deux livrets, publiés pour son année d'entrée (convention, art. 8)"

  @Test("Without any, with one only, with those of another year: no slot", arguments: [0, 1, 2, 3])
  func refused(number: Int) throws {
    if number == 1 { try publish(.workStudy, year: 2016) }
    if number == 2 { try publish(.programme, year: 2016) }
    if number == 3 { try publish(.workStudy, .programme, year: 2017) }
    #expect(slot() == refusal)
  }

  @Test("One of each year is not both of the first")
  func mixed() throws {
    try publish(.workStudy, year: 2016)
    try publish(.workStudy, .programme, year: 2017)
    #expect(slot() == refusal)
  }

  /// 18 September 2017 is a Monday of the second year.
  @Test("With both, slots of both years: the second year's booklets are late, which blocks nothing")
  func accepted() throws {
    try publish(.workStudy, .programme, year: 2016)
    #expect(slot() == nil)
    #expect(slot("18/09/2017") == nil)
    let states = try base.booklets(of: nil, on: "2017-09-18".day, by: Staff.manager)
    #expect(states.map { "\($0.year) \($0.state)" } == ["2016 publié", "2016 publié", "2017 en retard", "2017 en retard"])
  }
}
