import Testing

@testable import Alternance

@Suite("The rules of invoices, against a hand with a SQL shell")
struct InvoiceRuleTests {
  private let folder: TemporaryFolder
  private let raw: RawConnection

  init() throws {
    folder = try TemporaryFolder()
    let path = folder.path("base.alternance")
    _ = try Database.create(at: path)
    raw = try RawConnection(path)
    #expect(raw.run(OneRowEach.sql) == nil)
  }

  private let numbering = "La numérotation des factures se suit sans trou : ce numéro n'est pas le suivant de la série."

  @Test("The next number of the series, and no other")
  func number() {
    let month = "2016-11"
    #expect(raw.run(OneRowEach.invoice(id: 2, sequence: 3, month: month)) == numbering)
    #expect(raw.run(OneRowEach.invoice(id: 3, sequence: 1, month: month)) != nil)
    #expect(raw.run(OneRowEach.invoice(id: 4, sequence: 2, number: "CNAM-T-2016-00003", month: month)) == numbering)
    #expect(raw.run(OneRowEach.invoice(id: 5, sequence: 2, number: "CFA-T-2016-00002", month: month)) == numbering)
    #expect(raw.run(OneRowEach.invoice(id: 6, sequence: 2, number: "CNAM-T-2016-2", month: month)) == numbering)
    #expect(raw.run(OneRowEach.invoice(id: 7, sequence: 2, day: "2017-01-03", month: month)) == numbering)
    #expect(raw.run(OneRowEach.invoice(id: 8, sequence: 2, month: month)) == nil)
    #expect(raw.column("SELECT number FROM invoice ORDER BY id") == ["CNAM-T-2016-00001", "CNAM-T-2016-00002"])
  }

  @Test("Dates follow one another, years too")
  func dates() {
    #expect(
      raw.run(OneRowEach.invoice(id: 2, sequence: 2, day: "2016-11-02", month: "2016-11"))
        == "Les dates d'une série de factures se suivent : cette date précède le dernier document émis.")
    #expect(raw.run(OneRowEach.invoice(id: 3, sequence: 1, day: "2017-01-03", month: "2016-12")) == nil)
    #expect(
      raw.run(OneRowEach.invoice(id: 4, sequence: 2, day: "2016-12-30", month: "2016-11"))
        == "Les dates d'une série de factures se suivent : l'année suivante est déjà commencée.")
  }

  @Test("The total is the sum of the lines, and an issued invoice takes no line")
  func seal() {
    #expect(
      raw.run(OneRowEach.invoice(id: 2, sequence: 2, total: 32024, month: "2016-11"))
        == "Le total d'une facture est la somme de ses lignes.")
    #expect(
      raw.run(OneRowEach.invoice(id: 3, sequence: 2, lines: 0, month: "2016-11")) == "Le total d'une facture est la somme de ses lignes.")
    #expect(
      raw.run("INSERT INTO invoiceLine VALUES (99, 1, 2, 1, 'Nom', '', 2100, NULL, 915, 32025, 1, 0, 0, 0, 1)")
        == "La facture est émise : aucune ligne ne s'y ajoute ; établissez un avoir.")
  }

  @Test("A line is its hours at its price, half up")
  func line() {
    let tail = "915, %, 1, 0, 0, 0, 1)"
    for (minutes, amount, isRight) in [(2310, 35228, true), (2310, 35227, false), (105, 1601, true), (105, 1602, false)] {
      let sql = "INSERT INTO invoiceLine VALUES (\(minutes + amount), 9, \(amount), 1, 'Nom', '', \(minutes), NULL, "
      let message = raw.run(sql + tail.replacing("%", with: "\(amount)"))
      #expect((message == nil) == isRight, "\(minutes) \(amount) \(message ?? "accepted")")
    }
  }

  @Test("Only Cnam invoices companies (PC-06-03)")
  func issuer() {
    #expect(
      raw.run(OneRowEach.invoice(id: 2, sequence: 1, issuer: 2, month: "2016-11"))
        == "Le Cnam seul facture les entreprises, les fonds et les stagiaires (convention, art. 6).")
  }

  @Test("One uncredited invoice a payer and month")
  func once() {
    let again = "Ce payeur a déjà une facture pour ce mois : établissez d'abord un avoir."
    #expect(raw.run(OneRowEach.invoice(id: 2, sequence: 2)) == again)
    #expect(raw.run(OneRowEach.invoice(id: 3, sequence: 2, kind: "creditNote", cancels: "1")) == nil)
    #expect(raw.run(OneRowEach.invoice(id: 4, sequence: 3)) == nil)
    #expect(raw.run(OneRowEach.invoice(id: 5, sequence: 4)) == again)
  }

  @Test("One uncredited invoice a student and month, for who pays in person (PC-05-10)")
  func individual() {
    let student = "NULL, 1, NULL"
    let again = "Ce stagiaire a déjà une facture pour ce mois : établissez d'abord un avoir."
    #expect(raw.run(OneRowEach.invoice(id: 2, sequence: 2, payer: student)) == nil)
    #expect(raw.run(OneRowEach.invoice(id: 3, sequence: 3, payer: student)) == again)
    #expect(raw.run(OneRowEach.invoice(id: 4, sequence: 3, month: "2016-11", payer: student)) == nil)
    #expect(raw.run(OneRowEach.invoice(id: 5, sequence: 4, payer: "NULL, 2, NULL")) == nil)
    #expect(raw.run(OneRowEach.invoice(id: 6, sequence: 5, kind: "creditNote", cancels: "2", payer: student)) == nil)
    #expect(raw.run(OneRowEach.invoice(id: 7, sequence: 6, payer: student)) == nil)
  }

  @Test("A credit note mirrors one whole invoice")
  func credit() {
    let mirror = "Un avoir annule une facture entière du même émetteur ; il n'y a pas d'avoir sur un avoir."
    #expect(raw.run(OneRowEach.invoice(id: 2, sequence: 2, lines: 2, kind: "creditNote", cancels: "1")) == mirror)
    #expect(raw.run(OneRowEach.invoice(id: 3, sequence: 2, kind: "creditNote", cancels: "77")) == mirror)
    #expect(raw.run(OneRowEach.invoice(id: 4, sequence: 2, kind: "creditNote", cancels: "1")) == nil)
    #expect(raw.run(OneRowEach.invoice(id: 5, sequence: 3, kind: "creditNote", cancels: "4")) == mirror)
    #expect(raw.run(OneRowEach.invoice(id: 6, sequence: 3, kind: "creditNote", cancels: "1")) != nil)
  }

  @Test("Payments stay within what is due")
  func payment() {
    func pay(_ id: Int, _ cents: Int, _ day: String = "2016-12-01") -> String? {
      raw.run("INSERT INTO payment VALUES (\(id), 'VIR-\(id)', 1, '\(day)', \(cents), 'virement', 1)")
    }
    #expect(pay(2, 1) == "Le règlement dépasse ce qui reste dû sur cette facture.")
    #expect(pay(3, -32026) == "Le remboursement dépasse ce qui a été reçu sur cette facture.")
    #expect(pay(4, -32025, "2016-11-02") == "Un règlement ne précède pas la facture qu'il paie.")
    #expect(pay(5, -25) == nil)
    #expect(pay(6, 26) == "Le règlement dépasse ce qui reste dû sur cette facture.")
    #expect(pay(7, 25) == nil)
  }
}
