import FacturX
import Testing

/// One spoiled invoice, and all that must be said about it.
struct Refusal: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let invoice: ElectronicInvoice
  let problems: [InvalidInvoice]

  init(
    _ description: String, from sample: ElectronicInvoice = Sample.exempt, _ problems: InvalidInvoice...,
    spoil: (inout ElectronicInvoice) -> Void
  ) {
    testDescription = description
    var invoice = sample
    spoil(&invoice)
    self.invoice = invoice
    self.problems = problems
  }
}

@Suite("Refusals")
struct RefusalTests {
  @Test("Every problem is named, no other", arguments: Refusal.all)
  func refused(_ refusal: Refusal) {
    #expect(refusal.invoice.problems() == refusal.problems)
    #expect(throws: refusal.problems[0]) { try refusal.invoice.xml() }
  }

  @Test("All problems are told at once, the first is thrown")
  func together() {
    var invoice = Sample.exempt
    invoice.number = ""
    invoice.lines = []
    invoice.notes.removeAll { $0.code == "PMD" }
    #expect(invoice.problems() == [.emptyNumber, .missingNote(code: "PMD"), .noLine])
    #expect(throws: InvalidInvoice.emptyNumber) { try invoice.xml() }
  }
}

extension Refusal {
  static let all = ofDocument + ofNotes + ofParties + ofLines + ofTaxes
}
