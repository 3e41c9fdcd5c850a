import Foundation

/// A base made once in a run of the tests, by the commands of a user, and copied by whoever needs it.
final class PreparedBase: @unchecked Sendable {
  private let make: (Workshop) throws -> Void
  private let lock = NSLock()
  private var made: Result<Data, any Error>?

  private init(_ make: @escaping (Workshop) throws -> Void) { self.make = make }

  /// The bytes of the base; the first who asks waits until it is made.
  func contents() throws -> Data {
    lock.lock()
    defer { lock.unlock() }
    let result = made ?? Result { try build() }
    made = result
    return try result.get()
  }

  private func build() throws -> Data {
    let workshop = try Workshop()
    try make(workshop)
    return try Data(contentsOf: workshop.base)
  }

  static func named(_ name: String) throws -> PreparedBase {
    switch name {
    case "vide": empty
    case "rentree": autumn
    case "octobre": october
    case "demonstration": demonstration
    case "recrutement": recruitment
    case "admissibles": admissible
    case "examens": exams
    case "notes": marked
    default: throw BadTranscript("no base is called \(name)")
    }
  }

  /// As `initialiser` leaves it.
  static let empty = PreparedBase { try $0.do("initialiser", "--le", "2016-06-20", by: "directeur-cnam") }

  /// All agreed on 19 September 2016 in a cohort taken over: sixteen contracts, slots of the two years, no signature.
  static let autumn = PreparedBase { workshop in
    try workshop.place(empty)
    try workshop.agree()
    try workshop.enrol()
  }

  /// September and October 2016 signed and transmitted, nothing invoiced.
  static let october = PreparedBase { workshop in
    try workshop.place(autumn)
    try workshop.sign(through: "2016-10")
    for month in ["2016-09", "2016-10"] {
      try workshop.do("transmettre", "2016", "--mois", month, "--le", "2016-11-03", by: "coordinatrice")
    }
  }

  /// The cohort 2017 opened, its calendar agreed, six candidates received: the transcript of that name tells how.
  static let recruitment = PreparedBase { try Transcript.base("recrutement").perform(in: $0) }

  /// Its first commission held, two companies' places validated.
  static let admissible = PreparedBase { try Transcript.base("admissibles").perform(in: $0) }

  /// The exams of the first semester planned, in January 2017; two units out of three may go on.
  static let exams = PreparedBase { try Transcript.base("examens").perform(in: $0) }

  /// Those exams held and marked, before their jury.
  static let marked = PreparedBase { try Transcript.base("notes").perform(in: $0) }

  /// The demonstration, whole.
  static let demonstration = PreparedBase { try $0.do("demo", "--base", "alternance.base") }
}

extension Workshop {
  /// Runs a command that must succeed.
  func `do`(_ arguments: String..., by actor: String? = nil) throws {
    let result = try Command(
      Command.program.path, arguments, in: folder, environment: actor.map { ["ALTERNANCE_ACTEUR": $0] } ?? [:])
    if result.status != 0 { throw BadTranscript("\(arguments.joined(separator: " ")): \(result.complaint)") }
  }

  fileprivate func agree() throws {
    for object in ["tarifs", "budgets"] {
      for director in ["directeur-cnam", "directeur-cfa"] { try self.do("approuver", object, "--le", "2016-06-28", by: director) }
    }
    try self.do("promotion", "ouvrir", "2016", "--premier-cours", "2016-09-19", "--le", "2016-07-01", by: "responsable-alternance")
    try self.do("promotion", "reprendre", "2016", "--le", "2016-07-01", by: "directeur-cnam")
  }

  fileprivate func enrol() throws {
    try take("intervenants", by: "directrice-pedagogique")
    try take("entreprises", by: "responsable-alternance")
    try take(
      "stagiaires", from: "candidats", by: "responsable-alternance",
      columns: "identifiant;civilite;nom;prenom;date_naissance;courriel;telephone;adresse;code_postal;ville;promotion")
    try take(
      "contrats", from: "contrats", by: "comptable",
      columns: "reference;stagiaire;entreprise;type;debut;fin;signe_le;payeur;opco;dossier_opco;taux_horaire;plafond_annuel_heures;"
        + "reste_a_charge;payeur_depassement;bon_commande")
    for partner in ["responsable-alternance", "directeur-pole"] {
      try self.do("approuver", "contrats", "2016", "--le", "2016-09-19", by: partner)
    }
    try gatherTeam()
    try take("seances", by: "directrice-pedagogique")
  }

