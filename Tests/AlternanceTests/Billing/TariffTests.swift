import Testing

@testable import Alternance

@Suite("Tariffs and the days they apply (art. 9)")
struct TariffTests {
  private func tariff(_ row: GoldenRow) throws -> Tariff {
    Tariff(
      id: 1, kind: .teachingHour, hundredths: 7600, validFrom: try #require(Day(iso: row["valid_from"])),
      agreedByCnam: Day(iso: row["cnam"]), agreedByCfa: Day(iso: row["cfa"]), isFirst: row["first"] == "yes")
  }

  private func tariff(_ cents: Int, from: String, agreed: String?, isFirst: Bool = false) -> Tariff {
    let day = agreed.flatMap { Day(iso: $0) }
    return Tariff(
      id: cents, kind: .teachingHour, hundredths: cents, validFrom: Day(iso: from)!, agreedByCnam: day, agreedByCfa: day,
      isFirst: isFirst)
  }

  @Test("When a tariff applies", arguments: Golden.rows("tariffs"))
  func applies(row: GoldenRow) throws {
    let tariff = try tariff(row)
    #expect(tariff.appliesFrom?.iso ?? "" == row["applies"])
    #expect(tariff.isLate == (row["late"] == "yes"))
  }

  @Test(
    "The last tariff continues until the next applies, by the day of the teaching (A-28)",
    arguments: [
      ("2016-09-01", 7600), ("2017-08-31", 7600), ("2017-09-01", 7600), ("2018-08-31", 7600), ("2018-09-01", 7800),
      ("2026-01-01", 7800),
    ])
  func book(day: String, cents: Int) throws {
    let book = TariffBook([
      tariff(7800, from: "2017-09-01", agreed: "2017-07-01"),
      tariff(7600, from: "2016-09-01", agreed: "2016-10-25", isFirst: true),
      tariff(9900, from: "2017-09-01", agreed: nil),
    ])
    #expect(try book.tariff(.teachingHour, on: #require(Day(iso: day))).amount == Money(cents: cents))
  }

  @Test("Without agreement, or without tariff, nothing is priced")
  func refused() throws {
    let day = try #require(Day(iso: "2017-10-02"))
    let proposed = TariffBook([tariff(7600, from: "2017-09-01", agreed: nil)])
    #expect(
      sentence { try proposed.tariff(.teachingHour, on: day) }
        == "Le tarif « heure de cours » du 02/10/2017 n'est pas accordé par les deux partenaires (convention, art. 9) : "
        + "chacun l'approuve par « alternance approuver tarifs ».")
    #expect(
      sentence { try proposed.tariff(.kilometre, on: day) }
        == "Aucun tarif « kilomètre » ne couvre le 02/10/2017 : importez-le par « alternance importer tarifs ».")
    #expect(
      sentence { try proposed.tariff(.teachingHour, on: #require(Day(iso: "2017-08-31"))) }
        == "Aucun tarif « heure de cours » ne couvre le 31/08/2017 : importez-le par « alternance importer tarifs ».")
  }
}
