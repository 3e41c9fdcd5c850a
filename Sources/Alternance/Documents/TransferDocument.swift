/// The data of `templates/bordereau`: the slip of a month's transfer, from the CFA to Cnam.
struct TransferDocument: Encodable {
  let issuer: Letterhead
  let specimen: Bool
  let title, programme, cohort, month, rank: String
  let facts, totals: [Labelled]
  let sheets: [Sheet]
  let students: [Student]
  let changes, signatories: [String]

  struct Sheet: Encodable { let day, quarter, time, slot, unit, lecturer, site, signed, countersigned: String }
  struct Student: Encodable { let name, company, hours: String }

  init(_ slip: TransferSlip, from issuer: Partner, to recipient: Partner, isSpecimen: Bool) {
    self.issuer = Letterhead(issuer)
    specimen = isSpecimen
    title = "Bordereau de transmission"
    programme = slip.cohort.programme.title
    cohort = "Promotion \(slip.cohort.name)"
    month = slip.month.french.prefix(1).uppercased() + slip.month.french.dropFirst()
    rank = slip.handedOn == nil ? "aperçu, rien n'est transmis" : "bordereau n°\(FrenchNumbers.beforeUnit)\(slip.rank)"
    facts = Self.facts(slip, to: recipient)
    totals = Self.totals(slip)
    sheets = slip.sheets.map(Sheet.init)
    students = slip.students.map {
      Student(name: $0.name, company: $0.company.isEmpty ? "sans contrat" : $0.company, hours: $0.hours.french)
    }
    changes = slip.changes.map(\.sentence)
    signatories = [
      slip.author.isEmpty ? issuer.displayName : "\(slip.author), \(issuer.displayName)", "Reçu pour le Cnam, date, nom et signature",
    ]
  }

  private static func facts(_ slip: TransferSlip, to recipient: Partner) -> [Labelled] {
    let handed = slip.handedOn.map {
      [
        Labelled(label: "Remis le", value: $0.french),
        Labelled(label: "Remis par", value: "\(slip.author), \(Role.businessHubCoordinator.french)"),
      ]
    }
    return (handed ?? []) + [
      Labelled(label: "Remis à", value: "\(recipient.displayName), \(Role.clientAccountant.french)"),
      Labelled(
        label: "Objet", value: "copie des feuilles d'émargement du mois, pour la facturation des entreprises (convention, art. 7)"),
    ]
  }

  private static func totals(_ slip: TransferSlip) -> [Labelled] {
    [
      Labelled(label: "Feuilles remises", value: FrenchNumbers.whole(slip.sheets.count)),
      Labelled(label: "Heures d'enseignement dispensées", value: slip.totals.delivered.french),
      Labelled(label: "Heures stagiaires réellement suivies", value: slip.totals.attended.french, strong: true),
    ]
  }

  static func document(
    _ slip: TransferSlip, from issuer: Partner, to recipient: Partner, isSpecimen: Bool, on day: Day
  ) throws -> PrintableDocument {
    let number = "\(slip.cohort.programme.code)-\(slip.cohort.name)-\(slip.month.iso)-\(slip.rank)"
    return try PrintableDocument(
      name: "bordereau/bordereau-\(number)", template: Templates.transferSlip,
      title: "Bordereau de transmission des feuilles, \(slip.month.french)", author: issuer.legalName, day: day,
      content: TransferDocument(slip, from: issuer, to: recipient, isSpecimen: isSpecimen), isEvidence: slip.handedOn != nil)
  }
}

extension TransferDocument.Sheet {
  init(_ sheet: SheetStatus) {
    self.init(
      day: sheet.day.french, quarter: QuarterLabel.rank(sheet.time.quarter), time: "\(sheet.time.start.text)–\(sheet.time.end.text)",
      slot: sheet.slot, unit: sheet.unit, lecturer: sheet.lecturer, site: sheet.siteName, signed: sheet.signatures,
      countersigned: sheet.countersignedOn?.french ?? "non")
  }
}
