import Alternance
import ArgumentParser
import Foundation

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "importer", abstract: "Importe un fichier CSV, ou les séances d'un agenda .ics, en entier ou pas du tout.",
    discussion: "Types : \(ImportType.allCases.map(\.rawValue).joined(separator: ", ")).", aliases: ["import"])

  @Argument(help: ArgumentHelp("Ce que contient le fichier.", valueName: "type")) var type: String
  @Argument(
    help: ArgumentHelp("Le fichier, séparé par des points-virgules ; ou un agenda .ics pour les séances.", valueName: "fichier.csv"))
  var file: String?
  @Flag(help: "Vérifie tout, n'enregistre rien.") var essai = false
  @Flag(help: "Affiche le modèle du fichier.") var modele = false
  @OptionGroup var common: CommonOptions

  func run() throws {
    let type = try Self.type(self.type)
    if modele { return print(type.template, terminator: "") }
    guard let file else { throw UsageRefusal("Quel fichier ? Écrivez « alternance importer \(type.rawValue) FICHIER.csv ».") }
    let session = try common.open()
    let report = try Patience.during("import de « \(file) »") {
      try read(type, file, session)
    }
    for remark in report.notices { notice("Attention : \(remark)") }
    print(Self.sentence(report))
  }

  private func read(_ type: ImportType, _ file: String, _ session: Session) throws -> ImportReport {
    let name = URL(fileURLWithPath: file).lastPathComponent
    guard AgendaFile.isOne(file) else {
      return try session.database.importFile(
        type, data: Files.read(file), file: name, isDryRun: essai, by: session.actor, on: session.day)
    }
    if type != .seances { throw AgendaRefusal.otherType(type.rawValue) }
    return try session.database.importAgenda(
      AgendaFile(path: file).read(), file: name, isDryRun: essai, by: session.actor, on: session.day)
  }

  static func type(_ word: String) throws -> ImportType {
    guard let type = ImportType(rawValue: word) else {
      throw UsageRefusal("Le type « \(word) » est inconnu ; types : \(ImportType.allCases.map(\.rawValue).joined(separator: ", ")).")
    }
    return type
  }

  static func sentence(_ report: ImportReport) -> String {
    let added = "\(FrenchNumbers.whole(report.added)) ligne\(report.added > 1 ? "s" : "")"
    let known = report.unchanged == 0 ? "" : ", \(FrenchNumbers.whole(report.unchanged)) déjà connue\(report.unchanged > 1 ? "s" : "")"
    if report.isDryRun { return "Essai : \(added) à enregistrer\(known) ; rien n'est écrit." }
    if report.added == 0 {
      return report.unchanged == 1
        ? "Rien de nouveau : la ligne est déjà enregistrée."
        : "Rien de nouveau : les \(FrenchNumbers.whole(report.unchanged)) lignes sont déjà enregistrées."
    }
    return "\(added) enregistrée\(report.added > 1 ? "s" : "")\(known)."
  }
}
