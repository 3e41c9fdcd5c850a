import Testing

@testable import Alternance

/// A timetable as RFC 5545 wants it; the transcript `emploi-du-temps` has it read by an independent parser.
@Suite struct TimetableCalendarTests {
  private func slot(_ title: String, cancelled: TimetableSlot.Cancellation? = nil) -> TimetableSlot {
    TimetableSlot(
      code: "P-01", day: Day(iso: "2016-10-03")!, startsAt: TimeOfDay(written: "08:30")!, endsAt: TimeOfDay(written: "12:15")!,
      hours: Hours(minutes: 210), unit: "UE11", unitTitle: title, module: nil, moduleTitle: nil, room: nil, roomName: nil, group: nil,
      lecturerLogin: "I-06", lecturer: "Mme Anne Alpha", employer: .cnam,
      site: "CFA", siteName: "CFA du Pays d'Aix", owner: .cfa, cancellation: cancelled)
  }

  private func lines(_ slot: TimetableSlot) -> [String] {
    TimetableCalendar(title: "AGAC 2016", slots: [slot]).text.split(separator: "\r\n").map(String.init)
  }

  @Test("Hours are those of Paris, on the day of the slot")
  func hours() {
    let text = lines(slot("Gestion"))
    #expect(text.first == "BEGIN:VCALENDAR" && text.last == "END:VCALENDAR")
    #expect(text.contains("DTSTART;TZID=Europe/Paris:20161003T083000"))
    #expect(text.contains("DTEND;TZID=Europe/Paris:20161003T121500"))
    #expect(text.contains("STATUS:CONFIRMED"))
  }

  @Test("A slot that is not held is told as cancelled, with a newer sequence")
  func cancelled() {
    let text = lines(slot("Gestion", cancelled: .init(on: Day(iso: "2016-09-30")!, reason: "grève", replacedBy: nil)))
    #expect(text.contains("STATUS:CANCELLED"))
    #expect(text.contains("SEQUENCE:1"))
  }

  @Test(
    "Characters that mean something are escaped",
    arguments: [("a;b", "a\\;b"), ("a,b", "a\\,b"), ("a\\b", "a\\\\b"), ("a\nb", "a\\nb"), ("Économie", "Économie")])
  func escaping(text: String, expected: String) {
    #expect(TimetableCalendar.escaped(text) == expected)
  }

  @Test("No line is longer than 75 bytes, and unfolding gives the text back, whatever its length", arguments: [1, 74, 75, 76, 150, 400])
  func folding(length: Int) {
    let line = String((0..<length).map { $0 % 3 == 0 ? "é" : "x" })
    let folded = TimetableCalendar.folded(line)
    #expect(folded.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 75 })
    #expect(folded.replacing("\r\n ", with: "") == line + "\r\n")
  }
}
