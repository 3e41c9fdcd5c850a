/// What can be imported from a file: the word of the command, the columns, and who may.
public enum ImportType: String, Sendable, CaseIterable {
  case partenaires, sites, programmes, ue, quarts, mentions, comptes
  case personnes, intervenants, tarifs, budgets, stagiaires, entreprises, contrats, ruptures
  case seances, emargements, visites, depenses, encaissements
  case capacites, diplomes, smic, regimes
  case conventions
  case delegations, supports, prospections
  case planPromotion = "plan_promotion"
  case conditions, pieces, candidats, epreuves, entretiens, decisions
  case piecesRecues = "pieces_recues"
  case calendrierSelection = "calendrier_selection"
  case intentions, presentations, accompagnements, places, employeurs
  case tuteursEntreprise = "tuteurs_entreprise"
  case autresPublics = "autres_publics"
  case modules, modalites, livrets, salles, jours, semaines, affectations, agrements, indisponibilites
  case plansCours = "plans_cours"
  case calendrierEpreuves = "calendrier_epreuves"
  case contresignatures, justificatifs, envois, seuils, reunions
  case evaluations, sujets, tenues, surveillances, remises, notes, jurys, harmonisations, recours, experiences
  case agrementsSujets = "agrements_sujets"
  case procesVerbaux = "proces_verbaux"
  case semestres, designations, baremes, rapports
  case reunionsTutorat = "reunions_tutorat"

  /// The action that the import is.
  public var action: Action {
    switch self {
    case .partenaires, .sites, .programmes, .ue, .quarts, .mentions, .comptes, .capacites, .diplomes, .smic, .regimes,
      .conventions, .salles, .jours:
      .importReference
    case .personnes: .importPeople
    case .intervenants: .importLecturers
    case .tarifs: .importTariffs
    case .budgets: .importBudgets
    case .stagiaires: .importStudents
    case .entreprises, .employeurs: .importCompanies
    case .contrats: .importContracts
    case .ruptures: .breakContract
    case .seances: .importSlots
    case .emargements: .recordAttendance
    case .visites: .importVisits
    case .depenses: .importExpenses
    case .encaissements: .recordPayment
    case .delegations, .supports, .planPromotion, .prospections, .conditions, .pieces, .candidats, .piecesRecues, .calendrierSelection,
      .epreuves, .entretiens, .decisions:
      recruitmentAction
    case .intentions: .detectNeeds
    case .presentations: .presentCandidates
    case .accompagnements: .supportPlacement
    case .tuteursEntreprise, .places: .writePlaces
    case .autresPublics: .proposeOtherPublic
    case .modules, .modalites, .livrets, .semaines, .calendrierEpreuves, .indisponibilites, .affectations, .plansCours, .agrements,
      .contresignatures, .justificatifs, .envois, .seuils, .reunions:
      teachingAction
    case .evaluations, .sujets, .agrementsSujets, .tenues, .surveillances, .remises, .procesVerbaux, .notes, .jurys, .harmonisations,
      .recours, .experiences:
      assessmentAction
    case .semestres, .designations, .baremes, .rapports, .reunionsTutorat: tutoringAction
    }
  }

  private var recruitmentAction: Action {
    switch self {
    case .delegations: .delegate
    case .supports: .recordCommunication
    case .planPromotion: .planPromotion
    case .prospections: .recordProspecting
    case .conditions: .defineAdmissionRules
    case .pieces: .publishForm
    case .candidats, .piecesRecues: .receiveApplications
    case .calendrierSelection: .proposeSelectionCalendar
    case .epreuves: .recordTestMarks
    case .entretiens: .recordInterviews
    default: .decideAdmissibility
    }
  }

  private var assessmentAction: Action {
    switch self {
    case .evaluations: .planAssessments
    case .sujets: .proposeSubjects
    case .agrementsSujets: .submitSubjects
    case .tenues, .surveillances: .conveneExams
    case .remises, .procesVerbaux: .followScripts
    case .notes: .enterMarks
    case .jurys: .planJuries
    case .harmonisations: .decideResults
    case .recours: .receiveAppeals
    default: .acceptExperience
    }
  }

  private var tutoringAction: Action {
    switch self {
    case .semestres: .setSemesters
    case .designations: .designateTutors
    case .baremes: .importReference
    case .rapports: .importVisits
    default: .holdTutoringMeetings
    }
  }

  private var teachingAction: Action {
    switch self {
    case .modules, .modalites: .defineProgramme
    case .livrets: .writeBooklets
    case .semaines: .setAlternanceCalendar
    case .calendrierEpreuves: .planAssessments
    case .indisponibilites: .prepareTimetable
    case .affectations: .assignLecturers
    case .plansCours: .prepareAgreement
    case .agrements: .submitAgreement
    case .contresignatures: .recordAttendance
    case .justificatifs: .justifyAbsences
    case .envois: .declareAbsences
    case .seuils: .setThresholds
    default: .holdMeetings
    }
  }

