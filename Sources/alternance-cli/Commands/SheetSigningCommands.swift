import Alternance
import ArgumentParser

struct SignSheetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "emarger", abstract: "Enregistre les feuilles d'une séance : tout le monde est présent, sauf ceux qu'on nomme.",
    discussion: "alternance emarger 2016-0011 --quarts 1,2 --sauf S2016-07 --retard \"S2016-03=arrivé à 8 h 50\" --contresigne",
    aliases: ["sign-sheet"])

  @Argument(help: ArgumentHelp("La séance.", valueName: "séance")) var slot: String
  @Option(help: ArgumentHelp("Les quarts de journée, 1,2 ; tous ceux de la séance par défaut.", valueName: "quarts")) var quarts: String?
  @Option(name: .customLong("sauf"), help: ArgumentHelp("Un stagiaire absent ; autant de fois qu'il le faut.", valueName: "stagiaire"))
  var absent: [String] = []
  @Option(
    name: .customLong("retard"),
    help: ArgumentHelp("Un retard, noté au premier quart ; autant de fois qu'il le faut.", valueName: "stagiaire=remarque"))
  var late: [String] = []
  @Flag(help: "L'intervenant a signé la feuille : une case vide devient une absence.") var contresigne = false
  @OptionGroup var common: CommonOptions

  func run() throws {
    let sheet = ExceptionSheet(
      slot: slot, quarters: try quarts.map(Written.quarters), absent: absent, late: try remarks(), isCountersigned: contresigne)
    let session = try common.open()
    let signed = try session.database.signSheet(sheet, by: session.actor, on: session.day)
    print(signed.sentence(isCountersigned: contresigne))
  }

  private func remarks() throws -> [String: String] {
    let pairs = try late.map { word in
      guard let equal = word.firstIndex(of: "=") else {
        throw UsageRefusal("« \(word) » n'est pas un retard : écrivez --retard \"\(word)=arrivé à 8 h 45\".")
      }
      return (String(word[..<equal]), String(word[word.index(after: equal)...]))
    }
    return Dictionary(pairs) { "\($0) ; \($1)" }
  }
}

struct CountersignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contresigner",
    abstract: "Enregistre la signature de l'intervenant : la feuille est close, une case vide est une absence.",
    aliases: ["countersign"])

  @Argument(help: ArgumentHelp("La séance.", valueName: "séance")) var slot: String
  @Option(help: ArgumentHelp("Les quarts de journée, 1,2 ; tous ceux qui restent par défaut.", valueName: "quarts")) var quarts: String?
  @OptionGroup var common: CommonOptions

  func run() throws {
    let quarters = try quarts.map(Written.quarters)
    let session = try common.open()
    let signed = try session.database.countersign(slot, quarters: quarters, by: session.actor, on: session.day)
    print(signed.sentence(isCountersigned: true))
    if signed.signatures == 0 { notice("Attention : personne n'a signé cette feuille, tous les stagiaires y sont absents.") }
  }
}

extension SheetSignatures {
  /// « Séance 2016-0011 du 03/10/2016, quarts 1, 2 : 28 signatures pour 16 stagiaires attendus, 4 absences. ».
  fileprivate func sentence(isCountersigned: Bool) -> String {
    let which = "quart\(quarters.count > 1 ? "s" : "") \(quarters.map(String.init).joined(separator: ", "))"
    let (present, awaited, blank) = (plural(signatures), plural(expected), plural(blanks))
    let count = "\(signatures) signature\(present) pour \(expected) stagiaire\(awaited) attendu\(awaited)"
    let rest =
      isCountersigned
      ? "\(blanks) absence\(blank), feuille\(quarters.count > 1 ? "s" : "") contresignée\(quarters.count > 1 ? "s" : "")"
      : "\(blanks) case\(blank) vide\(blank)"
    return "Séance \(slot) du \(day.french), \(which) : \(count), \(rest)."
  }

  private func plural(_ count: Int) -> String { count > 1 ? "s" : "" }
}
