/// A commission of the calendar: convened, sitting, and what it decided (convention, art. 4).
public struct CommissionSession: Sendable, Equatable {
  let id: Int
  /// The code of its date in the calendar.
  public let code: String
  public let cohort: Cohort
  public let day: Day
  public let startsAt: TimeOfDay
  public let site: String
  public let convenedOn: Day
  public let convenedBy: String
  public let composition: CommissionComposition
  /// In alphabetical order.
  public let decisions: [AdmissibilityDecision]

  /// - Throws: `CommissionRefusal` naming the seats that nobody holds.
  func requireQuorum() throws {
    if !composition.isQuorate { throw CommissionRefusal.noQuorum(code, missing: composition.missing) }
  }
}

/// A candidate on the table of the commission, with what keeps the file from being decided, if anything does.
public struct AgendaEntry: Sendable, Equatable {
  public let code: String
  public let name: String
  /// The three written marks in hundredths, or the individual one; for the members alone, never in what leaves the house.
  public let marks: [AdmissionTest: Int]
  public let opinion: Interview.Opinion?
  public let isUrgent: Bool
  /// Nil when the commission may decide.
  public let obstacle: String?

  /// What keeps a file from being decided (PC-04-04, PC-04-08, PC-04-09, PC-04-11).
  static func obstacle(isCentralised: Bool, isHeard: Bool, isUrgent: Bool, marks: Set<AdmissionTest>) -> String? {
    if !isCentralised { return "dossier à centraliser" }
    if !isHeard { return "entretien à passer" }
    if isUrgent, marks.contains(.individual) { return nil }
    if isUrgent, marks.isDisjoint(with: AdmissionTest.written) { return "épreuve individuelle à passer" }
    let missing = AdmissionTest.written.filter { !marks.contains($0) }
    return missing.isEmpty ? nil : "épreuves à passer : " + missing.map(\.french).joined(separator: ", ")
  }
}
