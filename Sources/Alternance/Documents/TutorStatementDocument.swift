/// The data of `templates/etat-tutorat`: what one tutor is owed, on the letterhead of the employer (D-21).
struct TutorStatementDocument: Encodable {
  let issuer: Letterhead
  let specimen: Bool
  let title, period, tutor: String
  let facts: [Labelled]
  let lines: [Line]
  let distance, fees, travels, total: String
  let absences, notes, signatories: [String]

  struct Line: Encodable { let student, company, visit, day, reported, distance, fee, travel: String }

  init(_ statement: TutorStatement, issuer: Partner, signatories: [String], isSpecimen: Bool) {
    self.issuer = Letterhead(issuer)
    specimen = isSpecimen
    title = statement.signature == nil ? "État de tutorat, projet" : "État de tutorat"
    period = "Année \(statement.year)-\(statement.year + 1)"
    tutor = statement.tutorName
    facts = [
      Labelled(label: "Employeur", value: issuer.displayName),
      Labelled(label: "Visites payées", value: "\(statement.paidVisits), chacune la moitié du forfait"),
      Labelled(label: "Signé", value: statement.signature.map { "le \($0.day.french), par \($0.name)" } ?? "pas encore"),
    ]
    lines = statement.lines.map { line in
      Line(
        student: line.studentName, company: line.company, visit: "an \(line.year), n° \(line.rank)", day: line.day.french,
        reported: line.reportedOn.french, distance: FrenchNumbers.kilometres(metres: line.distanceMetres),
        fee: line.fee == .zero ? "" : line.fee.french, travel: line.travel == .zero ? "" : line.travel.french)
    }
    distance = ""
    fees = statement.fees.french
    travels = statement.travels.french
    total = statement.total.french
    absences = statement.absences
    notes = Self.notes
    self.signatories = signatories
  }

  private static let notes = [
    "Le forfait de cinq heures de cours par stagiaire et par an couvre deux visites et leurs rapports, la réunion tutorale, les trois réunions "
      + "pédagogiques et deux réunions de coordination ; il se paie d'après la réalité du service fait (convention, annexe 1).",
    "Le déplacement, aller et retour, n'est remboursé que pour une entreprise à plus de 50 km du site d'enseignement, avec l'accord de "
      + "l'établissement sur le mode de transport (convention, annexe 1).",
  ]
}

extension DocumentContext {
  /// The yearly statement of a tutor, or its draft.
  public func tutorStatement(_ statement: TutorStatement, signatories: [String], on day: Day) throws -> PrintableDocument {
    let issuer = statement.employer == .cnam ? cnam : cfa
    let state = statement.signature == nil ? "projet-\(day.iso)" : "signe"
    return try PrintableDocument(
      name: "etat-tutorat/tutorat-\(statement.tutor)-\(statement.year)-\(state)", template: Templates.tutorStatement,
      title: "État de tutorat \(statement.year)-\(statement.year + 1), \(statement.tutorName)", author: issuer.legalName,
      day: statement.signature?.day ?? day,
      content: TutorStatementDocument(statement, issuer: issuer, signatories: signatories, isSpecimen: isSpecimen))
  }
}
