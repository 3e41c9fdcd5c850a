/// A timetable as a calendar that telephones and mail programs read: iCalendar (RFC 5545), in the time of Paris.
public struct TimetableCalendar: Sendable {
  public let title: String
  public let slots: [TimetableSlot]

  public init(title: String, slots: [TimetableSlot]) {
    self.title = title
    self.slots = slots
  }

  /// The whole file: lines end with CRLF and are folded at 75 bytes; the same timetable gives the same bytes.
  public var text: String {
    let lines =
      ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Alternance//emploi du temps//FR", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
      + ["X-WR-CALNAME:" + Self.escaped(title)] + Self.paris + slots.flatMap(event) + ["END:VCALENDAR"]
    return lines.map(Self.folded).joined()
  }

  private func event(_ slot: TimetableSlot) -> [String] {
    [
      "BEGIN:VEVENT", "UID:" + Self.escaped(slot.code) + "@alternance",
      "DTSTAMP:" + Self.stamp(slot.cancellation?.on ?? slot.day) + "T000000Z",
      "DTSTART;TZID=Europe/Paris:" + Self.stamp(slot.day, slot.startsAt), "DTEND;TZID=Europe/Paris:" + Self.stamp(slot.day, slot.endsAt),
      "SUMMARY:" + Self.escaped(slot.module.map { "\($0) \(slot.moduleTitle ?? "")" } ?? "\(slot.unit) \(slot.unitTitle)"),
      "LOCATION:" + Self.escaped([slot.siteName, slot.roomName].compactMap { $0 }.joined(separator: ", ")),
      "DESCRIPTION:" + Self.escaped("Intervenant : \(slot.lecturer)\nSéance \(slot.code)" + (slot.isHeld ? "" : "\n\(slot.state)")),
    ] + cells(slot) + ["STATUS:" + (slot.isHeld ? "CONFIRMED" : "CANCELLED"), "SEQUENCE:" + (slot.isHeld ? "0" : "1"), "END:VEVENT"]
  }

  /// The codes with which the event may be imported again as the same slot (`importer seances`).
  private func cells(_ slot: TimetableSlot) -> [String] {
    let codes: [(String, String?)] = [
      ("SEANCE", slot.code), ("PROMOTION", slot.cohort), ("UE", slot.unit), ("INTERVENANT", slot.lecturerLogin), ("SITE", slot.site),
      ("MODULE", slot.module), ("SALLE", slot.room), ("GROUPE", slot.group),
    ]
    let category = slot.module.map { ["CATEGORIES:" + Self.escaped($0)] } ?? []
    return category + codes.compactMap { name, code in code.map { "X-ALTERNANCE-\(name):" + Self.escaped($0) } }
  }

  static func stamp(_ day: Day) -> String { day.iso.replacing("-", with: "") }

  static func stamp(_ day: Day, _ time: TimeOfDay) -> String { stamp(day) + "T" + time.text.replacing(":", with: "") + "00" }

  /// Backslash, semicolon, comma and new line have a meaning of their own (RFC 5545, 3.3.11).
  static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing(";", with: "\\;").replacing(",", with: "\\,").replacing("\n", with: "\\n")
  }

  /// At most 75 bytes a line, never cut inside a character; what follows begins with a space (RFC 5545, 3.1).
  static func folded(_ line: String) -> String {
    var (result, length) = ("", 0)
    for character in line {
      let size = character.utf8.count
      if length + size > 75 {
        result += "\r\n "
        length = 1
      }
      result.append(character)
      length += size
    }
    return result + "\r\n"
  }

  /// The hours of summer and winter since 1996.
  static let paris = [
    "BEGIN:VTIMEZONE", "TZID:Europe/Paris", "BEGIN:DAYLIGHT", "DTSTART:19960331T020000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "TZNAME:CEST", "END:DAYLIGHT", "BEGIN:STANDARD", "DTSTART:19961027T030000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "TZNAME:CET", "END:STANDARD", "END:VTIMEZONE",
  ]
}
