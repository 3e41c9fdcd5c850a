extension ElectronicInvoice {
  /// The CII document in UTF-8. The same invoice always gives the same bytes.
  ///
  /// Throws the first of `problems()`.
  public func xml() throws(InvalidInvoice) -> String {
    let (problems, xml) = examined()
    if let problem = problems.first { throw problem }
    return xml
  }

  /// All that makes the invoice invalid; empty when `xml()` succeeds.
  public func problems() -> [InvalidInvoice] { examined().problems }

  private func examined() -> (problems: [InvalidInvoice], xml: String) {
    var problems = documentProblems + noteProblems + partyProblems + lineProblems + taxProblems
    guard let totals = Totals(lines) else { return (problems + [.amountTooLarge], "") }
    if kind == .creditNote && totals.grand < 0 { problems.append(.negativeCreditNote(Amount(cents: totals.grand))) }
    let written = XMLText(document(totals))
    problems += written.forbidden.map { .forbiddenCharacter(in: $0) }
    return (problems, written.string)
  }
}

/// One problem if the condition holds, else none.
func refuse(_ problem: @autoclosure () -> InvalidInvoice, if isWrong: Bool) -> [InvalidInvoice] {
  isWrong ? [problem()] : []
}
