import Alternance
import ArgumentParser
import Foundation

/// The command. Exit status: 0 done, 1 refused, 64 misused.
@main
struct AlternanceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alternance",
    abstract: "La gestion d'une formation en alternance tenue à deux : des émargements aux factures et au partage de la marge.",
    discussion: """
      Chaque commande agit sur une base (--base ou ALTERNANCE_BASE) au nom d'une personne (--acteur ou ALTERNANCE_ACTEUR).
      Pour commencer : « alternance demo » puis « alternance marge 2016 ».
      """,
    version: "0.1.0",
    groupedSubcommands: [
      CommandGroup(
        name: "Mettre en place",
        subcommands: [
          InitialiseCommand.self, DemoCommand.self, CohortCommand.self, CohortsCommand.self, ActorsCommand.self, ImportCommand.self,
          ApproveCommand.self, TariffsCommand.self,
        ]),
      CommandGroup(
        name: "Recruter",
        subcommands: [
          CampaignCommand.self, CandidatesCommand.self, FileCommand.self, SelectionCommand.self, CommissionCommand.self,
          AdmissibleCommand.self, LettersCommand.self, MandatesCommand.self, JourneyCommand.self, AddCommand.self,
        ]),
      CommandGroup(
        name: "Placer et contracter",
        subcommands: [
          CompaniesCommand.self, IntentCommand.self, PresentCommand.self, PresentationsCommand.self, PlacesCommand.self, PlaceCommand.self,
          ContractsCommand.self, ContractCommand.self, FormalitiesCommand.self, BreakCommand.self, EnrolmentsCommand.self,
          EnrolCommand.self,
          WelcomeCommand.self,
        ]),
      CommandGroup(
        name: "Programme et équipe",
        subcommands: [
          ProgrammeCommand.self, BookletsCommand.self, BookletCommand.self, CalendarCommand.self, TeamCommand.self, AgreementCommand.self,
          ServiceCommand.self,
        ]),
      CommandGroup(
        name: "Emploi du temps",
        subcommands: [
          PlanCommand.self, TimetableCommand.self, TimetableReviewCommand.self, DistributeCommand.self, SlotCommand.self,
          SheetsCommand.self,
        ]),
      CommandGroup(name: "Réunions", subcommands: [MeetingsCommand.self, MeetingCommand.self]),
      CommandGroup(
        name: "Émargements",
        subcommands: [
          SignSheetCommand.self, CountersignCommand.self, SignatureCommand.self, ScanCommand.self, BlanksCommand.self, HoursCommand.self,
          CentraliseCommand.self, TransmitCommand.self, CorrectCommand.self, AbsencesCommand.self, SendCommand.self,
          JustificationsCommand.self, JustificationCommand.self, AlertsCommand.self, CertificatesCommand.self,
        ]),
      CommandGroup(
        name: "Épreuves, notes et jurys",
        subcommands: [
          AssessmentsCommand.self, SubjectsCommand.self, SubjectCommand.self, ExamCommand.self, MarksCommand.self, ResultsCommand.self,
          WhatIfCommand.self, StatisticsCommand.self, JuriesCommand.self, JuryCommand.self, AppealsCommand.self, GradeReportsCommand.self,
          GradeReportCommand.self, TitlesCommand.self, TitleCommand.self,
        ]),
      CommandGroup(
        name: "Tutorat",
        subcommands: [
          TutorCommand.self, TutorsCommand.self, VisitCommand.self, VisitsCommand.self, ExpensesCommand.self, TutorStatementsCommand.self,
          SignStatementCommand.self, TutoringMeetingCommand.self, DelegatesCommand.self,
        ]),
      CommandGroup(
        name: "Facturation",
        subcommands: [
          IssueCommand.self, InvoicesCommand.self, InvoiceCommand.self, CreditCommand.self, PaymentCommand.self,
          RemindersCommand.self, FeeCommand.self, ExportCommand.self,
        ]),
      CommandGroup(
        name: "Partage entre les partenaires",
        subcommands: [
          BudgetCommand.self, MarginCommand.self, PayCommand.self, PointCommand.self, TransferCommand.self, PartnerInvoiceCommand.self,
        ]),
      CommandGroup(
        name: "Garder la base",
        subcommands: [JournalCommand.self, VerifyCommand.self, BackupCommand.self, RestoreCommand.self]),
    ])

  static func main() {
    do {
      var command = try parseAsRoot(CommonOptions.moved(Array(CommandLine.arguments.dropFirst())))
      try command.run()
    } catch {
      Failure(error).leave()
    }
  }
}
