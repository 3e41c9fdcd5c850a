import Alternance
import ArgumentParser

struct TutoringMeetingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tutorale", abstract: "Les réunions de tutorat : tutorale, régulation, coordination, concertation avec les délégués.",
    subcommands: [List.self, Show.self, Convene.self, Held.self, Check.self, Report.self], aliases: ["tutoring-meeting"])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "liste", abstract: "Les réunions d'une promotion, et celles qui manquent.", aliases: ["list"])

    @Argument(help: ArgumentHelp("La promotion.", valueName: "promotion")) var promotion: String
    @OptionGroup var common: CommonOptions
    @OptionGroup var output: FormatOption

    func run() throws {
      let session = try common.open()
      let calendar = try session.database.tutoringMeetings(of: session.database.cohort(promotion), by: session.actor)
      var table = Table(columns: [
        .init("reunion", "Réunion"), .init("nature", "Nature"), .init("jour", "Jour"), .init("heure", "Heure"), .init("lieu", "Lieu"),
        .init("etat", "État"), .init("convoqueeLe", "Convoquée le"),
      ])
      table.rows = calendar.meetings.map {
        [
          .text($0.code), .text($0.kind.french), .day($0.day), .text($0.startsAt.text), .text($0.site), .text($0.state),
          .day($0.convenedOn),
        ]
      }
      try table.print(as: output.format)
      for warning in calendar.warnings(on: session.day) { notice("Attention : \(warning)") }
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "voir", abstract: "Qui est invité, qui est venu.", aliases: ["show"])

    @Argument(help: ArgumentHelp("La réunion.", valueName: "réunion")) var code: String
    @OptionGroup var common: CommonOptions
    @OptionGroup var output: FormatOption

    func run() throws {
      let session = try common.open()
      let record = try session.database.tutoringMeeting(code, by: session.actor)
      var table = Table(columns: [
        .init("personne", "Personne"), .init("nom", "Nom"), .init("qualite", "Qualité"), .init("obligatoire", "Obligatoire"),
        .init("present", "Présent"),
      ])
      let isHeld = record.meeting.heldOn != nil
      table.rows = record.participants.map {
        [
          .text($0.code), .text($0.name), .text($0.quality), .text($0.isCompulsory ? "oui" : "non"),
          .text(isHeld ? ($0.isPresent ? "oui" : "non") : ""),
        ]
      }
      try table.print(as: output.format)
      for remark in record.remarks { notice("Anomalie : \(remark)") }
    }
  }

  struct Convene: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "convoquer", abstract: "Convoque tous les tuteurs, académiques et d'entreprise, ou les délégués.", aliases: ["convene"])

    @Argument(help: ArgumentHelp("La réunion.", valueName: "réunion")) var code: String
    @Flag(help: "Réédite les lettres d'une réunion déjà convoquée.") var reediter = false
    @Option(help: ArgumentHelp("Le dossier où écrire les lettres, en un PDF.", valueName: "dossier")) var pdf: String?
    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try common.open()
      if !reediter {
        let record = try session.database.conveneTutoringMeeting(code, by: session.actor, on: session.day)
        let count = record.participants.count
        print("Réunion \(code) du \(record.meeting.day.french) convoquée : \(count) personne\(count > 1 ? "s" : "").")
      }
      guard let pdf else { return }
      let record = try session.database.tutoringMeeting(code, by: session.actor)
      guard let sent = record.meeting.convenedOn else { throw TutoringMeetingRefusal.notConvened(code) }
      let context = try session.database.documentContext()
      let signatories = try session.tutoringSignatories(record.meeting, on: sent)
      let post = try Printing.post(record.participants, name: "tutorale-\(code)") {
        try context.tutoringConvocations($0, to: record.meeting, name: $1, signatories: signatories)
      }
      try Printing(session: session).print(post, into: pdf)
    }
  }

  struct Held: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "tenue", abstract: "Enregistre qui est venu, et le compte rendu.", aliases: ["held"])

    @Argument(help: ArgumentHelp("La réunion.", valueName: "réunion")) var code: String
    @Option(parsing: .upToNextOption, help: ArgumentHelp("Les personnes présentes.", valueName: "qui")) var present: [String] = []
    @Option(name: .customLong("compte-rendu"), help: "Le texte du compte rendu.") var text: String = ""
    @Option(help: "Le jour où elle s'est tenue, si ce n'est pas celui de la convocation.") var jour: String?
    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try common.open()
      let record = try session.database.holdTutoringMeeting(
        code, heldOn: try jour.map { try Written.day($0, "--jour") }, present: present, minutes: text, by: session.actor, on: session.day)
      let (present, absent) = (record.present.count, record.absent.count)
      print("Réunion \(code) tenue : \(present) présent\(present > 1 ? "s" : ""), \(absent) absent\(absent > 1 ? "s" : "").")
      for remark in record.remarks { notice("Anomalie : \(remark)") }
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "valider",
      abstract: "Dit si les activités d'un stagiaire sont conformes aux missions validées et adaptées à la formation.",
      aliases: ["check"])

    @Argument(help: ArgumentHelp("La réunion.", valueName: "réunion")) var code: String
    @Argument(help: ArgumentHelp("Le stagiaire.", valueName: "stagiaire")) var student: String
    @Flag(help: "Les activités ne sont pas celles de la place validée.") var nonConformes = false
    @Flag(help: "Les activités ne conviennent pas à la formation.") var inadaptees = false
    @Option(help: "Pourquoi elles ne sont pas validées.") var note: String = ""
    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try common.open()
      try session.database.checkActivities(
        of: student, in: code, isConform: !nonConformes, isAdequate: !inadaptees, note: note, by: session.actor, on: session.day)
      print(
        "Activités de « \(student) » : \(nonConformes ? "non conformes" : "conformes") aux missions validées, "
          + "\(inadaptees ? "inadaptées" : "adaptées") à la formation.")
    }
  }

  struct Report: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "compte-rendu", abstract: "Imprime le compte rendu, avec ce que la réunion valide.", aliases: ["report"])

    @Argument(help: ArgumentHelp("La réunion.", valueName: "réunion")) var code: String
    @Option(help: ArgumentHelp("Le fichier PDF.", valueName: "fichier")) var pdf: String
    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try common.open()
      let record = try session.database.tutoringMeeting(code, by: session.actor)
      guard let held = record.meeting.heldOn else { throw TutoringMeetingRefusal.notHeld(code) }
      let signatories = try session.tutoringSignatories(record.meeting, on: held)
      try Printing(session: session).print(session.database.documentContext().tutoringReport(record, signatories: signatories), to: pdf)
    }
  }
}

