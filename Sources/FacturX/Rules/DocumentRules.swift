extension ElectronicInvoice {
  /// The frameworks that need nothing beyond this model. B2, S2 and M2 need the payments made, B8 to M9 several sellers.
  private static let processes: Set<String> = ["B1", "S1", "M1", "S3", "B4", "S4", "M4", "S5", "S6", "B7", "S7"]

  var documentProblems: [InvalidInvoice] {
    Self.numberProblems(number)
      + days.filter { !$0.isValid }.map { .invalidDay($0) }
      + refuse(.dueBeforeIssue(issued: issuedOn, due: dueOn), if: dueOn < issuedOn)
      + periods.filter { $0.last < $0.first }.map { .periodReversed($0) }
      + refuse(.unsupportedProcess(process), if: !Self.processes.contains(process))
      + precedingProblems
      + (iban.filled.map { refuse(.invalidIBAN($0), if: !isIBAN($0)) } ?? [])
  }

  private static func numberProblems(_ number: String) -> [InvalidInvoice] {
    if number.isEmpty { return [.emptyNumber] }
    return refuse(.numberTooLong(number), if: number.unicodeScalars.count > 35)
      + refuse(.numberCharacters(number), if: !number.isAlphanumeric(or: "+-_/"))
  }

  private var precedingProblems: [InvalidInvoice] {
    guard let preceding else { return refuse(.creditNoteWithoutPreceding, if: kind == .creditNote) }
    return Self.numberProblems(preceding.number)
      + refuse(.precedingIssuedLater(preceding), if: preceding.issuedOn > issuedOn)
  }

  private var periods: [Period] { [period].compactMap(\.self) + lines.compactMap(\.period) }

  private var days: [CalendarDay] {
    [issuedOn, dueOn] + [preceding?.issuedOn].compactMap(\.self) + periods.flatMap { [$0.first, $0.last] }
  }
}
