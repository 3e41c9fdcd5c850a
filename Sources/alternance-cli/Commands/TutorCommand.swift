import Alternance
import ArgumentParser

struct TutorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tuteur", abstract: "Mes stagiaires et ce que je leur dois : visites, rapports, rendez-vous, tournée.",
    discussion: "Sans nom, le tuteur est la personne qui agit (--acteur). Un tuteur ne voit que ses propres stagiaires.",
    aliases: ["tutor"])

  @Argument(help: ArgumentHelp("Le tuteur, si ce n'est pas la personne qui agit.", valueName: "tuteur")) var login: String?
  @Flag(help: "Toutes les visites, celles qui sont rapportées aussi.") var tout = false
  @Flag(help: "Propose une journée de visites, par distance.") var tournee = false
  @Option(help: ArgumentHelp("Le fichier iCalendar des rendez-vous à écrire.", valueName: "fichier.ics")) var ics: String?
  @OptionGroup var common: CommonOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let session = try common.open()
    let tutor = login ?? session.actor.login
    let visits = try session.database.visits(ofTutor: tutor, on: session.day, by: session.actor)
    if tournee {
      try round(VisitRound(of: visits, on: session.day)).print(as: output.format)
    } else {
      try table(tout ? visits : visits.filter { $0.state(on: session.day) != .reported }, on: session.day).print(as: output.format)
      told(visits, on: session.day)
    }
    guard let ics else { return }
    let planned = visits.filter { $0.plan != nil && $0.madeOn == nil }
    try Files.write(VisitCalendar(title: "Visites de \(visits[0].student.tutorName)", visits: planned).text, to: ics)
    notice("\(planned.count) rendez-vous écrit\(planned.count > 1 ? "s" : "") dans « \(ics) ».")
  }

  private func table(_ visits: [VisitDue], on day: Day) -> Table {
    var table = Table(columns: [
      .init("stagiaire", "Stagiaire"), .init("nom", "Nom"), .init("entreprise", "Entreprise"), .init("commune", "Commune"),
      .init("distance", "Aller"), .init("tuteurEntreprise", "Tuteur en entreprise"), .init("telephone", "Téléphone"),
      .init("annee", "Année"),
      .init("visite", "Visite"), .init("avant", "Avant le"), .init("etat", "État"),
    ])
    table.rows = visits.map { visit in
      let student = visit.student
      return [
        .text(student.code), .text(student.name), .text(student.company), .text(student.town), .text(student.distance),
        .text(student.companyTutor?.name ?? ""), .text(student.companyTutor?.phone ?? student.phone), .count(visit.year),
        .count(visit.rank),
        .day(visit.window?.last), .text(visit.words(on: day)),
      ]
    }
    return table
  }

  private func round(_ round: VisitRound) -> Table {
    var table = Table(columns: [
      .init("heure", "Heure"), .init("stagiaire", "Stagiaire"), .init("entreprise", "Entreprise"), .init("commune", "Commune"),
      .init("distance", "Aller"), .init("raison", "Pourquoi"),
    ])
    table.rows = round.stops.map { stop in
      [
        .text(stop.arrivesAt.text), .text(stop.visit.student.code), .text(stop.visit.student.company), .text(stop.visit.student.town),
        .text(stop.visit.student.distance), .text(stop.reason),
      ]
    }
    return table
  }

  /// How many students, how many visits late, and the next one.
  private func told(_ visits: [VisitDue], on day: Day) {
    let students = Set(visits.map(\.student.code)).count
    let late = visits.filter { $0.state(on: day) == .late }.count
    let reports = visits.filter { $0.state(on: day) == .toReport }.count
    notice(
      "\(students) stagiaire\(students > 1 ? "s" : "") ; \(late) visite\(late > 1 ? "s" : "") en retard, \(reports) rapport\(reports > 1 ? "s" : "") à rendre."
    )
    let next = visits.filter { $0.madeOn == nil && $0.window != nil }.min {
      ($0.window!.last, $0.student.code) < ($1.window!.last, $1.student.code)
    }
    guard let next, let window = next.window else { return }
    notice("Prochaine visite : \(next.student.name), \(next.student.company), avant le \(window.last.french).")
  }
}

struct VisitsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "visites", abstract: "Les visites d'une promotion : faites, dues, en retard, par tuteur ; les rapports à traiter.",
    aliases: ["visits"])

  @Argument(help: ArgumentHelp("La promotion.", valueName: "promotion")) var promotion: String
  @Flag(help: "Celles qui sont en retard, ou qui l'ont été.") var retards = false
  @Flag(help: "Les rapports à lire et les difficultés ouvertes.") var traiter = false
  @Option(help: "Un seul tuteur.") var tuteur: String?
  @OptionGroup var common: CommonOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let session = try common.open()
    let cohort = try session.database.cohort(promotion)
    if traiter {
      return try reports(session.database.openReports(of: cohort, by: session.actor)).print(as: output.format)
    }
    let visits = try session.database.visits(of: cohort, on: session.day, by: session.actor).filter {
      (tuteur == nil || $0.student.tutor == tuteur) && (!retards || $0.isLate(on: session.day))
    }
    var table = Table(columns: [
      .init("tuteur", "Tuteur"), .init("stagiaire", "Stagiaire"), .init("nom", "Nom"), .init("annee", "Année"), .init("visite", "Visite"),
      .init("du", "À partir du"), .init("avant", "Avant le"), .init("faiteLe", "Faite le"), .init("rapport", "Rapport"),
      .init("etat", "État"),
    ])
    table.rows = visits.sorted {
      ($0.student.tutor, $0.student.code, $0.year, $0.rank) < ($1.student.tutor, $1.student.code, $1.year, $1.rank)
    }
    .map { visit in
      [
        .text(visit.student.tutor), .text(visit.student.code), .text(visit.student.name), .count(visit.year), .count(visit.rank),
        .day(visit.window?.first), .day(visit.window?.last), .day(visit.madeOn), .day(visit.reportedOn),
        .text(visit.words(on: session.day)),
      ]
    }
    try table.print(as: output.format)
  }

  private func reports(_ records: [VisitRecord]) -> Table {
    var table = Table(columns: [
      .init("stagiaire", "Stagiaire"), .init("nom", "Nom"), .init("annee", "Année"), .init("visite", "Visite"), .init("rapport", "Rapport"),
      .init("difficulte", "Difficulté"), .init("suivi", "Dernière suite"), .init("etat", "État"),
    ])
    table.rows = records.map { record in
      [
        .text(record.student.code), .text(record.student.name), .count(record.year), .count(record.rank), .day(record.reportedOn),
        .text(record.account?.difficulties ?? ""), .text(record.followUps.last.map { "\($0.day.french) : \($0.action)" } ?? ""),
        .text(record.state),
      ]
    }
    return table
  }
}
