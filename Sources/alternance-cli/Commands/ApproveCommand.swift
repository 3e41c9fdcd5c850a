import Alternance
import ArgumentParser

struct ApproveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approuver",
    abstract: "Donne un accord : celui d'un des deux partenaires, ou d'une direction pour ses intervenants et ses tuteurs.",
    discussion: """
      approuver tarifs                les tarifs proposés
      approuver budgets               les budgets proposés
      approuver contrat REFERENCE     le financement d'un contrat
      approuver contrats PROMOTION    celui de tous ses contrats
      approuver calendrier PROMOTION  le calendrier de sélection
      approuver alternance PROMOTION  le calendrier de l'alternance
      approuver heures PROMOTION [INTERVENANT]
                                      les heures de ses intervenants
      approuver place CODE            une place en entreprise
      approuver public CANDIDAT       l'entrée d'un autre public
      approuver transport STAGIAIRE ANNEE RANG
                                      le transport du tuteur
      """, aliases: ["approve"])

  @Argument(
    help: ArgumentHelp(
      "tarifs, budgets, contrat, contrats, calendrier, alternance, heures, place, public ou transport.", valueName: "objet"))
  var object: String
  @Argument(help: ArgumentHelp("Ce qui est approuvé.", valueName: "référence")) var references: [String] = []
  @Option(help: "Le code du programme, s'il y en a plusieurs.") var programme: String?
  @OptionGroup var common: CommonOptions

  func run() throws {
    let approval = try approval()
    let session = try common.open()
    let count = try session.database.approve(approval, by: session.actor, on: session.day)
    print("Accord donné par \(session.actor.login) : \(count) objet\(count > 1 ? "s" : "") (\(object)).")
    if case .alternance(let cohort) = approval { try tell(cohort, session) }
  }

  /// What whoever agrees to a calendar should know: weeks that it leaves out, classes that it sends to the company.
  private func tell(_ name: String, _ session: Session) throws {
    let cohort = try session.database.cohort(name)
    let calendar = try session.database.alternanceCalendars(of: cohort, by: session.actor)[0]
    if calendar.missingWeeks > 0 {
      notice("Attention : \(calendar.missingWeeks) semaines de la promotion ne sont pas dans la version \(calendar.version).")
    }
    let slots = try session.database.timetable(of: cohort, by: session.actor).filter { $0.isHeld && calendar.place(on: $0.day) == .company }
    if let first = slots.first {
      notice(
        "Attention : \(slots.count) séances tombent en entreprise dans la version \(calendar.version), dont « \(first.code) » : déplacez-les."
      )
    }
  }

  private func approval() throws -> Approval {
    switch (object, references.count) {
    case ("tarifs", 0): return .tariffs(programme: programme)
    case ("budgets", 0): return .budgets(programme: programme)
    case ("contrat", 1): return .contract(references[0])
    case ("contrats", 1): return .contracts(cohort: references[0])
    case ("calendrier", 1): return .calendar(cohort: references[0])
    case ("alternance", 1): return .alternance(cohort: references[0])
    case ("heures", 1...2): return .hours(cohort: references[0], lecturer: references.dropFirst().first)
    case ("place", 1): return .place(references[0])
    case ("public", 1): return .otherPublic(references[0])
    case ("transport", 3):
      guard let year = Int(references[1]), let rank = Int(references[2]) else {
        throw UsageRefusal("Écrivez « approuver transport STAGIAIRE ANNEE RANG », par exemple S2016-14 1 2.")
      }
      return .transport(student: references[0], year: year, rank: rank)
    default:
      throw UsageRefusal(
        "On approuve : tarifs, budgets, contrat REFERENCE, contrats PROMOTION, calendrier PROMOTION, alternance PROMOTION, "
          + "heures PROMOTION [INTERVENANT], place CODE, public CANDIDAT, ou transport STAGIAIRE ANNEE RANG.")
    }
  }
}

struct TariffsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tarifs", abstract: "Les tarifs de l'annexe 1, leurs dates et leurs accords.", aliases: ["tariffs"])

  @Option(help: "Le code du programme, s'il y en a plusieurs.") var programme: String?
  @OptionGroup var common: CommonOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let session = try common.open()
    var table = Table(columns: [
      .init("nature", "Nature"), .init("montant", "Montant"), .init("valableDu", "Valable du"), .init("accordCnam", "Accord Cnam"),
      .init("accordCfa", "Accord CFA"), .init("appliqueDu", "Appliqué du"), .init("etat", "État"),
    ])
    let book = try session.database.tariffs(ofProgramme: programme, by: session.actor)
    table.rows = book.tariffs.map { tariff in
      [
        .text(tariff.kind.code), tariff.kind == .tutorHours ? .hours(Hours(hundredths: tariff.hundredths) ?? .zero) : .money(tariff.amount),
        .day(tariff.validFrom), .day(tariff.agreedByCnam), .day(tariff.agreedByCfa), .day(tariff.appliesFrom),
        .text(tariff.agreedOn == nil ? "proposé" : tariff.isLate ? "accordé en retard" : "accordé"),
      ]
    }
    try table.print(as: output.format)
    for tariff in book.pending(on: session.day) {
      let why = tariff.agreedOn == nil ? "n'a pas les deux accords" : "est accordé après le 30 juin"
      notice(
        "Attention : le tarif « \(tariff.kind.french) » du \(tariff.validFrom.french) \(why) ; le précédent continue (convention, art. 9).")
    }
  }
}
