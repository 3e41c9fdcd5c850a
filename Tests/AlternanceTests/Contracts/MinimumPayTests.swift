import Testing

@testable import Alternance

@Suite("The least that the law lets an employer pay (D6325-14 to -18, D6222-26)")
struct MinimumPayTests {
  private let wage = MinimumWage(validFrom: Day(iso: "2026-01-01")!, hourly: Money(cents: 1202), monthly: Money(cents: 182_303))

  private func pay(_ row: GoldenRow) throws -> MinimumPay {
    let (day, born) = try (#require(Day(iso: row["on"])), #require(Day(iso: row["born"])))
    let wage = MinimumWage(validFrom: day, hourly: Money(cents: 967), monthly: Money(cents: row.hundredths("smic")))
    let agreed = row.isEmpty("agreed") ? nil : Money(cents: row.hundredths("agreed"))
    let weekly = Hours(minutes: row.minutes("weekly"))
    return row["scheme"] == "pro"
      ? .professionnalisation(
        on: day, bornOn: born, raised: row["raised"] == "yes", wage: wage, agreedMinimum: agreed, weekly: weekly)
      : .apprenticeship(
        on: day, bornOn: born, year: row.whole("year"), wage: wage, agreedMinimum: agreed, weekly: weekly)
  }

  @Test("Amounts, percentages and articles", arguments: Golden.rows("minimum-pay"))
  func amounts(row: GoldenRow) throws {
    let pay = try pay(row)
    #expect(pay.amount == Money(cents: row.hundredths("amount")))
    #expect(pay.percent == row.whole("percent"))
    #expect(pay.article == "Code du travail, " + row["article"])
  }

  private func basis(_ born: String, raised: Bool = false, agreed: Int? = nil, weekly: Int = 2100) throws -> String {
    try MinimumPay.professionnalisation(
      on: #require(Day(iso: "2026-09-15")), bornOn: #require(Day(iso: born)), raised: raised, wage: wage,
      agreedMinimum: agreed.map { Money(cents: $0) }, weekly: Hours(minutes: weekly)
    ).basis
  }

  @Test("Words of a contrat de professionnalisation")
  func words() throws {
    let smic = "du SMIC (1\u{202F}823,03\u{A0}€)"
    #expect(try basis("2006-03-14") == "55\u{A0}% \(smic), moins de 21 ans")
    #expect(try basis("2004-03-14", raised: true) == "80\u{A0}% \(smic), 21 à 25 ans, bac professionnel ou plus")
    #expect(try basis("1999-03-14", raised: true) == "100\u{A0}% \(smic), 26 ans et plus")
    #expect(
      try basis("1999-03-14", agreed: 220_000, weekly: 1680)
        == "85\u{A0}% du minimum conventionnel (2\u{202F}200,00\u{A0}€), 26 ans et plus, "
        + "au prorata de 28,00\u{A0}h sur 35,00\u{A0}h")
  }

  @Test(
    "Words of an apprenticeship",
    arguments: [
      ("2009-09-15", 1, "27\u{A0}% du SMIC (1\u{202F}823,03\u{A0}€), moins de 18 ans, 1re année"),
      ("2006-03-14", 2, "51\u{A0}% du SMIC (1\u{202F}823,03\u{A0}€), 18 à 20 ans, 2e année"),
      ("2004-03-14", 3, "78\u{A0}% du SMIC (1\u{202F}823,03\u{A0}€), 21 à 25 ans, 3e année"),
      ("1999-03-14", 1, "100\u{A0}% du SMIC (1\u{202F}823,03\u{A0}€), 26 ans et plus"),
    ])
  func apprenticeWords(born: String, year: Int, expected: String) throws {
    let pay = try MinimumPay.apprenticeship(
      on: #require(Day(iso: "2026-09-15")), bornOn: #require(Day(iso: born)), year: year, wage: wage, agreedMinimum: nil,
      weekly: MinimumPay.fullTime)
    #expect(pay.basis == expected)
  }

  private let contract = Period(from: Day(iso: "2026-09-15")!, to: Day(iso: "2028-09-14")!)

  @Test(
    "A contrat de professionnalisation rises with age alone",
    arguments: [
      ("2006-03-14", ["2026-09-15 100267", "2027-04-01 127612"]),
      ("2006-04-01", ["2026-09-15 100267", "2027-05-01 127612"]),
      ("2005-09-15", ["2026-09-15 100267", "2026-10-01 127612"]),
      ("2005-08-31", ["2026-09-15 127612"]),
      ("2002-08-31", ["2026-09-15 127612", "2028-09-01 182303"]),
      ("2002-09-14", ["2026-09-15 127612"]),
      ("1999-03-14", ["2026-09-15 182303"]),
    ])
  func steps(born: String, expected: [String]) throws {
    let steps = try MinimumPay.steps(
      from: contract.first, to: contract.last, bornOn: #require(Day(iso: born)), raised: false, wage: wage, agreedMinimum: nil,
      weekly: MinimumPay.fullTime)
    #expect(steps.map { "\($0.day.iso) \($0.pay.amount.cents)" } == expected)
  }

  @Test("A rise on the last day counts, one on the morrow does not", arguments: [("2026-09-01", 1), ("2027-03-31", 1), ("2027-04-01", 2)])
  func lastDay(end: String, count: Int) throws {
    let steps = try MinimumPay.steps(
      from: contract.first, to: #require(Day(iso: end)), bornOn: #require(Day(iso: "2006-03-14")), raised: false, wage: wage,
      agreedMinimum: nil, weekly: MinimumPay.fullTime)
    #expect(steps.count == count)
  }

  @Test(
    "An apprenticeship rises with age and on its anniversary",
    arguments: [
      ("2006-03-14", ["2026-09-15 78390", "2027-04-01 96621", "2027-09-15 111205"]),
      ("2006-08-31", ["2026-09-15 78390", "2027-09-01 96621", "2027-09-15 111205"]),
      ("2010-02-14", ["2026-09-15 49222", "2027-09-15 71098", "2028-03-01 92975"]),
      ("1999-03-14", ["2026-09-15 182303"]),
    ])
  func apprenticeSteps(born: String, expected: [String]) throws {
    let steps = try MinimumPay.apprenticeshipSteps(
      from: contract.first, to: contract.last, bornOn: #require(Day(iso: born)), wage: wage, agreedMinimum: nil,
      weekly: MinimumPay.fullTime)
    #expect(steps.map { "\($0.day.iso) \($0.pay.amount.cents)" } == expected)
  }
}
