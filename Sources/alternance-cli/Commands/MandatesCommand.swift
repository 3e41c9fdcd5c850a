import Alternance
import ArgumentParser

struct MandatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mandats", abstract: "Les représentants désignés, dans le jury d'entretien et en commission.", aliases: ["mandates"])

  @OptionGroup var common: CommonOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let session = try common.open()
    var table = Table(columns: [
      .init("role", "Représente"), .init("acteur", "Acteur"), .init("nom", "Nom"), .init("acte", "Acte"), .init("du", "Du"),
      .init("au", "Au"),
      .init("mandat", "Mandat"),
    ])
    table.rows = try session.database.delegations(by: session.actor).map {
      [
        .text($0.role.french), .text($0.login), .text($0.name), .text($0.act.code), .day($0.period.first), .day($0.period.last),
        .text($0.mandate),
      ]
    }
    try table.print(as: output.format)
  }
}
