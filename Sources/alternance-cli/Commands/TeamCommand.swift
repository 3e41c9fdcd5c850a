import Alternance
import ArgumentParser

struct TeamCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "equipe", abstract: "L'équipe pédagogique d'une promotion : modules, heures, accords, agréments.",
    subcommands: [Show.self, Remove.self], defaultSubcommand: Show.self, aliases: ["team"])

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "voir", abstract: "Qui enseigne quoi.", aliases: ["show"])

    @Argument(help: ArgumentHelp("La promotion.", valueName: "promotion")) var promotion: String
    @Option(help: "Un seul intervenant.") var intervenant: String?
    @OptionGroup var common: CommonOptions
    @OptionGroup var output: FormatOption

    func run() throws {
      let session = try common.open()
      let cohort = try session.database.cohort(promotion)
      if let intervenant {
        _ = try session.database.agreementFile(of: intervenant, programme: cohort.programme.code, by: session.actor)
      }
      let team = try session.database.teachingTeam(of: cohort, by: session.actor)
      var table = Table(columns: [
        .init("module", "Module"), .init("intitule", "Intitulé"), .init("type", "Type"), .init("intervenant", "Intervenant"),
        .init("nom", "Nom"), .init("employeur", "Employeur"), .init("statut", "Statut"), .init("profil", "Profil"),
        .init("heures", "Heures"), .init("planifiees", "Planifiées"), .init("etat", "État"),
      ])
      table.rows = team.assignments.filter { intervenant == nil || $0.login == intervenant }.map(row)
      try table.print(as: output.format)
      if intervenant != nil { return }
      for word in try session.database.teamWarnings(of: cohort, on: session.day, by: session.actor) { notice("Attention : \(word)") }
    }

    private func row(_ assignment: TeachingTeam.Assignment) -> [Table.Cell] {
      [
        .text(assignment.module.code), .text(assignment.module.title), .text(assignment.module.kind.french), .text(assignment.login),
        .text(assignment.lecturer), .text(assignment.employer.french), .text(assignment.isPermanent ? "permanent" : "vacataire"),
        .text(assignment.profile), .hours(assignment.hours), .hours(assignment.planned), .text(assignment.state),
      ]
    }
  }

  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "retirer", abstract: "Retire à un intervenant les heures d'un module qui restent à donner.", aliases: ["remove"])

    @Argument(help: ArgumentHelp("La promotion.", valueName: "promotion")) var promotion: String
    @Argument(help: ArgumentHelp("L'intervenant.", valueName: "intervenant")) var login: String
    @Argument(help: ArgumentHelp("Le module.", valueName: "module")) var module: String
    @Option(help: "Le dernier jour ; celui de l'acte par défaut.") var fin: String?
    @Option(help: "Pourquoi.") var motif: String
    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try common.open()
      let end = try fin.map { try Written.day($0, "--fin") } ?? session.day
      try session.database.endAssignment(
        of: login, module: module, cohort: session.database.cohort(promotion), endedOn: end, reason: motif, by: session.actor,
        on: session.day)
      print("« \(login) » ne donne plus \(module) après le \(end.french).")
    }
  }
}

