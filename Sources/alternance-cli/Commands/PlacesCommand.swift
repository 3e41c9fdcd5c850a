import Alternance
import ArgumentParser

struct PlacesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "places", abstract: "Les places en entreprise d'une promotion, et leur validation.")

  @Argument(help: ArgumentHelp("La promotion.", valueName: "promotion")) var promotion: String
  @OptionGroup var common: CommonOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let session = try common.open()
    var table = Table(columns: [
      .init("place", "Place"), .init("entreprise", "Entreprise"), .init("intitule", "Intitulé"), .init("ville", "Ville"),
      .init("km", "km"), .init("tuteur", "Tuteur"), .init("courriel", "Courriel"), .init("etat", "État"),
    ])
    table.rows = try session.database.places(of: session.database.cohort(promotion), by: session.actor).map { place in
      [
        .text(place.code), .text(place.company.name), .text(place.title), .text(place.address.city),
        .text(place.kilometres), .text(place.tutor.name), .text(place.tutor.email),
        .text(place.state.french),
      ]
    }
    try table.print(as: output.format)
  }
}
