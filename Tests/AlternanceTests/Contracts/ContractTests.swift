import Alternance
import Testing

@Suite("Contracts (art. 5 to 7)")
struct ContractTests {
  private func contract(
    _ from: String, _ to: String, signed: String = "2016-09-01", kind: Contract.Kind = .professionnalisation
  ) throws -> Contract {
    try Contract(
      reference: "C-1", kind: kind, period: Period(from: Day(iso: from)!, to: Day(iso: to)!), signedOn: Day(iso: signed)!)
  }

  @Test(
    "24 months from the autumn",
    arguments: [
      ("2016-09-15", "2018-09-14"), ("2016-09-15", "2018-09-15"), ("2016-09-01", "2018-08-31"), ("2016-10-31", "2018-10-30"),
    ])
  func accepted(from: String, to: String) throws {
    #expect(try contract(from, to).period.last.iso == to)
  }

  @Test(
    "Any other term is refused",
    arguments: [
      (
        "2016-09-15", "2017-09-14",
        "le contrat du 15/09/2016 au 14/09/2017 ne dure pas 24 mois : fin attendue le 14/09/2018 (convention, art. 7)"
      ),
      (
        "2016-09-15", "2018-09-16",
        "le contrat du 15/09/2016 au 16/09/2018 ne dure pas 24 mois : fin attendue le 14/09/2018 (convention, art. 7)"
      ),
      (
        "2016-09-15", "2018-09-13",
        "le contrat du 15/09/2016 au 13/09/2018 ne dure pas 24 mois : fin attendue le 14/09/2018 (convention, art. 7)"
      ),
      (
        "2016-08-31", "2018-08-30",
        "le contrat commence le 31/08/2016, hors de la période du 1er septembre au 31 octobre (convention, art. 7)"
      ),
      (
        "2016-11-01", "2018-10-31",
        "le contrat commence le 01/11/2016, hors de la période du 1er septembre au 31 octobre (convention, art. 7)"
      ),
      ("2018-09-14", "2016-09-15", "le contrat finit le 15/09/2016, avant de commencer le 14/09/2018"),
      ("2016-09-15", "2016-09-15", "le contrat finit le 15/09/2016, avant de commencer le 15/09/2016"),
    ])
  func refused(from: String, to: String, expected: String) {
    #expect(sentence { try contract(from, to, signed: "2016-08-01") } == expected)
  }

  @Test("Signed on the first day at the latest")
  func signature() {
    #expect(sentence { try contract("2016-09-15", "2018-09-14", signed: "2016-09-15") } == nil)
    #expect(
      sentence { try contract("2016-09-15", "2018-09-14", signed: "2016-09-16") }
        == "le contrat est signé le 16/09/2016, après son début le 15/09/2016")
  }

  @Test("Apprenticeship is not open yet (PC-00-02)")
  func apprenticeship() {
    #expect(
      sentence { try contract("2016-09-15", "2018-09-14", kind: .apprentissage) }
        == "le contrat d'apprentissage n'est pas ouvert pour ce titre à cette date (convention, préambule et art. 6)")
  }

  @Test(
    "The schemes of article 6 are open",
    arguments: ["professionnalisation", "cif", "periode_professionnalisation", "demandeur_emploi"])
  func schemes(code: String) throws {
    let kind = try #require(Contract.Kind(code: code))
    #expect(sentence { try contract("2016-09-15", "2018-09-14", kind: kind) } == nil)
    #expect(Contract.Kind(code: "stage") == nil)
  }

  @Test(
    "A start away from mid-September deserves a word (A-33)",
    arguments: [
      ("2016-09-09", "2018-09-08", true), ("2016-09-10", "2018-09-09", false), ("2016-09-20", "2018-09-19", false),
      ("2016-09-21", "2018-09-20", true), ("2016-10-15", "2018-10-14", true),
    ])
  func warning(from: String, to: String, warns: Bool) throws {
    let contract = try contract(from, to, signed: "2016-08-01")
    let expected = "Le contrat « C-1 » commence le \(contract.period.first.french), loin de la mi-septembre (convention, art. 7)."
    #expect(contract.warning == (warns ? expected : nil))
  }

  @Test(
    "The year of a contract turns on its anniversary",
    arguments: [
      ("2016-09-15", 1), ("2017-09-14", 1), ("2017-09-15", 2), ("2018-09-14", 2),
    ])
  func year(day: String, year: Int) throws {
    #expect(try Contract.year(of: #require(Day(iso: day)), startingOn: #require(Day(iso: "2016-09-15"))) == year)
  }
}
