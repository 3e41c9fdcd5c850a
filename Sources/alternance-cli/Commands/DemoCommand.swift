import Alternance
import ArgumentParser

struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Crée une base de démonstration : une promotion entière, de son recrutement fin 2015 à 2018.")

  @Option(help: ArgumentHelp("La base à créer.", valueName: "fichier")) var base = "demonstration.base"

  func run() throws {
    let demonstration = try Demonstration(path: base, resources: Files.resources())
    try demonstration.build { notice("  \($0)") }
    print(
      """
      Base de démonstration prête, au 10/12/2018 : \(base)
      Pour la suite :
        export ALTERNANCE_BASE=\(base) ALTERNANCE_ACTEUR=comptable
        alternance factures 2016
        alternance marge 2016
      """)
  }
}
