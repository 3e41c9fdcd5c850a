import Foundation
import GRDB

extension Database {
  /// The sheets of a cohort over some days, one for each day and site, of the slots that are held.
  /// - Throws: `SheetRefusal` when no slot is planned.
  public func attendanceSheets(of cohort: Cohort, over period: Period, by actor: Actor) throws -> [AttendanceSheet] {
    try consult(by: actor) { db in
      let rows = try Row.fetchAll(
        db, sql: AttendanceSheet.query, arguments: ["cohort": cohort.id, "first": period.first, "last": period.last])
      if rows.isEmpty { throw SheetRefusal.nothing(period, cohort.name) }
      var sheets: [(key: String, rows: [Row])] = []
      for row in rows {
        let key = "\(row["day"] as Day) \(row["site"] as Int)"
        if sheets.last?.key == key { sheets[sheets.count - 1].rows.append(row) } else { sheets.append((key, [row])) }
      }
      return try sheets.map { try AttendanceSheet($0.rows, cohort: cohort, in: db) }
    }
  }
}

extension AttendanceSheet {
  static let query = """
    SELECT s.day, s.site, x.name, x.street, x.postalCode, x.city, o.code AS owner, q.quarter, q.startsAt, q.endsAt, s.code,
      u.code || ' ' || u.title AS subject, \(Rules.fullName("p")) AS lecturer, k.signedOn, d.image
    FROM heldSlot s JOIN quarterDay q ON q.slot = s.id JOIN site x ON x.id = s.site JOIN partner o ON o.id = x.partner
    JOIN teachingUnit u ON u.id = s.teachingUnit JOIN lecturer l ON l.id = s.lecturer JOIN person p ON p.id = l.person
    LEFT JOIN countersignature k ON k.slot = s.id AND k.quarter = q.quarter
    LEFT JOIN drawnSignature d ON d.slot = s.id AND d.quarter = q.quarter AND d.lecturer = s.lecturer
    WHERE s.cohort = :cohort AND s.day BETWEEN :first AND :last ORDER BY s.day, s.site, q.startsAt, s.code
    """

  fileprivate init(_ rows: [Row], cohort: Cohort, in db: GRDB.Database) throws {
    let first = rows[0]
    self.cohort = cohort
    day = first["day"]
    owner = PartnerCode(rawValue: first["owner"]) ?? .cfa
    siteName = first["name"]
    address = Address(row: first)
    quarters = rows.compactMap(Quarter.init)
    let boxes = try Boxes(cohort: cohort, day: day, site: first["site"], in: db)
    students = try Row.fetchAll(db, sql: Self.students, arguments: ["cohort": cohort.id, "day": day]).map { [quarters] row in
      Student(
        name: row["name"], company: row["company"] ?? "", isProvisional: row["isProvisional"],
        marks: boxes.marks(of: row["id"], at: quarters), remark: boxes.remarks[row["id"]] ?? "")
    }.sorted { ($0.name.sortKey, $0.company) < ($1.name.sortKey, $1.company) }
  }

  /// Who is expected on a day.
  private static let students = """
    SELECT s.id, s.lastName || ' ' || s.firstName AS name, o.legalName AS company, c.id IS NULL AND e.id IS NULL AS isProvisional
    FROM student s
    LEFT JOIN contract c ON c.student = s.id AND :day BETWEEN c.startsOn AND coalesce(
      (SELECT b.endedOn FROM contractBreak b WHERE b.contract = c.id), c.endsOn) AND \(Rules.attends("c", student: "s"))
    LEFT JOIN organisation o ON o.id = c.company
    LEFT JOIN enrolment e ON e.student = s.id AND e.contract IS NULL
    WHERE s.cohort = :cohort AND \(Rules.isExpected("s", on: ":day"))
    """
}

extension AttendanceSheet.Quarter {
  fileprivate init?(_ row: Row) {
    guard let start = TimeOfDay(minutes: row["startsAt"]), let end = TimeOfDay(minutes: row["endsAt"]) else { return nil }
    self.init(
      quarter: row["quarter"], startsAt: start, endsAt: end, subject: row["subject"], lecturer: row["lecturer"], slot: row["code"],
      mark: SheetMark(countersignedOn: row["signedOn"], image: row["image"]))
  }
}

/// The boxes of one sheet, read at once.
private struct Boxes {
  private var marks: [Int: [String: SheetMark]] = [:]
  private(set) var remarks: [Int: String] = [:]

  init(cohort: Cohort, day: Day, site: Int, in db: GRDB.Database) throws {
    let rows = try Row.fetchAll(db, sql: Self.query, arguments: ["cohort": cohort.id, "day": day, "site": site])
    for row in rows {
      let student: Int = row["student"]
      marks[student, default: [:]]["\(row["code"] as String) \(row["quarter"] as Int)"] = SheetMark(
        isSigned: row["isSigned"], correction: (row["change"] as Int?).map { $0 > 0 }, isClosed: row["isClosed"], image: row["image"])
      guard let remark = row["remark"] as String? else { continue }
      remarks[student] = (remarks[student].map { "\($0) ; " } ?? "") + remark
    }
  }

  func marks(of student: Int, at quarters: [AttendanceSheet.Quarter]) -> [SheetMark] {
    quarters.map { marks[student]?["\($0.slot) \($0.quarter)"] ?? .blank }
  }

  /// A student who signed the same quarter-day in another slot is not absent from this one.
  private static let query = """
    SELECT s.id AS student, x.code, q.quarter, g.student IS NOT NULL AS isSigned, g.remark, d.image,
      (SELECT n.change FROM attendanceCorrection n WHERE n.student = s.id AND n.day = x.day AND n.quarter = q.quarter AND n.slot = x.id
        ORDER BY n.id DESC LIMIT 1) AS change,
      \(Rules.isCountersigned("x.id", "q.quarter")) AND \(Rules.presence("s.id", "x.day", "q.quarter")) = 0 AS isClosed
    FROM heldSlot x JOIN quarterDay q ON q.slot = x.id JOIN student s ON s.cohort = x.cohort
    LEFT JOIN signature g ON g.student = s.id AND g.day = x.day AND g.quarter = q.quarter AND g.slot = x.id
    LEFT JOIN drawnSignature d ON d.slot = x.id AND d.quarter = q.quarter AND d.student = s.id
    WHERE x.cohort = :cohort AND x.day = :day AND x.site = :site ORDER BY s.id, q.startsAt
    """
}
