import Alternance
import ArgumentParser

struct CampaignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "campagne", abstract: "Le recrutement d'une promotion : échéances, candidats par état, prospections.",
    aliases: ["campaign"])

  @Argument(help: ArgumentHelp("La promotion.", valueName: "promotion")) var promotion: String
  @OptionGroup var common: CommonOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let session = try common.open()
    let cohort = try session.database.cohort(promotion)
    let campaign = try session.database.campaign(of: cohort, on: session.day, by: session.actor)
    var table = Table(columns: [.init("rubrique", "Rubrique"), .init("objet", "Objet"), .init("etat", "État")])
    table.rows =
      campaign.milestones.map { [.text("échéance"), .text($0.what), .text($0.french(on: session.day))] }
      + campaign.candidates.map { [.text("candidats"), .text($0.state.french), .text("\($0.count)")] }
      + PartnerCode.allCases.map { [.text("prospections"), .text($0.french), .text("\(campaign.prospecting[$0] ?? 0)")] }
    try table.print(as: output.format)
    let plan = try session.database.promotionPlan(of: cohort, by: session.actor)
    if !plan.isComplete { notice("Le plan de promotion est incomplet, il manque : \(plan.missing.map(\.french).joined(separator: ", ")).") }
    for late in campaign.milestones where late.isLate(on: session.day) && late.doneOn == nil {
      notice("Attention : « \(late.what) » était à faire pour le \(late.due.french) (convention, art. 3 et 4).")
    }
  }
}
