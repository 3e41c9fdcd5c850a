import GRDB

/// What two partners must agree on, each by its own hand (two-key operations).
public enum Approval: Sendable, Equatable {
  /// All the tariffs of a programme that the partner has not agreed yet.
  case tariffs(programme: String?)
  /// All the budgets of a programme that the partner has not agreed yet.
  case budgets(programme: String?)
  /// The funding of one contract.
  case contract(String)
  /// The funding of every contract of a cohort.
  case contracts(cohort: String)
  /// A tutor's mode of transport for a visit: the tutor's own institution alone (annexe 1).
  case transport(student: String, year: Int, rank: Int)
  /// Every date of an intake's selection calendar that the role has not agreed yet (convention, art. 4).
  case calendar(cohort: String)
  /// The hours of an institution's lecturers in a cohort, of one or of all: its own director alone (convention, art. 9).
  case hours(cohort: String, lecturer: String?)
  /// The last version of a cohort's alternance calendar: the alternance manager and the director of the hub (convention, art. 7).
  case alternance(cohort: String)
  /// A place in a company: the alternance manager, and one of the two directions of the CFA (convention, art. 5).
  case place(String)
  /// An employee or a jobseeker who joins the training (convention, art. 5).
  case otherPublic(String)

  /// What is agreed to, for the journal.
  var subject: String {
    switch self {
    case .tariffs: "tarifs proposés"
    case .budgets: "budgets proposés"
    case .contract(let reference): "financement du contrat \(reference)"
    case .contracts(let cohort): "financement des contrats de la promotion \(cohort)"
    case .calendar(let cohort): "calendrier de sélection de la promotion \(cohort)"
    case .hours(let cohort, let lecturer): "heures \(lecturer.map { "de \($0)" } ?? "des intervenants") de la promotion \(cohort)"
    case .alternance(let cohort): "calendrier de l'alternance de la promotion \(cohort)"
    case .place(let code): "place \(code)"
    case .otherPublic(let code): "entrée de \(code) comme autre public"
    case .transport(let student, let year, let rank): "transport du tuteur de \(student), année \(year), visite \(rank)"
    }
  }

  var action: Action {
    switch self {
    case .tariffs: .approveTariff
    case .budgets: .approveBudget
    case .contract, .contracts: .approveFunding
    case .transport: .approveTransport
    case .calendar: .agreeSelectionCalendar
    case .alternance: .setAlternanceCalendar
    case .hours: .approveHours
    case .place: .validatePlaces
    case .otherPublic: .approveOtherPublic
    }
  }
}

/// Why nothing is approved.
public enum ApprovalRefusal: Refusal, Equatable {
  case nothingLeft(PartnerCode)
  case unknownVisit(String, Int, Int)

  public var sentence: String {
    switch self {
    case .nothingLeft(let partner): "Il n'y a rien à approuver : l'accord \(partner.frenchOf) est déjà donné, ou rien n'est proposé."
    case .unknownVisit(let student, let year, let rank):
      "Aucune visite de rang \(rank) en année \(year) n'est enregistrée pour « \(student) »."
    }
  }
}

extension Database {
  /// Gives one partner's agreement.
  /// - Returns: how many objects were agreed.
  /// - Throws: `ApprovalRefusal` when nothing is left to agree, `PermissionRefusal`.
  public func approve(_ approval: Approval, by actor: Actor, on day: Day) throws -> Int {
    try perform(approval.action, by: actor, on: day) { entry in
      let partner = try actor.partner(for: approval.action)
      entry.subject = "accord \(partner.frenchOf) : \(approval.subject)"
      let count = try entry.approve(approval, for: partner)
      if count == 0 { throw ApprovalRefusal.nothingLeft(partner) }
      return count
    }
  }
}

