import Testing

@testable import Alternance

@Suite("Mentions of their time")
struct MentionTests {
  @Test("Day after day, buyer after buyer", arguments: Golden.rows("documents-mentions"))
  func golden(row: GoldenRow) throws {
    let base = try Fixture.programme()
    let text = try base.read { db in
      let seller = try Partner.find(#require(PartnerCode(rawValue: row["seller"])), in: db)
      return try LegalMentions(on: #require(Day(iso: row["day"])), in: db)
        .mentions(seller: seller, buyer: #require(BuyerKind(rawValue: row["buyer"]))).map(\.text).joined(separator: "\n")
    }
    for fragment in row["present"].split(separator: "|") { #expect(text.contains(fragment), "« \(fragment) » lacks") }
    for fragment in row["absent"].split(separator: "|") { #expect(!text.contains(fragment), "« \(fragment) » is there") }
  }

  @Test("Their Factur-X codes: penalties, recovery fee, early payment")
  func codes() throws {
    let billing = try BillingBase(Fixture.small())
    try billing.bill("2016-10", on: "2016-11-03")
    let invoice = try billing.invoice("CNAM-AGAC-2016-00001")
    #expect(invoice.mentions.map(\.noteCode) == ["PMD", "PMT", "AAB", "", ""])
    let xml = try billing.xml("CNAM-AGAC-2016-00001")
    #expect(xml["ram:SubjectCode"] == ["PMD", "PMT", "AAB", "BAR"])
    #expect(xml["ram:Content"].last == "OUTOFSCOPE")
    #expect(try billing.data("CNAM-AGAC-2016-00001").texts("mentions") == invoice.mentions.map { bare($0.text) })
  }

  @Test("A customer's SIREN is printed since October 2022", arguments: [("2016-11-03", ""), ("2022-10-09", ""), ("2022-10-10", "SIREN")])
  func customerNumber(day: String, label: String) throws {
    let billing = try BillingBase(Fixture.small())
    let issued = try billing.bill("2016-10", on: day).invoices
    let ids = try billing.data(issued[0].number).labelled("buyer.ids")
    #expect(ids == (label.isEmpty ? [] : ["SIREN: 000 000 901"]))
  }

  @Test("An invoice of 2016 credited in 2026: each bears the mentions of its day")
  func creditedLater() throws {
    let billing = try BillingBase(Fixture.small())
    try billing.bill("2016-10", on: "2016-11-03")
    let note = try billing.credit("CNAM-AGAC-2016-00001", on: "2026-10-05")
    #expect(note == "CNAM-AGAC-2026-00001")
    #expect(try billing.invoice("CNAM-AGAC-2016-00001").mentions[0].text.contains("L. 441-6"))
    #expect(try billing.invoice(note).mentions[0].text.contains("L. 441-10"))
    #expect(try billing.data(note).labelled("buyer.ids") == ["SIREN: 000 000 901"])
    #expect(try billing.data("CNAM-AGAC-2016-00001").list("buyer.ids").isEmpty)
  }
}
