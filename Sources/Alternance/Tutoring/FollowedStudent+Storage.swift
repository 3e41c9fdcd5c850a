import GRDB

extension FollowedStudent {
  private static let query = """
    SELECT s.id, s.code, s.civility, s.lastName, s.firstName, s.phone, s.email, s.street, s.postalCode, s.city, o.legalName AS company,
      coalesce(p.street, o.street, '') AS workplace, coalesce(p.postalCode, o.postalCode, '') || ' ' || coalesce(p.city, o.city, '') AS town,
      coalesce(p.distanceMetres, (SELECT v.distanceMetres FROM visit v WHERE v.student = s.id AND v.distanceMetres > 0
        ORDER BY v.day DESC LIMIT 1)) AS distanceMetres,
      t.id AS contactID, t.civility AS contactCivility, t.lastName AS contactLast, t.firstName AS contactFirst, t.phone AS contactPhone,
      t.email AS contactEmail, x.login AS tutorLogin, \(Rules.fullName("x")) AS tutorName, b.endedOn
    FROM student s
    LEFT JOIN contract c ON c.id = (SELECT k.id FROM contract k WHERE k.student = s.id ORDER BY k.startsOn DESC, k.id DESC LIMIT 1)
    LEFT JOIN contractBreak b ON b.contract = c.id LEFT JOIN organisation o ON o.id = c.company LEFT JOIN place p ON p.id = c.place
    LEFT JOIN companyTutor t ON t.id = coalesce((SELECT a.tutor FROM contractAmendment a WHERE a.contract = c.id AND a.tutor IS NOT NULL
      ORDER BY a.rank DESC LIMIT 1), p.tutor)
    LEFT JOIN lecturer l ON l.id = \(Rules.tutor(of: "s.id", on: ":day")) LEFT JOIN person x ON x.id = l.person
    """

  /// Whoever is enrolled, or came without a file under a contract.
  private static let isFollowed = """
    (EXISTS (SELECT 1 FROM enrolment e WHERE e.student = s.id)
      OR EXISTS (SELECT 1 FROM contract k WHERE k.student = s.id) AND NOT EXISTS (SELECT 1 FROM application a WHERE a.code = s.code))
    """

  /// The students who need a tutor, with that of a day, in alphabetical order of their codes.
  static func all(of cohort: Cohort, on day: Day, in db: GRDB.Database) throws -> [(id: Int, student: FollowedStudent)] {
    let sql = "\(query) WHERE s.cohort = :cohort AND \(isFollowed) ORDER BY s.code"
    return try Row.fetchAll(db, sql: sql, arguments: ["cohort": cohort.id, "day": day]).map { ($0["id"], FollowedStudent(row: $0)) }
  }

  /// - Throws: `TutorRefusal.unknownStudent`.
  static func find(_ code: String, on day: Day, in db: GRDB.Database) throws -> (id: Int, student: FollowedStudent, cohort: Cohort) {
    guard let row = try Row.fetchOne(db, sql: "\(query) WHERE s.code = :code", arguments: ["code": code, "day": day]),
      let cohort = try Int.fetchOne(db, sql: "SELECT cohort FROM student WHERE code = ?", arguments: [code])
    else { throw TutorRefusal.unknownStudent(code) }
    return (row["id"], FollowedStudent(row: row), try Cohort.fetch(cohort, in: db))
  }

  init(row: Row) {
    let contact = (row["contactID"] as Int?).map { id in
      let name = [row["contactCivility"], row["contactFirst"], row["contactLast"]].compactMap { $0 as String? }
      return CompanyContact(
        id: id, name: name.filter { !$0.isEmpty }.joined(separator: " "), phone: row["contactPhone"], email: row["contactEmail"])
    }
    self.init(
      code: row["code"], name: row.fullName, phone: row["phone"], email: row["email"], home: Address(row: row),
      company: row["company"] ?? "", street: row["workplace"], town: row["town"],
      companyTutor: contact, distanceMetres: row["distanceMetres"], tutor: row["tutorLogin"] ?? "", tutorName: row["tutorName"] ?? "",
      leftOn: row["endedOn"])
  }
}

extension Entry {
  /// The row of a lecturer known by login, with the institution that employs him.
  /// - Throws: `TutorRefusal.unknownTutor`.
  func employedLecturer(_ login: String) throws -> (id: Int, employer: PartnerCode) {
    let row = try Row.fetchOne(
      db,
      sql: "SELECT l.id, p.code FROM lecturer l JOIN person x ON x.id = l.person JOIN partner p ON p.id = l.employer WHERE x.login = ?",
      arguments: [login])
    guard let row, let employer = PartnerCode(rawValue: row["code"]) else { throw TutorRefusal.unknownTutor(login) }
    return (row["id"], employer)
  }
}
