import Testing

@testable import Alternance

/// Sheets drawn at random: who is absent, which sheets the lecturer signed, what is corrected.
@Suite("Presence and absence, whatever is signed and countersigned")
struct PresenceLaws {
  static let seeds: [UInt64] = [2, 71, 828, 1828]
  private static let period = Period(from: Day(iso: "2016-09-01")!, to: Day(iso: "2018-09-30")!)

  /// A base, and what should be counted in it.
  private struct Drawn {
    let sheets: SheetBase
    var present: Set<SheetBase.Mark> = []
    var closed: Set<String> = []
    var random: SplitMix64

    init(seed: UInt64) throws {
      random = SplitMix64(seed: seed)
      sheets = try SheetBase()
      let cells = Dictionary(grouping: SheetBase.marks) { "\($0.slot) \($0.quarter)" }
      for (cell, marks) in cells.sorted(by: { $0.key < $1.key }) { try enter(cell, marks) }
    }

    private mutating func enter(_ cell: String, _ marks: [SheetBase.Mark]) throws {
      let signed = marks.filter { _ in Int.random(in: 0..<3, using: &random) > 0 }
      let isClosed = Int.random(in: 0..<3, using: &random) > 0
      if signed.isEmpty && !isClosed { return }
      let absent = marks.filter { !signed.contains($0) }.map(\.student)
      try sheets.enter(
        marks[0].slot, quarters: [marks[0].quarter], absent: absent, isCountersigned: isClosed,
        by: marks[0].slot == "P-02" ? Staff.assistant : Staff.coordinator)
      present.formUnion(signed)
      if isClosed { closed.insert(cell) }
    }

    mutating func correct(_ count: Int) throws {
      for _ in 0..<count {
        let mark = SheetBase.marks.randomElement(using: &random)!
        try sheets.correct(mark, isPresent: !present.contains(mark))
        present.formSymmetricDifference([mark])
      }
    }

    /// The empty boxes of the sheets that lecturers signed.
    var absences: [String] {
      SheetBase.marks.filter { closed.contains("\($0.slot) \($0.quarter)") && !present.contains($0) }.map(Drawn.name).sorted()
    }

    static func name(_ mark: SheetBase.Mark) -> String { "\(mark.student) \(mark.slot) \(mark.quarter)" }
  }

  @Test("However it is cut, hours delivered depend on no absence, hours attended are signatures and corrections", arguments: seeds)
  func totals(seed: UInt64) throws {
    var drawn = try Drawn(seed: seed)
    for _ in 0..<3 {
      let base = drawn.sheets.base
      for grouping in AttendanceGrouping.allCases {
        let lines = try base.attendanceLines(of: drawn.sheets.cohort, over: Self.period, by: grouping, by: Staff.manager)
        #expect(lines.map(\.attended).sum().minutes == 105 * drawn.present.count, "\(grouping)")
        let groups = [.student, .year].contains(grouping) ? 3 : 1
        #expect(lines.map(\.delivered).sum().minutes == groups * 105 * SheetBase.marks.count / 3, "\(grouping)")
      }
      try drawn.correct(6)
    }
  }

  @Test("Every absent quarter of a countersigned sheet is in exactly one declaration, no other is", arguments: seeds)
  func declared(seed: UInt64) throws {
    var drawn = try Drawn(seed: seed)
    try drawn.correct(5)
    let base = drawn.sheets.base
    var declared: [String] = []
    for month in SheetBase.months.keys.sorted() {
      let exported = try base.absenceEntries(of: drawn.sheets.cohort, month: Month(written: month)!, by: Staff.manager)
      #expect(exported.map { "\($0.student) \($0.slot) \($0.time.quarter)" }.sorted() == drawn.absences.filter(Self.isIn(month)))
      try drawn.sheets.billing.transmit(month, on: "2017-10-05")
      if exported.isEmpty { continue }
      _ = try base.declareAbsences(
        of: drawn.sheets.cohort, month: Month(written: month)!, by: Staff.coordinator, on: Day(iso: "2017-10-05")!)
      declared += exported.map { "\($0.student) \($0.slot) \($0.time.quarter)" }
    }
    #expect(try Self.rows(base) == declared.sorted())
    #expect(declared.sorted() == drawn.absences)
  }

  @Test("The boxes to sign are the empty ones of the sheets that lecturers did not sign", arguments: seeds)
  func blanks(seed: UInt64) throws {
    var drawn = try Drawn(seed: seed)
    try drawn.correct(5)
    let open = SheetBase.marks.filter { !drawn.closed.contains("\($0.slot) \($0.quarter)") }
    let boxes = try SheetBase.months.keys.flatMap {
      try drawn.sheets.base.blankBoxes(of: drawn.sheets.cohort, month: Month(written: $0)!, by: Staff.manager, on: Fixture.today)
    }
    #expect(
      boxes.filter { !$0.isLecturer }.map { "\($0.signer) \($0.slot) \($0.quarter)" }.sorted()
        == open.filter { !drawn.present.contains($0) }.map(Drawn.name).sorted())
    #expect(boxes.filter(\.isLecturer).count == open.count / 3)
  }

  private static func isIn(_ month: String) -> (String) -> Bool {
    { name in SheetBase.months[month]!.contains { name.contains($0) } }
  }

  private static func rows(_ base: Database) throws -> [String] {
    try base.read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT s.code || ' ' || x.code || ' ' || a.quarter FROM absentQuarter a JOIN student s ON s.id = a.student
          JOIN slot x ON x.id = a.slot
          """)
    }.sorted()
  }
}
