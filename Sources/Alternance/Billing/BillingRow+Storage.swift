import GRDB

/// One contract and one of its payers for a month, as read from the base.
struct BillingRow {
  let payer: Int
  /// The payer as it will be copied; its order is printed above the lines when it is the same for all.
  var buyer: BuyerCopy
  let line: InvoiceLine?
  let unpaidExcess: MonthBilling.Excess?

  init(_ row: Row) {
    payer = row["payer"]
    buyer = BuyerCopy(row)
    let year: Int = row["contractYear"]
    let this = CappedHours(attended: row["minutes"], alreadyBilled: row["billed"], cap: row["cap"])
    let next = CappedHours(attended: row["nextMinutes"], alreadyBilled: row["nextBilled"], cap: row["cap"])
    let hours = this + next
    let isBeyondCap: Bool = row["isBeyondCap"]
    let excessIsPaid: Bool = row["excessIsPaid"]
    let unpaid = isBeyondCap || excessIsPaid ? Hours.zero : hours.excess
    let billed = isBeyondCap ? hours.excess : hours.billed
    line =
      billed == .zero && unpaid == .zero
      ? nil
      : InvoiceLine(
        contract: row["contract"], label: row["student"], detail: BillingRow.detail(row, isBeyondCap: isBeyondCap), hours: billed,
        hourlyRate: row["hourlyRateCents"], contractYear: year, nextYear: isBeyondCap ? .zero : next.billed,
        isBeyondCap: isBeyondCap, excess: unpaid)
    let isFirstShare: Bool = row["isFirstShare"]
    unpaidExcess =
      unpaid == .zero || !isFirstShare
      ? nil : MonthBilling.Excess(contract: row["reference"], student: row["student"], hours: unpaid)
  }

  private static func detail(_ row: Row, isBeyondCap: Bool) -> String {
    let company: String = row["company"]
    let (file, order): (String, String) = (row["fundFile"], row["purchaseOrder"])
    let parts = [
      "Contrat \(row["reference"] as String)", row["kind"] == BuyerKind.fund.rawValue ? company : "",
      file.isEmpty ? "" : "dossier \(file)", order.isEmpty ? "" : "commande \(order)",
      isBeyondCap ? "heures au-delà du plafond annuel" : "",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }
}

extension BuyerCopy {
  /// The organisation of a billing row.
  init(_ row: Row) {
    self.init(
      kind: BuyerKind(rawValue: row["kind"]) ?? .company, organisation: row["payer"], name: row["legalName"],
      address: Address(row: row), siret: row["siret"], serviceCode: row["serviceCode"],
      purchaseOrder: row["kind"] == BuyerKind.fund.rawValue ? "" : row["purchaseOrder"],
      paymentDays: row["paymentDays"])
  }
}
