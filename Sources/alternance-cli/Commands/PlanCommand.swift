import Alternance
import ArgumentParser

struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "planifier", abstract: "Propose l'emploi du temps d'un semestre ; n'enregistre rien.",
    discussion: """
      Ne place que des heures approuvées, par des intervenants agréés, en semaine de centre, dans une salle assez grande. Place le plus
      de demi-journées possible, et dit pourquoi les autres ne le sont pas. Le fichier écrit s'importe tel quel : importer seances.
      """, aliases: ["plan"])

  @Argument(help: ArgumentHelp("La promotion.", valueName: "promotion")) var promotion: String
  @Option(help: "Le premier jour.") var du: String
  @Option(help: "Le dernier jour.") var au: String
  @Option(help: "Un seul site ; à défaut tous, le principal d'abord.") var site: String?
  @Option(help: ArgumentHelp("Ces modules seulement, séparés par des virgules.", valueName: "modules")) var modules: String?
  @Flag(help: "Place aussi pendant les vacances scolaires.") var vacances = false
  @Flag(help: "Place aussi le samedi.") var samedi = false
  @Option(help: ArgumentHelp("Le fichier de séances à écrire.", valueName: "fichier.csv")) var ecrire: String?
  @OptionGroup var common: CommonOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let session = try common.open()
    let cohort = try session.database.cohort(promotion)
    let request = PlanningRequest(
      period: Period(from: try Written.day(du, "--du"), to: try Written.day(au, "--au")), site: site,
      modules: modules?.split(whereSeparator: { $0 == "," || $0 == " " }).map(String.init) ?? [], allowsSchoolHolidays: vacances,
      allowsSaturdays: samedi)
    let proposal = try session.database.timetableProposal(of: cohort, request, by: session.actor)
    try table(proposal).print(as: output.format)
    if output.format == .texte { summary(proposal) }
    for reason in proposal.reasons { notice("Non placé : \(reason)") }
    guard let ecrire, !proposal.slots.isEmpty else { return }
    try Files.write(session.database.slotFile(proposal, of: cohort, by: session.actor), to: ecrire)
    notice("Proposition écrite dans « \(ecrire) » : relisez-la, puis « alternance importer seances \(ecrire) ».")
  }

  private func table(_ proposal: TimetableProposal) -> Table {
    var table = Table(columns: [
      .init("jour", "Jour"), .init("debut", "Début"), .init("fin", "Fin"), .init("heures", "Heures"), .init("ue", "UE"),
      .init("module", "Module"), .init("intitule", "Intitulé"), .init("intervenant", "Intervenant"), .init("employeur", "Employeur"),
      .init("site", "Site"), .init("salle", "Salle"),
    ])
    table.rows = proposal.slots.map { slot in
      [
        .day(slot.day), .text(slot.startsAt.text), .text(slot.endsAt.text), .hours(slot.hours), .text(slot.module.unit),
        .text(slot.module.code),
        .text(slot.module.title), .text(slot.lecturer), .text(slot.employer.french), .text(slot.room.site), .text(slot.room.code),
      ]
    }
    return table
  }

  private func summary(_ proposal: TimetableProposal) {
    let count = proposal.slots.count
    print("\n\(count) séance\(count > 1 ? "s" : "") : \(proposal.placed.french) placées sur \(proposal.asked.french) à donner")
    guard count > 0 else { return }
    print("Au CFA : \(proposal.share(proposal.bySite[.cfa])) des heures")
    for partner in PartnerCode.allCases {
      let hours = proposal.byEmployer[partner]
      print("Par le \(partner.french) : \((hours ?? .zero).french), \(proposal.share(hours))")
    }
  }
}
