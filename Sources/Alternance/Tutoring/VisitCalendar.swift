/// The appointments of a tutor as a calendar that telephones read: iCalendar (RFC 5545), in the time of Paris.
public struct VisitCalendar: Sendable {
  public let title: String
  public let visits: [VisitDue]

  public init(title: String, visits: [VisitDue]) {
    self.title = title
    self.visits = visits
  }

  /// The whole file; an appointment moved keeps its identity and gets the next number of sequence.
  public var text: String {
    let lines =
      ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Alternance//visites//FR", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
      + ["X-WR-CALNAME:" + TimetableCalendar.escaped(title)] + TimetableCalendar.paris
      + visits.flatMap { visit in visit.plan.map { event(visit, $0) } ?? [] } + ["END:VCALENDAR"]
    return lines.map(TimetableCalendar.folded).joined()
  }

  private func event(_ visit: VisitDue, _ plan: VisitPlan) -> [String] {
    let end = TimeOfDay(minutes: min(plan.startsAt.minutes + plan.minutes, 1439)) ?? plan.startsAt
    let student = visit.student
    return [
      "BEGIN:VEVENT", "UID:" + TimetableCalendar.escaped("visite-\(student.code)-\(visit.year)-\(visit.rank)") + "@alternance",
      "DTSTAMP:" + TimetableCalendar.stamp(plan.day) + "T000000Z",
      "DTSTART;TZID=Europe/Paris:" + TimetableCalendar.stamp(plan.day, plan.startsAt),
      "DTEND;TZID=Europe/Paris:" + TimetableCalendar.stamp(plan.day, end),
      "SUMMARY:" + TimetableCalendar.escaped("Visite \(visit.rank), année \(visit.year) : \(student.name), \(student.company)"),
      "LOCATION:" + TimetableCalendar.escaped(plan.mode == .phone ? "par téléphone" : "\(student.company), \(student.town)"),
      "DESCRIPTION:" + TimetableCalendar.escaped(contacts(student)), "STATUS:CONFIRMED", "SEQUENCE:\(plan.attempt - 1)", "END:VEVENT",
    ]
  }

  private func contacts(_ student: FollowedStudent) -> String {
    let company = student.companyTutor.map { "Tuteur en entreprise : \($0.name) \($0.phone)" }
    return [company, "Stagiaire : \(student.phone)", student.distance.isEmpty ? nil : "\(student.distance) du site, aller"].compactMap {
      $0
    }
    .joined(separator: "\n")
  }
}
