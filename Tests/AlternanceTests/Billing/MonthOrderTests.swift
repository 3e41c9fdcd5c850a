import Testing

@testable import Alternance

@Suite("The order in which months are invoiced")
struct MonthOrderTests {
  /// October, November, December 2016 and September 2017, in every order.
  private static let orders: [[String]] = {
    func permutations(_ items: [String]) -> [[String]] {
      guard items.count > 1 else { return [items] }
      return items.indices.flatMap { index in
        var rest = items
        let item = rest.remove(at: index)
        return permutations(rest).map { [item] + $0 }
      }
    }
    return permutations(["2016-10", "2016-11", "2016-12", "2017-09"])
  }()

  /// K-01: 24.5 h. K-02 and K-03: 21 h in year 1, of which 7 within the cap, and 3.5 h in year 2.
  @Test("It changes nothing to the hours that each payer owes", arguments: orders)
  func anyOrder(order: [String]) throws {
    let billing = try BillingBase(Fixture.small())
    var hours: [String: Int] = [:]
    var unpaid = 0
    for month in order {
      let issued = try billing.bill(month, on: "2017-10-02")
      unpaid += issued.excess.map(\.hours).sum().minutes
      for number in issued.invoices.map(\.number) {
        let invoice = try billing.invoice(number)
        for line in invoice.lines { hours["\(invoice.buyer.name), \(line.label)", default: 0] += line.hours.minutes }
      }
    }
    #expect(
      hours == [
        "Ateliers Un, Alpha Anne": 1470, "Ateliers Un, Bravo Bruno": 630, "Fonds Trois, Bravo Bruno": 630,
        "Fonds Trois, Charlie Chloé": 630, "Régie Deux, Charlie Chloé": 840,
      ])
    #expect(unpaid == 840)
  }
}
