import Alternance
import ArgumentParser

struct BlanksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "a-signer", abstract: "Les cases qui restent à signer sur les feuilles d'un mois, et à qui elles sont.",
    aliases: ["blanks"])

  @Argument(help: ArgumentHelp("La promotion.", valueName: "promotion")) var promotion: String
  @Option(help: "Le mois, 2016-10.") var mois: String
  @OptionGroup var common: CommonOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let session = try common.open()
    let cohort = try session.database.cohort(promotion)
    let month = try Written.month(mois)
    let boxes = try session.database.blankBoxes(of: cohort, month: month, by: session.actor, on: session.day)
    var table = Table(columns: [
      .init("jour", "Jour"), .init("quart", "Quart"), .init("seance", "Séance"), .init("institution", "Institution"), .init("qui", "Qui"),
      .init("nom", "Nom"), .init("case", "Case"),
    ])
    table.rows = boxes.map { box in
      [
        .day(box.day), .count(box.quarter), .text(box.slot), .text(box.owner.french), .text(box.signer), .text(box.name),
        .text(box.isLecturer ? "intervenant" : "stagiaire"),
      ]
    }
    try table.print(as: output.format)
    if output.format == .texte { print("\n\(summary(boxes, month))") }
  }

  /// « À signer : 3 par les stagiaires, 2 par les intervenants ; 1 au Cnam, 4 au CFA. »
  private func summary(_ boxes: [BlankBox], _ month: Month) -> String {
    if boxes.isEmpty { return "Rien n'est à signer en \(month.french)." }
    let lecturers = boxes.filter(\.isLecturer).count
    let owners = PartnerCode.allCases.map { owner in "\(boxes.filter { $0.owner == owner }.count) au \(owner.french)" }
    let who = "\(boxes.count - lecturers) par les stagiaires, \(lecturers) par les intervenants"
    return "À signer : \(who) ; \(owners.joined(separator: ", "))."
  }
}
