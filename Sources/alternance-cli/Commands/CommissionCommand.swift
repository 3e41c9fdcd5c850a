import Alternance
import ArgumentParser

struct CommissionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "commission", abstract: "La commission d'admissibilité : convocation, composition, décisions, procès-verbal.",
    subcommands: [Show.self, Convene.self, Compose.self, Decide.self], defaultSubcommand: Show.self)

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "voir", abstract: "Ce que la commission a décidé, et ce qui reste à décider.", aliases: ["show"])

    @Argument(help: ArgumentHelp("La commission du calendrier.", valueName: "commission")) var code: String
    @Flag(help: "Montre aux membres les notes et les avis de ce qui reste à décider.") var notes = false
    @Option(help: ArgumentHelp("Le fichier du procès-verbal.", valueName: "fichier")) var pdf: String?
    @OptionGroup var common: CommonOptions
    @OptionGroup var output: FormatOption

    func run() throws {
      let session = try common.open()
      let commission = try session.database.commission(code, by: session.actor)
      let all = try session.database.agenda(of: code, by: session.actor)
      let agenda = commission.decisions.isEmpty ? all : all.filter { !$0.marks.isEmpty || $0.opinion != nil || $0.obstacle == nil }
      let marked = notes ? try marks(session) : nil
      if output.format == .texte { composition(commission) }
      if let marked { return try marked.print(as: output.format) }
      var table = Table(columns: [.init("candidat", "Candidat"), .init("nom", "Nom"), .init("decision", "Décision")])
      table.rows =
        commission.decisions.map { [.text($0.candidate.code), .text($0.candidate.listName), .text($0.outcome.french)] }
        + agenda.map { [.text($0.code), .text($0.name), .text($0.obstacle ?? "à décider")] }
      try table.print(as: output.format)
      guard let pdf else { return }
      let adjourned = agenda.filter { $0.obstacle != nil && !$0.marks.isEmpty }
      try Printing(session: session).print(session.database.documentContext().minutes(commission, adjourned: adjourned), to: pdf)
    }

    private func marks(_ session: Session) throws -> Table {
      var table = Table(
        columns: [.init("candidat", "Candidat"), .init("nom", "Nom")] + AdmissionTest.allCases.map { .init($0.code, $0.french) }
          + [.init("avis", "Avis"), .init("reste", "Reste à faire")])
      table.rows = try session.database.markedAgenda(of: code, by: session.actor).map { entry in
        [.text(entry.code), .text(entry.name)]
          + AdmissionTest.allCases.map { test in .text(entry.marks[test].map { FrenchNumbers.hundredths($0) } ?? "") }
          + [.text(entry.opinion?.code ?? ""), .text(entry.obstacle ?? "")]
      }
      return table
    }

    private func composition(_ commission: CommissionSession) {
      print("Commission \(commission.code) du \(commission.day.french), \(commission.site), convoquée le \(commission.convenedOn.french)")
      for seat in commission.composition.seats {
        print("  \(seat.role?.french ?? "membre") : \(seat.name)\(seat.isRepresentative ? ", par mandat" : "")")
      }
      for role in commission.composition.missing { print("  \(role.french) : siège à tenir") }
      print("")
    }
  }

  struct Convene: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "convoquer", abstract: "Convoque la commission d'une date du calendrier.", aliases: ["convene"])

    @Argument(help: ArgumentHelp("La commission du calendrier.", valueName: "commission")) var code: String
    @Flag(help: "Réédite les convocations d'une commission déjà convoquée.") var reediter = false
    @Option(help: ArgumentHelp("Le fichier des convocations de ses cinq sièges.", valueName: "fichier")) var pdf: String?
    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try common.open()
      if !reediter {
        try session.database.conveneCommission(code, by: session.actor, on: session.day)
        print("Commission \(code) convoquée par \(session.actor.name).")
      }
      guard let pdf else { return }
      let commission = try session.database.commission(code, by: session.actor)
      let members = try CommissionComposition.required.compactMap { role in
        try session.database.holder(of: role, on: commission.day).map { (role: role, name: $0) }
      }
      let letters = try session.database.documentContext().commission(
        commission, members: members,
        signatory: session.signatory(.cnamRegionalDirector, on: commission.convenedOn))
      try Printing(session: session).print(letters, to: pdf)
    }
  }

  struct Compose: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "composer", abstract: "Enregistre qui siège.",
      discussion: "Par exemple : commission composer COM-2027-1 directeur_cnam=directeur-cnam directeur_cfa=adjointe membre=c.martin",
      aliases: ["seat"])

    @Argument(help: ArgumentHelp("La commission du calendrier.", valueName: "commission")) var code: String
    @Argument(help: ArgumentHelp("Le siège et la personne.", valueName: "siège=acteur")) var seats: [String]
    @OptionGroup var common: CommonOptions

    func run() throws {
      let pairs = try seats.map { seat in
        let parts = seat.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2 else {
          throw UsageRefusal("« \(seat) » n'est pas un siège : écrivez siège=acteur, par exemple directeur_cfa=directeur-cfa.")
        }
        return (seat: parts[0], login: parts[1])
      }
      let session = try common.open()
      let commission = try session.database.seat(pairs, in: code, by: session.actor, on: session.day)
      let missing = commission.composition.missing
      print(
        missing.isEmpty
          ? "La commission \(code) peut prononcer : ses cinq sièges sont tenus."
          : "La commission \(code) ne peut pas encore prononcer ; sièges à tenir : \(missing.map(\.french).joined(separator: ", ")).")
    }
  }

  struct Decide: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "decider", abstract: "Enregistre la décision collégiale sur des candidats, sous la main de qui préside.",
      aliases: ["decide"])

    @Argument(help: ArgumentHelp("La commission du calendrier.", valueName: "commission")) var code: String
    @Argument(help: ArgumentHelp("Les candidats.", valueName: "candidat")) var candidates: [String]
    @Flag(help: "Déclarés admissibles.") var admissible = false
    @Flag(name: .customLong("non-admissible"), help: "Déclarés non admissibles.") var notAdmissible = false
    @OptionGroup var common: CommonOptions

    func run() throws {
      guard admissible != notAdmissible else { throw UsageRefusal("Dites --admissible ou --non-admissible.") }
      let session = try common.open()
      let outcome = admissible ? AdmissibilityDecision.Outcome.admissible : .notAdmissible
      try session.database.decide(candidates, outcome, commission: code, by: session.actor, on: session.day)
      print(
        "\(candidates.count) candidat\(candidates.count > 1 ? "s" : "") : \(outcome.french)\(candidates.count > 1 ? "s" : "") (commission \(code))."
      )
    }
  }
}
