/// Everything that somebody may do. Each case is one row of the table of permissions.
public enum Action: String, Sendable, CaseIterable {
  case initialise, openCohort, takeOverCohort
  case importReference, importPeople, importLecturers, importTariffs, importBudgets, importStudents, importCompanies
  case importContracts, importSlots, importVisits, importExpenses
  case recordAttendance, correctAttendance, transmitMonth, declareAbsences
  case approveTariff, approveBudget, approveFunding, approveTransport
  case delegate
  case recordCommunication, planPromotion, recordProspecting
  case defineAdmissionRules, publishForm, receiveApplications, centraliseApplications
  case proposeSelectionCalendar, agreeSelectionCalendar, conveneCandidates, recordTestMarks, recordInterviews
  case conveneCommission, readSelectionMarks, decideAdmissibility, notifyResults
  case detectNeeds, presentCandidates, supportPlacement, writePlaces, validatePlaces
  case breakContract, followContracts
  case proposeOtherPublic, approveOtherPublic, enrol, allowProvisional
  case changeSlot
  case defineProgramme, publishProgramme, writeBooklets
  case setAlternanceCalendar, planAssessments, prepareTimetable, distributeTimetable
  case assignLecturers, approveHours, prepareAgreement, submitAgreement
  case centraliseSheets, justifyAbsences, setThresholds, holdMeetings
  case proposeSubjects, submitSubjects, conveneExams, followScripts, enterMarks, readMarks
  case planJuries, decideResults, handOutReports, receiveAppeals, acceptExperience, awardTitle
  case setSemesters, agreeCfaTutors, designateTutors, holdTutoringMeetings
  case followTutoring, handleReports, claimTravel, signTutorStatements, electDelegates
  case issueInvoice, creditInvoice, recordPayment, chargeStudent, sendReminder
  case recordPartnerTransfer, drawFinancialPoint, issuePartnerInvoice
  case consult, exportJournal, keepDocument, restore

  /// What is done, in a sentence: « facturer un mois ».
  public var french: String {
    switch self {
    case .initialise: "initialiser une base"
    case .openCohort: "ouvrir une promotion"
    case .takeOverCohort: "reprendre une promotion recrutée avant Alternance"
    case .importReference, .importPeople, .importLecturers, .importTariffs, .importBudgets, .importStudents,
      .importCompanies, .importContracts, .importSlots, .importVisits, .importExpenses:
      importWords
    case .recordAttendance: "enregistrer des émargements"
    case .correctAttendance: "corriger un émargement"
    case .transmitMonth: "transmettre les feuilles d'un mois"
    case .declareAbsences: "déclarer des absences aux entreprises"
    case .approveTariff: "approuver un tarif"
    case .approveBudget: "approuver un budget"
    case .approveFunding: "approuver le financement d'un contrat"
    case .approveTransport: "approuver le mode de transport d'un tuteur"
    case .delegate, .recordCommunication, .planPromotion, .recordProspecting, .defineAdmissionRules, .publishForm, .receiveApplications,
      .centraliseApplications, .proposeSelectionCalendar, .agreeSelectionCalendar, .conveneCandidates, .recordTestMarks, .recordInterviews,
      .conveneCommission, .readSelectionMarks, .decideAdmissibility, .notifyResults:
      admissionWords
    case .detectNeeds, .presentCandidates, .supportPlacement, .writePlaces, .validatePlaces, .breakContract, .followContracts,
      .proposeOtherPublic, .approveOtherPublic, .enrol, .allowProvisional:
      placementWords
    case .changeSlot: "changer une séance"
    case .defineProgramme, .publishProgramme, .writeBooklets, .setAlternanceCalendar, .planAssessments, .prepareTimetable,
      .distributeTimetable, .assignLecturers, .approveHours, .prepareAgreement, .submitAgreement, .centraliseSheets, .justifyAbsences,
      .setThresholds, .holdMeetings:
      teachingWords
    case .proposeSubjects, .submitSubjects, .conveneExams, .followScripts, .enterMarks, .readMarks, .planJuries, .decideResults,
      .handOutReports, .receiveAppeals, .acceptExperience, .awardTitle:
      assessmentWords
    case .setSemesters, .agreeCfaTutors, .designateTutors, .holdTutoringMeetings, .followTutoring, .handleReports, .claimTravel,
      .signTutorStatements, .electDelegates:
      tutoringWords
    case .issueInvoice, .creditInvoice, .recordPayment, .chargeStudent, .sendReminder, .recordPartnerTransfer, .drawFinancialPoint,
      .issuePartnerInvoice:
      moneyWords
    case .consult, .exportJournal, .keepDocument, .restore: keepingWords
    }
  }

  private var keepingWords: String {
    switch self {
    case .consult: "consulter la gestion du programme"
    case .exportJournal: "exporter le journal comptable"
    case .keepDocument: "éditer un document"
    default: "restaurer une sauvegarde"
    }
  }

  private var importWords: String {
    switch self {
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
    default: "enregistrer des dépenses"
    }
  }

