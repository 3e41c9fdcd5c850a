import Testing

@testable import Alternance

@Suite("Attendance, whatever is signed")
struct AttendanceLaws {
  typealias Mark = SheetBase.Mark

  /// A base with some quarters signed and some corrections made, and what should count in it.
  private struct Drawn {
    let sheets: SheetBase
    private(set) var present: Set<Mark>
    private var random: SplitMix64

    init(seed: UInt64) throws {
      random = SplitMix64(seed: seed)
      sheets = try SheetBase()
      present = []
      for mark in SheetBase.marks where Int.random(in: 0..<10, using: &random) < 7 { present.insert(mark) }
      try sheets.sign(present)
    }

    /// Some quarters change from present to absent or back.
    mutating func correct(_ count: Int) throws {
      for _ in 0..<count {
        let mark = SheetBase.marks.randomElement(using: &random)!
        let isPresent = !present.contains(mark)
        try sheets.correct(mark, isPresent: isPresent)
        if isPresent { present.insert(mark) } else { present.remove(mark) }
      }
    }

    func marks(of month: String) -> [Mark] { SheetBase.marks.filter { SheetBase.months[month]!.contains($0.slot) } }
  }

  static let seeds: [UInt64] = [3, 14, 159, 2653, 58979]

  /// Every quarter of the small cohort lasts 1 h 45.
  @Test("Hours attended are the sum of the signatures; hours delivered depend on no absence (PC-07-09)", arguments: seeds)
  func totals(seed: UInt64) throws {
    var drawn = try Drawn(seed: seed)
    for _ in 0..<4 {
      for (month, slots) in SheetBase.months.sorted(by: { $0.key < $1.key }) {
        let totals = try drawn.sheets.totals(month)
        let signed = drawn.marks(of: month).filter(drawn.present.contains)
        #expect(totals.attended.minutes == 105 * signed.count)
        #expect(totals.delivered.minutes == 105 * SheetBase.marks.filter { slots.contains($0.slot) && $0.student == "S-01" }.count)
      }
      try drawn.correct(7)
    }
  }

  @Test("Each absent quarter stands in exactly one notice (PC-07-11)", arguments: seeds)
  func absences(seed: UInt64) throws {
    var drawn = try Drawn(seed: seed)
    var declared: Set<Mark> = []
    for month in SheetBase.months.keys.sorted() { try drawn.sheets.billing.transmit(month, on: "2017-10-05") }
    for _ in 0..<3 {
      for month in SheetBase.months.keys.sorted() {
        let new = drawn.marks(of: month).filter { !drawn.present.contains($0) && !declared.contains($0) }
        if new.isEmpty {
          #expect(sentence { try drawn.sheets.declare(month) }?.hasPrefix("Aucune absence") == true)
        } else {
          #expect(try drawn.sheets.declare(month).map(\.total.minutes).reduce(0, +) == 105 * new.count)
        }
        declared.formUnion(new)
      }
      try drawn.correct(9)
    }
    #expect(try Self.declaredQuarters(drawn.sheets.base) == declared.map { "\($0.student) \($0.slot) \($0.quarter)" }.sorted())
  }

  private static func declaredQuarters(_ base: Database) throws -> [String] {
    try base.read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT s.code || ' ' || x.code || ' ' || a.quarter FROM absentQuarter a JOIN student s ON s.id = a.student
          JOIN slot x ON x.id = a.slot
          """)
    }.sorted()
  }

  @Test("What a student is certified is what was attended and billed", arguments: seeds)
  func records(seed: UInt64) throws {
    var drawn = try Drawn(seed: seed)
    try drawn.correct(11)
    var billed = 0
    for month in SheetBase.months.keys.sorted() {
      let issued = try drawn.sheets.billing.bill(month, on: "2017-10-05").invoices
      let lines = try issued.flatMap { try drawn.sheets.billing.invoice($0.number).lines }
      billed += lines.filter { $0.label == "Alpha Anne" }.map(\.hours.minutes).reduce(0, +)
    }
    for student in SmallCohort.students {
      let record = try drawn.sheets.record(student, "2016-09-15", "2018-09-14")
      #expect(record.total.minutes == 105 * drawn.present.filter { $0.student == student }.count)
      if student == "S-01" { #expect(record.total.minutes == billed, "S-01 is under the cap: all is billed") }
    }
  }
}
