import GRDB

extension Person {
  init(row: Row) {
    id = row["id"]
    login = row["login"]
    civility = row["civility"]
    lastName = row["lastName"]
    firstName = row["firstName"]
    email = row["email"]
    phone = row["phone"]
  }

  static func fetch(_ id: Int, in db: GRDB.Database) throws -> Person {
    guard let row = try Row.fetchOne(db, sql: "SELECT * FROM person WHERE id = ?", arguments: [id]) else {
      throw StorageRefusal.damaged("person \(id)")
    }
    return Person(row: row)
  }
}

extension Row {
  /// `Mme Chloé Martin`, of a row that has `civility`, `firstName` and `lastName`.
  var fullName: String {
    ["civility", "firstName", "lastName"].compactMap { self[$0] as String? }.filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension Partner {
  init(row: Row) throws {
    guard let code = PartnerCode(rawValue: row["code"]), let siret = Siret(row["siret"]) else {
      throw StorageRefusal.damaged("partner")
    }
    id = row["id"]
    self.code = code
    legalName = row["legalName"]
    displayName = row["displayName"]
    address = Address(row: row)
    self.siret = siret
    declarationNumber = row["declarationNumber"]
    declarationRegion = row["declarationRegion"]
    invoicePrefix = row["invoicePrefix"]
    isPublic = row["isPublic"]
    vatMention = row["vatMention"]
    vatexCode = row["vatexCode"]
    paymentDays = row["paymentDays"]
    email = row["email"]
    phone = row["phone"]
    iban = Iban(row["iban"])
  }

  /// The institution of a code.
  static func find(_ code: PartnerCode, in db: GRDB.Database) throws -> Partner {
    guard let row = try Row.fetchOne(db, sql: "SELECT * FROM partner WHERE code = ?", arguments: [code.rawValue]) else {
      throw ReferenceRefusal.noPartner(code)
    }
    return try Partner(row: row)
  }
}

extension Address {
  init(row: Row) { self.init(street: row["street"], postalCode: row["postalCode"], city: row["city"]) }
}

/// What a base must hold before anything is decided in it.
public enum ReferenceRefusal: Refusal, Equatable {
  case noPartner(PartnerCode)

  public var sentence: String {
    switch self {
    case .noPartner(let code):
      "Le \(code.french) n'est pas enregistré dans cette base : lancez « alternance initialiser » ou importez les partenaires."
    }
  }
}

/// An actor of the base, for lists.
public struct ActorEntry: Sendable, Equatable {
  public let login: String
  public let name: String
  public let role: Role
  public let partner: PartnerCode
  public let since: Day
  public let until: Day?
}

extension Database {
  /// The person who acts, with the roles held on a day.
  /// - Throws: `PermissionRefusal` when the login is missing, unknown, or holds no role that day.
  public func actor(_ login: String?, on day: Day) throws -> Actor {
    guard let login, !login.isEmpty else { throw PermissionRefusal.noActor }
    let all = try roleAssignments()
    let assignments = all.filter { $0.login == login }
    guard let first = assignments.first else {
      throw PermissionRefusal.unknownActor(login, known: Array(Set(all.map(\.login))).sorted())
    }
    let held = assignments.filter { $0.since <= day && day <= $0.until ?? day }
    let mandates = try mandates(of: login, on: day)
    guard !held.isEmpty || !mandates.isEmpty else { throw PermissionRefusal.noRole(login, day) }
    return Actor(
      login: login, name: first.name, roles: held.map(\.role), partners: Set(held.map(\.partner)),
      mandates: mandates)
  }

  /// The roles that a person represents on a day (convention, art. 4).
  private func mandates(of login: String, on day: Day) throws -> [Actor.Mandate] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT d.role, d.act FROM delegation d JOIN person p ON p.id = d.person
          WHERE p.login = :login AND d.since <= :day AND d.until >= :day ORDER BY d.id
          """, arguments: ["login": login, "day": day]
      ).compactMap { row in
        guard let role = Role(rawValue: row["role"]), let act = RepresentedAct(rawValue: row["act"]) else { return nil }
        return Actor.Mandate(role: role, act: act)
      }
    }
  }

  /// Who holds a role on a day; nil while it is vacant.
  public func holder(of role: Role, on day: Day) throws -> String? {
    try roleAssignments().first { $0.role == role && $0.since <= day && day <= $0.until ?? day }?.name
  }

  /// Everybody who may act, with roles and dates.
  public func roleAssignments() throws -> [ActorEntry] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT p.login, p.civility, p.firstName, p.lastName, r.role, x.code, r.since,
            coalesce(r.until, (SELECT e.until FROM roleEnd e WHERE e.roleAssignment = r.id)) AS until
          FROM roleAssignment r JOIN person p ON p.id = r.person JOIN partner x ON x.id = r.partner ORDER BY x.id, r.id
          """
      ).compactMap { row in
        guard let role = Role(rawValue: row["role"]), let partner = PartnerCode(rawValue: row["code"]) else { return nil }
        let name = [row["civility"], row["firstName"], row["lastName"]].compactMap { $0 as String? }.joined(separator: " ")
        return ActorEntry(
          login: row["login"], name: name, role: role, partner: partner, since: row["since"], until: row["until"])
      }
    }
  }
}
