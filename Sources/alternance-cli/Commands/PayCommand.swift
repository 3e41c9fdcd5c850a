import Alternance
import ArgumentParser

struct PayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "paiements", abstract: "L'état de service fait d'un partenaire : ses intervenants et ses tuteurs à payer.",
    aliases: ["pay-statement"])

  @Argument(help: ArgumentHelp("La promotion.", valueName: "promotion")) var promotion: String
  @Option(help: "cnam ou cfa.") var partenaire: String
  @OptionGroup var span: PeriodOptions
  @Option(help: ArgumentHelp("Le fichier PDF à écrire.", valueName: "fichier")) var pdf: String?
  @OptionGroup var common: CommonOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let partner = try Written.partner(partenaire)
    let session = try common.open()
    let period = try span.period()
    let past = Period(from: period.first, to: min(period.last, session.day))
    let statement = try session.database.payStatement(
      of: partner, cohort: session.database.cohort(promotion), over: past, by: session.actor)
    var table = Table(columns: [
      .init("personne", "Personne"), .init("service", "Service fait"), .init("heures", "Heures"), .init("montant", "Montant"),
    ])
    table.rows = statement.lines.map { [.text($0.person), .text($0.service), .hours($0.hours), .money($0.amount)] }
    try table.print(as: output.format)
    if output.format == .texte { print("\nTotal à payer par le \(partner.french) : \(statement.total.french).") }
    if let pdf { try Printing(session: session).print(session.database.documentContext().pay(statement, on: session.day), to: pdf) }
  }
}

/// The days that a command looks at: a month, or from one day to another.
struct PeriodOptions: ParsableArguments {
  @Option(help: "Le mois, 2016-10.") var mois: String?
  @Option(help: "Le premier jour, à défaut de --mois.") var du: String?
  @Option(help: "Le dernier jour, à défaut de --mois.") var au: String?

  func period() throws -> Period {
    if mois != nil, du != nil || au != nil { throw UsageRefusal("Choisissez --mois, ou --du et --au.") }
    if let mois { return try Written.month(mois).period }
    guard let du, let au else { throw UsageRefusal("Dites --mois 2016-10, ou --du et --au.") }
    let period = Period(from: try Written.day(du, "--du"), to: try Written.day(au, "--au"))
    guard period.first <= period.last else { throw UsageRefusal("La période finit avant de commencer.") }
    return period
  }
}
