extension ElectronicInvoice {
  var lineProblems: [InvalidInvoice] {
    refuse(.noLine, if: lines.isEmpty) + duplicatedIDs.map { .duplicatedLineID($0) } + lines.flatMap(\.problems)
  }

  private var duplicatedIDs: [String] {
    var seen: Set<String> = []
    return lines.map(\.id).filter { !seen.insert($0).inserted }
  }
}

extension Line {
  fileprivate var problems: [InvalidInvoice] {
    var problems: [InvalidInvoice] = []
    if id.isBlank { problems.append(.lineWithoutID) }
    if name.isBlank { problems.append(.lineWithoutName(line: id)) }
    if !isUnit { problems.append(.invalidUnit(line: id, unitCode)) }
    if unitPrice.cents < 0 { problems.append(.negativePrice(line: id)) }
    if !netAgrees { problems.append(.netNotQuantityTimesPrice(line: id)) }
    return problems + tax.problems(line: id)
  }

  private var isUnit: Bool {
    (2...3).contains(unitCode.utf8.count) && unitCode.isAlphanumeric(or: "") && unitCode == unitCode.uppercased()
  }

  /// Quantity × price is counted in millionths of a euro. The net may be half a cent away, and as much as the price makes of
  /// half the last decimal of the quantity: a third of an hour is 0.3333.
  private var netAgrees: Bool {
    let (product, productOverflows) = quantity.tenThousandths.multipliedReportingOverflow(by: unitPrice.cents)
    let (net, netOverflows) = net.cents.multipliedReportingOverflow(by: 10_000)
    let (gap, gapOverflows) = product.subtractingReportingOverflow(net)
    if productOverflows || netOverflows || gapOverflows { return false }
    return gap.magnitude <= 5_000 + unitPrice.cents.magnitude / 2
  }
}