extension Session {
  /// Who organises: the alternance manager and the director of the hub, or the pedagogical director for the delegates.
  fileprivate func tutoringSignatories(_ meeting: TutoringMeeting, on day: Day) throws -> [String] {
    meeting.kind == .consultation
      ? [try signatory(.pedagogicalDirector, on: day)]
      : [try signatory(.alternanceManager, on: day), try signatory(.businessHubDirector, on: day)]
  }
}

struct DelegatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "delegues", abstract: "Les délégués des stagiaires : l'élection de chaque année, son procès-verbal.",
    subcommands: [Show.self, Elect.self, Minutes.self], defaultSubcommand: Show.self, aliases: ["delegates"])

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "voir", abstract: "Les délégués élus chaque année.", aliases: ["show"])

    @Argument(help: ArgumentHelp("La promotion.", valueName: "promotion")) var promotion: String
    @OptionGroup var common: CommonOptions
    @OptionGroup var output: FormatOption

    func run() throws {
      let session = try common.open()
      let cohort = try session.database.cohort(promotion)
      let elections = try session.database.elections(of: cohort, by: session.actor)
      var table = Table(columns: [
        .init("annee", "Année"), .init("jour", "Jour"), .init("stagiaire", "Stagiaire"), .init("nom", "Nom"), .init("voix", "Voix"),
        .init("elu", "Élu"),
      ])
      table.rows = elections.flatMap { election -> [[Table.Cell]] in
        let elected = Set(election.elected.map(\.code))
        return election.ranking.map {
          [
            .count(election.year), .day(election.heldOn), .text($0.code), .text($0.name), .count($0.votes),
            .text(elected.contains($0.code) ? "oui" : "non"),
          ]
        }
      }
      try table.print(as: output.format)
      let deadlines = try session.database.tutoringDeadlines(of: cohort, by: session.actor)
      for year in 1...cohort.programme.years where !elections.contains(where: { $0.year == year }) {
        guard session.day > deadlines.start(ofYear: year).adding(months: 1) else { continue }
        notice("Attention : l'année \(year) n'a pas de délégués ; l'élection se tient à la rentrée (convention, art. 14).")
      }
    }
  }

  struct Elect: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "elire", abstract: "Enregistre le dépouillement d'un vote à bulletins secrets.", aliases: ["elect"])

    @Argument(help: ArgumentHelp("La promotion.", valueName: "promotion")) var promotion: String
    @Argument(help: ArgumentHelp("L'année de la formation.", valueName: "année")) var annee: Int
    @Option(help: "Le jour du vote ; celui de l'acte par défaut.") var jour: String?
    @Option(parsing: .upToNextOption, help: ArgumentHelp("Les candidats et leurs voix.", valueName: "stagiaire=voix")) var voix: [String] =
      []
    @Option(help: "Les bulletins trouvés dans l'urne.") var bulletins: Int
    @Option(help: "Les bulletins blancs ou nuls.") var blancs = 0
    @Option(help: "Les sièges à pourvoir.") var sieges = DelegateElection.defaultSeats
    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try common.open()
      let votes = try voix.map { text in
        let parts = text.split(separator: "=").map(String.init)
        guard parts.count == 2, let count = Int(parts[1]), count >= 0 else {
          throw UsageRefusal("« \(text) » ne dit pas les voix d'un candidat : écrivez --voix S2016-01=7.")
        }
        return (code: parts[0], votes: count)
      }
      let election = try session.database.electDelegates(
        of: session.database.cohort(promotion), year: annee, heldOn: try jour.map { try Written.day($0, "--jour") } ?? session.day,
        seats: sieges, votes: votes, ballots: bulletins, blank: blancs, by: session.actor, on: session.day)
      print("Délégués de l'année \(annee) : \(election.elected.map { "\($0.name) (\($0.votes) voix)" }.joined(separator: ", ")).")
      if election.elected.count < sieges { notice("Attention : \(sieges - election.elected.count) siège reste vacant.") }
    }
  }

  struct Minutes: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "proces-verbal", abstract: "Imprime le procès-verbal d'une élection.", aliases: ["minutes"])

    @Argument(help: ArgumentHelp("La promotion.", valueName: "promotion")) var promotion: String
    @Argument(help: ArgumentHelp("L'année de la formation.", valueName: "année")) var annee: Int
    @Option(help: ArgumentHelp("Le fichier PDF.", valueName: "fichier")) var pdf: String
    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try common.open()
      let cohort = try session.database.cohort(promotion)
      let found = try session.database.elections(of: cohort, by: session.actor).first { $0.year == annee }
      guard let election = found else { throw ElectionRefusal.unknown(annee, cohort.name) }
      let signatories = [try session.signatory(.pedagogicalDirector, on: election.heldOn)]
      try Printing(session: session).print(session.database.documentContext().electionMinutes(election, signatories: signatories), to: pdf)
    }
  }
}
