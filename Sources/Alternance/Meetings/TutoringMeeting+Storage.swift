import GRDB

extension TutoringMeeting {
  private static let query = """
    SELECT m.*, x.name AS siteName, x.street, x.postalCode, x.city, c.sentOn, r.heldOn FROM tutoringMeeting m
    JOIN site x ON x.id = m.site LEFT JOIN tutoringConvocation c ON c.meeting = m.id LEFT JOIN tutoringMinutes r ON r.meeting = m.id
    """

  private init(row: Row, cohort: Cohort) throws {
    guard let kind = Kind(rawValue: row["kind"]), let time = TimeOfDay(minutes: row["startsAt"]) else {
      throw StorageRefusal.damaged("tutoringMeeting")
    }
    self.init(
      id: row["id"], code: row["code"], cohort: cohort, kind: kind, day: row["day"], startsAt: time, site: row["siteName"],
      address: Address(row: row), agenda: row["agenda"], convenedOn: row["sentOn"], heldOn: row["heldOn"])
  }

  static func all(of cohort: Cohort, in db: GRDB.Database) throws -> [TutoringMeeting] {
    try Row.fetchAll(db, sql: "\(query) WHERE m.cohort = ? ORDER BY m.day, m.code", arguments: [cohort.id]).map {
      try TutoringMeeting(row: $0, cohort: cohort)
    }
  }

  /// - Throws: `TutoringMeetingRefusal.unknown`.
  static func find(_ code: String, in db: GRDB.Database) throws -> TutoringMeeting {
    guard let row = try Row.fetchOne(db, sql: "\(query) WHERE m.code = ?", arguments: [code]) else {
      throw TutoringMeetingRefusal.unknown(code, known: try String.fetchAll(db, sql: "SELECT code FROM tutoringMeeting ORDER BY day, code"))
    }
    return try TutoringMeeting(row: row, cohort: Cohort.fetch(row["cohort"], in: db))
  }
}

extension TutoringRecord {
  private static let query = """
    SELECT i.id, x.login, x.civility AS c1, x.firstName AS f1, x.lastName AS l1, p.code AS employer, p.displayName,
      t.id AS contact, t.civility AS c2, t.firstName AS f2, t.lastName AS l2, o.legalName, o.street, o.postalCode, o.city,
      s.code AS student, s.civility AS c3, s.firstName AS f3, s.lastName AS l3, s.street AS street3, s.postalCode AS postal3, s.city AS city3,
      EXISTS (SELECT 1 FROM agreedDesignation d JOIN student z ON z.id = d.student WHERE d.tutor = l.id AND z.cohort = :cohort) AS isTutor,
      (SELECT a.role FROM roleAssignment a LEFT JOIN roleEnd e ON e.roleAssignment = a.id WHERE a.person = x.id AND a.role <> 'academicTutor'
        AND a.since <= :day AND coalesce(a.until, e.until, :day) >= :day ORDER BY a.id LIMIT 1) AS role,
      EXISTS (SELECT 1 FROM tutoringPresence q WHERE q.invitation = i.id) AS isPresent
    FROM tutoringInvitation i LEFT JOIN person x ON x.id = i.person LEFT JOIN lecturer l ON l.person = x.id
    LEFT JOIN partner p ON p.id = l.employer LEFT JOIN companyTutor t ON t.id = i.companyTutor LEFT JOIN organisation o ON o.id = t.company
    LEFT JOIN student s ON s.id = i.student WHERE i.meeting = :meeting ORDER BY i.id
    """

  init(_ meeting: TutoringMeeting, in db: GRDB.Database) throws {
    let rows = try Row.fetchAll(
      db, sql: Self.query, arguments: ["meeting": meeting.id, "day": meeting.day, "cohort": meeting.cohort.id])
    let checks = try Row.fetchAll(
      db,
      sql: """
        SELECT s.code, s.civility, s.firstName, s.lastName, a.isConform, a.isAdequate, a.note FROM activityCheck a
        JOIN student s ON s.id = a.student WHERE a.meeting = ? ORDER BY s.code
        """, arguments: [meeting.id])
    self.init(
      meeting: meeting, participants: rows.map(Participant.init(row:)),
      minutes: try String.fetchOne(db, sql: "SELECT text FROM tutoringMinutes WHERE meeting = ?", arguments: [meeting.id]) ?? "",
      checks: checks.map {
        ActivityCheck(student: $0["code"], name: $0.fullName, isConform: $0["isConform"], isAdequate: $0["isAdequate"], note: $0["note"])
      })
  }
}

extension TutoringRecord.Participant {
  fileprivate init(row: Row) {
    if let login = row["login"] as String? {
      let employer = (row["employer"] as String?).flatMap(PartnerCode.init(rawValue:))
      let role = (row["role"] as String?).flatMap(Role.init(rawValue:))
      let isTutor = (row["isTutor"] as Bool?) == true && role == nil
      self.init(
        code: login, name: Self.name(row, "1"), quality: role?.french ?? "tuteur académique (\((employer ?? .cnam).french))",
        address: [role?.partner == .cfa || employer == .cfa ? "CFA" : "CNAM"], isCompulsory: isTutor, isPresent: row["isPresent"])
    } else if let contact = row["contact"] as Int? {
      self.init(
        code: "E-\(contact)", name: Self.name(row, "2"), quality: "tuteur en entreprise",
        address: [row["legalName"], row["street"], "\(row["postalCode"] as String) \(row["city"] as String)"], isCompulsory: false,
        isPresent: row["isPresent"])
    } else {
      self.init(
        code: row["student"] ?? "", name: Self.name(row, "3"), quality: "délégué des stagiaires",
        address: [row["street3"] ?? "", "\(row["postal3"] as String? ?? "") \(row["city3"] as String? ?? "")"], isCompulsory: false,
        isPresent: row["isPresent"])
    }
  }

  private static func name(_ row: Row, _ suffix: String) -> String {
    ["c", "f", "l"].compactMap { row["\($0)\(suffix)"] as String? }.filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension Database {
  /// The meetings of the tutors of a cohort, in the order of their days.
  public func tutoringMeetings(of cohort: Cohort, by actor: Actor) throws -> TutoringCalendar {
    try consult(by: actor) { db in
      TutoringCalendar(
        cohort: cohort, meetings: try TutoringMeeting.all(of: cohort, in: db), deadlines: try TutoringDeadlines.of(cohort, in: db))
    }
  }

  /// A meeting with the people invited and present.
  /// - Throws: `TutoringMeetingRefusal.unknown`.
  public func tutoringMeeting(_ code: String, by actor: Actor) throws -> TutoringRecord {
    try consult(by: actor) { try TutoringRecord(TutoringMeeting.find(code, in: $0), in: $0) }
  }
}
