import Alternance
import ArgumentParser

struct CandidatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "candidats", abstract: "Les candidats d'une promotion, par ordre alphabétique, et où chacun en est.",
    aliases: ["candidates"])

  @Argument(help: ArgumentHelp("La promotion.", valueName: "promotion")) var promotion: String
  @Option(help: "Un seul état : \(CandidateState.allCases.map(\.code).joined(separator: ", ")).") var etat: String?
  @Flag(name: .customLong("a-transmettre"), help: "Les dossiers complets reçus au CFA, à transmettre au Cnam.") var toForward = false
  @OptionGroup var common: CommonOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let state = try etat.map(wanted)
    let session = try common.open()
    let cohort = try session.database.cohort(promotion)
    let all = try session.database.candidates(of: cohort, on: session.day, by: session.actor)
    let shown = all.filter { (state == nil || $0.state == state) && (!toForward || $0.isToForward) }
    var table = Table(columns: [
      .init("candidat", "Candidat"), .init("nom", "Nom"), .init("naissance", "Né(e) le"), .init("ville", "Ville"),
      .init("courriel", "Courriel"), .init("telephone", "Téléphone"), .init("recu", "Reçu"), .init("etat", "État"),
      .init("entreprise", "Entreprise"), .init("manque", "Pièces manquantes"),
    ])
    table.rows = shown.map(row)
    try table.print(as: output.format)
  }

  private func row(_ candidate: CandidateEntry) -> [Table.Cell] {
    [
      .text(candidate.application.code), .text(candidate.application.listName), .day(candidate.application.bornOn),
      .text(candidate.application.address.city), .text(candidate.application.email), .text(candidate.application.phone),
      .text("\(candidate.receivedAt.french), \(candidate.receivedOn.french)"), .text(candidate.state.french), .text(candidate.company),
      .text(candidate.missing.joined(separator: ", ")),
    ]
  }

  private func wanted(_ code: String) throws -> CandidateState {
    guard let state = CandidateState(code: code) else {
      throw UsageRefusal("L'état « \(code) » est inconnu ; états : \(CandidateState.allCases.map(\.code).joined(separator: ", ")).")
    }
    return state
  }
}
