import Alternance
import ArgumentParser

struct TitlesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "titres", abstract: "Qui peut recevoir le titre : toutes les UE obtenues, et deux ans d'expérience.", aliases: ["titles"])

  @Argument(help: ArgumentHelp("La promotion.", valueName: "promotion")) var promotion: String
  @OptionGroup var common: CommonOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let session = try common.open()
    let files = try session.database.titleFiles(of: session.database.cohort(promotion), by: session.actor)
    var table = Table(columns: [
      .init("stagiaire", "Stagiaire"), .init("nom", "Nom"), .init("ue", "UE obtenues"), .init("mois", "Mois d'expérience"),
      .init("etat", "État"),
    ])
    table.rows = files.map { file in
      [
        .text(file.student.code), .text(file.student.full),
        .text("\(file.units.count { $0.decision?.status.isObtained == true }) sur \(file.units.count)"),
        .count(file.months(on: session.day)),
        .text(file.award.map { "reçu le \($0.on.french)" } ?? file.eligibility(on: session.day).french),
      ]
    }
    try table.print(as: output.format)
    if files.isEmpty { notice("Aucun jury ne s'est encore prononcé : personne ne peut recevoir le titre (convention, art. 11).") }
    if let warning = files.first?.warning(on: session.day) { notice("Attention : \(warning.sentence)") }
  }
}

struct TitleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "titre", abstract: "Décerne le titre, imprime l'attestation.", subcommands: [Award.self, Print.self, Attest.self],
    aliases: ["title"])

  struct Award: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "decerner", abstract: "Décerne le titre à une personne, ou à toutes celles qui peuvent le recevoir.", aliases: ["award"])

    @Argument(help: ArgumentHelp("La promotion.", valueName: "promotion")) var promotion: String
    @Option(help: "Un seul stagiaire.") var stagiaire: String?
    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try common.open()
      let awarded = try session.database.awardTitles(
        of: session.database.cohort(promotion), to: stagiaire, by: session.actor, on: session.day)
      for file in awarded { print("Titre décerné à \(file.student.full) le \(session.day.french).") }
      if let warning = awarded.first?.warning(on: session.day) { notice("Attention : \(warning.sentence)") }
    }
  }

  /// Whose file.
  struct Which: ParsableArguments {
    @Argument(help: ArgumentHelp("La promotion.", valueName: "promotion")) var promotion: String
    @Argument(help: ArgumentHelp("Le stagiaire.", valueName: "stagiaire")) var student: String
    @Option(help: ArgumentHelp("Le fichier PDF.", valueName: "fichier")) var pdf: String

    func file(_ session: Session) throws -> TitleFile {
      try session.database.titleFile(of: student, cohort: session.database.cohort(promotion), by: session.actor)
    }
  }

  struct Print: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "imprimer", abstract: "Écrit l'attestation du titre décerné.", aliases: ["print"])

    @OptionGroup var which: Which
    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try common.open()
      let file = try which.file(session)
      guard let award = file.award else { throw TitleRefusal.notAwarded(file.student.full) }
      try Printing(session: session).print(
        session.database.documentContext().title(
          file, signatory: session.signatory(.nationalCertificationLead, on: award.on), on: award.on), to: which.pdf)
    }
  }

  struct Attest: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "attestation", abstract: "Écrit l'attestation des UE obtenues devant un jury.", aliases: ["attest"])

    @OptionGroup var which: Which
    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try common.open()
      let file = try which.file(session)
      try Printing(session: session).print(
        session.database.documentContext().attestation(file, signatory: session.signatory(.trainingAssistant), on: session.day),
        to: which.pdf)
    }
  }
}
