import FacturX

extension IssuedInvoice {
  /// The invoice as EN 16931 models it, exempt under article 261 of the CGI.
  var electronicInvoice: ElectronicInvoice {
    ElectronicInvoice(
      number: number, kind: kind == .creditNote ? .creditNote : .invoice, issuedOn: issuedOn.calendarDay,
      dueOn: dueOn.calendarDay, notes: notes, seller: sellerParty, buyer: buyerParty,
      buyerReference: serviceCode.isEmpty ? nil : serviceCode, purchaseOrder: purchaseOrder.isEmpty ? nil : purchaseOrder,
      preceding: cancels.map { Preceding(number: $0.number, issuedOn: $0.issuedOn.calendarDay) },
      period: period.map { FacturX.Period(first: $0.first.calendarDay, last: $0.last.calendarDay) },
      lines: lines.enumerated().map { electronicLine($1, rank: $0 + 1) },
      iban: kind == .creditNote ? nil : sellerIban?.text, paymentTerms: kind == .creditNote ? nil : "Virement avant le \(dueOn.french)")
  }

  /// The mentions, and the treatment of an operation outside electronic invoicing.
  private var notes: [Note] {
    let reason = self.reason.isEmpty ? [] : [Note(text: "Motif de l'avoir : \(self.reason)")]
    return mentions.map { Note(code: $0.noteCode.isEmpty ? nil : $0.noteCode, text: $0.text) } + reason
      + [Note(code: "BAR", text: "OUTOFSCOPE")]
  }

  private var sellerParty: Party {
    Party(
      name: seller.name, tradingName: seller.tradingName, siren: String(seller.siret.prefix(9)), siret: seller.siret,
      taxNumber: seller.declaration, street: seller.address.street, postalCode: seller.address.postalCode,
      city: seller.address.city)
  }

  private var buyerParty: Party {
    Party(
      name: buyer.name, siren: String(buyer.siret.prefix(9)), siret: buyer.siret, street: buyer.address.street,
      postalCode: buyer.address.postalCode, city: buyer.address.city, electronicAddress: directoryAddress)
  }

  /// A public buyer is reached through its SIRET, and its service when it has one; the others by their SIREN.
  private var directoryAddress: String? {
    guard buyerKind == .publicBody else { return nil }
    return ([String(buyer.siret.prefix(9)), buyer.siret] + (serviceCode.isEmpty ? [] : [serviceCode])).joined(separator: "_")
  }

  private func electronicLine(_ line: InvoiceLine, rank: Int) -> Line {
    let (quantity, unit) =
      switch line.quantity {
      case .hours(let hours): (hours.hundredths * 100, "HUR")
      case .count(let count): (count * 10_000, "C62")
      }
    return Line(
      id: String(rank), name: line.label, description: line.detail.isEmpty ? nil : line.detail,
      quantity: Quantity(tenThousandths: quantity), unitCode: unit, unitPrice: Amount(cents: line.unitPrice.cents),
      net: Amount(cents: line.amount.cents), tax: .exempt(reason: vatMention, code: vatexCode))
  }
}

extension Day {
  var calendarDay: CalendarDay { CalendarDay(year: year, month: month, day: day) }
}
