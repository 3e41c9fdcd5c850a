import FacturX

/// Complete invoices, valid as they stand, for the tests to read or to spoil.
enum Sample {
  static let exemption = TaxCategory.exempt(
    reason: "Exonération de TVA, article 261, 4, 4° a du CGI", code: "VATEX-FR-CGI261-4")
  static let outside = TaxCategory.outsideScope(reason: "Hors champ de la TVA", code: "VATEX-EU-O")
  static let iban = "FR76 3000 1007 9412 3456 7890 185"

  static let notes = [
    Note(text: "Déclaration d’activité enregistrée sous le numéro 24 45 00000 45."),
    Note(code: "PMT", text: "Indemnité forfaitaire pour frais de recouvrement : 40,00 €."),
    Note(code: "PMD", text: "Pénalités de retard : trois fois le taux d’intérêt légal."),
    Note(code: "AAB", text: "Aucun escompte n’est accordé en cas de paiement anticipé."),
    Note(code: "BAR", text: "OUTOFSCOPE"),
  ]

  static let seller = Party(
    name: "Association de gestion du Cnam en Centre-Val de Loire", tradingName: "Cnam Centre-Val de Loire – CFA",
    siren: "999999915", siret: "99999991500104", vatNumber: "FR53999999915",
    street: "2 avenue du Parc-Floral", postalCode: "45100", city: "Orléans",
    email: "facturation@cfa.example", phone: "02 38 00 00 00", contactName: "Service facturation")

  static let company = Party(
    name: "Ateliers Mécaniques du Val d’Yèvre SAS", siren: "999900004", siret: "99990000400022",
    street: "14 rue de l’Industrie", street2: "Bâtiment C", postalCode: "18000", city: "Bourges")

  /// Known by its SIRET alone, and reached at a service of the directory.
  static let town = Party(
    name: "Commune de Saint-Exemple", siret: "99980000100017", street: "1 place de la Mairie", postalCode: "45000",
    city: "Orléans", electronicAddress: "999800001_99980000100017_COMPTA")

  /// An association too old or too small to have a SIREN.
  static let association = Party(
    name: "Les Amis de l’Étang", street: "3 chemin du Bourg", postalCode: "45200", city: "Montargis",
    email: "amis@etang.example")

  static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDay {
    CalendarDay(year: year, month: month, day: day)
  }

  static let september = Period(first: day(2026, 9, 1), last: day(2026, 9, 30))

  /// Hours at a price in cents.
  static func hours(
    _ id: String, _ name: String, _ tenThousandths: Int, at cents: Int, net: Int, tax: TaxCategory = exemption
  ) -> Line {
    Line(
      id: id, name: name, quantity: Quantity(tenThousandths: tenThousandths), unitPrice: Amount(cents: cents),
      net: Amount(cents: net), tax: tax)
  }

  /// 7 h at 14.50 is 101.50; 1 h 30 at 15.33 is 22.995, so 23.00. Together 124.50.
  static let exempt = ElectronicInvoice(
    number: "FA-2026-000001", kind: .invoice, issuedOn: day(2026, 10, 1), dueOn: day(2026, 10, 31), notes: notes,
    seller: seller, buyer: company, purchaseOrder: "BC70000", contract: "CA-2026-1000", period: september,
    lines: [
      Line(
        id: "1", name: "Programmation avancée", description: "Apprenti·e : Chloé LŒWENSTEIN – 7 h",
        sellerReference: "NFP121", quantity: Quantity(tenThousandths: 70_000), unitPrice: Amount(cents: 1_450),
        net: Amount(cents: 10_150), tax: exemption, period: Period(first: day(2026, 9, 7), last: day(2026, 9, 8))),
      hours("2", "Conduite d’un projet", 15_000, at: 1_533, net: 2_300),
    ], iban: iban, paymentTerms: "Paiement à 30 jours, par virement")

  static var publicBuyer: ElectronicInvoice {
    var invoice = exempt
    invoice.buyer = town
    invoice.buyerReference = "COMPTA"
    return invoice
  }

  static var creditNote: ElectronicInvoice {
    var invoice = exempt
    invoice.number = "AV-2026/000002"
    invoice.kind = .creditNote
    invoice.preceding = Preceding(number: "FA-2026-000001", issuedOn: day(2026, 10, 1))
    invoice.issuedOn = day(2026, 10, 15)
    return invoice
  }

  /// Taxed between businesses: 3 × 33.35 is 100.05, and 20 % of it 20.01.
  static var standard: ElectronicInvoice {
    var invoice = exempt
    invoice.notes[4].text = "B2B"
    invoice.lines = [
      hours("1", "Conseil", 30_000, at: 3_335, net: 10_005, tax: .standard(ratePercentHundredths: 2000))
    ]
    return invoice
  }

  /// Exempt training, advice at 20 %, a meal at 5.5 % and one at 10 %.
  static var mixed: ElectronicInvoice {
    var invoice = standard
    invoice.lines += [
      hours("2", "Formation", 10_000, at: 5_000, net: 5_000),
      hours("3", "Repas", 10_000, at: 1_900, net: 1_900, tax: .standard(ratePercentHundredths: 550)),
      hours("4", "Salle", 10_000, at: 1_905, net: 1_905, tax: .standard(ratePercentHundredths: 1000)),
      hours("5", "Conseil", 10_000, at: 3_335, net: 3_335, tax: .standard(ratePercentHundredths: 2000)),
    ]
    return invoice
  }

  /// What is owed to a partner, less what it received.
  static var balancing: ElectronicInvoice {
    var invoice = publicBuyer
    invoice.lines = [
      hours("1", "Quote-part de l’exercice", 10_000, at: 6_529_440, net: 6_529_440),
      hours("2", "Déjà versé", -10_000, at: 4_000_000, net: -4_000_000),
    ]
    for index in invoice.lines.indices { invoice.lines[index].unitCode = "C62" }
    return invoice
  }

  static var outsideScope: ElectronicInvoice {
    var invoice = exempt
    invoice.seller.vatNumber = nil
    invoice.lines = [hours("1", "Subvention", 10_000, at: 150_000, net: 150_000, tax: outside)]
    return invoice
  }

  static var buyerWithoutSIREN: ElectronicInvoice {
    var invoice = exempt
    invoice.buyer = association
    return invoice
  }

  /// The seller has no VAT number, and nothing that may be left out is there.
  static var barest: ElectronicInvoice {
    ElectronicInvoice(
      number: "1", kind: .invoice, issuedOn: day(2026, 10, 1), dueOn: day(2026, 10, 1), notes: notes,
      seller: Party(
        name: "CFA", siren: "999999915", taxNumber: "999999915", street: "1 rue X", postalCode: "45000", city: "Orléans"),
      buyer: Party(name: "SARL Y", siren: "999900004", street: "2 rue Y", postalCode: "45000", city: "Orléans"),
      lines: [hours("1", "Formation", 10_000, at: 1_000, net: 1_000)])
  }

  static let all: [(name: String, invoice: ElectronicInvoice)] = [
    ("exempt-private-buyer", exempt), ("exempt-public-buyer", publicBuyer), ("credit-note", creditNote),
    ("standard-rate", standard), ("mixed-rates", mixed), ("balancing-negative-line", balancing),
    ("outside-scope", outsideScope), ("buyer-without-siren", buyerWithoutSIREN), ("barest", barest),
  ]
}
