/// Everything that somebody may do. Each case is one row of the table of permissions.
public enum Action: String, Sendable, CaseIterable {
  case initialise, openCohort
  case importReference, importPeople, importLecturers, importTariffs, importBudgets, importStudents, importCompanies
  case importContracts, importSlots, importVisits, importExpenses
  case recordAttendance, correctAttendance, transmitMonth, declareAbsences
  case approveTariff, approveBudget, approveFunding, approveTransport
  case breakContract
  case issueInvoice, creditInvoice, recordPayment, chargeStudent, sendReminder
  case recordPartnerTransfer, drawFinancialPoint, issuePartnerInvoice
  case consult, exportJournal, keepDocument, restore

  /// What is done, in a sentence: « facturer un mois ».
  public var french: String {
    switch self {
    case .initialise: "initialiser une base"
    case .openCohort: "ouvrir une promotion"
    case .importReference: "importer un programme, un site ou un calendrier"
    case .importPeople: "désigner des personnes"
    case .importLecturers: "enregistrer des intervenants"
    case .importTariffs: "proposer des tarifs"
    case .importBudgets: "proposer un budget"
    case .importStudents: "inscrire des stagiaires"
    case .importCompanies: "enregistrer des entreprises"
    case .importContracts: "enregistrer des contrats"
    case .importSlots: "enregistrer des séances"
    case .importVisits: "enregistrer des visites"
    case .importExpenses: "enregistrer des dépenses"
    case .recordAttendance: "enregistrer des émargements"
    case .correctAttendance: "corriger un émargement"
    case .transmitMonth: "transmettre les feuilles d'un mois"
    case .declareAbsences: "déclarer des absences aux entreprises"
    case .approveTariff: "approuver un tarif"
    case .approveBudget: "approuver un budget"
    case .approveFunding: "approuver le financement d'un contrat"
    case .approveTransport: "approuver le mode de transport d'un tuteur"
    case .breakContract: "enregistrer la rupture d'un contrat"
    case .issueInvoice: "facturer un mois"
    case .creditInvoice: "établir un avoir"
    case .recordPayment: "encaisser un règlement"
    case .chargeStudent: "facturer une prestation individuelle"
    case .sendReminder: "relancer un payeur"
    case .recordPartnerTransfer: "enregistrer un virement entre les partenaires"
    case .drawFinancialPoint: "arrêter un point financier"
    case .issuePartnerInvoice: "établir la facture entre les partenaires"
    case .consult: "consulter la gestion du programme"
    case .exportJournal: "exporter le journal comptable"
    case .keepDocument: "éditer un document"
    case .restore: "restaurer une sauvegarde"
    }
  }
}
