/// The data of `templates/emargement`: attendance sheets to sign, one page for each day and site.
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

  struct Quarter: Encodable { let label, time, subject, lecturer, slot: String }
  struct Student: Encodable { let name, company, note: String }

  static func document(_ sheets: [AttendanceSheet], issuer: Partner, isSpecimen: Bool) throws -> PrintableDocument {
    let first = sheets[0]
    let content = SheetDocument(
      issuer: Letterhead(issuer), specimen: isSpecimen, title: "Feuille d'émargement", programme: first.cohort.programme.title,
      cohort: "Promotion \(first.cohort.name)", sheets: sheets.map(Sheet.init),
      legend: [
        "Chaque stagiaire signe à chaque quart de journée ; l'intervenant signe ensuite. Une case vide est une absence.",
        "Ces feuilles attestent les heures d'enseignement dispensées et les heures réellement suivies (convention, art. 7).",
      ])
    return try PrintableDocument(
      name: "emargement/feuilles-\(issuer.code.rawValue)-\(first.cohort.programme.code)-\(first.cohort.name)-\(first.day.iso)",
      template: Templates.attendanceSheet, title: "Feuilles d'émargement, promotion \(first.cohort.name)", author: issuer.legalName,
      day: first.day, content: content)
  }
}

extension SheetDocument.Sheet {
  init(_ sheet: AttendanceSheet) {
    day = sheet.day.frenchWithWeekday
    site = ([sheet.siteName] + sheet.address.lines).joined(separator: ", ")
    quarters = sheet.quarters.map { quarter in
      SheetDocument.Quarter(
        label: quarter.quarter == 1 ? "1er quart" : "\(quarter.quarter)e quart", time: "\(quarter.startsAt.text)–\(quarter.endsAt.text)",
        subject: quarter.subject, lecturer: quarter.lecturer, slot: quarter.slot)
    }
    students = sheet.students.map { .init(name: $0.name, company: $0.company, note: $0.isProvisional ? "sans contrat" : "") }
  }
}
