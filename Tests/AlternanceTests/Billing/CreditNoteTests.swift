import Testing

@testable import Alternance

@Suite("Credit notes (A-32)")
struct CreditNoteTests {
  private let billing: BillingBase
  private let company = "CNAM-AGAC-2016-00001"
  private let fund = "CNAM-AGAC-2016-00002"

  init() throws {
    billing = try BillingBase(Fixture.small())
    try billing.bill("2016-11", on: "2016-12-02")
  }

  @Test("The opposite document, whole, in the same sequence; the invoice does not change")
  func mirror() throws {
    let before = try billing.invoice(fund)
    #expect(try billing.credit(fund, on: "2016-12-05", reason: "erreur d'émargement") == "CNAM-AGAC-2016-00003")
    let note = try billing.invoice("CNAM-AGAC-2016-00003")
    #expect(note.kind == .creditNote)
    #expect(note.cancels == .init(number: fund, issuedOn: before.issuedOn))
    #expect(note.reason == "erreur d'émargement")
    #expect(note.issuedOn.iso == "2016-12-05")
    #expect((note.total, note.buyer) == (before.total, before.buyer))
    #expect(note.lines == before.lines)
    #expect(try billing.invoice(fund) == before)
    #expect(try billing.entry(fund).state == .credited)
    #expect(try billing.entry(fund).creditedBy == "CNAM-AGAC-2016-00003")
    #expect(try billing.entry("CNAM-AGAC-2016-00003").cancels == fund)
    #expect(try billing.entry("CNAM-AGAC-2016-00003").due == .zero)
  }

  @Test("What is not credited")
  func refused() throws {
    #expect(
      sentence { try billing.credit("CNAM-AGAC-2016-00009", on: "2016-12-05") }
        == "La facture « CNAM-AGAC-2016-00009 » est inconnue : la commande « alternance factures » les liste.")
    #expect(sentence { try billing.credit(fund, on: "2016-12-05", reason: "") } == "Un avoir dit pourquoi : ajoutez --motif \"…\".")
    #expect(
      sentence { try billing.credit(fund, on: "2016-12-05", by: Staff.cfaDirector) }
        == "« directeur-cfa » (direction du CFA) ne peut pas établir un avoir ; seul rôle qui le peut : assistant comptabilité client (Cnam)."
    )
    let note = try billing.credit(fund, on: "2016-12-05")
    #expect(
      sentence { try billing.credit(fund, on: "2016-12-05") }
        == "La facture « \(fund) » est déjà annulée par l'avoir « \(note) ».")
    #expect(sentence { try billing.credit(note, on: "2016-12-05") } == "« \(note) » est un avoir : il n'y a pas d'avoir sur un avoir.")
  }

  /// S-02 loses one quarter: 5.25 h at 9,15 is 48,04 for the fund, at 2,00 is 10,50 for the company.
  @Test("Correction, credit notes, transfer, new invoices")
  func cycle() throws {
    let correction = try billing.withdraw("S-02", "P-03", 1, on: "2016-12-06")
    #expect(correction.invoicesTouched == [company, fund])
    #expect(correction.isTransmitted)
    for number in correction.invoicesTouched { _ = try billing.credit(number, on: "2016-12-06") }
    #expect(sentence { try billing.issue("2016-11", on: "2016-12-07") }?.hasSuffix("transmettez le mois à nouveau.") == true)
    let again = try billing.bill("2016-11", on: "2016-12-07")
    #expect(again.summary == ["Ateliers Un 74,55", "Fonds Trois 112,09"])
    #expect(again.invoices.map(\.number) == ["CNAM-AGAC-2016-00005", "CNAM-AGAC-2016-00006"])
    let all = try billing.base.invoices(of: billing.cohort, by: Staff.accountant)
    #expect(all.map(\.state) == [.credited, .credited, .creditNote, .creditNote, .issued, .issued])
    #expect(all.map(\.due.cents) == [0, 0, 0, 0, 7455, 11209])
  }

  @Test("Until the credit note, a corrected month issues nothing to whoever has an invoice")
  func onceAMonth() throws {
    _ = try billing.withdraw("S-02", "P-03", 1, on: "2016-12-06")
    try billing.transmit("2016-11", on: "2016-12-07")
    #expect(try billing.issue("2016-11", on: "2016-12-07").invoices.isEmpty)
    _ = try billing.credit(fund, on: "2016-12-08")
    #expect(try billing.issue("2016-11", on: "2016-12-08").summary == ["Fonds Trois 112,09"])
  }

  @Test("A credited month frees the cap of the payer whose invoice is credited, and of no other: 32,03 and 2 × 32,03")
  func freesTheCap() throws {
    _ = try billing.credit(fund, on: "2016-12-05")
    #expect(try billing.bill("2016-12", on: "2017-01-03").summary == ["Ateliers Un 32,03", "Fonds Trois 64,06"])
  }

  @Test("Filters by month and by state")
  func lists() throws {
    _ = try billing.credit(fund, on: "2016-12-05")
    func numbers(_ month: String? = nil, _ state: InvoiceEntry.State? = nil) throws -> [String] {
      try billing.base.invoices(of: billing.cohort, month: month.flatMap { Month(written: $0) }, state: state, by: Staff.accountant)
        .map { String($0.number.suffix(1)) }
    }
    #expect(try numbers() == ["1", "2", "3"])
    #expect(try numbers("2016-11") == ["1", "2", "3"])
    #expect(try numbers("2016-10") == [])
    #expect(try numbers(nil, .credited) == ["2"])
    #expect(try numbers("2016-11", .creditNote) == ["3"])
  }
}