extension Entry {
  fileprivate func approve(_ approval: Approval, for partner: PartnerCode) throws -> Int {
    switch approval {
    case .tariffs(let code):
      return try agree(
        "tariffAgreement", "tariff", "agreedOn", partner, where: "t.programme = ?", [Programme.find(code, in: db).id])
    case .budgets(let code):
      return try agree(
        "budgetAgreement", "budget", "agreedOn", partner, where: "t.programme = ?", [Programme.find(code, in: db).id])
    case .contract(let reference):
      guard try Int.fetchOne(db, sql: "SELECT id FROM contract WHERE reference = ?", arguments: [reference]) != nil else {
        throw ContractRefusal.unknown(reference)
      }
      return try agree("fundingApproval", "contract", "approvedOn", partner, where: "t.reference = ?", [reference])
    case .contracts(let name):
      return try agree(
        "fundingApproval", "contract", "approvedOn", partner, where: "t.student IN (SELECT id FROM student WHERE cohort = ?)",
        [Cohort.find(name, in: db).id])
    case .transport(let student, let year, let rank): return try approveTransport(student, year, rank, partner)
    case .calendar(let name): return try agreeCalendar(Cohort.find(name, in: db))
    case .hours(let name, let lecturer): return try approveHours(of: Cohort.find(name, in: db), lecturer: lecturer, for: partner)
    case .alternance(let name): return try agreeAlternance(Cohort.find(name, in: db))
    case .place(let code):
      try judge(place: code, isValidated: true, reason: "")
      return 1
    case .otherPublic(let code):
      guard
        let id = try Int.fetchOne(
          db, sql: "SELECT o.id FROM otherPublic o JOIN application a ON a.id = o.application WHERE a.code = ?", arguments: [code])
      else { throw OtherPublicRefusal.notProposed(code) }
      return try agree("otherPublicApproval", "otherPublic", "approvedOn", partner, where: "t.id = ?", [id])
    }
  }

  private func agree(
    _ table: String, _ object: String, _ dayColumn: String, _ partner: PartnerCode, where condition: String,
    _ arguments: StatementArguments
  ) throws -> Int {
    try db.execute(
      sql: """
        INSERT INTO \(table) (\(object), partner, person, \(dayColumn), entry)
        SELECT t.id, p.id, x.id, ?, ? FROM \(object) t JOIN partner p ON p.code = ? JOIN person x ON x.login = ?
        WHERE NOT EXISTS (SELECT 1 FROM \(table) a WHERE a.\(object) = t.id AND a.partner = p.id) AND (\(condition)) ORDER BY t.id
        """, arguments: [day, id, partner.rawValue, actor.login] + arguments)
    return db.changesCount
  }

  private func approveTransport(_ student: String, _ year: Int, _ rank: Int, _ partner: PartnerCode) throws -> Int {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT v.id, p.code FROM visit v JOIN student s ON s.id = v.student JOIN lecturer l ON l.id = v.tutor
        JOIN partner p ON p.id = l.employer WHERE s.code = ? AND v.year = ? AND v.rank = ?
        """, arguments: [student, year, rank])
    guard let row, let owner = PartnerCode(rawValue: row["code"]) else { return try approvePlanned(student, year, rank, partner) }
    if owner != partner { throw PermissionRefusal.otherInstitution(actor: actor, owner: owner, what: "le tuteur de « \(student) »") }
    let visit: Int = row["id"]
    if try Bool.fetchOne(db, sql: "SELECT 1 FROM transportApproval WHERE visit = ?", arguments: [visit]) != nil { return 0 }
    try insert("transportApproval", ["visit": visit, "person": try personID(), "approvedOn": day])
    return 1
  }

  /// The transport of a visit that is planned, before it is made.
  private func approvePlanned(_ student: String, _ year: Int, _ rank: Int, _ partner: PartnerCode) throws -> Int {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT v.id, p.code FROM visitPlan v JOIN student s ON s.id = v.student JOIN lecturer l ON l.id = v.tutor
        JOIN partner p ON p.id = l.employer WHERE s.code = ? AND v.year = ? AND v.rank = ? ORDER BY v.attempt DESC LIMIT 1
        """, arguments: [student, year, rank])
    guard let row, let owner = PartnerCode(rawValue: row["code"]) else { throw ApprovalRefusal.unknownVisit(student, year, rank) }
    if owner != partner { throw PermissionRefusal.otherInstitution(actor: actor, owner: owner, what: "le tuteur de « \(student) »") }
    let plan: Int = row["id"]
    if try Bool.fetchOne(db, sql: "SELECT 1 FROM plannedTransportApproval WHERE visitPlan = ?", arguments: [plan]) != nil { return 0 }
    try insert("plannedTransportApproval", ["visitPlan": plan, "person": try personID(), "approvedOn": day])
    return 1
  }

  /// The key of the calendar that the actor's role turns.
  private func agreeCalendar(_ cohort: Cohort) throws -> Int {
    try db.execute(
      sql: """
        INSERT INTO selectionDateAgreement (selectionDate, role, person, agreedOn, entry)
        SELECT d.id, :role, x.id, :day, :entry FROM selectionDate d JOIN person x ON x.login = :login
        WHERE d.cohort = :cohort
          AND NOT EXISTS (SELECT 1 FROM selectionDateAgreement g WHERE g.selectionDate = d.id AND g.role = :role) ORDER BY d.id
        """,
      arguments: [
        "role": try actor.role(for: action).rawValue, "day": day, "entry": id, "login": actor.login, "cohort": cohort.id,
      ])
    return db.changesCount
  }
}
