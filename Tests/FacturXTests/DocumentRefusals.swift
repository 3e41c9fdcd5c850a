import FacturX

extension Refusal {
  private static let long = String(repeating: "9", count: 36)
  private static let reversed = Period(first: Sample.day(2026, 9, 2), last: Sample.day(2026, 9, 1))
  private static let younger = Preceding(number: "FA-1", issuedOn: Sample.day(2026, 10, 16))

  static let ofDocument = [
    Refusal("empty number", .emptyNumber) { $0.number = "" },
    Refusal("36 characters", .numberTooLong(long)) { $0.number = long },
    Refusal("space in the number", .numberCharacters("FA 1")) { $0.number = "FA 1" },
    Refusal("accent in the number", .numberCharacters("É1")) { $0.number = "É1" },
    Refusal("preceding number", from: Sample.creditNote, .numberCharacters("n°1")) { $0.preceding?.number = "n°1" },
    Refusal("preceding number empty", from: Sample.creditNote, .emptyNumber) { $0.preceding?.number = "" },
    Refusal("no such day", .invalidDay(Sample.day(2027, 2, 29))) { $0.dueOn = Sample.day(2027, 2, 29) },
    Refusal("31 November", .invalidDay(Sample.day(2026, 11, 31))) { $0.dueOn = Sample.day(2026, 11, 31) },
    Refusal("month 13", .invalidDay(Sample.day(2026, 13, 1))) { $0.dueOn = Sample.day(2026, 13, 1) },
    Refusal("last century", .invalidDay(Sample.day(1999, 12, 31))) {
      $0.lines[0].period?.first = Sample.day(1999, 12, 31)
    },
    Refusal("due before issue", .dueBeforeIssue(issued: Sample.day(2026, 10, 1), due: Sample.day(2026, 9, 30))) {
      $0.dueOn = Sample.day(2026, 9, 30)
    },
    Refusal("period reversed", .periodReversed(reversed)) { $0.period = reversed },
    Refusal("period of a line reversed", .periodReversed(reversed)) { $0.lines[1].period = reversed },
    Refusal("framework of paid invoices", .unsupportedProcess("S2")) { $0.process = "S2" },
    Refusal("no framework", .unsupportedProcess("")) { $0.process = "" },
    Refusal("credit note alone", from: Sample.creditNote, .creditNoteWithoutPreceding) { $0.preceding = nil },
    Refusal("credit before its invoice", from: Sample.creditNote, .precedingIssuedLater(younger)) {
      $0.preceding = younger
    },
    Refusal("credit that takes", from: Sample.creditNote, .negativeCreditNote(Amount(cents: -10_150))) {
      $0.lines[0].quantity = Quantity(tenThousandths: -70_000)
      $0.lines[0].net = Amount(cents: -10_150)
      $0.lines.removeLast()
    },
    Refusal("IBAN key", .invalidIBAN("FR7630001007941234567890186")) { $0.iban = "FR7630001007941234567890186" },
    Refusal("IBAN without country", .invalidIBAN("7630001007941234567890185")) { $0.iban = "7630001007941234567890185" },
    Refusal("short IBAN", .invalidIBAN("FR76")) { $0.iban = "FR76" },
    Refusal("control character", .forbiddenCharacter(in: "a\u{1}")) { $0.paymentTerms = "a\u{1}" },
  ]

  static let ofNotes = [
    Refusal("note without text", .emptyNote(code: nil)) { $0.notes[0].text = " \n" },
    Refusal("PMT without text", .emptyNote(code: "PMT")) { $0.notes[1].text = "" },
    Refusal("no PMT", .missingNote(code: "PMT")) { $0.notes.remove(at: 1) },
    Refusal("no PMD", .missingNote(code: "PMD")) { $0.notes.remove(at: 2) },
    Refusal("no AAB", .missingNote(code: "AAB")) { $0.notes.remove(at: 3) },
    Refusal("PMT twice", .duplicatedNote(code: "PMT")) { $0.notes.append($0.notes[1]) },
    Refusal("PMD twice", .duplicatedNote(code: "PMD")) { $0.notes.append($0.notes[2]) },
    Refusal("AAB twice", .duplicatedNote(code: "AAB")) { $0.notes.append($0.notes[3]) },
    Refusal("BAR twice", .duplicatedNote(code: "BAR")) { $0.notes.append($0.notes[4]) },
    Refusal("code of note", .invalidNoteCode("regulation")) { $0.notes[0].code = "regulation" },
    Refusal("treatment", .unknownTreatment("B2G")) { $0.notes[4].text = "B2G" },
  ]
}
