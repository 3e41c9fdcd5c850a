/// The data of `templates/relance`: a letter to one payer, with every invoice that is late.
struct ReminderDocument: Encodable {
  let issuer: Letterhead
  let buyer: Addressee
  let place, madeOn, level: String
  let invoices: [Late]
  let total: String
  let body: [String]
  let signatory: String
  let specimen: Bool

  struct Late: Encodable { let number, issuedOn, dueOn, amount, due, late: String }

  init(_ invoices: [InvoiceEntry], to issued: IssuedInvoice, issuer: Partner, signatory: String, on day: Day) {
    self.issuer = Letterhead(issuer)
    buyer = Addressee(issued)
    place = issuer.address.city
    madeOn = day.french
    level = "Relance"
    self.invoices = invoices.map { invoice in
      let days = day.days(since: invoice.dueOn)
      return Late(
        number: invoice.number, issuedOn: invoice.issuedOn.french, dueOn: invoice.dueOn.french, amount: invoice.total.french,
        due: invoice.due.french, late: "\(days) jour\(days > 1 ? "s" : "")")
    }
    total = invoices.map(\.due).sum().french
    body = [
      "Madame, Monsieur,",
      "Sauf erreur de notre part, les factures ci-dessous restent impayées à ce jour. Nous vous remercions de bien vouloir en "
        + "régler le montant dès réception de cette lettre, en rappelant leur numéro.",
      "Si votre règlement nous est parvenu entre-temps, veuillez ne pas tenir compte de ce courrier.",
    ]
    self.signatory = signatory
    specimen = issued.isSpecimen
  }

  static func document(
    _ invoices: [InvoiceEntry], to issued: IssuedInvoice, issuer: Partner, signatory: String, on day: Day
  ) throws -> PrintableDocument {
    try PrintableDocument(
      name: "relance/relance-\(invoices[0].number)-\(day.iso)", template: Templates.reminder, title: "Relance, \(issued.buyer.name)",
      author: issuer.legalName, day: day,
      content: ReminderDocument(invoices, to: issued, issuer: issuer, signatory: signatory, on: day))
  }
}
