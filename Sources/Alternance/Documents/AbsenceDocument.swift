/// The data of `templates/absences`: the declaration of a month's absences to one company.
struct AbsenceDocument: Encodable {
  let issuer: Letterhead
  let number: String
  let buyer: Addressee
  let madeOn: String
  let groups: [Group]
  let total, signatory: String
  let specimen: Bool

  struct Group: Encodable {
    let trainee: String
    let rows: [Row]
    let total: String
  }

  struct Row: Encodable { let day, quarter, time, hours, subject: String }

  init(_ notice: AbsenceNotice, issuer: Partner, signatory: String, isSpecimen: Bool) {
    self.issuer = Letterhead(issuer)
    number = notice.number
    buyer = Addressee(name: notice.company, addressLines: notice.address.lines, ids: [])
    madeOn = notice.declaredOn.french
    groups = notice.students.map { student in
      Group(trainee: student.name, rows: student.quarters.map(Row.init), total: student.total.french)
    }
    total = notice.total.french
    self.signatory = signatory
    specimen = isSpecimen
  }

  static func document(_ notice: AbsenceNotice, issuer: Partner, signatory: String, isSpecimen: Bool) throws -> PrintableDocument {
    try PrintableDocument(
      name: "absences/\(notice.number)", template: Templates.absences, title: "Déclaration d'absence \(notice.number)",
      author: issuer.legalName, day: notice.declaredOn,
      content: AbsenceDocument(notice, issuer: issuer, signatory: signatory, isSpecimen: isSpecimen), isEvidence: true)
  }
}

extension AbsenceDocument.Row {
  init(_ quarter: AbsenceNotice.AbsentQuarter) {
    day = quarter.day.french
    self.quarter = String(quarter.time.quarter)
    time = "\(quarter.time.start.text)–\(quarter.time.end.text)"
    hours = FrenchNumbers.hundredths(quarter.hours.hundredths)
    subject = quarter.subject
  }
}
