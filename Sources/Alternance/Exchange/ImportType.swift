/// What can be imported from a file: the word of the command, the columns, and who may.
public enum ImportType: String, Sendable, CaseIterable {
  case partenaires, sites, programmes, ue, quarts, mentions, comptes
  case personnes, intervenants, tarifs, budgets, stagiaires, entreprises, contrats, ruptures
  case seances, emargements, visites, depenses, encaissements

  /// The action that the import is.
  public var action: Action {
    switch self {
    case .partenaires, .sites, .programmes, .ue, .quarts, .mentions, .comptes: .importReference
    case .personnes: .importPeople
    case .intervenants: .importLecturers
    case .tarifs: .importTariffs
    case .budgets: .importBudgets
    case .stagiaires: .importStudents
    case .entreprises: .importCompanies
    case .contrats: .importContracts
    case .ruptures: .breakContract
    case .seances: .importSlots
    case .emargements: .recordAttendance
    case .visites: .importVisits
    case .depenses: .importExpenses
    case .encaissements: .recordPayment
    }
  }

  /// An empty file with its columns and one example row, as a French spreadsheet opens it.
  public var template: String {
    let header = columns.map(\.name).joined(separator: ";")
    let example = columns.map { $0.example }.joined(separator: ";")
    return "\u{FEFF}\(header)\r\n\(example)\r\n"
  }

  /// Writes one row: true when it was added, false when it was known already.
  typealias Writer = (ImportRow) throws -> Bool

  func writer(_ session: ImportSession) throws -> Writer {
    switch self {
    case .partenaires: session.writePartner
    case .sites: session.writeSite
    case .programmes: session.writeProgramme
    case .ue: session.writeTeachingUnit
    case .quarts: session.writeQuarterDayTime
    case .mentions: session.writeMention
    case .comptes: session.writeAccount
    case .personnes: session.writePerson
    case .intervenants: session.writeLecturer
    case .tarifs: session.writeTariff
    case .budgets: session.writeBudgetLine
    case .stagiaires: session.writeStudent
    case .entreprises: session.writeOrganisation
    case .contrats: session.writeContract
    case .ruptures: session.writeBreak
    case .seances: session.writeSlot
    case .emargements: session.writeSignature
    case .visites: session.writeVisit
    case .depenses: session.writeExpense
    case .encaissements: session.writePayment
    }
  }
}
