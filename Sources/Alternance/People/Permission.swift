extension Action {
  /// Who may do it: article 2 of the convention and the articles that name an actor, as one switch.
  public var roles: Set<Role> {
    switch self {
    case .initialise: Self.everyone.subtracting([.statutoryAuditor])
    case .consult, .keepDocument: Self.everyone
    case .openCohort: [.alternanceManager, .pedagogicalDirector, .cnamRegionalDirector, .cfaDirector]
    case .importReference, .importPeople, .takeOverCohort: Self.directors
    case .importLecturers: [.pedagogicalDirector, .trainingAssistant]
    case .importTariffs, .importBudgets: Self.steering
    case .importStudents: [.alternanceManager, .trainingAssistant, .pedagogicalDirector, .businessHubCoordinator]
    case .importCompanies: [.alternanceManager, .clientAccountant, .businessHubDirector, .businessHubCoordinator]
    case .delegate, .publishForm, .recordCommunication, .planPromotion, .proposeSelectionCalendar, .agreeSelectionCalendar,
      .recordProspecting, .detectNeeds, .defineAdmissionRules, .centraliseApplications, .presentCandidates, .writePlaces,
      .receiveApplications, .conveneCandidates, .recordTestMarks, .notifyResults, .supportPlacement, .recordInterviews, .validatePlaces,
      .conveneCommission, .decideAdmissibility, .readSelectionMarks:
      recruitmentRoles
    case .proposeOtherPublic: [.alternanceManager, .pedagogicalDirector]
    case .followContracts: [.clientAccountant]
    case .enrol, .allowProvisional: [.pedagogicalDirector]
    case .importContracts, .breakContract: [.alternanceManager, .clientAccountant]
    case .importSlots, .changeSlot: [.pedagogicalDirector, .businessHubCoordinator]
    case .defineProgramme, .publishProgramme, .writeBooklets, .setAlternanceCalendar, .planAssessments, .prepareTimetable,
      .distributeTimetable, .assignLecturers, .approveHours, .prepareAgreement, .submitAgreement, .centraliseSheets, .justifyAbsences,
      .setThresholds, .holdMeetings, .recordAttendance, .correctAttendance, .transmitMonth, .declareAbsences:
      teachingRoles
    case .proposeSubjects, .submitSubjects, .conveneExams, .followScripts, .enterMarks, .readMarks, .planJuries, .decideResults,
      .handOutReports, .receiveAppeals, .acceptExperience, .awardTitle:
      assessmentRoles
    case .setSemesters, .agreeCfaTutors, .designateTutors, .holdTutoringMeetings, .followTutoring, .handleReports, .claimTravel,
      .signTutorStatements, .electDelegates:
      tutoringRoles
    case .importVisits: [.alternanceManager, .trainingAssistant, .businessHubDirector, .pedagogicalDirector, .academicTutor]
    case .importExpenses: Self.directors.union([.clientAccountant, .businessHubDirector])
    case .approveTariff, .approveBudget, .approveTransport, .approveOtherPublic: Self.directors
    case .approveFunding: [.alternanceManager, .cnamRegionalDirector, .businessHubDirector, .cfaDirector]
    case .issueInvoice, .creditInvoice, .recordPayment, .chargeStudent, .sendReminder, .drawFinancialPoint, .issuePartnerInvoice,
      .recordPartnerTransfer, .exportJournal, .restore:
      moneyRoles
    }
  }

  /// Who may do what article 17 tells, and keep what it leaves.
  private var moneyRoles: Set<Role> {
    switch self {
    case .drawFinancialPoint: Self.steering
    case .issuePartnerInvoice: [.cfaDirector]
    case .recordPartnerTransfer, .exportJournal, .restore: Self.directors.union([.clientAccountant])
    default: [.clientAccountant]
    }
  }

  /// Who may do what articles 3 to 5 tell.
  private var recruitmentRoles: Set<Role> {
    switch self {
    case .delegate: Self.represented
    case .publishForm: [.communicationsManager]
    case .recordCommunication: [.communicationsManager, .businessHubDirector]
    case .planPromotion, .proposeSelectionCalendar, .agreeSelectionCalendar: [.alternanceManager, .businessHubDirector]
    case .recordProspecting, .detectNeeds: [.alternanceManager, .businessHubDirector, .businessHubCoordinator]
    case .defineAdmissionRules, .centraliseApplications, .presentCandidates, .writePlaces: [.alternanceManager]
    case .receiveApplications: [.alternanceManager, .trainingAssistant, .pedagogicalDirector, .businessHubCoordinator]
    case .conveneCandidates: [.trainingAssistant]
    case .recordTestMarks, .notifyResults, .supportPlacement: [.alternanceManager, .trainingAssistant]
    case .recordInterviews, .validatePlaces: [.alternanceManager, .businessHubDirector, .pedagogicalDirector]
    case .conveneCommission, .decideAdmissibility: [.cnamRegionalDirector]
    default: Self.steering.union([.trainingAssistant])
    }
  }

  /// Who may do what articles 7 to 10 tell.
  private var teachingRoles: Set<Role> {
    switch self {
    case .defineProgramme, .writeBooklets: [.alternanceManager, .trainingAssistant]
    case .publishProgramme: [.nationalCertificationLead, .alternanceManager, .cnamRegionalDirector]
    case .setAlternanceCalendar: [.alternanceManager, .businessHubDirector]
    case .planAssessments, .assignLecturers, .prepareAgreement: [.pedagogicalDirector]
    case .prepareTimetable, .justifyAbsences, .setThresholds: [.pedagogicalDirector, .businessHubCoordinator]
    case .distributeTimetable, .centraliseSheets, .transmitMonth, .declareAbsences: [.businessHubCoordinator]
    case .recordAttendance, .correctAttendance:
      [.trainingAssistant, .alternanceManager, .businessHubCoordinator, .pedagogicalDirector]
    case .approveHours: Self.directors
    case .submitAgreement: [.trainingAssistant]
    default: [.pedagogicalDirector, .alternanceManager, .trainingAssistant]
    }
  }

  /// Who may do what article 11 tells.
  private var assessmentRoles: Set<Role> {
    switch self {
    case .proposeSubjects, .planJuries: [.pedagogicalDirector]
    case .submitSubjects, .conveneExams, .followScripts, .enterMarks, .handOutReports: [.trainingAssistant]
    case .decideResults, .awardTitle: [.nationalCertificationLead]
    case .receiveAppeals: [.trainingAssistant, .alternanceManager]
    case .acceptExperience: [.alternanceManager]
    default: Self.steering.union([.trainingAssistant, .nationalCertificationLead])
    }
  }

  /// Who may do what articles 12 to 14 tell.
  private var tutoringRoles: Set<Role> {
    switch self {
    case .setSemesters, .electDelegates: [.pedagogicalDirector]
    case .agreeCfaTutors: [.pedagogicalDirector, .cfaDirector]
    case .designateTutors, .handleReports: [.alternanceManager, .businessHubDirector]
    case .holdTutoringMeetings: [.alternanceManager, .businessHubDirector, .pedagogicalDirector]
    case .claimTravel: [.academicTutor]
    case .signTutorStatements: Self.directors
    default: Self.everyone.union([.academicTutor])
    }
  }

  /// The two heads of institution.
  private static let directors: Set<Role> = [.cnamRegionalDirector, .cfaDirector]

  /// Whoever may be represented by somebody (convention, art. 4).
  private static let represented: Set<Role> = RepresentedAct.interview.roles.union(RepresentedAct.commission.roles)

  /// The act under which a representative may do it for the principal: chairing the commission (decision A-20).
  var representedAct: RepresentedAct? { self == .decideAdmissibility || self == .readSelectionMarks ? .commission : nil }

  /// The five seats of the steering committee (convention, art. 15).
  private static let steering: Set<Role> = directors.union([.pedagogicalDirector, .businessHubDirector, .alternanceManager])

  /// The eight designated roles, the directors and the auditor: staff of the two institutions.
  private static let everyone: Set<Role> = directors.union(Role.designated).union([.statutoryAuditor])
}
