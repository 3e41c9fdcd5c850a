import Alternance
import ArgumentParser

struct SelectionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "selection", abstract: "Le calendrier de sélection et les convocations.", subcommands: [Calendar.self, Convene.self],
    defaultSubcommand: Calendar.self)

  struct Calendar: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "calendrier", abstract: "Les journées de sélection et les commissions d'une promotion.", aliases: ["calendar"])

    @Argument(help: ArgumentHelp("La promotion.", valueName: "promotion")) var promotion: String
    @OptionGroup var common: CommonOptions
    @OptionGroup var output: FormatOption

    func run() throws {
      let session = try common.open()
      var table = Table(columns: [
        .init("code", "Code"), .init("nature", "Nature"), .init("jour", "Jour"), .init("heure", "Heure"), .init("site", "Site"),
        .init("accordResponsable", "Accord resp. alternance"), .init("accordPole", "Accord dir. pôle"), .init("convoques", "Convoqués"),
      ])
      table.rows = try session.database.selectionCalendar(of: session.database.cohort(promotion), by: session.actor).map { date in
        [
          .text(date.code), .text(date.kind.french), .day(date.day), .text(date.startsAt.text), .text(date.site),
          .day(date.agreedByManager),
          .day(date.agreedByHub), .count(date.convened),
        ]
      }
      try table.print(as: output.format)
    }
  }

  struct Convene: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "convoquer", abstract: "Convoque à une journée les dossiers centralisés qui attendent, ou ceux qui sont nommés.",
      aliases: ["convene"])

    @Argument(help: ArgumentHelp("La journée du calendrier.", valueName: "journée")) var date: String
    @Argument(help: ArgumentHelp("Les candidats ; tous à défaut.", valueName: "candidat")) var candidates: [String] = []
    @Option(help: "La salle réservée.") var salle: String?
    @Flag(help: "Réédite les convocations déjà envoyées, sans convoquer personne.") var reediter = false
    @Option(help: ArgumentHelp("Le dossier où écrire les lettres.", valueName: "dossier")) var pdf: String?
    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try common.open()
      let convocations = try reediter ? session.database.convocations(to: date, by: session.actor) : convene(session)
      if !reediter { print("\(convocations.count) candidat\(convocations.count > 1 ? "s convoqués" : " convoqué") à la journée \(date).") }
      guard let pdf, !convocations.isEmpty else { return }
      let context = try session.database.documentContext()
      let signatory = try session.signatory(.trainingAssistant)
      let letters = try convocations.map { try context.convocations([$0], name: "convocation-\($0.candidate.code)", signatory: signatory) }
      let post = try Printing.post(convocations, name: "convocations-\(date)") {
        try context.convocations($0, name: $1, signatory: signatory)
      }
      try Printing(session: session).print(letters + post, into: pdf)
    }

    private func convene(_ session: Session) throws -> [Convocation] {
      guard let salle else { throw UsageRefusal("Dites la salle réservée : --salle \"B12\".") }
      return try session.database.convene(candidates, to: date, room: salle, by: session.actor, on: session.day)
    }
  }
}
