import Alternance
import ArgumentParser
import Foundation

struct MeetingsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reunions", abstract: "Les réunions pédagogiques : au moins trois par an, tous les intervenants invités.",
    aliases: ["meetings"])

  @Option(help: "Un seul programme.") var programme: String?
  @Option(help: "Une seule année, celle de la rentrée : 2016.") var annee: Int?
  @OptionGroup var common: CommonOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let session = try common.open()
    let years = try session.database.meetings(programme: programme, year: annee, by: session.actor)
    var table = Table(columns: [
      .init("reunion", "Réunion"), .init("programme", "Programme"), .init("annee", "Année"), .init("nature", "Nature"),
      .init("jour", "Jour"),
      .init("heure", "Heure"), .init("lieu", "Lieu"), .init("etat", "État"), .init("convoqueeLe", "Convoquée le"),
    ])
    table.rows = years.flatMap(\.meetings).map { meeting in
      [
        .text(meeting.code), .text(meeting.programme.code), .text(String(meeting.year)), .text(meeting.kind.french), .day(meeting.day),
        .text(meeting.startsAt.text), .text(meeting.site), .text(meeting.state), .day(meeting.convenedOn),
      ]
    }
    try table.print(as: output.format)
    for warning in years.flatMap(\.warnings) { notice("Attention : \(warning)") }
  }
}

struct MeetingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reunion", abstract: "Convoque une réunion pédagogique, enregistre qui est venu et ce qui s'est dit.",
    subcommands: [Show.self, Convene.self, Held.self, Report.self], defaultSubcommand: Show.self, aliases: ["meeting"])

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "voir", abstract: "Les personnes invitées, et celles qui sont venues.", aliases: ["show"])

    @Argument(help: ArgumentHelp("La réunion.", valueName: "réunion")) var code: String
    @OptionGroup var common: CommonOptions
    @OptionGroup var output: FormatOption

    func run() throws {
      let session = try common.open()
      let record = try session.database.meeting(code, by: session.actor)
      var table = Table(columns: [
        .init("personne", "Personne"), .init("nom", "Nom"), .init("qualite", "Qualité"), .init("invite", "Invité"),
        .init("present", "Présent"),
      ])
      let isHeld = record.meeting.heldOn != nil
      table.rows = record.participants.map {
        [
          .text($0.login), .text($0.name), .text($0.quality), .text($0.isInvited ? "oui" : "non"),
          .text(isHeld ? ($0.isPresent ? "oui" : "non") : ""),
        ]
      }
      try table.print(as: output.format)
      if output.format == .texte, !record.report.isEmpty { print("\n\(record.report)") }
    }
  }

  struct Convene: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "convoquer", abstract: "Convoque tous les intervenants de l'année, et ceux qui coordonnent.", aliases: ["convene"])

    @Argument(help: ArgumentHelp("La réunion.", valueName: "réunion")) var code: String
    @Option(parsing: .upToNextOption, help: ArgumentHelp("D'autres personnes à inviter.", valueName: "qui")) var inviter: [String] = []
    @Flag(help: "Réédite les lettres d'une réunion déjà convoquée.") var reediter = false
    @Option(help: ArgumentHelp("Le dossier où écrire les lettres, en un PDF.", valueName: "dossier")) var pdf: String?
    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try common.open()
      if !reediter {
        let record = try session.database.conveneMeeting(code, inviting: inviter, by: session.actor, on: session.day)
        let count = record.invited.count
        print("Réunion \(code) du \(record.meeting.day.french) convoquée : \(count) personne\(count > 1 ? "s" : "").")
      }
      guard let pdf else { return }
      let record = try session.database.meeting(code, by: session.actor)
      guard let sent = record.meeting.convenedOn else { throw MeetingRefusal.notConvened(code) }
      let signatories = [try session.signatory(.pedagogicalDirector, on: sent), try session.signatory(.alternanceManager, on: sent)]
      let context = try session.database.documentContext()
      let post = try Printing.post(record.invited, name: "reunion-\(code)") {
        try context.meetingConvocations($0, to: record.meeting, name: $1, signatories: signatories)
      }
      try Printing(session: session).print(post, into: pdf)
    }
  }

  struct Held: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "tenue", abstract: "Enregistre qui est venu, et le compte rendu.", aliases: ["held"])

    @Argument(help: ArgumentHelp("La réunion.", valueName: "réunion")) var code: String
    @Option(parsing: .upToNextOption, help: ArgumentHelp("Les personnes présentes.", valueName: "qui")) var present: [String] = []
    @Option(name: .customLong("compte-rendu"), help: "Le texte du compte rendu.") var text: String?
    @Option(help: ArgumentHelp("Le fichier du compte rendu, en texte.", valueName: "fichier.txt")) var fichier: String?
    @Option(help: "Le jour où elle s'est tenue, si ce n'est pas celui de la convocation.") var jour: String?
    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try common.open()
      let record = try session.database.reportMeeting(
        code, heldOn: try jour.map { try Written.day($0, "--jour") }, present: present, report: try report(), by: session.actor,
        on: session.day)
      let (present, absent) = (record.present.count, record.absent.count)
      print("Réunion \(code) tenue : \(present) présent\(present > 1 ? "s" : ""), \(absent) absent\(absent > 1 ? "s" : "").")
    }

    private func report() throws -> String {
      if text != nil, fichier != nil { throw UsageRefusal("Choisissez --compte-rendu ou --fichier.") }
      guard let fichier else { return text ?? "" }
      guard let content = String(data: try Files.read(fichier), encoding: .utf8) else {
        throw UsageRefusal("« \(fichier) » n'est pas un texte en UTF-8.")
      }
      return content
    }
  }

  struct Report: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "compte-rendu", abstract: "Imprime le compte rendu, à signer par la direction pédagogique et le responsable alternance.",
      aliases: ["report"])

    @Argument(help: ArgumentHelp("La réunion.", valueName: "réunion")) var code: String
    @Option(help: ArgumentHelp("Le fichier PDF.", valueName: "fichier")) var pdf: String
    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try common.open()
      let record = try session.database.meeting(code, by: session.actor)
      guard let held = record.meeting.heldOn else { throw MeetingRefusal.noReport(code) }
      let signatories = [try session.signatory(.pedagogicalDirector, on: held), try session.signatory(.alternanceManager, on: held)]
      try Printing(session: session).print(
        session.database.documentContext().meetingReport(record, signatories: signatories), to: pdf)
    }
  }
}
