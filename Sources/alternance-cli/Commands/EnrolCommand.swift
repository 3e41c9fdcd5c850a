import Alternance
import ArgumentParser

struct EnrolCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inscrire", abstract: "Inscrit un recruté en surnombre quand une place se libère, ou un autre public accepté.",
    aliases: ["enrol"])

  @Argument(help: ArgumentHelp("Le candidat.", valueName: "candidat")) var candidate: String
  @OptionGroup var common: CommonOptions

  func run() throws {
    let session = try common.open()
    try session.database.enrol(candidate, by: session.actor, on: session.day)
    print("\(candidate) inscrit le \(session.day.french).")
  }
}