  /// A row is written in several tables.
  var isCompound: Bool {
    [
      .contrats, .entretiens, .candidats, .places, .presentations, .seances, .agrements, .contresignatures, .evaluations, .sujets,
      .agrementsSujets, .tenues, .jurys, .designations, .rapports,
    ].contains(self)
  }

  /// An empty file with its columns and one example row, as a French spreadsheet opens it.
  public var template: String {
    SpreadsheetFile.text([columns.map(\.name), columns.map(\.example)])
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
    case .capacites, .diplomes, .smic, .regimes, .conventions: lawWriter(session)
    case .delegations, .supports, .planPromotion, .prospections, .conditions, .pieces, .candidats, .piecesRecues: fileWriter(session)
    case .calendrierSelection, .epreuves, .entretiens, .decisions: selectionWriter(session)
    case .intentions, .presentations, .accompagnements, .tuteursEntreprise, .places, .employeurs, .autresPublics: placementWriter(session)
    case .modules, .modalites, .livrets, .salles, .jours, .semaines, .calendrierEpreuves: programmeWriter(session)
    case .indisponibilites, .affectations, .plansCours, .agrements: teamWriter(session)
    case .contresignatures, .justificatifs, .envois, .seuils, .reunions: sheetWriter(session)
    case .evaluations, .sujets, .agrementsSujets, .tenues, .surveillances, .remises, .procesVerbaux, .notes: assessmentWriter(session)
    case .jurys, .harmonisations, .recours, .experiences: juryWriter(session)
    case .semestres, .designations, .baremes, .rapports, .reunionsTutorat: tutoringWriter(session)
    }
  }

  private func assessmentWriter(_ session: ImportSession) -> Writer {
    switch self {
    case .evaluations: session.writeAssessment
    case .sujets: session.writeExamSubject
    case .agrementsSujets: session.writeSubjectAgreement
    case .tenues: session.writeHeldExam
    case .surveillances: session.writeSupervision
    case .remises: session.writeScriptHandover
    case .procesVerbaux: session.writeResultMinutes
    default: session.writeMark
    }
  }

  private func juryWriter(_ session: ImportSession) -> Writer {
    switch self {
    case .jurys: session.writeJury
    case .harmonisations: session.writeJuryChange
    case .recours: session.writeAppeal
    default: session.writeExternalExperience
    }
  }

  private func tutoringWriter(_ session: ImportSession) -> Writer {
    switch self {
    case .semestres: session.writeSemester
    case .designations: session.writeDesignation
    case .baremes: session.writeKilometreBand
    case .rapports: session.writeReport
    default: session.writeTutoringMeeting
    }
  }

  private func lawWriter(_ session: ImportSession) -> Writer {
    switch self {
    case .capacites: session.writeProgrammeItem
    case .diplomes: session.writeDiploma
    case .smic: session.writeMinimumWage
    case .conventions: session.writeConventionEnd
    default: session.writeSchemeOpening
    }
  }

  private func fileWriter(_ session: ImportSession) -> Writer {
    switch self {
    case .delegations: session.writeDelegation
    case .supports: session.writeCommunicationItem
    case .planPromotion: session.writePromotionItem
    case .prospections: session.writeProspectingVisit
    case .conditions: session.writeAdmissionRules
    case .pieces: session.writeRequiredDocument
    case .candidats: session.writeApplication
    default: session.writeApplicationDocument
    }
  }

  private func selectionWriter(_ session: ImportSession) -> Writer {
    switch self {
    case .calendrierSelection: session.writeSelectionDate
    case .epreuves: session.writeTestMark
    case .entretiens: session.writeInterview
    default: session.writeDecision
    }
  }

  private func placementWriter(_ session: ImportSession) -> Writer {
    switch self {
    case .intentions: session.writeHiringIntent
    case .presentations: session.writePresentation
    case .accompagnements: session.writePlacementSupport
    case .tuteursEntreprise: session.writeCompanyTutor
    case .places: session.writePlace
    case .employeurs: session.writeEmployerProfile
    default: session.writeOtherPublic
    }
  }

  private func programmeWriter(_ session: ImportSession) -> Writer {
    switch self {
    case .modules: session.writeModule
    case .modalites: session.writeAssessmentMode
    case .livrets: session.writeBookletSection
    case .salles: session.writeRoom
    case .jours: session.writeDayOff
    case .semaines: session.writeAlternanceWeek
    default: session.writeAssessmentDate
    }
  }

  private func teamWriter(_ session: ImportSession) -> Writer {
    switch self {
    case .indisponibilites: session.writeUnavailability
    case .affectations: session.writeAssignment
    case .plansCours: session.writeCoursePlan
    default: session.writeNationalAgreement
    }
  }

  private func sheetWriter(_ session: ImportSession) -> Writer {
    switch self {
    case .contresignatures: session.writeCountersignature
    case .justificatifs: session.writeJustification
    case .envois: session.writeNoticeSending
    case .seuils: session.writeAbsenceThreshold
    default: session.writeMeeting
    }
  }
}
