/// The data of `templates/livret`: one of the two booklets (convention, art. 8).
struct BookletDocument: Encodable {
  let issuers: [Letterhead]
  let specimen: Bool
  let kind, title, programme, year, publishedOn: String
  let sections: [Section]
  let units: [Unit]
  let legend: [String]

  struct Section: Encodable { let heading, text: String }
  struct Unit: Encodable {
    let code, title, hours, coefficient, assessment: String
    let modules: [ModuleRow]
  }
  struct ModuleRow: Encodable { let code, title, kind, hours, partner: String }

  init(_ booklet: Booklet, partners: [Partner], isSpecimen: Bool) {
    issuers = partners.map { Letterhead($0) }
    specimen = isSpecimen
    kind = booklet.kind.code
    title = booklet.kind.french
    programme = booklet.programme.title
    year = "\(booklet.year)-\(booklet.year + 1)\(booklet.publishedOn == nil ? ", projet" : "")"
    publishedOn = booklet.publishedOn?.french ?? ""
    sections = booklet.sections.map { Section(heading: $0.heading, text: $0.text) }
    units = booklet.units.map(Unit.init)
    legend = [
      "Un module métier est donné par des professionnels ; un module général par un binôme, un universitaire et un professionnel "
        + "(convention, art. 9)."
    ]
  }

  static func document(_ booklet: Booklet, partners: [Partner], isSpecimen: Bool, on day: Day) throws -> PrintableDocument {
    try PrintableDocument(
      name: "livret/livret-\(booklet.kind.code)-\(booklet.programme.code)-\(booklet.year)", template: Templates.booklet,
      title: "\(booklet.kind.french) \(booklet.year)-\(booklet.year + 1)", author: partners[0].legalName, day: booklet.publishedOn ?? day,
      content: BookletDocument(booklet, partners: partners, isSpecimen: isSpecimen))
  }
}

extension BookletDocument.Unit {
  init(_ unit: Booklet.Unit) {
    code = unit.code
    title = unit.title
    hours = unit.hours.french
    coefficient = FrenchNumbers.coefficient(hundredths: unit.coefficientHundredths)
    assessment = unit.assessment?.french ?? "à fixer"
    modules = unit.modules.map {
      .init(code: $0.code, title: $0.title, kind: $0.kind.french, hours: $0.hours.french, partner: $0.partner.french)
    }
  }
}
