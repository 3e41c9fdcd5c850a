import Testing

@testable import Alternance

@Suite("Made again, identical")
struct RenderingTests {
  private let billing: BillingBase
  private let day = Day(iso: "2016-11-04")!

  init() throws {
    billing = try BillingBase(Fixture.small())
    try billing.bill("2016-10", on: "2016-11-03")
  }

  private func keep(_ renderings: (PrintableDocument, Character)...) throws -> [String] {
    try billing.base.keepRenderings(renderings.map { ($0, String(repeating: $1, count: 64)) }, by: Staff.accountant, on: day)
  }

  private func kept() throws -> [String] {
    try billing.base.read {
      try String.fetchAll($0, sql: "SELECT document || ' ' || template || ' ' || substr(digest, 1, 1) FROM rendering ORDER BY id")
    }
  }

  @Test("The first digest is kept, once; the same again writes nothing")
  func same() throws {
    let invoice = try billing.document("CNAM-AGAC-2016-00001")
    #expect(try keep((invoice, "a")) == [])
    #expect(try kept() == ["facture/CNAM-AGAC-2016-00001 facture/1 a"])
    let before = try billing.base.contents()
    #expect(try keep((invoice, "a")) == [])
    #expect(try billing.base.contents() == before)
  }

  @Test("Another digest is told, and the first stays")
  func different() throws {
    let (first, second) = (try billing.document("CNAM-AGAC-2016-00001"), try billing.document("CNAM-AGAC-2016-00002"))
    _ = try keep((first, "a"))
    #expect(try keep((first, "b"), (second, "c")) == ["facture/CNAM-AGAC-2016-00001"])
    #expect(try kept() == ["facture/CNAM-AGAC-2016-00001 facture/1 a", "facture/CNAM-AGAC-2016-00002 facture/1 c"])
    #expect(try billing.base.verify().findings == [])
  }

  @Test("What is no evidence is not kept")
  func noEvidence() throws {
    let before = try billing.base.contents()
    let actual = try billing.base.margin(of: billing.cohort, asOf: day, by: Staff.accountant)
    #expect(try keep((billing.base.documentContext().margin(actual), "a")) == [])
    #expect(try billing.base.contents() == before)
  }
}
