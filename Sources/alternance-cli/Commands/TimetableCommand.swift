import Alternance
import ArgumentParser

struct TimetableCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "emploi-du-temps",
    abstract: "L'emploi du temps d'une promotion, d'un intervenant, d'une salle ou d'un site ; en iCalendar pour les agendas.",
    aliases: ["timetable"])

  @Argument(help: ArgumentHelp("La promotion ; sans elle, toutes, d'un intervenant, d'une salle ou d'un site.", valueName: "promotion"))
  var promotion: String?
  @Option(help: "Un seul mois, 2016-10.") var mois: String?
  @Option(help: "La semaine de ce jour, du lundi au dimanche.") var semaine: String?
  @Option(help: "Un seul intervenant.") var intervenant: String?
  @Option(help: "Un seul site.") var site: String?
  @Option(help: "Une seule salle.") var salle: String?
  @Option(help: ArgumentHelp("Le fichier iCalendar à écrire.", valueName: "fichier.ics")) var ics: String?
  @OptionGroup var common: CommonOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    if mois != nil, semaine != nil { throw UsageRefusal("Choisissez --mois ou --semaine.") }
    if promotion == nil, intervenant ?? salle ?? site == nil {
      throw UsageRefusal("Dites quelle promotion, ou --intervenant, --salle ou --site pour toutes.")
    }
    let session = try common.open()
    let cohort = try promotion.map { try session.database.cohort($0) }
    let filter = TimetableFilter(period: try period(), lecturer: intervenant, site: site, room: salle)
    let slots = try session.database.timetable(of: cohort, filter, by: session.actor)
    try table(slots).print(as: output.format)
    guard let ics else { return }
    let title = ([cohort?.title ?? "Emploi du temps"] + [intervenant, salle, site].compactMap { $0 }).joined(separator: " – ")
    try Files.write(TimetableCalendar(title: title, slots: slots).text, to: ics)
    notice("Calendrier écrit dans « \(ics) ».")
  }

  private func table(_ slots: [TimetableSlot]) -> Table {
    let names = promotion == nil ? [Table.Column("promotion", "Promotion")] : []
    var table = Table(
      columns: [.init("jour", "Jour"), .init("debut", "Début"), .init("fin", "Fin")] + names + [
        .init("heures", "Heures"), .init("ue", "UE"), .init("module", "Module"), .init("intitule", "Intitulé"),
        .init("intervenant", "Intervenant"), .init("employeur", "Employeur"), .init("site", "Site"), .init("salle", "Salle"),
        .init("seance", "Séance"), .init("etat", "État"),
      ])
    table.rows = slots.map { slot in
      [.day(slot.day), .text(slot.startsAt.text), .text(slot.endsAt.text)] + (promotion == nil ? [.text(slot.cohort)] : []) + [
        .hours(slot.hours), .text(slot.unit), .text(slot.module ?? ""), .text(slot.moduleTitle ?? slot.unitTitle),
        .text(slot.lecturer), .text(slot.employer.french), .text(slot.site), .text(slot.room ?? ""), .text(slot.code), .text(slot.state),
      ]
    }
    return table
  }

  private func period() throws -> Period? {
    if let mois { return try Written.month(mois).period }
    return try semaine.map { try Written.day($0, "--semaine").week }
  }
}

struct TimetableReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "controle-emploi-du-temps",
    abstract: "Les heures prévues et dues par UE et par module, la part de chacun, ce que la convention voudrait.",
    aliases: ["timetable-review"])

  @Argument(help: ArgumentHelp("La promotion.", valueName: "promotion")) var promotion: String
  @Option(help: "Une seule année de la formation.") var annee: Int?
  @OptionGroup var common: CommonOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let session = try common.open()
    let review = try session.database.timetableReview(of: session.database.cohort(promotion), year: annee, by: session.actor)
    var table = Table(columns: [
      .init("ue", "UE, module"), .init("intitule", "Intitulé"), .init("dues", "Heures dues"), .init("prevues", "Prévues"),
      .init("ecart", "Écart"),
    ])
    table.rows = (review.units + review.modules).map {
      [.text($0.code), .text($0.title), .hours($0.due), .hours($0.planned), .hours($0.gap)]
    }
    try table.print(as: output.format)
    guard output.format == .texte else { return }
    print("")
    for partner in PartnerCode.allCases {
      let (taught, hosted) = (review.byEmployer[partner] ?? .zero, review.bySite[partner] ?? .zero)
      print("\(partner.french) : \(taught.french) par ses intervenants, \(hosted.french) sur son site")
    }
    for warning in review.warnings { notice("Attention : \(warning)") }
  }
}
