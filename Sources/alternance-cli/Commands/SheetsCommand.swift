import Alternance
import ArgumentParser

struct SheetsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feuilles", abstract: "Les feuilles d'émargement d'un jour ou d'une semaine, à imprimer et à faire signer.",
    aliases: ["sheets"])

  @Argument(help: ArgumentHelp("La promotion.", valueName: "promotion")) var promotion: String
  @Option(help: "Le jour.") var jour: String?
  @Option(help: "La semaine de ce jour, du lundi au dimanche.") var semaine: String?
  @Option(help: ArgumentHelp("Le dossier où écrire les feuilles, un PDF par institution.", valueName: "dossier")) var pdf: String?
  @OptionGroup var common: CommonOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let session = try common.open()
    let cohort = try session.database.cohort(promotion)
    let sheets = try session.database.attendanceSheets(of: cohort, over: try period(), by: session.actor)
    var table = Table(columns: [
      .init("jour", "Jour"), .init("site", "Site"), .init("quarts", "Quarts"), .init("stagiaires", "Stagiaires attendus"),
      .init("seances", "Séances"),
    ])
    table.rows = sheets.map { sheet in
      let slots = Array(Set(sheet.quarters.map(\.slot))).sorted().joined(separator: ", ")
      return [.day(sheet.day), .text(sheet.siteName), .count(sheet.quarters.count), .count(sheet.students.count), .text(slots)]
    }
    try table.print(as: output.format)
    guard let pdf else { return }
    let context = try session.database.documentContext()
    let owners = PartnerCode.allCases.compactMap { owner in
      let own = sheets.filter { $0.owner == owner }
      return own.isEmpty ? nil : own
    }
    try Printing(session: session).print(owners.map { try context.sheets($0) }, into: pdf)
  }

  private func period() throws -> Period {
    switch (jour, semaine) {
    case (let day?, nil):
      let day = try Written.day(day, "--jour")
      return Period(from: day, to: day)
    case (nil, let day?): return try Written.day(day, "--semaine").week
    default: throw UsageRefusal("Dites --jour 05/10/2016 ou --semaine 05/10/2016.")
    }
  }
}
