/// Why a document is refused: by the XSD, by EN 16931, by the French rules (BR-FR), or by plain sense where these are silent.
public enum InvalidInvoice: Error, Equatable, Sendable {
  // The document

  /// The number of the document, or of the one it credits, is empty (BR-02, BR-55).
  case emptyNumber
  /// That number is longer than 35 characters (BR-FR-01).
  case numberTooLong(String)
  /// That number has a character outside `A–Z a–z 0–9 + - _ /` (BR-FR-02).
  case numberCharacters(String)
  /// The day is not in the calendar, or not between 2000 and 2099 (BR-FR-03).
  case invalidDay(CalendarDay)
  /// It is due before it is issued (BR-FR-CO-07).
  case dueBeforeIssue(issued: CalendarDay, due: CalendarDay)
  /// The period ends before it begins (BR-29, BR-30).
  case periodReversed(Period)
  /// The framework (BT-23) is unknown, or needs what this library does not write: payments made, several sellers (BR-FR-08).
  case unsupportedProcess(String)
  /// A credit note must name the invoice it credits (BR-FR-CO-05).
  case creditNoteWithoutPreceding
  /// The invoice referred to is younger than this document.
  case precedingIssuedLater(Preceding)
  /// A credit note gives back a positive total.
  case negativeCreditNote(Amount)
  /// The IBAN is wrong: shape or control key.
  case invalidIBAN(String)
  /// A control character, which XML cannot carry, in this text.
  case forbiddenCharacter(in: String)

  // The notes

  /// The note says nothing.
  case emptyNote(code: String?)
  /// PMT, PMD or AAB is missing (BR-FR-05).
  case missingNote(code: String)
  /// PMT, PMD, AAB, TXD or BAR more than once (BR-FR-06, BR-FR-31).
  case duplicatedNote(code: String)
  /// A code of note has three capitals.
  case invalidNoteCode(String)
  /// The text of the BAR note is none of those allowed (BR-FR-20).
  case unknownTreatment(String)

  // The parties

  /// No name (BR-06, BR-07).
  case missingName(Party.Role)
  /// No street, no postal code or no town.
  case incompleteAddress(Party.Role)
  /// The country is not two capitals (BR-09, BR-11).
  case invalidCountry(Party.Role, String)
  /// The SIREN is not nine digits (BR-FR-32).
  case invalidSIREN(Party.Role, String)
  /// The SIRET is not fourteen digits (BR-FR-09).
  case invalidSIRET(Party.Role, String)
  /// The SIRET does not begin with the SIREN (BR-FR-09).
  case siretOutsideSIREN(Party.Role, siret: String, siren: String)
  /// The VAT number does not begin with a country (BR-CO-09).
  case invalidVATNumber(Party.Role, String)
  /// Neither electronic address, SIREN nor e-mail (BR-FR-12, BR-FR-13).
  case missingElectronicAddress(Party.Role)
  /// Longer than 125 characters, or a character outside `A–Z a–z 0–9 + - _ .` (BR-FR-23, BR-FR-25).
  case invalidElectronicAddress(Party.Role, String)
  /// The seller has no SIREN (BR-FR-10).
  case sellerWithoutSIREN
  /// The seller has neither VAT number nor tax number, and a line is taxed or exempt (BR-S-02, BR-E-02).
  case sellerWithoutTaxIdentity
  /// The BAR note says B2B, and the buyer has no SIREN (BR-FR-11).
  case businessWithoutSIREN
  /// The BAR note says B2B, and the buyer's electronic address does not begin with its SIREN (BR-FR-21).
  case businessAddressOutsideSIREN(String)

  // The lines, by their identifier

  /// No line (BR-16).
  case noLine
  /// A line without identifier (BR-21).
  case lineWithoutID
  /// Two lines with the same identifier.
  case duplicatedLineID(String)
  /// A line without name (BR-25).
  case lineWithoutName(line: String)
  /// The unit is not two or three capitals or digits.
  case invalidUnit(line: String, String)
  /// The price is negative (BR-27).
  case negativePrice(line: String)
  /// The net is not quantity × price, half a cent and the rounding of the quantity aside.
  case netNotQuantityTimesPrice(line: String)
  /// No rate of French VAT (BR-FR-16), in hundredths of a percent.
  case notAFrenchRate(line: String, ratePercentHundredths: Int)
  /// Exempt or out of scope, and the legal mention is empty.
  case exemptionWithoutReason(line: String)
  /// Exempt or out of scope, and the VATEX code is empty.
  case exemptionWithoutCode(line: String)
  /// Not a VATEX code.
  case unknownExemptionCode(line: String, String)
  /// Two reasons or codes for one category: the breakdown has room for one (BR-E-01, BR-O-01).
  case severalExemptions
  /// A line out of scope stands beside a line that is not (BR-O-11, BR-O-12).
  case outsideScopeBesideOthers
  /// A line out of scope, and a VAT number (BR-O-02).
  case outsideScopeWithVATNumber(Party.Role)
  /// A line or the total exceeds ten thousand million euros.
  case amountTooLarge
}
