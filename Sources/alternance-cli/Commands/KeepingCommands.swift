import Alternance
import ArgumentParser
import Foundation

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exporter", abstract: "Exporte pour la comptabilité.", subcommands: [Ledger.self], aliases: ["export"])

  struct Ledger: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "journal", abstract: "Le journal du Cnam au format FEC : dix-huit champs, équilibré.", aliases: ["ledger"])

    @Option(help: "L'année de l'exercice.") var exercice: Int
    @Option(help: ArgumentHelp("Le fichier à écrire ; « - » pour l'écran ; à défaut SIRENFECAAAAMMJJ.txt.", valueName: "fichier"))
    var sortie: String?
    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try common.open()
      let ledger = try session.database.ledger(ofYear: exercice, by: session.actor)
      if sortie == "-" { return print(ledger.text, terminator: "") }
      let path = sortie ?? ledger.fileName
      try Files.write(ledger.text, to: path)
      let total = ledger.entries.flatMap(\.lines).map(\.debit).sum()
      print("\(ledger.entries.count) écritures de \(exercice) écrites dans « \(path) », \(total.french) au débit comme au crédit.")
    }
  }
}

struct JournalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journal", abstract: "Qui a décidé quoi, et quand.", aliases: ["log"])

  @OptionGroup var common: CommonOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let session = try common.open()
    var table = Table(columns: [
      .init("numero", "N°"), .init("jour", "Jour"), .init("acteur", "Acteur"), .init("action", "Action"), .init("objet", "Objet"),
    ])
    table.rows = try session.database.journal(by: session.actor).map {
      [.count($0.id), .day($0.day), .text($0.actor), .text($0.action), .text($0.subject)]
    }
    try table.print(as: output.format)
  }
}

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verifier", abstract: "Compare toute la base avec son journal : trouve toute main dans le fichier.",
    aliases: ["verify"])

  @Option(help: "Une tête de journal notée à part : elle doit s'y trouver encore.") var tete: String?
  @OptionGroup var common: CommonOptions

  func run() throws {
    let verification = try Patience.during("vérification") { try Database.open(at: common.basePath).verify(noted: tete) }
    for finding in verification.findings { print("✗ \(finding)") }
    guard verification.isClean else { throw VerificationRefusal(count: verification.findings.count) }
    print("Base intacte : \(FrenchNumbers.whole(verification.entries)) écritures, tête \(verification.head).")
  }
}

/// The base is not as the program wrote it.
struct VerificationRefusal: Refusal {
  let count: Int
  var sentence: String {
    "La base n'est plus telle que le programme l'a écrite (\(count) constat\(count > 1 ? "s" : "")) : comparez avec une sauvegarde."
  }
}

struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sauvegarder", abstract: "Copie toute la base dans un nouveau fichier.", aliases: ["backup"])

  @Argument(help: ArgumentHelp("Le fichier à créer.", valueName: "fichier")) var file: String
  @OptionGroup var common: CommonOptions

  func run() throws {
    let session = try common.open()
    let head = try session.database.backUp(to: file, by: session.actor)
    print("Base sauvegardée dans « \(file) ».\nTête du journal, à conserver à part : \(head)")
  }
}

struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restaurer", abstract: "Remet une sauvegarde à la place de la base.", aliases: ["restore"])

  @Argument(help: ArgumentHelp("La sauvegarde.", valueName: "fichier")) var file: String
  @OptionGroup var common: CommonOptions

  func run() throws {
    _ = try Database.restore(file, to: common.basePath, by: common.login, on: common.day())
    print("Base « \(common.basePath) » restaurée depuis « \(file) ».")
  }
}
