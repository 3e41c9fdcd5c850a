import Testing

@testable import Alternance

@Suite("The dates of a contract (PC-07-02, A-33, PC-00-02)")
struct ContractDatesTests {
  private func contract(_ row: GoldenRow) throws -> Contract {
    let opening = Day(iso: row["opens"]).map { SchemeOpening(opensOn: $0, closesOn: Day(iso: row["closes"])) }
    let broken = row["broken"].split(separator: ".").map { String($0).day }
    return try Contract(
      reference: "C-1", kind: Contract.Kind(code: row["kind"])!, period: Period(from: row["start"].day, to: row["end"].day),
      signedOn: row["signed"].day, opening: opening, continuing: broken.isEmpty ? nil : Period(from: broken[0], to: broken[1]))
  }

  @Test("Accepted, refused, or worth a word", arguments: Golden.rows("contract-dates"))
  func dates(row: GoldenRow) throws {
    #expect(sentence { try contract(row) } == (row.isEmpty("refusal") ? nil : row["refusal"]))
    guard row.isEmpty("refusal") else { return }
    let word = "Le contrat « C-1 » commence le \(row["start"].day.french), loin de la mi-septembre (convention, art. 7)."
    #expect(try contract(row).warning == (row["warns"] == "yes" ? word : nil))
  }
}
