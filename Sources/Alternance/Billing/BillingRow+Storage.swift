import GRDB

/// One contract and one of its payers for a month, as `MonthBillingSQL.rows` reads it.
struct BillingRow {
  let payer: Int
  let purchaseOrder: String
  let line: InvoiceLine?
  /// The hours attended, on the contract's first share alone: a remainder beside a fund's price is the same hour.
  let attendedOnce: Hours
  let unpaidExcess: MonthBilling.Excess?

  /// The columns in the order of the statement: read by position, since a month may have a hundred thousand rows.
  enum Column: Int {
    case contract, reference, contractYear, minutes, nextMinutes, cap, billed, nextBilled, purchaseOrder, student, company
    case payer, hourlyRateCents, fundFile, isBeyondCap, excessIsPaid, isFirstShare
    case kind, legalName, street, postalCode, city, siret, serviceCode, paymentDays
  }

  init(_ row: Row) {
    payer = row.read(.payer)
    purchaseOrder = row.read(.purchaseOrder)
    let (minutes, nextMinutes, cap): (Hours, Hours, Hours) = (row.read(.minutes), row.read(.nextMinutes), row.read(.cap))
    let next = CappedHours(attended: nextMinutes, alreadyBilled: row.read(.nextBilled), cap: cap)
    let hours = CappedHours(attended: minutes, alreadyBilled: row.read(.billed), cap: cap) + next
    let (isBeyondCap, isFirstShare): (Bool, Bool) = (row.read(.isBeyondCap), row.read(.isFirstShare))
    let unpaid = isBeyondCap || row.read(.excessIsPaid) ? Hours.zero : hours.excess
    let billed = isBeyondCap ? hours.excess : hours.billed
    line =
      billed == .zero && unpaid == .zero
      ? nil
      : InvoiceLine(
        contract: row.read(.contract), label: row.read(.student), detail: BillingRow.detail(row, isBeyondCap: isBeyondCap),
        hours: billed, hourlyRate: row.read(.hourlyRateCents), contractYear: row.read(.contractYear),
        nextYear: isBeyondCap ? .zero : next.billed, isBeyondCap: isBeyondCap, excess: unpaid)
    attendedOnce = isFirstShare && !isBeyondCap ? minutes + nextMinutes : .zero
    unpaidExcess =
      unpaid > .zero && isFirstShare
      ? MonthBilling.Excess(contract: row.read(.reference), student: row.read(.student), hours: unpaid) : nil
  }

  private static func detail(_ row: Row, isBeyondCap: Bool) -> String {
    let (file, order, kind): (String, String, String) = (row.read(.fundFile), row.read(.purchaseOrder), row.read(.kind))
    var detail = "Contrat \(row.read(.reference) as String)"
    if kind == BuyerKind.fund.rawValue { detail += ", \(row.read(.company) as String)" }
    if !file.isEmpty { detail += ", dossier \(file)" }
    if !order.isEmpty { detail += ", commande \(order)" }
    if isBeyondCap { detail += ", heures au-delà du plafond annuel" }
    return detail
  }
}

extension BuyerCopy {
  /// The organisation of a billing row; its order is printed above the lines when it is the same for all.
  init(_ row: Row) {
    let kind = BuyerKind(rawValue: row.read(.kind)) ?? .company
    self.init(
      kind: kind, organisation: row.read(.payer), name: row.read(.legalName),
      address: Address(street: row.read(.street), postalCode: row.read(.postalCode), city: row.read(.city)),
      siret: row.read(.siret), serviceCode: row.read(.serviceCode),
      purchaseOrder: kind == .fund ? "" : row.read(.purchaseOrder), paymentDays: row.read(.paymentDays))
  }
}

extension Row {
  fileprivate func read<Value: DatabaseValueConvertible & StatementColumnConvertible>(_ column: BillingRow.Column) -> Value {
    self[column.rawValue]
  }

  fileprivate func read(_ column: BillingRow.Column) -> Int? { self[column.rawValue] }
  fileprivate func read(_ column: BillingRow.Column) -> Hours { Hours(minutes: self[column.rawValue]) }
  fileprivate func read(_ column: BillingRow.Column) -> Money { Money(cents: self[column.rawValue]) }
}
