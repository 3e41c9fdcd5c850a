import GRDB

/// What the partners agree on: tariffs, budgets, contracts with their funding, and the breaks of contracts.
extension ImportSession {
  func writeTariff(_ row: ImportRow) throws -> Bool {
    guard let kind = Tariff.Kind(code: row.word("nature")) else { throw CellRefusal("nature", "nature inconnue") }
    return try record(
      "tariff",
      key: [
        ImportField("programme", "programme", try programme(row), of: "programme", by: "code"),
        ImportField("kind", "nature", word: kind),
        ImportField("validFrom", "valable_du", try row.day("valable_du")),
      ],
      values: [
        ImportField("hundredths", "montant", try row.hundredths("montant")), ImportField("grossCents", "brut", row.optionalMoney("brut")),
        ImportField("source", "source", row.text("source")),
      ]
    ).isNew
  }

  func writeBudgetLine(_ row: ImportRow) throws -> Bool {
    let budget = try budget(row)
    let rank = (budgetRanks[budget] ?? 0) + 1
    budgetRanks[budget] = rank
    let per = ["fixe": "flat", "stagiaire": "student", "stagiaire_suivi": "followedStudent"][row.word("par")]
    let category = row.word("categorie") == "recette" ? "revenue" : CostCategory(code: row.word("categorie"))?.rawValue
    return try record(
      "budgetLine", key: [ImportField("budget", "annee", budget), ImportField("rank", "annee", rank)],
      values: [
        ImportField("partner", "partenaire", try partner(row, "partenaire"), of: "partner", by: "code"),
        ImportField("category", "categorie", category),
        ImportField("label", "libelle", row.text("libelle")), ImportField("quantityHundredths", "quantite", try row.hundredths("quantite")),
        ImportField("per", "par", per), ImportField("rateCents", "taux", try row.money("taux")),
        ImportField("note", "note", row.text("note")),
      ]
    ).isNew
  }

  private func budget(_ row: ImportRow) throws -> Int {
    let (programme, intake, year) = (try programme(row), try row.whole("a_partir_de"), try row.whole("annee"))
    guard (2000...2200).contains(intake) else { throw CellRefusal("a_partir_de", "« \(intake) » n'est pas une année d'entrée") }
    let known = try Row.fetchOne(
      db, sql: "SELECT id, headcount FROM budget WHERE programme = ? AND fromIntake = ? AND year = ?",
      arguments: [programme, intake, year])
    guard let known else {
      return try entry.insert(
        "budget", ["programme": programme, "fromIntake": intake, "year": year, "headcount": try row.whole("effectif")])
    }
    let headcount: Int = known["headcount"]
    if try row.whole("effectif") != headcount { throw CellRefusal("effectif", "ce budget est établi pour \(headcount) stagiaires") }
    return known["id"]
  }

  /// The fund named in the column « opco ».
  private func fund(_ row: ImportRow) throws -> Int {
    let id = try organisation(row, "opco")
    let kind = try String.fetchOne(db, sql: "SELECT kind FROM organisation WHERE id = ?", arguments: [id])
    guard kind == Organisation.Kind.fund.rawValue else {
      throw CellRefusal("opco", "l'organisme de SIRET « \(row.text("opco")) » n'est pas un OPCO")
    }
    return id
  }

  func agreement(_ row: ImportRow) throws -> FundingAgreement {
    let payers: [String: FundingAgreement.Payer] = ["entreprise": .company, "opco": .fund]
    let payer = payers[row.word("payeur")] ?? .company
    let excessPayer = payers[row.word("payeur_depassement")]
    if payer == .fund || excessPayer == .fund, row.isEmpty("opco") {
      throw CellRefusal("opco", FundingRefusal.fundMissing.sentence)
    }
    return try FundingAgreement(
      payer: payer, hourlyRate: try row.money("taux_horaire"), annualCap: try row.hours("plafond_annuel_heures"),
      remainder: row.optionalMoney("reste_a_charge") ?? .zero, excessPayer: excessPayer)
  }

  func writeShares(_ agreement: FundingAgreement, contract: Int, company: Int, row: ImportRow, isNew: Bool) throws -> Bool {
    for share in agreement.shares {
      let payer = share.payer == .company ? company : try fund(row)
      _ = try record(
        "fundingShare",
        key: [
          ImportField("contract", "reference", contract, of: "contract", by: "reference"),
          ImportField("payer", "payeur", payer, of: "organisation", by: "siret"),
          ImportField("scope", "payeur", share.scope.rawValue),
        ],
        values: [
          ImportField("hourlyRateCents", "taux_horaire", share.hourlyRate),
          ImportField("fundFile", "dossier_opco", share.payer == .fund ? row.text("dossier_opco") : ""),
        ])
    }
    let kept = try Int.fetchOne(db, sql: "SELECT count(*) FROM fundingShare WHERE contract = ?", arguments: [contract]) ?? 0
    if kept != agreement.shares.count {
      throw CellRefusal("payeur", "le contrat « \(row.text("reference")) » est déjà enregistré avec d'autres payeurs")
    }
    return isNew
  }

  func organisation(_ row: ImportRow, _ column: String) throws -> Int {
    try identifier("organisation", "siret", try row.siret(column).text, cell: column, what: "l'organisme de SIRET")
  }

  func writeBreak(_ row: ImportRow) throws -> Bool {
    let contract = try identifier("contract", "reference", row.text("contrat"), cell: "contrat", what: "le contrat")
    let known = try Row.fetchOne(db, sql: "SELECT endedOn, reason FROM contractBreak WHERE contract = ?", arguments: [contract])
    if let known, known["endedOn"] == (try row.day("jour")), known["reason"] == row.text("motif") { return false }
    try entry.breakContract(row.text("contrat"), on: try row.day("jour"), reason: row.text("motif"))
    return true
  }
}
