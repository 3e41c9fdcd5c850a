/// The data of `templates/emargement`: attendance sheets with the marks they received, one page for each day and site. A sheet that
/// nobody signed is printed to be signed by hand.
struct SheetDocument: Encodable {
  let issuer: Letterhead
  let specimen: Bool
  let title, programme, cohort: String
  let sheets: [Sheet]
  let legend: [String]

  struct Sheet: Encodable {
    let day, site: String
    let quarters: [Quarter]
    let students: [Student]
  }

  struct Quarter: Encodable {
    let label, time, subject, lecturer, slot: String
    let lecturerMark: Mark
  }

  struct Student: Encodable {
    let name, company, note, remark: String
    let marks: [Mark]
  }

  /// A word, and a PNG in base64; either may be empty.
  struct Mark: Encodable { let text, image: String }

  static func document(_ sheets: [AttendanceSheet], issuer: Partner, isSpecimen: Bool) throws -> PrintableDocument {
    let first = sheets[0]
    let content = SheetDocument(
      issuer: Letterhead(issuer), specimen: isSpecimen, title: "Feuille d'émargement", programme: first.cohort.programme.title,
      cohort: "Promotion \(first.cohort.name)", sheets: sheets.map(Sheet.init),
      legend: sheets.contains(where: \.isMarked) ? markedLegend : blankLegend)
    return try PrintableDocument(
      name: "emargement/feuilles-\(issuer.code.rawValue)-\(first.cohort.programme.code)-\(first.cohort.name)-\(first.day.iso)",
      template: Templates.attendanceSheet, title: "Feuilles d'émargement, promotion \(first.cohort.name)", author: issuer.legalName,
      day: first.day, content: content)
  }

  private static let attested =
    "Ces feuilles attestent les heures d'enseignement dispensées et les heures réellement suivies (convention, art. 7)."

  private static let blankLegend = [
    "Chaque stagiaire signe à chaque quart de journée ; l'intervenant signe ensuite. Une case vide est alors une absence.", attested,
  ]

  private static let markedLegend = [
    "Présences relevées à chaque quart de journée ; l'intervenant signe ensuite, et une case vide est alors une absence. "
      + "« corrigé » : présence rectifiée par une correction datée et motivée.", attested,
  ]
}

extension SheetDocument.Sheet {
  init(_ sheet: AttendanceSheet) {
    day = sheet.day.frenchWithWeekday
    site = ([sheet.siteName] + sheet.address.lines).joined(separator: ", ")
    quarters = sheet.quarters.map { quarter in
      SheetDocument.Quarter(
        label: QuarterLabel.french(quarter.quarter), time: "\(quarter.startsAt.text)–\(quarter.endsAt.text)",
        subject: quarter.subject, lecturer: quarter.lecturer, slot: quarter.slot, lecturerMark: .init(quarter.mark))
    }
    students = sheet.students.map {
      .init(
        name: $0.name, company: $0.company, note: $0.isProvisional ? "sans contrat" : "", remark: $0.remark,
        marks: $0.marks.map(SheetDocument.Mark.init))
    }
  }
}

extension SheetDocument.Mark {
  init(_ mark: SheetMark) {
    self.init(text: mark.text, image: mark.image?.base64EncodedString() ?? "")
  }
}
