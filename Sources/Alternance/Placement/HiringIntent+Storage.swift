import GRDB

/// A company that declared its intent to recruit, as a list shows it.
public struct HiringIntentEntry: Sendable, Equatable {
  public let siret: String
  public let company: String
  public let city: String
  public let email: String
  public let phone: String
  public let posts: Int
  public let declaredOn: Day
  public let detectedBy: PartnerCode
  public let withdrawnOn: Day?
  public let presented: Int
  public let places: Int
  public let contracts: Int
}

extension Database {
  /// The companies that mean to recruit for an intake, and where each stands.
  public func hiringIntents(of cohort: Cohort, by actor: Actor) throws -> [HiringIntentEntry] {
    try consult(by: actor) { db in
      try Row.fetchAll(db, sql: HiringIntentEntry.query, arguments: [cohort.id]).map(HiringIntentEntry.init(row:))
        .sorted { ($0.company.sortKey, $0.siret) < ($1.company.sortKey, $1.siret) }
    }
  }

  /// A company gives up recruiting for an intake: no candidate is presented to it any more.
  /// - Throws: `PlacementRefusal`, `PermissionRefusal`.
  public func withdrawIntent(of siret: Siret, cohort: Cohort, reason: String, by actor: Actor, on day: Day) throws {
    try perform(.detectNeeds, by: actor, on: day) { entry in
      guard !reason.isEmpty else { throw PlacementRefusal.withoutReason }
      let row = try Row.fetchOne(
        entry.db,
        sql: """
          SELECT i.id, o.legalName, w.id AS withdrawn FROM organisation o LEFT JOIN hiringIntent i ON i.company = o.id AND i.cohort = ?
          LEFT JOIN intentWithdrawal w ON w.intent = i.id WHERE o.siret = ?
          """, arguments: [cohort.id, siret])
      let name: String = row?["legalName"] ?? siret.french
      guard let intent = row?["id"] as Int? else { throw PlacementRefusal.noIntent(name, cohort: cohort.name) }
      if row?["withdrawn"] as Int? != nil { throw PlacementRefusal.alreadyWithdrawn(name) }
      entry.subject = "« \(name) » renonce à recruter"
      try entry.insert("intentWithdrawal", ["intent": intent, "withdrawnOn": day, "reason": reason])
    }
  }

  /// The day on which a candidate was presented to a company.
  /// - Throws: `PlacementRefusal.notPresented`.
  public func presentationDay(of code: String, to siret: String, by actor: Actor) throws -> Day {
    try consult(by: actor) { db in
      let day = try Day.fetchOne(
        db,
        sql: """
          SELECT max(v.presentedOn) FROM presentation v JOIN application a ON a.id = v.application JOIN hiringIntent i ON i.id = v.intent
          JOIN organisation o ON o.id = i.company WHERE a.code = ? AND o.siret = ?
          """, arguments: [code, siret.filter { !$0.isWhitespace }])
      guard let day else { throw PlacementRefusal.notPresented(code, siret) }
      return day
    }
  }

  /// The presentations of an intake, and the companies' answers.
  public func presentations(of cohort: Cohort, by actor: Actor) throws -> [Presentation] {
    try consult(by: actor) { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT a.code, a.lastName || ' ' || a.firstName AS name, o.legalName, v.presentedOn, x.outcome, x.toldOn FROM presentation v
          JOIN application a ON a.id = v.application JOIN hiringIntent i ON i.id = v.intent JOIN organisation o ON o.id = i.company
          LEFT JOIN presentationOutcome x ON x.presentation = v.id WHERE a.cohort = ?
          """, arguments: [cohort.id]
      ).map { row in
        Presentation(
          candidate: row["code"], candidateName: row["name"], company: row["legalName"], presentedOn: row["presentedOn"],
          outcome: (row["outcome"] as String?).flatMap { Presentation.Outcome(rawValue: $0) }, toldOn: row["toldOn"])
      }.sorted { ($0.presentedOn, $0.company.sortKey, $0.candidate) < ($1.presentedOn, $1.company.sortKey, $1.candidate) }
    }
  }
}

extension HiringIntentEntry {
  static let query = """
    SELECT o.siret, o.legalName, o.city, o.email, o.phone, i.posts, i.declaredOn, p.code AS partner, w.withdrawnOn,
      (SELECT count(*) FROM presentation v WHERE v.intent = i.id) AS presented,
      (SELECT count(*) FROM place x WHERE x.company = i.company AND x.cohort = i.cohort) AS places,
      (SELECT count(*) FROM contract c JOIN student s ON s.id = c.student WHERE c.company = i.company AND s.cohort = i.cohort) AS contracts
    FROM hiringIntent i JOIN organisation o ON o.id = i.company JOIN partner p ON p.id = i.detectedBy
    LEFT JOIN intentWithdrawal w ON w.intent = i.id WHERE i.cohort = ?
    """

  init(row: Row) {
    siret = row["siret"]
    company = row["legalName"]
    city = row["city"]
    email = row["email"]
    phone = row["phone"]
    posts = row["posts"]
    declaredOn = row["declaredOn"]
    detectedBy = PartnerCode(rawValue: row["partner"]) ?? .cnam
    withdrawnOn = row["withdrawnOn"]
    presented = row["presented"]
    places = row["places"]
    contracts = row["contracts"]
  }
}
