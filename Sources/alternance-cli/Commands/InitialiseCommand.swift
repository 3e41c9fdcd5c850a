import Alternance
import ArgumentParser

struct InitialiseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "initialiser", abstract: "Crée une base : partenaires, rôles, programme, tarifs et budget proposés.",
    aliases: ["init"])

  @OptionGroup var common: CommonOptions

  func run() throws {
    let day = try common.day()
    let database = try Database.initialise(
      at: common.basePath, resources: try Files.resources(), by: common.login ?? "directeur-cnam", on: day)
    print("Base créée : \(common.basePath)\n")
    try ActorsCommand.table(database.roleAssignments()).print(as: .texte)
    if try database.documentContext().isSpecimen {
      notice(
        """

        Attention : les personnes et les SIRET de seed/programme sont inventés, vos documents porteront SPÉCIMEN. Avant de vraies
        factures, remplissez partenaires.csv et personnes.csv dans votre dossier ALTERNANCE_RESSOURCES/seed/programme.
        """)
    }
    print(
      """

      Et maintenant :
        1. les tarifs et le budget attendent l'accord des deux partenaires :
             alternance approuver tarifs --acteur directeur-cnam    puis --acteur directeur-cfa
             alternance approuver budgets --acteur directeur-cnam   puis --acteur directeur-cfa
        2. le Cnam publie le programme et ses deux livrets :   (docs/guide/pedagogie.md)
             alternance programme publier --annee \(nextIntake(day)) --acteur responsable-alternance
        3. ouvrez une promotion :  alternance promotion ouvrir \(nextIntake(day)) --acteur responsable-alternance
        4. recrutez-la :           alternance importer candidats --modele   (docs/guide/recruter.md)
           ou reprenez-la, si elle est déjà recrutée :  alternance promotion reprendre \(nextIntake(day)) --acteur directeur-cnam
      """)
  }
}

extension InitialiseCommand {
  /// The intake whose campaign is open: from October on, that of the next year.
  private func nextIntake(_ day: Day) -> Int { day.month >= 10 ? day.year + 1 : day.year }
}

struct ActorsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "acteurs", abstract: "Les personnes de la base et leurs rôles.", aliases: ["actors"])

  @OptionGroup var common: CommonOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    try Self.table(try Database.open(at: common.basePath).roleAssignments()).print(as: output.format)
  }

  static func table(_ entries: [ActorEntry]) -> Table {
    var table = Table(columns: [
      .init("acteur", "Acteur"), .init("nom", "Nom"), .init("role", "Rôle"), .init("du", "Du"), .init("au", "Au"),
    ])
    table.rows = entries.map {
      [.text($0.login), .text($0.name), .text($0.role.french), .day($0.since), .day($0.until)]
    }
    return table
  }
}
