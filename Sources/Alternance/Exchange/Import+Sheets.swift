import GRDB

/// Countersignatures, justifications, sendings, thresholds, meetings (convention, art. 7 and 10).
extension ImportSession {
  func writeCountersignature(_ row: ImportRow) throws -> Bool {
    let slot = try signedSlot(row.text("seance"))
    let lecturer = try lecturer(row, "intervenant")
    let quarters = row.optionalWhole("quart").map { [$0] } ?? slot.minutes.keys.sorted()
    let day = row.isEmpty("le") ? slot.day : try past(row, "le")
    var isNew = false
    for quarter in quarters {
      guard slot.minutes[quarter] != nil else { throw CellRefusal("quart", "la séance « \(slot.code) » n'a pas de quart \(quarter)") }
      let written = try record(
        "countersignature",
        key: [ImportField("slot", "seance", slot.id, shown: slot.code), ImportField("quarter", "quart", quarter)],
        values: [
          ImportField("lecturer", "intervenant", lecturer: lecturer), ImportField("signedOn", "le", day),
        ])
      isNew = isNew || written.isNew
    }
    return isNew
  }

  func writeJustification(_ row: ImportRow) throws -> Bool {
    let (first, last) = (try row.day("du"), try row.day("au"))
    if last < first { throw CellRefusal("au", "le \(last.french) précède le \(first.french)") }
    let received = try past(row, "recu_le")
    if received < first { throw CellRefusal("recu_le", "le \(received.french) précède l'absence, du \(first.french)") }
    let student = try identifier("student", "code", row.text("stagiaire"), cell: "stagiaire", what: "le stagiaire")
    return try record(
      "justification",
      key: [
        ImportField("student", "stagiaire", student, of: "student", by: "code"), ImportField("firstDay", "du", first),
        ImportField("lastDay", "au", last), ImportField("reason", "motif", word: Justification.Reason(code: row.word("motif"))),
      ], values: [ImportField("document", "piece", row.text("piece")), ImportField("receivedOn", "recu_le", received)]
    ).isNew
  }

  func writeNoticeSending(_ row: ImportRow) throws -> Bool {
    let notice = try identifier("absenceNotice", "number", row.text("declaration"), cell: "declaration", what: "la déclaration")
    return try record(
      "noticeSending",
      key: [
        ImportField("notice", "declaration", notice, of: "absenceNotice", by: "number"),
        ImportField("means", "moyen", word: SendingMeans(code: row.word("moyen"))),
        ImportField("sentOn", "envoye_le", try past(row, "envoye_le")),
      ], values: [ImportField("proof", "preuve", row.text("preuve"))]
    ).isNew
  }

  func writeAbsenceThreshold(_ row: ImportRow) throws -> Bool {
    try record(
      "absenceThreshold",
      key: [
        ImportField("programme", "programme", try programme(row), of: "programme", by: "code"),
        ImportField("span", "periode", word: ThresholdSpan(code: row.word("periode"))),
        ImportField("minutes", "heures", try row.hours("heures")), ImportField("unjustifiedOnly", "injustifiees", row.flag("injustifiees")),
      ], values: [ImportField("title", "intitule", row.text("intitule"))]
    ).isNew
  }

  func writeMeeting(_ row: ImportRow) throws -> Bool {
    guard let kind = Meeting.Kind(code: row.word("nature")) else { throw CellRefusal("nature", "réunion inconnue") }
    let (programme, year, day) = (try programme(row), try academicYear(row), try row.day("jour"))
    if let window = try kind.window(of: year, programme: programme, in: db), !window.contains(day) {
      throw CellRefusal("jour", "le \(day.french) n'est pas dans la période de la \(kind.french), \(window.french) (convention, art. 10)")
    }
    return try record(
      "meeting", key: [ImportField("code", "code", row.text("code"))],
      values: [
        ImportField("programme", "programme", programme, of: "programme", by: "code"), ImportField("year", "annee", year),
        ImportField("kind", "nature", word: kind), ImportField("day", "jour", day),
        ImportField("startsAt", "heure", try row.time("heure").minutes), ImportField("site", "site", try site(row), of: "site", by: "code"),
        ImportField("agenda", "ordre_du_jour", row.text("ordre_du_jour")),
      ]
    ).isNew
  }
}
