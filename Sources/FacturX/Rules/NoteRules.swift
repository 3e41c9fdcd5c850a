extension ElectronicInvoice {
  /// The mentions that every French invoice carries.
  private static let compulsoryNotes = ["PMT", "PMD", "AAB"]
  /// The codes that may not come twice.
  private static let singleNotes = compulsoryNotes + ["TXD", "BAR"]
  /// The texts of a BAR note.
  private static let treatments: Set<String> = ["B2B", "B2BINT", "B2C", "B2CINT", "OUTOFSCOPE", "ARCHIVEONLY"]

  var noteProblems: [InvalidInvoice] {
    notes.flatMap(\.problems)
      + Self.compulsoryNotes.filter { noteCount($0) == 0 }.map { .missingNote(code: $0) }
      + Self.singleNotes.filter { noteCount($0) > 1 }.map { .duplicatedNote(code: $0) }
      + notes.filter { $0.code == "BAR" && !Self.treatments.contains($0.text) }.map { .unknownTreatment($0.text) }
  }

  /// Whether the invoice says that it passes between two French businesses.
  var isBetweenBusinesses: Bool { notes.contains { $0.code == "BAR" && $0.text == "B2B" } }

  private func noteCount(_ code: String) -> Int { notes.count { $0.code == code } }
}

extension Note {
  fileprivate var problems: [InvalidInvoice] {
    refuse(.emptyNote(code: code), if: text.isBlank)
      + (code.map { refuse(.invalidNoteCode($0), if: $0.utf8.count != 3 || !$0.isCapitals) } ?? [])
  }
}
