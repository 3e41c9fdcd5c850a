import GRDB

extension CommissionSession {
  /// The commission of a date of the calendar.
  /// - Throws: `CommissionRefusal` when the date is unknown, is no commission, or nobody convened it.
  static func find(_ code: String, in db: GRDB.Database) throws -> CommissionSession {
    let date = try SelectionDate.find(code, in: db)
    guard date.kind == .commission else { throw CommissionRefusal.notACommission(code) }
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT c.id, c.convenedOn, p.civility, p.firstName, p.lastName FROM commission c
        JOIN journal j ON j.id = c.entry LEFT JOIN person p ON p.login = j.actor WHERE c.selectionDate = ?
        """, arguments: [date.id])
    guard let row else { throw CommissionRefusal.notConvened(code) }
    return CommissionSession(
      id: row["id"], code: code, cohort: date.cohort, day: date.day, startsAt: date.startsAt, site: date.site,
      convenedOn: row["convenedOn"], convenedBy: row.fullName, composition: try composition(row["id"], date.day, in: db),
      decisions: try decisions("d.commission = ?", [row["id"] as Int], in: db))
  }

  private static func composition(_ commission: Int, _ day: Day, in db: GRDB.Database) throws -> CommissionComposition {
    let rows = try Row.fetchAll(
      db, sql: "SELECT s.seat, p.* FROM commissionSeat s JOIN person p ON p.id = s.person WHERE s.commission = ? ORDER BY s.id",
      arguments: [commission])
    return CommissionComposition(
      seats: try rows.map { row in
        let role = Role(rawValue: row["seat"])
        let person = Person(row: row)
        let seated = try role.flatMap { try Seats.holder(person.id, $0, act: .commission, on: day, in: db) }
        return .init(role: role, login: person.login, name: person.fullName, isRepresentative: seated?.isRepresentative ?? false)
      })
  }

  /// Decisions with their candidates, in alphabetical order.
  static func decisions(_ condition: String, _ arguments: StatementArguments, in db: GRDB.Database) throws -> [AdmissibilityDecision] {
    let sql = """
      SELECT d.outcome, d.decidedOn, n.sentOn, a.* FROM admissibilityDecision d JOIN application a ON a.id = d.application
      LEFT JOIN notification n ON n.decision = d.id WHERE \(condition)
      """
    return try Array(
      Row.fetchCursor(db, sql: sql, arguments: arguments).map { row in
        AdmissibilityDecision(
          candidate: Application(row: row), outcome: .init(rawValue: row["outcome"]) ?? .notAdmissible, decidedOn: row["decidedOn"],
          notifiedOn: row["sentOn"])
      }
    ).inAlphabeticalOrder(of: \.candidate)
  }
}

extension Database {
  /// A commission with its composition and its decisions.
  public func commission(_ code: String, by actor: Actor) throws -> CommissionSession {
    try consult(by: actor) { try CommissionSession.find(code, in: $0) }
  }

  /// Convenes the commission of a date: the director of Cnam alone does (convention, art. 4; PC-04-13).
  /// - Throws: `CommissionRefusal`, `PermissionRefusal`.
  public func conveneCommission(_ code: String, by actor: Actor, on day: Day) throws {
    try perform(.conveneCommission, by: actor, on: day) { entry in
      let date = try SelectionDate.find(code, in: entry.db)
      guard date.kind == .commission else { throw CommissionRefusal.notACommission(code) }
      guard date.isAgreed else { throw CommissionRefusal.notAgreed(code) }
      let known = try Int.fetchOne(entry.db, sql: "SELECT 1 FROM commission WHERE selectionDate = ?", arguments: [date.id])
      if known != nil { throw CommissionRefusal.alreadyConvened(code) }
      entry.subject = "commission \(code) du \(date.day.iso)"
      try entry.insert("commission", ["selectionDate": date.id, "convenedOn": day])
    }
  }

  /// Records who sits in a commission, under the hand of whoever chairs it.
  /// - Parameter seats: the code of a role or `membre`, and the login of the person.
  /// - Throws: `CommissionRefusal`, `PermissionRefusal`.
  public func seat(_ seats: [(seat: String, login: String)], in code: String, by actor: Actor, on day: Day) throws -> CommissionSession {
    try perform(.decideAdmissibility, by: actor, on: day) { entry in
      let session = try CommissionSession.find(code, in: entry.db)
      entry.subject = "composition de la commission \(code)"
      if !session.decisions.isEmpty { throw CommissionRefusal.alreadyPronounced(code) }
      if day < session.day { throw CommissionRefusal.notYetHeld(code, session.day) }
      for (seat, login) in seats { try entry.seat(login, as: seat, in: session) }
      return try CommissionSession.find(code, in: entry.db)
    }
  }
}

extension Entry {
  fileprivate func seat(_ login: String, as seat: String, in session: CommissionSession) throws {
    let role = CommissionComposition.required.first { $0.code == seat }
    guard role != nil || seat == "membre" else { throw CommissionRefusal.unknownSeat(seat) }
    guard let person = try Int.fetchOne(db, sql: "SELECT id FROM person WHERE login = ?", arguments: [login]) else {
      throw CommissionRefusal.unknownPerson(login)
    }
    let taken = try CommissionSession.find(session.code, in: db).composition.seats
    if taken.contains(where: { $0.login == login }) { throw CommissionRefusal.twoSeats(login) }
    if let role {
      if let other = taken.first(where: { $0.role == role }) { throw CommissionRefusal.seatTaken(role, other.login) }
      if try Seats.holder(person, role, act: .commission, on: session.day, in: db) == nil {
        throw CommissionRefusal.seatNotHeld(login, role, session.day)
      }
    }
    try insert("commissionSeat", ["commission": session.id, "seat": role?.rawValue ?? "member", "person": person])
  }
}
