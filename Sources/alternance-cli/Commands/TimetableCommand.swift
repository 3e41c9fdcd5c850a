import Alternance
import ArgumentParser

struct TimetableCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "emploi-du-temps",
    abstract: "L'emploi du temps d'une promotion, d'un intervenant ou d'un site ; en iCalendar pour les agendas.",
    aliases: ["timetable"])

  @Argument(help: ArgumentHelp("La promotion.", valueName: "promotion")) var promotion: String
  @Option(help: "Un seul mois, 2016-10.") var mois: String?
  @Option(help: "La semaine de ce jour, du lundi au dimanche.") var semaine: String?
  @Option(help: "Un seul intervenant.") var intervenant: String?
  @Option(help: "Un seul site.") var site: String?
  @Option(help: ArgumentHelp("Le fichier iCalendar à écrire.", valueName: "fichier.ics")) var ics: String?
  @OptionGroup var common: CommonOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    if mois != nil, semaine != nil { throw UsageRefusal("Choisissez --mois ou --semaine.") }
    let session = try common.open()
    let cohort = try session.database.cohort(promotion)
    let filter = TimetableFilter(period: try period(), lecturer: intervenant, site: site)
    let slots = try session.database.timetable(of: cohort, filter, by: session.actor)
    var table = Table(columns: [
      .init("jour", "Jour"), .init("debut", "Début"), .init("fin", "Fin"), .init("heures", "Heures"), .init("ue", "UE"),
      .init("intitule", "Intitulé"), .init("intervenant", "Intervenant"), .init("employeur", "Employeur"), .init("site", "Site"),
      .init("seance", "Séance"), .init("etat", "État"),
    ])
    table.rows = slots.map { slot in
      [
        .day(slot.day), .text(slot.startsAt.text), .text(slot.endsAt.text), .hours(slot.hours), .text(slot.unit), .text(slot.unitTitle),
        .text(slot.lecturer), .text(slot.employer.french), .text(slot.site), .text(slot.code), .text(slot.state),
      ]
    }
    try table.print(as: output.format)
    guard let ics else { return }
    try Files.write(TimetableCalendar(title: "\(cohort.title)\(intervenant.map { " – \($0)" } ?? "")", slots: slots).text, to: ics)
    notice("Calendrier écrit dans « \(ics) ».")
  }

  private func period() throws -> Period? {
    if let mois { return try Written.month(mois).period }
    return try semaine.map { try Written.day($0, "--semaine").week }
  }
}

struct TimetableReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "controle-emploi-du-temps",
    abstract: "Les heures prévues et dues par UE, la part de chacun, ce que la convention voudrait.",
    aliases: ["timetable-review"])

  @Argument(help: ArgumentHelp("La promotion.", valueName: "promotion")) var promotion: String
  @Option(help: "Une seule année de la formation.") var annee: Int?
  @OptionGroup var common: CommonOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let session = try common.open()
    let review = try session.database.timetableReview(of: session.database.cohort(promotion), year: annee, by: session.actor)
    var table = Table(columns: [
      .init("ue", "UE"), .init("intitule", "Intitulé"), .init("dues", "Heures dues"), .init("prevues", "Prévues"), .init("ecart", "Écart"),
    ])
    table.rows = review.units.map { [.text($0.code), .text($0.title), .hours($0.due), .hours($0.planned), .hours($0.gap)] }
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
