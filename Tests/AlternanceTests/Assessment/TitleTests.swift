import Testing

@testable import Alternance

@Suite("General average, title and mention (PC-11-01, 15, 18; A-26, A-37, A-38)")
struct TitleTests {
  private func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }

  @Test("The average by coefficients", arguments: Golden.rows("general-averages"))
  func average(row: GoldenRow) throws {
    let lines = row["lines"].split(separator: " ").map { cell in
      let parts = cell.split(separator: "x")
      return GeneralAverage.Line(
        MarksRead.defence(parts[0]), coefficientHundredths: Int(parts[1].split(separator: ",").joined())!)
    }
    let average = GeneralAverage(lines)
    #expect((average?.mark.french ?? "") == row["average"])
    #expect((average?.rule ?? "") == row["rule"])
  }

  @Test("What lacks for the title", arguments: Golden.rows("title-eligibility"))
  func title(row: GoldenRow) {
    let units = row["units"].split(separator: " ").map(String.init)
    let results = zip(units, row["results"].split(separator: " ")).map { MarksRead.defence($1, unit: $0) }
    let eligibility = TitleEligibility(units: units, results: results, experienceMonths: row.whole("months"))
    #expect(eligibility.isEligible == (row["eligible"] == "yes"))
    #expect(eligibility.lacking.map(\.french).joined(separator: " | ") == row["lacking"])
  }

  @Test("An average of 15 makes up for no unit (A-45)")
  func noCompensation() throws {
    let results = [MarksRead.defence("20,00", unit: "UE1"), MarksRead.defence("9,99", unit: "UE2")]
    let average = try #require(GeneralAverage(results.map { .init($0, coefficientHundredths: 100) }))
    #expect(average.mark.french == "15,00")
    let eligibility = TitleEligibility(units: ["UE1", "UE2"], results: results, experienceMonths: 23)
    #expect(eligibility.french == "ne peut pas recevoir le titre (UE2 : 9,99, ajourné ; 23 mois d'expérience sur 24)")
    let resat = try results[1].sitting(second: .value(.pass))
    let eligible = TitleEligibility(units: ["UE1", "UE2"], results: [resat, results[0]], experienceMonths: 24)
    #expect(eligible.french == "peut recevoir le titre")
  }

  @Test("An expired registration is told and stops nothing (A-37)")
  func expiry() throws {
    let last = try day("2018-11-14")
    #expect(TitleWarning(registeredUntil: last, awardedOn: last) == nil)
    #expect(TitleWarning(registeredUntil: nil, awardedOn: last) == nil)
    let warning = try TitleWarning(registeredUntil: last, awardedOn: day("2018-11-15"))
    #expect(
      warning?.sentence
        == "L'enregistrement du titre a pris fin le 14/11/2018, avant le 15/11/2018 : vérifiez son renouvellement (convention, art. 1).")
  }

  @Test("The mention, word for word, until the jury has met (scenario 14)")
  func mention() throws {
    let jury = try day("2017-07-10")
    #expect(ProvisionalMention.text == "sous réserve de validation par le jury annuel")
    #expect(ProvisionalMention.text(on: jury, juryMetOn: nil) == ProvisionalMention.text)
    #expect(try ProvisionalMention.text(on: day("2017-07-09"), juryMetOn: jury) == ProvisionalMention.text)
    #expect(ProvisionalMention.text(on: jury, juryMetOn: jury) == nil)
  }
}
