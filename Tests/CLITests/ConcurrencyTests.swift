import Testing

/// Two accountants at once: no number is given twice, none is skipped.
@Suite struct ConcurrencyTests {
  @Test(arguments: 1...10) func theSameMonthTwice(round: Int) throws {
    let workshop = try Workshop.readyToInvoice()
    let both = try [workshop.startInvoicing("2016-10"), workshop.startInvoicing("2016-10")].map { try $0.end() }
    try #require(both.map(\.status) == [0, 0], "\(both)")
    #expect(both.filter { $0.complaint.hasPrefix("Rien à émettre") }.count == 1)
    #expect(try workshop.numbers() == series(12))
    #expect(try workshop.findings() == "")
  }

  @Test(arguments: 1...10) func twoMonths(round: Int) throws {
    let workshop = try Workshop.readyToInvoice()
    let both = try [workshop.startInvoicing("2016-09"), workshop.startInvoicing("2016-10")].map { try $0.end() }
    try #require(both.map(\.status) == [0, 0], "\(both)")
    #expect(try workshop.numbers() == series(24))
    let months = try workshop.invoices().map { $0.split(separator: ";")[2] }
    #expect(months.sorted() == Array(repeating: "2016-09", count: 12) + Array(repeating: "2016-10", count: 12))
    #expect(zip(months, months.dropFirst()).count { $0 != $1 } == 1, "the months are mixed: \(months)")
    #expect(try workshop.findings() == "")
  }
}
