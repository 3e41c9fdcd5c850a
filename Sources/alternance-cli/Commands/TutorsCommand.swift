import Alternance
import ArgumentParser

struct TutorsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tuteurs", abstract: "Les tuteurs académiques d'une promotion : proposition, deux accords, lettres, changements.",
    subcommands: [Show.self, Propose.self, Designate.self, Accept.self, Agree.self, Letters.self], defaultSubcommand: Show.self,
    aliases: ["tutors"])

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "voir", abstract: "Qui suit qui, et ce qui manque.", aliases: ["show"])

    @Argument(help: ArgumentHelp("La promotion.", valueName: "promotion")) var promotion: String
    @OptionGroup var common: CommonOptions
    @OptionGroup var output: FormatOption

    func run() throws {
      let session = try common.open()
      let list = try session.database.tutors(of: session.database.cohort(promotion), on: session.day, by: session.actor)
      var table = Table(columns: [
        .init("stagiaire", "Stagiaire"), .init("nom", "Nom"), .init("entreprise", "Entreprise"), .init("distance", "Aller"),
        .init("tuteur", "Tuteur"), .init("nomTuteur", "Nom du tuteur"), .init("employeur", "Employeur"), .init("depuis", "Depuis"),
        .init("etat", "État"),
      ])
      table.rows = list.entries.map { entry in
        let (student, tutor) = (entry.student, entry.designation?.tutor)
        return [
          .text(student.code), .text(student.name), .text(student.company), .text(student.distance), .text(tutor?.login ?? ""),
          .text(tutor?.name ?? ""), .text(tutor?.employer.french ?? ""), .day(entry.designation?.startsOn), .text(entry.state),
        ]
      }
      try table.print(as: output.format)
      for word in list.warnings(on: session.day) { notice("Attention : \(word)") }
    }
  }

  struct Propose: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "proposer", abstract: "Propose un tuteur à chaque stagiaire qui n'en a pas, et dit pourquoi.", aliases: ["propose"])

    @Argument(help: ArgumentHelp("La promotion.", valueName: "promotion")) var promotion: String
    @Flag(help: "Retient la proposition, avec votre accord ; l'autre responsable l'accepte ensuite.") var retenir = false
    @Option(help: "Le jour où le tutorat commence ; celui de l'acte par défaut.") var du: String?
    @OptionGroup var common: CommonOptions
    @OptionGroup var output: FormatOption

    func run() throws {
      let session = try common.open()
      let (database, cohort) = (session.database, try session.database.cohort(promotion))
      let start = try du.map { try Written.day($0, "--du") } ?? session.day
      let proposal =
        try retenir
        ? database.recordTutorProposal(of: cohort, from: start, by: session.actor, on: session.day)
        : database.proposeTutors(of: cohort, on: session.day, by: session.actor)
      try table(proposal).print(as: output.format)
      guard output.format == .texte else { return }
      print("")
      for load in proposal.loads {
        print(
          "\(load.tutor.french) : \(load.students) stagiaire\(load.students > 1 ? "s" : ""), \(FrenchNumbers.kilometres(metres: load.metres))"
        )
      }
      for rule in proposal.rules { notice(rule) }
      notice(retenir ? "Proposition retenue : l'autre responsable l'accepte (tuteurs accepter)." : "Rien n'est enregistré : --retenir.")
    }

    private func table(_ proposal: TutorProposal) -> Table {
      var table = Table(columns: [
        .init("stagiaire", "Stagiaire"), .init("nom", "Nom"), .init("entreprise", "Entreprise"), .init("distance", "Aller"),
        .init("tuteur", "Tuteur"), .init("nomTuteur", "Nom du tuteur"), .init("employeur", "Employeur"), .init("raison", "Raison"),
      ])
      table.rows = proposal.assignments.map { one in
        [
          .text(one.student.code), .text(one.student.name), .text(one.student.company),
          .text(one.student.distanceMetres == 0 ? "" : FrenchNumbers.kilometres(metres: one.student.distanceMetres)),
          .text(one.tutor.login), .text(one.tutor.name),
          .text(one.tutor.employer.french), .text(one.reason),
        ]
      }
      return table
    }
  }

  struct Designate: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "designer", abstract: "Désigne le tuteur d'un stagiaire, ou le change en cours d'année.", aliases: ["designate"])

    @Argument(help: ArgumentHelp("Le stagiaire.", valueName: "stagiaire")) var student: String
    @Argument(help: ArgumentHelp("Le tuteur.", valueName: "tuteur")) var tutor: String
    @Option(help: "Le jour où il commence ; celui de l'acte par défaut.") var du: String?
    @Option(help: "Pourquoi le tuteur change.") var motif: String = ""
    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try common.open()
      let start = try du.map { try Written.day($0, "--du") } ?? session.day
      try session.database.designateTutor(tutor, for: student, from: start, reason: motif, by: session.actor, on: session.day)
      print("« \(tutor) » est proposé comme tuteur de « \(student) » à compter du \(start.french) : l'autre responsable l'accepte.")
    }
  }

  struct Accept: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "accepter", abstract: "Donne votre accord aux désignations qui l'attendent : responsable alternance, direction du pôle.",
      aliases: ["accept"])

    @Argument(help: ArgumentHelp("La promotion.", valueName: "promotion")) var promotion: String
    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try common.open()
      let count = try session.database.agreeTutors(of: session.database.cohort(promotion), by: session.actor, on: session.day)
      print("\(count) désignation\(count > 1 ? "s" : "") acceptée\(count > 1 ? "s" : "").")
    }
  }

  struct Agree: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "agreer",
      abstract: "Donne l'un des deux accords préalables à un tuteur du CFA : direction pédagogique, direction du CFA.",
      aliases: ["agree"])

    @Argument(help: ArgumentHelp("La promotion.", valueName: "promotion")) var promotion: String
    @Argument(help: ArgumentHelp("Le tuteur, employé par le CFA.", valueName: "tuteur")) var tutor: String
    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try common.open()
      let cohort = try session.database.cohort(promotion)
      try session.database.agreeCfaTutor(tutor, cohort: cohort, by: session.actor, on: session.day)
      print("Accord préalable donné à « \(tutor) » pour la promotion \(cohort.name).")
    }
  }

  struct Letters: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "lettres",
      abstract: "Annonce les désignations : au tuteur avec la fiche de poste, à l'entreprise et au stagiaire par lettre.",
      aliases: ["letters"])

    @Argument(help: ArgumentHelp("La promotion.", valueName: "promotion")) var promotion: String
    @Flag(help: "Refait les lettres de toutes les désignations déjà annoncées.") var reediter = false
    @Option(help: ArgumentHelp("Le dossier où écrire lettres et fiches.", valueName: "dossier")) var pdf: String?
    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try common.open()
      let cohort = try session.database.cohort(promotion)
      let entries =
        try reediter
        ? session.database.tutors(of: cohort, on: session.day, by: session.actor).entries.filter { $0.designation?.notifiedOn != nil }
        : session.database.notifyTutors(of: cohort, by: session.actor, on: session.day)
      print("\(entries.count) désignation\(entries.count > 1 ? "s" : "") annoncée\(entries.count > 1 ? "s" : "").")
      if let pdf { try write(entries, of: cohort, into: pdf, session) }
    }

    private func write(_ entries: [TutorEntry], of cohort: Cohort, into folder: String, _ session: Session) throws {
      let places = try session.database.places(of: cohort, by: session.actor).filter { place in
        entries.contains { place.filledBy == $0.student.code }
      }
      let missions = Dictionary(places.map { ($0.filledBy ?? "", $0.missions) }) { $1 }
      let context = try session.database.documentContext()
      let signatories = [try session.signatory(.alternanceManager), try session.signatory(.businessHubDirector)]
      let letters = try Printing.post(entries, name: "tuteurs-\(cohort.name)-\(session.day.iso)") {
        try context.tutorLetters($0, of: cohort, name: $1, missions: missions, signatories: signatories, on: session.day)
      }
      let sheets = try places.map { try context.place($0, on: session.day) }
      try Printing(session: session).print(letters + sheets, into: folder)
    }
  }
}
