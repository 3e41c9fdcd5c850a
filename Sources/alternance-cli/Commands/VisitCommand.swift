import Alternance
import ArgumentParser

struct VisitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "visite", abstract: "Une visite en entreprise : rendez-vous, rapport, lecture et suivi.",
    subcommands: [Show.self, Plan.self, Report.self, Handle.self, Print.self], defaultSubcommand: Show.self, aliases: ["visit"])

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "voir", abstract: "Ce que dit le rapport, et ce qui a été fait.", aliases: ["show"])

    @OptionGroup var visit: VisitArguments
    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try common.open()
      let record = try session.database.visit(visit.student, year: visit.year, rank: visit.rank, by: session.actor)
      Swift.print("\(record.student.name) (\(record.student.code)), \(record.student.company), \(record.french) : \(record.state)\n")
      Swift.print("Faite le \(record.day.french) par \(record.tutorName), \(FrenchNumbers.kilometres(metres: record.distanceMetres)) aller")
      if !record.reason.isEmpty { Swift.print("Motif : \(record.reason)") }
      guard let account = record.account else { return }
      Swift.print("Mode : \(account.mode.french)")
      for mission in account.missions { Swift.print("- \(mission.text) : \(mission.state.french)") }
      let parts = [
        ("Progression", account.progress), ("Intégration", account.integration), ("Difficultés", account.difficulties),
        ("Actions", account.actions),
      ]
      for (label, text) in parts where !text.isEmpty { Swift.print("\(label) : \(text)") }
      for sent in record.sendings { Swift.print("Envoyé le \(sent.day.french) à \(sent.name), \(sent.role.french)") }
      for read in record.readings { Swift.print("Lu le \(read.day.french) par \(read.name)") }
      for step in record.followUps {
        Swift.print("Suite du \(step.day.french), \(step.name) : \(step.action)\(step.closes ? " (clos)" : "")")
      }
    }
  }

  struct Plan: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "planifier", abstract: "Prend rendez-vous, ou le déplace ; en iCalendar pour l'agenda.", aliases: ["plan"])

    @OptionGroup var visit: VisitArguments
    @Option(help: "Le jour du rendez-vous.") var jour: String
    @Option(help: "L'heure, 14:00.") var heure: String
    @Option(help: "La durée, en minutes.") var duree = 60
    @Flag(help: "La visite se fait par téléphone.") var telephone = false
    @Option(help: "vehicule_personnel, vehicule_service ou transport_commun.") var transport: String?
    @Option(help: "Pourquoi une troisième visite.") var motif: String = ""
    @Option(help: ArgumentHelp("Le fichier iCalendar à écrire.", valueName: "fichier.ics")) var ics: String?
    @OptionGroup var common: CommonOptions

    func run() throws {
      guard let time = TimeOfDay(written: heure) else { throw UsageRefusal("« \(heure) » n'est pas une heure : écrivez --heure 14:00.") }
      guard (15...480).contains(duree) else { throw UsageRefusal("Une visite dure de 15 minutes à 8 heures : écrivez --duree 60.") }
      let plan = VisitPlan(
        attempt: 1, day: try Written.day(jour, "--jour"), startsAt: time, minutes: duree, mode: telephone ? .phone : .onSite,
        transport: transport ?? (telephone ? "" : "vehicule_personnel"), reason: motif)
      let session = try common.open()
      let due = try session.database.planVisit(
        VisitAppointment(student: visit.student, year: visit.year, rank: visit.rank, plan: plan), by: session.actor, on: session.day)
      let moved = (due.plan?.attempt ?? 1) > 1
      Swift.print(
        "Rendez-vous \(moved ? "déplacé au" : "pris le") \(plan.day.french) à \(time.text) : \(due.student.name), \(due.student.company).")
      if let window = due.window, !window.contains(plan.day) {
        notice("Attention : la visite est attendue \(window.french) (convention, art. 13).")
      }
      guard let ics else { return }
      try Files.write(VisitCalendar(title: "Visite de \(due.student.name)", visits: [due]).text, to: ics)
      notice("Calendrier écrit dans « \(ics) ».")
    }
  }

  struct Report: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "rapporter", abstract: "Rend compte d'une visite : le rapport atteste le service fait et part aux trois qui le lisent.",
      aliases: ["report"])

    @OptionGroup var visit: VisitArguments
    @Option(help: "Le jour de la visite.") var jour: String
    @Flag(help: "La visite s'est faite par téléphone.") var telephone = false
    @Option(help: "vehicule_personnel, vehicule_service ou transport_commun.") var transport: String?
    @Option(help: "L'aller en km, si la base ne connaît pas la distance de l'entreprise.") var km: String?
    @Option(help: ArgumentHelp("Les missions de la fiche, dans l'ordre : « oui|partiel|non ».", valueName: "mots")) var missions: String =
      ""
    @Option(help: "Progression académique et professionnelle.") var progression: String = ""
    @Option(help: "Intégration dans l'entreprise.") var integration: String = ""
    @Option(help: "Les difficultés, s'il y en a : un suivi s'ouvre.") var difficultes: String = ""
    @Option(help: "Les actions convenues.") var actions: String = ""
    @Option(help: "Pourquoi une troisième visite.") var motif: String = ""
    @Flag(help: "Le tuteur en entreprise a signé.") var signeTuteur = false
    @Flag(help: "Le stagiaire a signé.") var signeStagiaire = false
    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try common.open()
      let told = ToldVisit(
        student: visit.student, year: visit.year, rank: visit.rank, day: try Written.day(jour, "--jour"),
        transport: transport ?? (telephone ? "" : "vehicule_personnel"), distanceMetres: try km.map(metres), reason: motif)
      let account = VisitAccount(
        mode: telephone ? .phone : .onSite, missions: [], progress: progression, integration: integration, difficulties: difficultes,
        actions: actions, isSignedByCompanyTutor: signeTuteur, isSignedByStudent: signeStagiaire)
      let record = try session.database.reportVisit(told, missions: missions, account: account, by: session.actor, on: session.day)
      Swift.print("Visite du \(record.day.french) chez \(record.student.company) rapportée : \(record.student.name), \(record.french).")
      for sent in record.sendings { Swift.print("Envoyé à \(sent.name), \(sent.role.french).") }
      try tellWindow(of: told, tutor: record.student.tutor, session)
      if record.hasOpenDifficulty { notice("Une difficulté est signalée : le responsable alternance et la direction du pôle la suivent.") }
      if record.distanceMetres > 50_000, record.transport == "vehicule_personnel" {
        notice("L'entreprise est à \(FrenchNumbers.kilometres(metres: record.distanceMetres)) : demandez le déplacement (frais demander).")
      }
    }

    /// A visit made before or after its days counts, and is told (convention, art. 13).
    private func tellWindow(of told: ToldVisit, tutor: String, _ session: Session) throws {
      let due = try session.database.visits(ofTutor: tutor, on: told.day, by: session.actor).first {
        $0.student.code == told.student && $0.year == told.year && $0.rank == told.rank
      }
      guard let window = due?.window, !window.contains(told.day) else { return }
      notice("Attention : cette visite était attendue \(window.french) (convention, art. 13).")
    }

    private func metres(_ text: String) throws -> Int {
      guard let hundredths = FrenchNumbers.hundredths(written: text), hundredths >= 0 else {
        throw UsageRefusal("« \(text) » n'est pas une distance : écrivez --km 62,0.")
      }
      return hundredths * 10
    }
  }

  struct Handle: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "traiter", abstract: "Lit un rapport, dit ce qui a été fait d'une difficulté, la clôt.", aliases: ["handle"])

    @OptionGroup var visit: VisitArguments
    @Option(help: "Ce qui a été fait avec le tuteur, le stagiaire et l'entreprise.") var intervention: String = ""
    @Flag(help: "La difficulté est levée.") var clore = false
    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try common.open()
      let record = try session.database.handleReport(
        visit.student, year: visit.year, rank: visit.rank, intervention: intervention, closes: clore, by: session.actor, on: session.day)
      Swift.print("Rapport de \(record.student.name), \(record.french) : \(record.state).")
    }
  }

  struct Print: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "imprimer", abstract: "Écrit le rapport d'une visite.", aliases: ["print"])

    @OptionGroup var visit: VisitArguments
    @Option(help: ArgumentHelp("Le fichier PDF à écrire.", valueName: "fichier")) var pdf: String
    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try common.open()
      let record = try session.database.visit(visit.student, year: visit.year, rank: visit.rank, by: session.actor)
      try Printing(session: session).print(session.database.documentContext().visitReport(record), to: pdf)
    }
  }
}

/// Which visit: a student, a year of the training, a rank.
struct VisitArguments: ParsableArguments {
  @Argument(help: ArgumentHelp("Le stagiaire.", valueName: "stagiaire")) var student: String
  @Argument(help: ArgumentHelp("L'année de la formation, 1 ou 2.", valueName: "année")) var year: Int
  @Argument(help: ArgumentHelp("La visite : 1, 2, ou 3 en cas de problème.", valueName: "rang")) var rank: Int
}