  private var admissionWords: String {
    switch self {
    case .delegate: "donner un mandat de représentation"
    case .recordCommunication: "enregistrer un support de communication"
    case .planPromotion: "établir le plan de promotion"
    case .recordProspecting: "enregistrer une prospection"
    case .defineAdmissionRules: "définir les conditions d'admission"
    case .publishForm: "publier le dossier d'inscription"
    case .receiveApplications: "recevoir un dossier de candidature"
    case .centraliseApplications: "centraliser les dossiers"
    case .proposeSelectionCalendar: "proposer le calendrier de sélection"
    case .agreeSelectionCalendar: "approuver le calendrier de sélection"
    case .conveneCandidates: "convoquer des candidats"
    case .recordTestMarks: "noter les épreuves de sélection"
    case .recordInterviews: "enregistrer un entretien de sélection"
    case .conveneCommission: "convoquer la commission d'admissibilité"
    case .readSelectionMarks: "lire les notes et les avis de la sélection"
    case .decideAdmissibility: "prononcer l'admissibilité"
    default: "annoncer les résultats aux candidats"
    }
  }

  private var moneyWords: String {
    switch self {
    case .issueInvoice: "facturer un mois"
    case .creditInvoice: "établir un avoir"
    case .recordPayment: "encaisser un règlement"
    case .chargeStudent: "facturer une prestation individuelle"
    case .sendReminder: "relancer un payeur"
    case .recordPartnerTransfer: "enregistrer un virement entre les partenaires"
    case .drawFinancialPoint: "arrêter un point financier"
    default: "établir la facture entre les partenaires"
    }
  }

  private var teachingWords: String {
    switch self {
    case .defineProgramme: "décrire les modules d'un programme"
    case .publishProgramme: "publier un programme"
    case .writeBooklets: "établir un livret"
    case .setAlternanceCalendar: "établir le calendrier de l'alternance"
    case .planAssessments: "établir le calendrier des épreuves"
    case .prepareTimetable: "préparer l'emploi du temps"
    case .distributeTimetable: "diffuser l'emploi du temps"
    case .assignLecturers: "constituer l'équipe pédagogique"
    case .approveHours: "approuver les heures d'un intervenant"
    case .prepareAgreement: "préparer un dossier d'agrément"
    case .submitAgreement: "présenter un intervenant à l'agrément"
    case .centraliseSheets: "centraliser les feuilles"
    case .justifyAbsences: "recevoir et juger un justificatif d'absence"
    case .setThresholds: "fixer un seuil d'absence"
    default: "tenir une réunion pédagogique"
    }
  }

  private var assessmentWords: String {
    switch self {
    case .proposeSubjects: "proposer et transmettre un sujet d'examen"
    case .submitSubjects: "soumettre un sujet au Cnam national ou enregistrer sa réponse"
    case .conveneExams: "organiser une épreuve"
    case .followScripts: "suivre les copies et les procès-verbaux"
    case .enterMarks: "saisir des notes"
    case .readMarks: "lire des notes"
    case .planJuries: "fixer un jury"
    case .decideResults: "prononcer des résultats devant le jury"
    case .handOutReports: "remettre des bulletins"
    case .receiveAppeals: "recevoir un recours"
    case .acceptExperience: "accepter une expérience professionnelle"
    default: "décerner un titre"
    }
  }

  private var tutoringWords: String {
    switch self {
    case .setSemesters: "fixer les dates des semestres"
    case .agreeCfaTutors: "donner l'accord préalable à un tuteur du CFA"
    case .designateTutors: "désigner les tuteurs académiques"
    case .holdTutoringMeetings: "tenir une réunion de tutorat"
    case .followTutoring: "suivre le tutorat"
    case .handleReports: "traiter un rapport de visite"
    case .claimTravel: "demander le remboursement d'un déplacement"
    case .signTutorStatements: "signer l'état d'un tuteur"
    default: "organiser l'élection des délégués"
    }
  }

  private var placementWords: String {
    switch self {
    case .detectNeeds: "enregistrer une intention de recruter"
    case .presentCandidates: "présenter un candidat à une entreprise"
    case .supportPlacement: "enregistrer un accompagnement au placement"
    case .writePlaces: "établir une place en entreprise"
    case .validatePlaces: "valider une place en entreprise"
    case .breakContract: "enregistrer la rupture d'un contrat"
    case .followContracts: "suivre un contrat"
    case .proposeOtherPublic: "proposer l'entrée d'un autre public"
    case .approveOtherPublic: "approuver l'entrée d'un autre public"
    case .enrol: "inscrire un candidat recruté"
    default: "accueillir un candidat sans contrat"
    }
  }
}

/// The acts in which the convention admits a representative (art. 4; PC-02-03).
public enum RepresentedAct: String, Coded {
  case interview
  case commission

  /// The roles that may be represented in the act.
  public var roles: Set<Role> {
    switch self {
    case .interview: [.alternanceManager, .businessHubDirector, .pedagogicalDirector]
    case .commission: [.cnamRegionalDirector, .cfaDirector]
    }
  }

  /// The word of the files.
  public var code: String { self == .interview ? "entretien" : "commission" }

  /// « dans le jury d'entretien », in a sentence.
  public var french: String { self == .interview ? "dans le jury d'entretien" : "en commission d'admissibilité" }
}
