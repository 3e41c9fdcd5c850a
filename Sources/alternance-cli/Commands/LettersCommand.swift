import Alternance
import ArgumentParser

struct LettersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lettres", abstract: "Les lettres de résultat : une par candidat décidé, jamais avant la décision.", aliases: ["letters"])

  @Argument(help: ArgumentHelp("La promotion.", valueName: "promotion")) var promotion: String
  @Flag(help: "Annonce les résultats qui ne le sont pas encore.") var envoyer = false
  @Option(help: ArgumentHelp("Le dossier où écrire les lettres.", valueName: "dossier")) var pdf: String?
  @OptionGroup var common: CommonOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let session = try common.open()
    let cohort = try session.database.cohort(promotion)
    let decisions =
      try envoyer
      ? session.database.notifyResults(of: cohort, by: session.actor, on: session.day)
      : session.database.decisions(of: cohort, by: session.actor).filter { $0.decidedOn <= session.day }
    var table = Table(columns: [
      .init("candidat", "Candidat"), .init("nom", "Nom"), .init("decision", "Décision"), .init("decideLe", "Décidé le"),
      .init("annonceLe", "Annoncé le"),
    ])
    table.rows = decisions.map {
      [.text($0.candidate.code), .text($0.candidate.listName), .text($0.outcome.french), .day($0.decidedOn), .day($0.notifiedOn)]
    }
    try table.print(as: output.format)
    guard let pdf else { return }
    try write(decisions.filter { $0.notifiedOn != nil }, cohort: cohort, into: pdf, session: session)
  }

  private func write(_ decisions: [AdmissibilityDecision], cohort: Cohort, into pdf: String, session: Session) throws {
    guard !decisions.isEmpty else { return notice("Aucun résultat annoncé : ajoutez --envoyer.") }
    let context = try session.database.documentContext()
    let signatories = [try session.signatory(.alternanceManager), try session.signatory(.trainingAssistant)]
    let letters = try decisions.map {
      try context.results([$0], cohort: cohort, name: "resultat-\($0.candidate.code)", signatories: signatories, on: session.day)
    }
    let post = try Printing.post(decisions, name: "resultats-\(cohort.name)-\(session.day.iso)") {
      try context.results($0, cohort: cohort, name: $1, signatories: signatories, on: session.day)
    }
    try Printing(session: session).print(letters + post, into: pdf)
  }
}
