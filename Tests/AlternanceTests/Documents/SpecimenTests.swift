import Foundation
import Testing

@testable import Alternance

/// SIRETs with a right key, attributed to nobody.
@Suite("SPÉCIMEN")
struct SpecimenTests {
  /// The programme with other numbers for the partners.
  private func programme(cnam: String, cfa: String, nature: String? = nil) throws -> Database {
    let base = try Database.inMemory()
    let partners = try String(contentsOf: Fixture.seed.appendingPathComponent("programme/partenaires.csv"), encoding: .utf8)
    try base.load(.partenaires, partners.replacing("00000001800010", with: cnam).replacing("00000002600013", with: cfa))
    for type in [ImportType.sites, .programmes, .ue, .quarts, .mentions, .comptes, .personnes, .tarifs, .budgets] {
      _ = try base.loadSeed("programme/\(type.rawValue).csv", type)
    }
    if let nature {
      _ = try base.perform(.initialise, by: Staff.founder, on: Fixture.today) { try $0.insert("base", ["id": 1, "nature": nature]) }
    }
    let signed = try #require(Day(iso: "2016-10-25"))
    for director in [Staff.cnamDirector, Staff.cfaDirector] { _ = try base.approve(.tariffs(programme: nil), by: director, on: signed) }
    try base.openTakenOver(on: signed)
    return try SmallCohort.fill(base)
  }

  private static let real = "99999990700010"
  private static let invented = "00000001800010"
  private let otherReal = "99999991500013"

  @Test("Documents of both partners: real numbers in a real base, and none else")
  func context() throws {
    let real = Self.real
    #expect(try programme(cnam: real, cfa: otherReal).documentContext().isSpecimen == false)
    #expect(try programme(cnam: real, cfa: otherReal, nature: "real").documentContext().isSpecimen == false)
    #expect(try programme(cnam: real, cfa: otherReal, nature: "demonstration").documentContext().isSpecimen)
    #expect(try programme(cnam: real, cfa: "00000002600013").documentContext().isSpecimen)
    #expect(try programme(cnam: Self.invented, cfa: otherReal).documentContext().isSpecimen)
  }

  @Test("An invoice says it as it was issued", arguments: [(real, nil, false), (real, "demonstration", true), (invented, nil, true)])
  func invoice(siret: String, nature: String?, isSpecimen: Bool) throws {
    let billing = try BillingBase(programme(cnam: siret, cfa: otherReal, nature: nature))
    let number = try billing.bill("2016-10", on: "2016-11-03").invoices[0].number
    #expect(try billing.invoice(number).isSpecimen == isSpecimen)
    #expect(try billing.data(number).isTrue("specimen") == isSpecimen)
  }
}
