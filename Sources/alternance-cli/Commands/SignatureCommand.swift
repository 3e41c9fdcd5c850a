import Alternance
import ArgumentParser
import Foundation

struct SignatureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "signature", abstract: "Garde une signature dessinée, et signe la feuille si ce n'est pas déjà fait.",
    aliases: ["drawn-signature"])

  @Argument(help: ArgumentHelp("La séance.", valueName: "séance")) var slot: String
  @Argument(help: ArgumentHelp("Le quart de journée, de 1 à 4.", valueName: "quart")) var quarter: Int
  @Option(name: .customLong("stagiaire"), help: "Le stagiaire qui signe.") var student: String?
  @Flag(name: .customLong("intervenant"), help: "L'intervenant de la séance signe.") var isLecturer = false
  @Option(help: ArgumentHelp("Le dessin, un PNG de 200 ko au plus.", valueName: "fichier")) var image: String
  @Option(help: "L'heure du dessin, 08:32:10 ; maintenant par défaut.") var heure: String?
  @OptionGroup var common: CommonOptions

  func run() throws {
    let drawing = try DrawnSignature(
      slot: slot, quarter: quarter, signer: try signer(), image: SignatureImage(Files.read(image), name: image),
      time: heure ?? Clock.timeOfDay)
    let session = try common.open()
    let isNew = try session.database.keepDrawing(drawing, by: session.actor, on: session.day)
    let whose = student.map { "de « \($0) »" } ?? "de l'intervenant"
    print("Signature \(whose) gardée : séance \(slot), quart \(quarter), le \(session.day.french) à \(drawing.time).")
    if isNew && isLecturer { print("La feuille de ce quart est contresignée.") }
  }

  private func signer() throws -> DrawnSignature.Signer {
    switch (student, isLecturer) {
    case (let student?, false): .student(student)
    case (nil, true): .lecturer
    default: throw UsageRefusal("Dites qui signe : --stagiaire CODE ou --intervenant.")
    }
  }
}

struct ScanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scan", abstract: "Garde la feuille papier numérisée d'une séance, ou la rend.",
    discussion: """
      alternance scan 2016-0011 feuille.pdf
      alternance scan 2016-0011 --extraire dossier
      """)

  @Argument(help: ArgumentHelp("La séance.", valueName: "séance")) var slot: String
  @Argument(help: ArgumentHelp("La feuille, un PDF, un PNG ou un JPEG de 10 Mo au plus.", valueName: "fichier")) var file: String?
  @Option(help: ArgumentHelp("Le dossier où écrire les feuilles gardées.", valueName: "dossier")) var extraire: String?
  @OptionGroup var common: CommonOptions

  func run() throws {
    switch (file, extraire) {
    case (let file?, nil): try keep(file)
    case (nil, let folder?): try extract(into: folder)
    default: throw UsageRefusal("Dites le fichier à garder, ou --extraire DOSSIER.")
    }
  }

  private func keep(_ file: String) throws {
    let scan = try SheetScan(Files.read(file), name: URL(fileURLWithPath: file).lastPathComponent)
    let session = try common.open()
    try session.database.keepScan(scan, of: slot, by: session.actor, on: session.day)
    print("Feuille numérisée « \(scan.name) » gardée avec la séance \(slot).")
  }

  private func extract(into folder: String) throws {
    let session = try common.open()
    let scans = try session.database.scans(of: slot, by: session.actor)
    try Files.makeFolder(folder)
    for (rank, scan) in zip(1..., scans) {
      let path = "\(folder)/\(slot.replacing("/", with: "-"))-\(rank).\(scan.format.suffix)"
      try Files.write(scan.content, to: path)
      print("\(path) (« \(scan.name) », empreinte vérifiée)")
    }
  }
}
