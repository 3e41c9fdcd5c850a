import Alternance
import ArgumentParser

struct JustificationsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "justificatifs", abstract: "Les justificatifs d'absence reçus, et ce qui en est décidé.", aliases: ["justifications"])

  @Argument(help: ArgumentHelp("La promotion.", valueName: "promotion")) var promotion: String
  @Option(help: "Un seul mois d'absence, 2016-10.") var mois: String?
  @OptionGroup var common: CommonOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let session = try common.open()
    let cohort = try session.database.cohort(promotion)
    let month = try mois.map { try Written.month($0) }
    var table = Table(columns: [
      .init("numero", "N°"), .init("stagiaire", "Stagiaire"), .init("nom", "Nom"), .init("du", "Du"), .init("au", "Au"),
      .init("motif", "Motif"), .init("piece", "Pièce"), .init("recu", "Reçu le"), .init("etat", "État"),
      .init("observation", "Observation"),
    ])
    table.rows = try session.database.justifications(of: cohort, month: month, by: session.actor).map { one in
      [
        .count(one.id), .text(one.student), .text(one.name), .day(one.period.first), .day(one.period.last), .text(one.reason.french),
        .text(one.document), .day(one.receivedOn), .text(one.state), .text(one.note),
      ]
    }
    try table.print(as: output.format)
  }
}

struct JustificationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "justificatif", abstract: "Accepte ou refuse un justificatif d'absence ; les heures ne changent pas.",
    subcommands: [Accept.self, Refuse.self], aliases: ["justification"])

  struct Accept: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "accepter", abstract: "L'absence est justifiée.", aliases: ["accept"])

    @Argument(help: ArgumentHelp("Le numéro donné par « alternance justificatifs ».", valueName: "numéro")) var number: Int
    @Option(help: "Une observation.") var motif = ""
    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try common.open()
      try session.database.judgeJustification(number, isAccepted: true, note: motif, by: session.actor, on: session.day)
      print("Justificatif n° \(number) accepté.")
    }
  }

  struct Refuse: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "refuser", abstract: "L'absence reste injustifiée.", aliases: ["refuse"])

    @Argument(help: ArgumentHelp("Le numéro donné par « alternance justificatifs ».", valueName: "numéro")) var number: Int
    @Option(help: "Pourquoi.") var motif: String
    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try common.open()
      try session.database.judgeJustification(number, isAccepted: false, note: motif, by: session.actor, on: session.day)
      print("Justificatif n° \(number) refusé : \(motif).")
    }
  }
}
