import Alternance
import ArgumentParser

struct ExpensesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "frais", abstract: "Les déplacements d'un tuteur au-delà de 50 km : ce qui est dû, ce qui est demandé.",
    subcommands: [Show.self, Claim.self], defaultSubcommand: Show.self, aliases: ["travel"])

  /// An academic year, written whole.
  static func check(_ year: Int) throws {
    guard (2000...2200).contains(year) else {
      throw UsageRefusal("« \(year) » n'est pas une année universitaire : écrivez celle de la rentrée, 2016.")
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "voir", abstract: "Les visites payées ou à payer : forfait et déplacement.", aliases: ["show"])

    @Option(help: "Le tuteur, si ce n'est pas la personne qui agit.") var tuteur: String?
    @Option(help: "L'année universitaire, celle de la rentrée : 2016 ; celle du jour par défaut.") var annee: Int?
    @Option(help: ArgumentHelp("Le fichier PDF de l'état à écrire.", valueName: "fichier")) var pdf: String?
    @OptionGroup var common: CommonOptions
    @OptionGroup var output: FormatOption

    func run() throws {
      if let annee { try ExpensesCommand.check(annee) }
      let session = try common.open()
      let statement = try session.database.tutorStatement(
        of: tuteur ?? session.actor.login, year: annee ?? session.day.academicYear, on: session.day, by: session.actor)
      try statement.table.print(as: output.format)
      if output.format == .texte { print("\n\(statement.summary)") }
      for absence in statement.absences { notice("Absence : \(absence) (présence obligatoire ; convention, art. 12).") }
      guard let pdf else { return }
      try Printing(session: session).print(statement.document(in: session), to: pdf)
    }
  }

  struct Claim: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "demander", abstract: "Demande le remboursement du déplacement d'une visite.", aliases: ["claim"])

    @OptionGroup var visit: VisitArguments
    @Option(help: "La puissance fiscale du véhicule, en chevaux.") var chevaux: Int
    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try common.open()
      try session.database.claimTravel(
        visit.student, year: visit.year, rank: visit.rank, horsepower: chevaux, by: session.actor, on: session.day)
      print("Déplacement de la visite \(visit.rank) de « \(visit.student) », année \(visit.year), demandé le \(session.day.french).")
    }
  }
}

struct TutorStatementsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "etats-tutorat", abstract: "Les états annuels des tuteurs d'un établissement : service fait, à payer, signés.",
    aliases: ["tutor-statements"])

  @Argument(help: ArgumentHelp("L'année universitaire, celle de la rentrée : 2016.", valueName: "année")) var annee: Int
  @Option(help: "cnam ou cfa ; les deux par défaut.") var partenaire: String?
  @Option(help: ArgumentHelp("Le dossier où écrire les états, un PDF par tuteur.", valueName: "dossier")) var pdf: String?
  @OptionGroup var common: CommonOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    try ExpensesCommand.check(annee)
    let session = try common.open()
    let partner = try partenaire.map(Written.partner)
    let statements = try session.database.tutorStatements(of: partner, year: annee, on: session.day, by: session.actor)
    var table = Table(columns: [
      .init("tuteur", "Tuteur"), .init("nom", "Nom"), .init("employeur", "Employeur"), .init("visites", "Visites payées"),
      .init("forfait", "Forfait"), .init("km", "km"), .init("deplacements", "Déplacements"), .init("total", "Total"),
      .init("signeLe", "Signé le"),
    ])
    table.rows = statements.map { statement in
      [
        .text(statement.tutor), .text(statement.tutorName), .text(statement.employer.french), .count(statement.paidVisits),
        .money(statement.fees), .text(FrenchNumbers.kilometres(metres: statement.metres)), .money(statement.travels),
        .money(statement.total), .day(statement.signature?.day),
      ]
    }
    try table.print(as: output.format)
    if output.format == .texte { print("\nTotal : \(statements.map(\.total).sum().french).") }
    if let pdf { try Printing(session: session).print(try statements.map { try $0.document(in: session) }, into: pdf) }
  }
}

struct SignStatementCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "signer-etat", abstract: "Signe l'état annuel d'un tuteur : ce qu'il paie ne se paiera plus.", aliases: ["sign-statement"])

  @Argument(help: ArgumentHelp("Le tuteur.", valueName: "tuteur")) var login: String
  @Argument(help: ArgumentHelp("L'année universitaire, celle de la rentrée : 2016.", valueName: "année")) var annee: Int
  @Option(help: ArgumentHelp("Le fichier PDF à écrire.", valueName: "fichier")) var pdf: String?
  @OptionGroup var common: CommonOptions

  func run() throws {
    try ExpensesCommand.check(annee)
    let session = try common.open()
    let statement = try session.database.signTutorStatement(of: login, year: annee, by: session.actor, on: session.day)
    print(statement.summary)
    if let summer = Day(year: annee + 1, month: 7, day: 1), session.day < summer {
      notice("Attention : signé avant le \(summer.french) ; les visites faites ensuite cette année-là iront sur l'état suivant.")
    }
    if let pdf { try Printing(session: session).print(statement.document(in: session), to: pdf) }
  }
}

extension TutorStatement {
  fileprivate var table: Table {
    var table = Table(columns: [
      .init("stagiaire", "Stagiaire"), .init("nom", "Nom"), .init("entreprise", "Entreprise"), .init("annee", "Année"),
      .init("visite", "Visite"), .init("jour", "Faite le"), .init("rapport", "Rapport"), .init("distance", "Aller"),
      .init("forfait", "Forfait"), .init("deplacement", "Déplacement"),
    ])
    table.rows = lines.map { line in
      [
        .text(line.student), .text(line.studentName), .text(line.company), .count(line.year), .count(line.rank), .day(line.day),
        .day(line.reportedOn), .text(FrenchNumbers.kilometres(metres: line.distanceMetres)), .money(line.fee), .money(line.travel),
      ]
    }
    return table
  }

  fileprivate var summary: String {
    let state = signature.map { "signé le \($0.day.french) par \($0.name)" } ?? "à signer par la direction \(employer.frenchOf)"
    return
      "\(tutorName), \(year)-\(year + 1), \(state) : \(paidVisits) visite\(paidVisits > 1 ? "s" : ""), \(fees.french) de forfait, \(travels.french) "
      + "de déplacements, \(total.french)."
  }

  fileprivate func document(in session: Session) throws -> PrintableDocument {
    let day = signature?.day ?? session.day
    let director: Role = employer == .cnam ? .cnamRegionalDirector : .cfaDirector
    let signatories = ["\(tutorName), tuteur académique", try session.signatory(director, on: day)]
    return try session.database.documentContext().tutorStatement(self, signatories: signatories, on: session.day)
  }
}
