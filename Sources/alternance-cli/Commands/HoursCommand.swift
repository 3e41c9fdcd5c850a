import Alternance
import ArgumentParser

struct HoursCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "heures", abstract: "Les deux totaux des feuilles : heures dispensées, heures stagiaires.", aliases: ["hours"])

  /// By what the totals are told.
  enum Grouping: String, ExpressibleByArgument, CaseIterable {
    case jour, mois, module, stagiaire, annee
  }

  @Argument(help: ArgumentHelp("La promotion.", valueName: "promotion")) var promotion: String
  @Option(help: "Un seul mois, 2016-10.") var mois: String?
  @Option(help: ArgumentHelp("jour, mois, module, stagiaire ou annee (année du contrat).", valueName: "par")) var par = Grouping.mois
  @OptionGroup var common: CommonOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let session = try common.open()
    let cohort = try session.database.cohort(promotion)
    let lines = try session.database.attendanceLines(
      of: cohort, over: try period(cohort, upTo: session.day), by: par.grouping, by: session.actor)
    let totals = [Table.Column("heuresDispensees", "Heures dispensées"), Table.Column("heuresStagiaires", "Heures stagiaires")]
    var table = Table(columns: par.columns + totals)
    table.rows = lines.map { par.cells($0, isText: output.format == .texte) + [.hours($0.delivered), .hours($0.attended)] }
    try table.print(as: output.format)
  }

  /// Hours are delivered once they have taken place.
  private func period(_ cohort: Cohort, upTo day: Day) throws -> Period {
    let whole = Period(from: cohort.period.first.inMonth.period.first, to: cohort.period.last.inMonth.period.last)
    let period = try mois.map { try Written.month($0).period } ?? whole
    return Period(from: period.first, to: min(period.last, day))
  }
}

extension HoursCommand.Grouping {
  fileprivate var grouping: AttendanceGrouping {
    switch self {
    case .jour: .day
    case .mois: .month
    case .module: .module
    case .stagiaire: .student
    case .annee: .year
    }
  }

  fileprivate var columns: [Table.Column] {
    switch self {
    case .jour: [.init("jour", "Jour")]
    case .mois: [.init("mois", "Mois")]
    case .module: [.init("module", "Module"), .init("intitule", "Intitulé")]
    case .stagiaire: [.init("stagiaire", "Stagiaire"), .init("nom", "Nom")]
    case .annee: [.init("stagiaire", "Stagiaire"), .init("nom", "Nom"), .init("annee", "Année du contrat")]
    }
  }

  fileprivate func cells(_ line: AttendanceLine, isText: Bool) -> [Table.Cell] {
    switch self {
    case .jour: [.day(Day(written: line.key))]
    case .mois: [.text(isText ? Month(written: line.key)?.french ?? line.key : line.key)]
    case .module, .stagiaire: [.text(line.key), .text(line.title)]
    case .annee: [.text(line.key), .text(line.title), .count(line.year ?? 1)]
    }
  }
}
