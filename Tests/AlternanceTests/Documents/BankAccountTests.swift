import Foundation
import Testing

@testable import Alternance

@Suite("Where an invoice is paid")
struct BankAccountTests {
  /// The example that the norm of IBANs gives, nobody's account.
  private let iban = "FR14 2004 1010 0505 0001 3M02 606"

  private func billing(iban: String) throws -> BillingBase {
    let base = try Database.inMemory()
    let text = try String(contentsOf: Fixture.seed.appendingPathComponent("programme/partenaires.csv"), encoding: .utf8)
    let rows = text.split(whereSeparator: \.isNewline).enumerated().map { "\($1);\($0 == 0 ? "iban" : $0 == 1 ? iban : "")" }
    try base.load(.partenaires, rows.joined(separator: "\n"))
    for type in [ImportType.sites, .programmes, .ue, .quarts, .mentions, .personnes] {
      _ = try base.loadSeed("programme/\(type.rawValue).csv", type)
    }
    let day = try #require(Day(iso: "2016-10-25"))
    try base.openTakenOver(on: day)
    let billing = try BillingBase(SmallCohort.fill(base))
    try billing.bill("2016-10", on: "2016-11-03")
    return billing
  }

  @Test("The account of the seller is printed, in groups of four, and written in the twin")
  func printed() throws {
    let billing = try billing(iban: iban)
    let data = try billing.data("CNAM-AGAC-2016-00001")
    #expect((data["payment.bank.label"], data["payment.bank.value"]) == ("IBAN", iban))
    #expect(try billing.xml("CNAM-AGAC-2016-00001")["ram:IBANID"] == ["FR1420041010050500013M02606"])
  }

  @Test("A credit note asks for no payment: no account")
  func creditNote() throws {
    let billing = try billing(iban: iban)
    let note = try billing.credit("CNAM-AGAC-2016-00001", on: "2016-11-04")
    #expect(try billing.data(note).isAbsent("payment.bank"))
    #expect(try billing.xml(note)["ram:IBANID"].isEmpty)
  }

  @Test("Without one, nothing is printed")
  func none() throws {
    let billing = try billing(iban: "")
    #expect(try billing.data("CNAM-AGAC-2016-00001").isAbsent("payment.bank"))
    #expect(try billing.xml("CNAM-AGAC-2016-00001")["ram:IBANID"].isEmpty)
  }

  @Test("A wrong key is refused")
  func wrongKey() {
    let answer = sentence { try billing(iban: "FR15 2004 1010 0505 0001 3M02 606") }
    #expect(answer?.hasPrefix("« partenaires.csv », ligne 2, colonne « iban »") == true)
    #expect(answer?.contains("n'est pas un IBAN dont la clé est juste") == true)
  }
}
