import Testing

@testable import Alternance

@Suite("The journal of the demonstration, whole")
struct LedgerLaws {
  private let base: Database

  init() throws {
    base = try SettledDemonstration.copy()
    let cohort = try base.cohort("2016")
    for (day, cents) in [("2017-07-15", 2_000_000), ("2018-07-15", 1_500_000)] {
      try base.recordTransfer(
        of: Money(cents: cents), from: .cnam, to: .cfa, cohort: cohort, paidOn: Day(iso: day)!, reference: "", by: Staff.accountant,
        on: Fixture.today)
    }
    _ = try base.credit("CNAM-AGAC-2018-00010", reason: "erreur", by: Staff.accountant, on: Fixture.today)
    _ = try base.issuePartnerInvoice(of: cohort, by: Staff.cfaDirector, on: Fixture.today)
  }

  private static func cents(_ text: String) -> Int { Int(text.replacing(",", with: "")) ?? .min }

  @Test("Every entry is balanced, and no line has two sides", arguments: [2016, 2017, 2018])
  func balanced(year: Int) throws {
    let ledger = try base.ledger(ofYear: year, by: Staff.accountant)
    #expect(ledger.entries.count >= 40)
    for entry in ledger.entries {
      #expect(entry.lines.map(\.debit).sum() == entry.lines.map(\.credit).sum())
      #expect(entry.lines.allSatisfy { ($0.debit == .zero) != ($0.credit == .zero) && $0.debit >= .zero && $0.credit >= .zero })
    }
    #expect(ledger.rows.map { Self.cents($0[11]) - Self.cents($0[12]) }.reduce(0, +) == 0)
  }

  @Test("Eighteen fields, French decimals, days of the year, in order", arguments: [2016, 2017, 2018])
  func format(year: Int) throws {
    let rows = try base.ledger(ofYear: year, by: Staff.accountant).rows
    for row in rows {
      #expect(row.count == 18)
      #expect(row[11].wholeMatch(of: /[0-9]+,[0-9]{2}/) != nil && row[12].wholeMatch(of: /[0-9]+,[0-9]{2}/) != nil)
      #expect(row[3].hasPrefix("\(year)") && row[3].count == 8 && row[15] == row[3])
      #expect(row[...5].allSatisfy { !$0.isEmpty } && !row[8].isEmpty && !row[10].isEmpty)
      #expect([row[13], row[14], row[16], row[17]] == ["", "", "", ""])
    }
    #expect(rows.map { $0[3] } == rows.map { $0[3] }.sorted())
  }

  @Test("Numbers without a gap in each journal", arguments: [2016, 2017, 2018])
  func numbers(year: Int) throws {
    let rows = try base.ledger(ofYear: year, by: Staff.accountant).rows
    for journal in Set(rows.map { $0[0] }) {
      let numbers = rows.filter { $0[0] == journal }.map { $0[2] }
      var distinct: [String] = []
      for number in numbers where distinct.last != number { distinct.append(number) }
      #expect(distinct == (1...distinct.count).map { "\(journal)\(padded($0, 6))" })
      #expect(numbers.count == 2 * distinct.count)
    }
  }

  /// 121 570,20 € invoiced and received; one invoice was credited since; 35 000,00 € transferred.
  @Test("Over the years: what customers owe, what the bank received")
  func accounts() throws {
    var balances: [String: Int] = [:]
    for row in try [2016, 2017, 2018].flatMap({ try base.ledger(ofYear: $0, by: Staff.accountant).rows }) {
      balances[row[4], default: 0] += Self.cents(row[11]) - Self.cents(row[12])
    }
    let credited = try base.invoice("CNAM-AGAC-2018-00010", by: Staff.accountant).total.cents
    #expect(balances["7061"] == -(12_157_020 - credited))
    #expect(balances["512"] == 12_157_020 - 3_500_000)
    #expect(["4111", "4112", "4113"].map { balances[$0, default: 0] }.reduce(0, +) == -credited)
  }

  @Test("A transfer without a reference has a piece number of its own")
  func piece() throws {
    let rows = try base.ledger(ofYear: 2017, by: Staff.accountant).rows.filter { $0[4] == "4671" }
    #expect(rows.map { $0[8] } == ["VIR-1"])
  }
}
