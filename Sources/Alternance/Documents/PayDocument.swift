/// The data of `templates/etat-paiement`: what one institution pays its own people over a period.
struct PayDocument: Encodable {
  let issuer: Letterhead
  let title, period: String
  let rows: [Row]
  let total, totalHours: String
  let notes: [String]
  let specimen: Bool

  struct Row: Encodable { let name, status, hours, rate, amount: String }

  init(_ statement: PayStatement, issuer: Partner, isSpecimen: Bool) {
    self.issuer = Letterhead(issuer)
    title = "État de service fait"
    period = "Promotion \(statement.cohort.name), \(statement.period.french)"
    rows = statement.lines.map { line in
      Row(
        name: line.person, status: line.service,
        hours: line.hours == .zero ? "" : FrenchNumbers.hundredths(line.hours.hundredths), rate: "", amount: line.amount.french)
    }
    total = statement.total.french
    totalHours = FrenchNumbers.hundredths(statement.hours.hundredths)
    notes = [
      "L'heure d'enseignement est forfaitaire : préparation, face à face, sujets, corrections et réunions (convention, annexe 1).",
      "Chaque établissement paie directement les intervenants et les tuteurs dont il a la charge (convention, art. 9 et 13).",
    ]
    specimen = isSpecimen
  }

  static func document(_ statement: PayStatement, issuer: Partner, isSpecimen: Bool, on day: Day) throws -> PrintableDocument {
    let partner = statement.partner.rawValue.lowercased()
    return try PrintableDocument(
      name: "paiements/paiements-\(partner)-\(statement.period.first.iso)", template: Templates.payStatement,
      title: "État de service fait, \(statement.period.french)", author: issuer.legalName, day: day,
      content: PayDocument(statement, issuer: issuer, isSpecimen: isSpecimen))
  }
}