struct AgreementCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agrement", abstract: "L'agrément d'un intervenant par le Cnam national : dossier, présentation, décision.",
    subcommands: [List.self, Submit.self, Decide.self, Print.self], aliases: ["agreement"])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "liste", abstract: "Les dossiers d'agrément, et ceux qui sont dus.", aliases: ["list"])

    @Option(help: "Le code du programme, s'il y en a plusieurs.") var programme: String?
    @OptionGroup var common: CommonOptions
    @OptionGroup var output: FormatOption

    func run() throws {
      let session = try common.open()
      var table = Table(columns: [
        .init("intervenant", "Intervenant"), .init("nom", "Nom"), .init("employeur", "Employeur"), .init("plans", "Plans de cours"),
        .init("premierCours", "Premier cours"), .init("duLe", "Dû le"), .init("presenteLe", "Présenté le"), .init("etat", "État"),
      ])
      table.rows = try session.database.agreementFiles(ofProgramme: programme, by: session.actor).map { file in
        [
          .text(file.login), .text(file.lecturer), .text(file.employer.french), .count(file.plans.count), .day(file.firstIntervention),
          .day(file.deadline), .day(file.agreement?.submittedOn), .text(file.state(on: session.day)),
        ]
      }
      try table.print(as: output.format)
    }
  }

  struct Submit: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "presenter", abstract: "Présente un intervenant au Cnam national, un mois avant son premier cours.", aliases: ["submit"])

    @Argument(help: ArgumentHelp("L'intervenant.", valueName: "intervenant")) var login: String
    @Option(help: "Le code du programme, s'il y en a plusieurs.") var programme: String?
    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try common.open()
      let file = try session.database.submitAgreement(of: login, programme: programme, by: session.actor, on: session.day)
      print("Dossier de \(file.lecturer) présenté au Cnam national le \(session.day.french).")
      guard file.isLate(on: session.day), let deadline = file.deadline, let first = file.firstIntervention else { return }
      notice(
        "Attention : présenté en retard ; le premier cours est le \(first.french), le dossier était dû le \(deadline.french) "
          + "(convention, art. 9).")
    }
  }

  struct Decide: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "decision", abstract: "Enregistre la réponse du Cnam national.", aliases: ["decision-received"])

    @Argument(help: ArgumentHelp("L'intervenant.", valueName: "intervenant")) var login: String
    @Flag(help: "Le Cnam national agrée.") var agree = false
    @Flag(help: "Le Cnam national refuse.") var refuse = false
    @Option(help: "Ce qu'il en dit.") var observation: String = ""
    @Option(help: "Le code du programme, s'il y en a plusieurs.") var programme: String?
    @OptionGroup var common: CommonOptions

    func run() throws {
      guard agree != refuse else { throw UsageRefusal("Dites --agree ou --refuse.") }
      let session = try common.open()
      let outcome: NationalAgreement.Outcome = agree ? .agreed : .refused
      try session.database.decideAgreement(
        of: login, programme: programme, outcome: outcome, note: observation, by: session.actor, on: session.day)
      print("« \(login) » : \(outcome.french) par le Cnam national le \(session.day.french).")
    }
  }

  struct Print: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "imprimer", abstract: "Écrit le dossier d'agrément, plans de cours compris.", aliases: ["print"])

    @Argument(help: ArgumentHelp("L'intervenant.", valueName: "intervenant")) var login: String
    @Option(help: "Le code du programme, s'il y en a plusieurs.") var programme: String?
    @Option(help: ArgumentHelp("Le fichier PDF à écrire.", valueName: "fichier")) var pdf: String
    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try common.open()
      let file = try session.database.agreementFile(of: login, programme: programme, by: session.actor)
      if file.plans.isEmpty { throw TeamRefusal.noPlan(login) }
      let day = file.agreement?.submittedOn ?? session.day
      let signatories = [
        "\(file.lecturer), intervenant", try session.signatory(.pedagogicalDirector, on: day),
        try session.signatory(.trainingAssistant, on: day),
      ]
      let document = try session.database.documentContext().agreement(file, signatories: signatories, on: session.day)
      try Printing(session: session).print(document, to: pdf)
    }
  }
}

struct ServiceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "service", abstract: "L'état de service d'un intervenant : séances données, heures à payer au tarif du jour.",
    aliases: ["service-statement"])

  @Argument(help: ArgumentHelp("L'intervenant.", valueName: "intervenant")) var login: String
  @OptionGroup var span: PeriodOptions
  @Option(help: "Le code du programme, s'il y en a plusieurs.") var programme: String?
  @Option(help: ArgumentHelp("Le fichier PDF à écrire.", valueName: "fichier")) var pdf: String?
  @OptionGroup var common: CommonOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let session = try common.open()
    let statement = try session.database.serviceStatement(
      of: login, programme: programme, over: span.period(), on: session.day, by: session.actor)
    var table = Table(columns: [
      .init("jour", "Jour"), .init("debut", "Début"), .init("fin", "Fin"), .init("seance", "Séance"), .init("ue", "UE"),
      .init("module", "Module"), .init("site", "Site"), .init("heures", "Heures"), .init("tarif", "Tarif"),
    ])
    table.rows = statement.lines.map { line in
      [
        .day(line.slot.day), .text(line.slot.startsAt.text), .text(line.slot.endsAt.text), .text(line.slot.code), .text(line.slot.unit),
        .text(line.slot.module ?? ""), .text(line.slot.site), .hours(line.slot.hours), .money(line.rate),
      ]
    }
    try table.print(as: output.format)
    if output.format == .texte {
      print("\n\(statement.hours.french), \(statement.total.french) à payer par le \(statement.employer.french).")
    }
    guard let pdf else { return }
    let director: Role = statement.employer == .cnam ? .cnamRegionalDirector : .cfaDirector
    let signatories = ["\(statement.lecturer), intervenant", try session.signatory(director)]
    let document = try session.database.documentContext().service(statement, signatories: signatories, on: session.day)
    try Printing(session: session).print(document, to: pdf)
  }
}
