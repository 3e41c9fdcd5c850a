import Alternance
import ArgumentParser

struct EnrolmentsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inscriptions", abstract: "Les recrutés d'une promotion : inscrits, en surnombre, accueillis sans contrat.",
    aliases: ["enrolments"])

  @Argument(help: ArgumentHelp("La promotion.", valueName: "promotion")) var promotion: String
  @OptionGroup var common: CommonOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let session = try common.open()
    let cohort = try session.database.cohort(promotion)
    let all = try session.database.candidates(of: cohort, on: session.day, by: session.actor)
    let recruited = all.filter { $0.facts.signedOn != nil || $0.facts.enrolledOn != nil || $0.state == .provisional }
    var table = Table(columns: [
      .init("stagiaire", "Stagiaire"), .init("nom", "Nom"), .init("entreprise", "Entreprise"), .init("signeLe", "Contrat signé le"),
      .init("inscritLe", "Inscrit le"), .init("provisoireJusquau", "Sans contrat jusqu'au"), .init("etat", "État"),
    ])
    table.rows = recruited.map {
      [
        .text($0.application.code), .text($0.application.listName), .text($0.company), .day($0.facts.signedOn), .day($0.facts.enrolledOn),
        .day($0.facts.provisionalUntil), .text($0.state.french),
      ]
    }
    try table.print(as: output.format)
    let seats = recruited.count { $0.facts.enrolledOn != nil && $0.state != .broken }
    notice("Places occupées : \(seats) sur \(cohort.maxHeadcount.map(String.init) ?? "un effectif maximal qui n'est pas fixé").")
    for late in recruited where late.state == .provisional && late.facts.provisionalUntil.map({ $0 < session.day }) == true {
      notice(
        "Attention : l'accueil sans contrat de \(late.application.code) a pris fin le \(late.facts.provisionalUntil!.french) (convention, art. 5)."
      )
    }
  }
}
