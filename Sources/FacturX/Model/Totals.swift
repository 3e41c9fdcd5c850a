/// One group of the VAT breakdown (BG-23).
struct TaxGroup: Equatable {
  let category: TaxCategory
  /// The sum of the lines (BT-116).
  var base: Int
  /// The tax in cents, half a cent up, the same for a negative base (BT-117).
  /// It wraps for an absurd rate, which the rules refuse.
  var tax: Int {
    let tax = (Int(base.magnitude) &* (category.rate ?? 0) &+ 5_000) / 10_000
    return base < 0 ? -tax : tax
  }
}

/// The totals of the document (BG-22), in cents.
struct Totals: Equatable {
  /// No sum may exceed ten thousand million euros.
  static let limit: UInt = 1_000_000_000_000

  /// The VAT breakdown, in the order in which the lines bring the categories.
  private(set) var groups: [TaxGroup] = []
  /// The sum of the lines (BT-106), which is the total without VAT (BT-109), there being no allowance on the document.
  private(set) var net = 0

  /// The total of VAT (BT-110).
  var tax: Int { groups.reduce(0) { $0 &+ $1.tax } }
  /// The total with VAT (BT-112), which is what must be paid (BT-115), nothing being deducted below.
  var grand: Int { net &+ tax }

  /// Nil when a sum is beyond counting.
  init?(_ lines: [Line]) {
    for line in lines {
      guard line.net.cents.magnitude <= Self.limit else { return nil }
      net += line.net.cents
      if let index = groups.firstIndex(where: { $0.category == line.tax }) {
        groups[index].base += line.net.cents
      } else {
        groups.append(TaxGroup(category: line.tax, base: line.net.cents))
      }
      guard net.magnitude <= Self.limit, groups.allSatisfy({ $0.base.magnitude <= Self.limit }) else { return nil }
    }
  }
}
