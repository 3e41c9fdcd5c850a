import Alternance
import ArgumentParser

struct SheetsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feuilles",
    abstract: "Les feuilles d'émargement : à imprimer pour un jour ou une semaine, l'état de chacune pour un mois.",
    aliases: ["sheets"])

  @Argument(help: ArgumentHelp("La promotion.", valueName: "promotion")) var promotion: String
  @Option(help: "Le jour.") var jour: String?
  @Option(help: "La semaine de ce jour, du lundi au dimanche.") var semaine: String?
  @Option(help: "Le mois, 2016-10 : où en est chaque feuille.") var mois: String?
  @Option(help: ArgumentHelp("Le dossier où écrire les feuilles, un PDF par institution.", valueName: "dossier")) var pdf: String?
  @OptionGroup var common: CommonOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let session = try common.open()
    let cohort = try session.database.cohort(promotion)
    let period = try period()
    if let mois {
      try SheetTable.of(session.database.sheetStatuses(of: cohort, month: Written.month(mois), by: session.actor)).print(as: output.format)
      if pdf == nil { return }
    }
    let sheets = try session.database.attendanceSheets(of: cohort, over: period, by: session.actor)
    if mois == nil { try table(sheets).print(as: output.format) }
    guard let pdf else { return }
    let context = try session.database.documentContext()
    let owners = PartnerCode.allCases.compactMap { owner in
      let own = sheets.filter { $0.owner == owner }
      return own.isEmpty ? nil : own
    }
    try Printing(session: session).print(owners.map { try context.sheets($0) }, into: pdf)
  }

  private func table(_ sheets: [AttendanceSheet]) -> Table {
    var table = Table(columns: [
      .init("jour", "Jour"), .init("site", "Site"), .init("quarts", "Quarts"), .init("stagiaires", "Stagiaires attendus"),
      .init("seances", "Séances"),
    ])
    table.rows = sheets.map { sheet in
      let slots = Array(Set(sheet.quarters.map(\.slot))).sorted().joined(separator: ", ")
      return [.day(sheet.day), .text(sheet.siteName), .count(sheet.quarters.count), .count(sheet.students.count), .text(slots)]
    }
    return table
  }

  private func period() throws -> Period {
    switch (jour, semaine, mois) {
    case (let day?, nil, nil):
      let day = try Written.day(day, "--jour")
      return Period(from: day, to: day)
    case (nil, let day?, nil): return try Written.day(day, "--semaine").week
    case (nil, nil, let month?): return try Written.month(month).period
    default: throw UsageRefusal("Dites --jour 05/10/2016, --semaine 05/10/2016 ou --mois 2016-10.")
    }
  }
}
