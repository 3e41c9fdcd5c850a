import GRDB

extension Meeting {
  static let query = """
    SELECT m.*, p.code AS programmeCode, x.name AS siteName, x.street, x.postalCode, x.city, c.sentOn, r.heldOn FROM meeting m
    JOIN programme p ON p.id = m.programme JOIN site x ON x.id = m.site
    LEFT JOIN meetingConvocation c ON c.meeting = m.id LEFT JOIN meetingReport r ON r.meeting = m.id
    """

  init(row: Row, in db: GRDB.Database) throws {
    guard let kind = Kind(rawValue: row["kind"]), let starts = TimeOfDay(minutes: row["startsAt"]) else {
      throw StorageRefusal.damaged("meeting")
    }
    self.init(
      id: row["id"], code: row["code"], programme: try Programme.find(row["programmeCode"], in: db), year: row["year"], kind: kind,
      day: row["day"], startsAt: starts, site: row["siteName"], address: Address(row: row), agenda: row["agenda"],
      convenedOn: row["sentOn"],
      heldOn: row["heldOn"])
  }

  /// The meeting of a code.
  /// - Throws: `MeetingRefusal.unknown`.
  static func find(_ code: String, in db: GRDB.Database) throws -> Meeting {
    guard let row = try Row.fetchOne(db, sql: "\(query) WHERE m.code = ?", arguments: [code]) else {
      throw MeetingRefusal.unknown(code, known: try String.fetchAll(db, sql: "SELECT code FROM meeting ORDER BY code"))
    }
    return try Meeting(row: row, in: db)
  }

  /// The days on which it may be held; nil for any.
  func window(in db: GRDB.Database) throws -> Period? { try kind.window(of: year, programme: programme.id, in: db) }
}

extension Meeting.Kind {
  /// The days on which such a meeting of a programme may be held in an academic year; nil for any.
  func window(of year: Int, programme: Int, in db: GRDB.Database) throws -> Period? {
    let first = try Day.fetchOne(
      db, sql: "SELECT min(firstClassOn) FROM cohort WHERE programme = ? AND CAST(substr(startsOn, 1, 4) AS INTEGER) = ?",
      arguments: [programme, year])
    return window(of: year, firstClassOn: first)
  }
}

extension MeetingRecord {
  init(_ meeting: Meeting, in db: GRDB.Database) throws {
    let rows = try Row.fetchAll(db, sql: Participant.query, arguments: ["meeting": meeting.id, "day": meeting.day])
    self.meeting = meeting
    participants = rows.map { (key: "\($0["lastName"] as String) \($0["firstName"] as String)".sortKey, value: Participant(row: $0)) }
      .sorted { ($0.key, $0.value.login) < ($1.key, $1.value.login) }.map(\.value)
    report = try String.fetchOne(db, sql: "SELECT text FROM meetingReport WHERE meeting = ?", arguments: [meeting.id]) ?? ""
  }
}

extension MeetingRecord.Participant {
  fileprivate static let query = """
    SELECT p.*, e.code AS employer, l.id IS NOT NULL AS isLecturer,
      EXISTS (SELECT 1 FROM meetingInvitation i WHERE i.meeting = :meeting AND i.person = p.id) AS isInvited,
      EXISTS (SELECT 1 FROM meetingPresence i WHERE i.meeting = :meeting AND i.person = p.id) AS isPresent,
      (SELECT a.role || ' ' || o.code FROM roleAssignment a JOIN partner o ON o.id = a.partner LEFT JOIN roleEnd x ON x.roleAssignment = a.id
        WHERE a.person = p.id AND a.role <> 'academicTutor' AND a.since <= :day AND coalesce(a.until, x.until, :day) >= :day
        ORDER BY a.id LIMIT 1) AS held
    FROM person p LEFT JOIN lecturer l ON l.person = p.id LEFT JOIN partner e ON e.id = l.employer
    WHERE p.id IN (SELECT person FROM meetingInvitation WHERE meeting = :meeting
      UNION SELECT person FROM meetingPresence WHERE meeting = :meeting)
    """

  fileprivate init(row: Row) {
    let held = (row["held"] as String?)?.split(separator: " ").map(String.init) ?? []
    let role = held.first.flatMap(Role.init(rawValue:))
    let employer = ((row["employer"] as String?) ?? held.last).flatMap(PartnerCode.init(rawValue:))
    login = row["login"]
    name = row.fullName
    partner = role?.partner ?? employer ?? .cnam
    quality = role?.french ?? (row["isLecturer"] ? "intervenant (\(partner.french))" : "invité")
    isInvited = row["isInvited"]
    isPresent = row["isPresent"]
  }
}

extension Database {
  /// The meetings of each programme and academic year, in the order of the days; an academic year asked for is there without any.
  /// - Throws: `CohortRefusal` for an unknown programme.
  public func meetings(programme code: String?, year: Int?, by actor: Actor) throws -> [MeetingYear] {
    try consult(by: actor) { db in
      let programmes =
        try code.map { [try Programme.find($0, in: db).code] } ?? String.fetchAll(db, sql: "SELECT code FROM programme ORDER BY code")
      let all = try Row.fetchAll(db, sql: "\(Meeting.query) ORDER BY m.day, m.startsAt, m.code").map { try Meeting(row: $0, in: db) }
      return programmes.flatMap { programme in
        let own = all.filter { $0.programme.code == programme }
        let years = year.map { [$0] } ?? Set(own.map(\.year)).sorted()
        return years.map { year in MeetingYear(programme: programme, year: year, meetings: own.filter { $0.year == year }) }
      }
    }
  }

  /// A meeting with the people invited and present.
  /// - Throws: `MeetingRefusal.unknown`.
  public func meeting(_ code: String, by actor: Actor) throws -> MeetingRecord {
    try consult(by: actor) { try MeetingRecord(Meeting.find(code, in: $0), in: $0) }
  }
}
