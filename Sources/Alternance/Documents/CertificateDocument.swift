/// The data of `templates/certificat`, the ministry's model, and before 2019 of `templates/attestation`.
struct CertificateDocument: Encodable {
  let issuer: Letterhead
  let representative, trainee, company, action, nature, from, to, duration, place, madeOn, signatory: String
  let specimen: Bool
  let rows: [Row]
  let total: String

  struct Row: Encodable { let day, quarters, hours, subject: String }

  /// The certificat de réalisation exists since the decree of 21 December 2018: before 2019, an attestation of presence.
  static let certificateSince = Day(year: 2019, month: 1, day: 1)!

  init(_ record: AttendanceRecord, issuer: Partner, signatory: String, isSpecimen: Bool, on day: Day) {
    self.issuer = Letterhead(issuer)
    representative = signatory
    trainee = record.student
    company = record.company
    action = "\(record.programme.title)"
    nature = "formation"
    from = record.period.first.french
    to = record.period.last.french
    duration = "\(FrenchNumbers.hundredths(record.total.hundredths)) heures"
    place = issuer.address.city
    madeOn = day.french
    self.signatory = signatory
    specimen = isSpecimen
    rows = record.days.map {
      Row(day: $0.day.french, quarters: $0.quarters, hours: FrenchNumbers.hundredths($0.hours.hundredths), subject: $0.subject)
    }
    total = record.total.french
  }

  static func document(
    _ record: AttendanceRecord, code: String, issuer: Partner, signatory: String, isSpecimen: Bool, on day: Day
  ) throws -> PrintableDocument {
    let isCertificate = record.period.last >= certificateSince
    let title = isCertificate ? "Certificat de réalisation" : "Attestation de présence"
    let word = isCertificate ? "certificat" : "attestation"
    return try PrintableDocument(
      name: "\(word)/\(word)-\(code)-\(record.period.first.iso)-\(record.period.last.iso)",
      template: isCertificate ? Templates.certificate : Templates.attendanceCertificate,
      title: "\(title), \(record.student), \(record.period.french)", author: issuer.legalName, day: day,
      content: CertificateDocument(record, issuer: issuer, signatory: signatory, isSpecimen: isSpecimen, on: day))
  }
}