  /// The programme published, the weeks agreed, the team approved and agreed.
  private func gatherTeam() throws {
    let manager = "responsable-alternance"
    try self.do("programme", "publier", "--annee", "2016", "--le", "2016-09-19", by: manager)
    for kind in ["alternance", "programme"] {
      try self.do("livret", "publier", kind, "--annee", "2016", "--le", "2016-09-19", by: "assistante-formation")
    }
    try take("semaines", by: manager)
    for partner in [manager, "directeur-pole"] { try self.do("approuver", "alternance", "2016", "--le", "2016-09-19", by: partner) }
    try take("affectations", by: "directrice-pedagogique")
    for director in ["directeur-cnam", "directeur-cfa"] {
      try self.do("approuver", "heures", "2016", "--le", "2016-09-19", by: director)
    }
    try take("plans_cours", by: "directrice-pedagogique")
    try take("agrements", by: "assistante-formation")
  }

  /// Imports a file of the demonstration.
  private func take(_ type: String, by actor: String) throws {
    let file = Command.root.appendingPathComponent("seed/demonstration/\(type).csv")
    try self.do("importer", type, file.path, "--le", "2016-09-19", by: actor)
  }

  /// Imports some columns of the first sixteen rows of a file of the demonstration, as an office writes those of a cohort of before.
  private func take(_ type: String, from file: String, by actor: String, columns: String) throws {
    let all = try lines(Command.root.appendingPathComponent("seed/demonstration/\(file).csv"))
    let kept = columns.split(separator: ";").compactMap { column in all[0].firstIndex(of: String(column)) }
    let text = all.prefix(17).map { line in kept.map { line[$0] }.joined(separator: ";") }.joined(separator: "\n")
    try Data(text.utf8).write(to: folder.appendingPathComponent("\(type).csv"))
    try self.do("importer", type, "\(type).csv", "--le", "2016-09-19", by: actor)
  }

  /// Imports the signatures of the demonstration up to a month, the students' and the lecturers'.
  fileprivate func sign(through month: String) throws {
    let seed = Command.root.appendingPathComponent("seed/demonstration")
    let slots = try rows(seed.appendingPathComponent("seances.csv")).filter { isoMonth($0[2]) <= month }
    for (sheet, actor) in [("cfa", "coordinatrice"), ("cnam", "assistante-formation")] {
      let held = Set(slots.filter { ($0[7] == "CFA") == (sheet == "cfa") }.map { $0[0] })
      try sign("emargements", from: "emargements-\(sheet)", of: held, columns: "seance;quart;stagiaire;observation", by: actor)
      try sign("contresignatures", from: "contresignatures", of: held, columns: "seance;quart;intervenant;le", by: actor)
    }
  }

  private func sign(_ type: String, from file: String, of slots: Set<String>, columns: String, by actor: String) throws {
    let all = try rows(Command.root.appendingPathComponent("seed/demonstration/\(file).csv")).filter { slots.contains($0[0]) }
    let text = ([columns] + all.map { $0.joined(separator: ";") }).joined(separator: "\n")
    try Data(text.utf8).write(to: folder.appendingPathComponent("\(file).csv"))
    try self.do("importer", type, "\(file).csv", "--le", "2016-11-03", by: actor)
  }

  private func rows(_ file: URL) throws -> [[String]] { try Array(lines(file).dropFirst()) }

  private func lines(_ file: URL) throws -> [[String]] {
    try String(contentsOf: file, encoding: .utf8).replacing("\u{FEFF}", with: "").split(whereSeparator: \.isNewline)
      .map { $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init) }
  }

  /// `03/10/2016` is in `2016-10`.
  private func isoMonth(_ day: String) -> String { "\(day.suffix(4))-\(day.dropFirst(3).prefix(2))" }
}
