import GRDB

/// What happened: visits, expenses, payments.
extension ImportSession {
  func lecturer(_ row: ImportRow, _ column: String) throws -> Int {
    let person = try identifier("person", "login", row.text(column), cell: column, what: "l'intervenant")
    guard let id = try Int.fetchOne(db, sql: "SELECT id FROM lecturer WHERE person = ?", arguments: [person]) else {
      throw CellRefusal(column, "« \(row.text(column)) » n'est pas enregistré comme intervenant")
    }
    return id
  }

  func writeVisit(_ row: ImportRow) throws -> Bool {
    let (year, rank, day) = (try row.whole("annee"), try row.whole("rang"), try row.day("jour"))
    guard (1...3).contains(rank) else { throw CellRefusal("rang", "le rang d'une visite va de 1 à 3") }
    try refuseOthersVisit(row)
    try refuseVisitOutside(row, day: day, year: year)
    if rank == 3, row.isEmpty("motif") { throw CellRefusal("motif", "une troisième visite a un motif (convention, art. 13)") }
    let (id, isNew) = try record(
      "visit",
      key: [
        ImportField(
          "student", "stagiaire", try identifier("student", "code", row.text("stagiaire"), cell: "stagiaire", what: "le stagiaire"),
          of: "student", by: "code"),
        ImportField("year", "annee", year), ImportField("rank", "rang", rank),
      ],
      values: [
        ImportField("day", "jour", day), ImportField("tutor", "tuteur", lecturer: try lecturer(row, "tuteur")),
        ImportField("distanceMetres", "km", try row.hundredths("km") * 10), ImportField("transport", "transport", row.text("transport")),
        ImportField("reason", "motif", row.text("motif")),
      ])
    guard let reportedOn = row.optionalDay("date_rapport") else { return isNew }
    let report = try record(
      "visitReport", key: [ImportField("visit", "date_rapport", id)], values: [ImportField("reportedOn", "date_rapport", reportedOn)])
    return isNew || report.isNew
  }

  /// A visit is made while its student's cohort lasts, in one of the years of the programme, and is told once it is made.
  private func refuseVisitOutside(_ row: ImportRow, day: Day, year: Int) throws {
    let known = try Int.fetchOne(
      db.cachedStatement(sql: "SELECT cohort FROM student WHERE code = ?"), arguments: [row.text("stagiaire")])
    guard let known else { return }
    let cohort = try Cohort.fetch(known, in: db)
    if !cohort.period.contains(day) {
      throw CellRefusal("jour", "le \(day.french) est hors de la promotion \(cohort.name), \(cohort.period.french)")
    }
    if year > cohort.programme.years { throw CellRefusal("annee", "le programme dure \(cohort.programme.years) années") }
    if let future = [day, row.optionalDay("date_rapport")].compactMap({ $0 }).first(where: { $0 > entry.day }) {
      throw CellRefusal(future == day ? "jour" : "date_rapport", "le \(future.french) est dans l'avenir")
    }
  }

  /// An academic tutor reports on their own visits alone (convention, art. 13).
  private func refuseOthersVisit(_ row: ImportRow) throws {
    let actor = entry.actor
    let mayAll = actor.roles.contains { $0 != .academicTutor && Action.importVisits.roles.contains($0) }
    if mayAll || row.text("tuteur") == actor.login { return }
    throw CellRefusal("tuteur", "« \(actor.login) » ne rend compte que de ses propres visites")
  }

  func writeExpense(_ row: ImportRow) throws -> Bool {
    let expense: Expense
    do {
      expense = try Expense(
        categoryCode: row.word("categorie"), amount: try row.money("montant"),
        fundedBy: row.word("financement") == "formation" ? .training : .framework)
    } catch let refusal as ExpenseRefusal { throw CellRefusal(refusal.column, refusal.sentence) }
    let day = try row.day("jour")
    if day > entry.day { throw CellRefusal("jour", "le \(day.french) est dans l'avenir") }
    return try record(
      "expense", key: [ImportField("reference", "reference", row.text("reference"))],
      values: [
        ImportField("cohort", "promotion", try cohort(row).id, of: "cohort", by: "name"),
        ImportField("partner", "partenaire", try partner(row, "partenaire"), of: "partner", by: "code"),
        ImportField("category", "categorie", word: expense.category), ImportField("label", "libelle", row.text("libelle")),
        ImportField("day", "jour", day), ImportField("amountCents", "montant", expense.amount),
        ImportField("fundedBy", "financement", expense.fundedBy.rawValue),
      ]
    ).isNew
  }

  func writePayment(_ row: ImportRow) throws -> Bool {
    let invoice = try identifier("invoice", "number", row.text("facture"), cell: "facture", what: "la facture")
    let paidOn = try row.day("jour")
    if paidOn > entry.day { throw CellRefusal("jour", PaymentRefusal.inFuture(paidOn).clause) }
    let amount = try row.money("montant")
    if amount == .zero { throw CellRefusal("montant", PaymentRefusal.nothing.clause) }
    return try record(
      "payment", key: [ImportField("reference", "reference", row.text("reference"))],
      values: [
        ImportField("invoice", "facture", invoice, of: "invoice", by: "number"), ImportField("paidOn", "jour", paidOn),
        ImportField("amountCents", "montant", amount),
        ImportField("method", "mode", row.text("mode")),
      ]
    ).isNew
  }
}

extension ExpenseRefusal {
  /// The column that the refusal is about.
  fileprivate var column: String {
    if case .notPositive = self { "montant" } else { "categorie" }
  }
}
