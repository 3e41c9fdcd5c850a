import Alternance
import ArgumentParser
import Foundation

struct ExamCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "epreuve", abstract: "Une épreuve : la convoquer, la tenir, suivre ses copies et son procès-verbal.",
    subcommands: [
      Show.self, Convene.self, Move.self, Cancel.self, Held.self, Supervise.self, Hand.self, Minutes.self, Print.self,
    ], defaultSubcommand: Show.self, aliases: ["exam"])

  /// Which assessment of which cohort.
  struct Which: ParsableArguments {
    @Argument(help: ArgumentHelp("La promotion.", valueName: "promotion")) var promotion: String
    @Argument(help: ArgumentHelp("L'épreuve : UE11-CC1, UE11-S1, UE11-S2.", valueName: "épreuve")) var code: String

    /// Records one row of an import type about it.
    /// - Returns: false when it was known already, which is told.
    func record(_ type: ImportType, _ cells: [(column: String, value: String)], in session: Session) throws -> Bool {
      let row = [(column: "promotion", value: promotion), (column: "epreuve", value: code.uppercased())] + cells
      let report = try session.database.importRows(type, [row], by: session.actor, on: session.day)
      for remark in report.notices { notice("Attention : \(remark)") }
      if report.added == 0 { notice("C'était déjà enregistré : rien ne change.") }
      return report.added > 0
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "voir", abstract: "Les places et les numéros de copie, les remises, le procès-verbal.", aliases: ["show"])

    @OptionGroup var which: Which
    @OptionGroup var common: CommonOptions
    @OptionGroup var output: FormatOption

    func run() throws {
      let session = try common.open()
      let record = try session.database.exam(which.code, of: session.database.cohort(which.promotion), by: session.actor)
      var table = Table(columns: [
        .init("place", "Place"), .init("stagiaire", "Stagiaire"), .init("nom", "Nom"), .init("copie", "Copie n°"),
        .init("convoqueLe", "Convoqué le"), .init("presence", "Présence"),
      ])
      table.rows = record.seats.map { seat in
        [
          .count(seat.seat), .text(seat.student.code), .text(seat.student.full), .text(String(seat.script)), .day(seat.convenedOn),
          .text(record.heldOn == nil ? "" : seat.isAbsent ? "absent" : "présent"),
        ]
      }
      try table.print(as: output.format)
      if output.format == .texte { print("\n" + facts(record).joined(separator: "\n")) }
    }

    private func facts(_ record: ExamRecord) -> [String] {
      let exam = record.assessment
      let held = record.heldOn.map { ["Tenue le \($0.french)\(record.subject.isEmpty ? "" : ", sujet « \(record.subject) »")"] } ?? []
      return ["\(exam.code.text), \(exam.unitTitle), \(exam.french) : \(exam.schedule)"] + held
        + record.supervision.map { "Surveillance : \($0.person), \($0.hours.french)" }
        + record.handovers.map {
          "Copies \($0.stage.french()) le \($0.handedOn.french) : \($0.scripts), de \($0.giver) à \($0.taker)\($0.place.isEmpty ? "" : ", \($0.place)")"
        } + record.minutes.map { "Procès-verbal signé par \($0.lecturer) le \($0.signedOn.french), reçu le \($0.receivedOn.french)" }
    }
  }

  struct Convene: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "convoquer", abstract: "Convoque les candidats, tire leurs places et leurs numéros de copie.", aliases: ["convene"])

    @OptionGroup var which: Which
    @Flag(help: "Réédite les lettres de ceux qui sont déjà convoqués.") var reediter = false
    @Option(help: ArgumentHelp("Le dossier où écrire les lettres, en un PDF.", valueName: "dossier")) var pdf: String?
    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try common.open()
      let cohort = try session.database.cohort(which.promotion)
      let (record, seats) = try reediter ? known(session, cohort) : convened(session, cohort)
      guard let pdf else { return }
      let signatory = try session.signatory(.trainingAssistant)
      let context = try session.database.documentContext()
      let post = try Printing.post(seats, name: "\(cohort.name)-\(record.assessment.code.text)") {
        try context.examConvocations($0, exam: record.assessment, cohort: cohort, name: $1, signatory: signatory)
      }
      try Printing(session: session).print(post, into: pdf)
    }

    private func known(_ session: Session, _ cohort: Cohort) throws -> (ExamRecord, [ExamSeat]) {
      let record = try session.database.exam(which.code, of: cohort, by: session.actor)
      if record.seats.isEmpty { throw ExamRefusal.notConvened(record.assessment.code.text) }
      return (record, record.seats)
    }

    private func convened(_ session: Session, _ cohort: Cohort) throws -> (ExamRecord, [ExamSeat]) {
      var generator = SystemRandomNumberGenerator()
      let convocation = try session.database.conveneExam(
        which.code, of: cohort, using: &generator, by: session.actor, on: session.day)
      let (exam, count) = (convocation.record.assessment, convocation.convened.count)
      print("Épreuve \(exam.code.text) du \(exam.schedule) : \(count) candidat\(count > 1 ? "s convoqués" : " convoqué").")
      for student in convocation.awaited {
        notice("Attention : \(student.full) n'a pas encore de résultat de première session ; convoquez à nouveau s'il est ajourné.")
      }
      return (convocation.record, convocation.convened)
    }
  }

  struct Move: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "deplacer", abstract: "Change le jour, l'heure ou la salle d'une épreuve qui ne s'est pas tenue.", aliases: ["move"])

    @OptionGroup var which: Which
    @Option(help: "Le nouveau jour.") var jour: String?
    @Option(help: "La nouvelle heure.") var heure: String?
    @Option(help: "La nouvelle salle.") var salle: String?
    @OptionGroup var common: CommonOptions

    func run() throws {
      if jour == nil, heure == nil, salle == nil { throw UsageRefusal("Dites ce qui change : --jour, --heure ou --salle.") }
      let start = try heure.map { text in
        guard let time = TimeOfDay(written: text) else { throw UsageRefusal("« \(text) » n'est pas une heure : écrivez --heure 08:30.") }
        return time
      }
      let session = try common.open()
      let cohort = try session.database.cohort(which.promotion)
      let exam = try session.database.moveAssessment(
        which.code, of: cohort, to: jour.map { try Written.day($0, "--jour") }, at: start, room: salle, by: session.actor, on: session.day)
      print("Épreuve \(exam.code.text) : \(exam.schedule).")
      let convened = try session.database.assessments(of: cohort, by: session.actor).first { $0.assessment.id == exam.id }?.seats ?? 0
      if convened > 0 {
        notice(
          "Attention : \(convened) candidat\(convened > 1 ? "s sont convoqués" : " est convoqué") ; prévenez-les (epreuve convoquer --reediter)."
        )
      }
    }
  }

  struct Cancel: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "annuler", abstract: "Annule un contrôle continu qui n'a pas de notes : il ne compte plus.", aliases: ["cancel"])

    @OptionGroup var which: Which
    @Option(help: "Pourquoi.") var motif: String
    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try common.open()
      try session.database.cancelAssessment(
        which.code, of: session.database.cohort(which.promotion), reason: motif, by: session.actor, on: session.day)
      print("Épreuve \(which.code.uppercased()) annulée : \(motif).")
    }
  }

  struct Held: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "tenue", abstract: "Enregistre que l'épreuve s'est tenue, et qui n'y était pas.", aliases: ["held"])

    @OptionGroup var which: Which
    @Option(
      parsing: .upToNextOption,
      help: ArgumentHelp("Les absents, par leur code ; à nouveau, la liste remplace la précédente.", valueName: "stagiaire"))
    var absents: [String] = []
    @Flag(name: .customLong("tous-presents"), help: "Personne n'était absent : efface une liste enregistrée par erreur.")
    var isEverybodyThere = false
    @Option(
      name: .customLong("sujet-de"), help: ArgumentHelp("De qui est le sujet, s'il y en a plusieurs d'agréés.", valueName: "intervenant"))
    var author: String?
    @OptionGroup var common: CommonOptions

    func run() throws {
      if isEverybodyThere, !absents.isEmpty { throw UsageRefusal("Choisissez --absents ou --tous-presents.") }
      let session = try common.open()
      let cohort = try session.database.cohort(which.promotion)
      let known = try session.database.exam(which.code, of: cohort, by: session.actor)
      let planned = known.assessment
      if let day = planned.day, day > session.day { throw ExamRefusal.notYet(planned.code.text, day) }
      let list = absents.isEmpty && !isEverybodyThere ? known.absent.map(\.student.code) : absents
      let isNew = try which.record(
        .tenues,
        [
          ("le", (planned.day ?? session.day).french), ("absents", list.joined(separator: " ")),
          ("intervenant_sujet", author ?? ""),
        ], in: session)
      let record = try session.database.exam(which.code, of: cohort, by: session.actor)
      let present = record.scripts
      if isNew { print("Épreuve \(planned.code.text) tenue : \(present) présent\(present > 1 ? "s" : "") sur \(record.seats.count).") }
    }
  }

  struct Supervise: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "surveiller", abstract: "Enregistre les heures de surveillance d'une personne.", aliases: ["supervise"])

    @OptionGroup var which: Which
    @Argument(help: ArgumentHelp("Qui a surveillé.", valueName: "qui")) var person: String
    @Argument(help: ArgumentHelp("Combien d'heures, 3,00.", valueName: "heures")) var hours: String
    @OptionGroup var common: CommonOptions

    func run() throws {
      let hours = try Written.hours(hours)
      let session = try common.open()
      let isNew = try which.record(.surveillances, [("personne", person), ("heures", hours.plain.replacing(".", with: ","))], in: session)
      if isNew { print("Surveillance de \(which.code.uppercased()) par « \(person) » : \(hours.french).") }
    }
  }

  struct Hand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "remettre", abstract: "Enregistre que les copies passent d'une main à l'autre, ou aux archives.", aliases: ["hand"])

    @OptionGroup var which: Which
    @Argument(help: ArgumentHelp("vers_intervenant, vers_assistante ou archive.", valueName: "étape")) var stage: String
    @Option(help: ArgumentHelp("Qui remet ; vous, par défaut.", valueName: "qui")) var de: String?
    @Option(help: ArgumentHelp("Qui reçoit ; vous, par défaut.", valueName: "qui")) var a: String?
    @Option(help: "Combien de copies ; celles des présents par défaut.") var copies: Int?
    @Option(help: "Où elles sont archivées.") var lieu = ""
    @OptionGroup var common: CommonOptions

    func run() throws {
      if stage == ScriptHandover.Stage.toLecturer.code, a == nil { throw UsageRefusal("Dites à quel intervenant : --a QUI.") }
      if stage == ScriptHandover.Stage.toAssistant.code, de == nil { throw UsageRefusal("Dites quel intervenant les rend : --de QUI.") }
      if stage == ScriptHandover.Stage.archived.code, lieu.isEmpty { throw UsageRefusal("Dites où elles sont archivées : --lieu.") }
      let session = try common.open()
      let record = try session.database.exam(which.code, of: session.database.cohort(which.promotion), by: session.actor)
      let count = copies ?? record.scripts
      let isNew = try which.record(
        .remises,
        [
          ("etape", stage), ("de", de ?? session.actor.login), ("a", a ?? session.actor.login), ("copies", String(count)),
          ("le", session.day.french), ("lieu", lieu),
        ], in: session)
      let done = ScriptHandover.Stage(code: stage)?.french(count) ?? stage
      if isNew { print("Épreuve \(record.assessment.code.text) : \(count) copie\(count > 1 ? "s" : "") \(done).") }
    }
  }

  struct Minutes: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "pv", abstract: "Enregistre le procès-verbal de résultat signé par l'intervenant.", aliases: ["minutes"])

    @OptionGroup var which: Which
    @Option(help: ArgumentHelp("L'intervenant qui a signé.", valueName: "intervenant")) var intervenant: String
    @Option(name: .customLong("signe-le"), help: "Le jour de la signature ; celui de l'acte par défaut.") var signedOn: String?
    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try common.open()
      let signed = try signedOn.map { try Written.day($0, "--signe-le") } ?? session.day
      let isNew = try which.record(
        .procesVerbaux, [("intervenant", intervenant), ("signe_le", signed.french), ("recu_le", session.day.french)], in: session)
      if isNew { print("Procès-verbal de \(which.code.uppercased()) reçu, signé par « \(intervenant) » le \(signed.french).") }
    }
  }

  struct Print: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "imprimer", abstract: "Écrit la liste d'émargement, le procès-verbal à signer (sans nom) ou la grille de soutenance.",
      aliases: ["print"])

    enum Sheet: String, ExpressibleByArgument, CaseIterable { case emargement, pv, soutenance }

    @OptionGroup var which: Which
    @Argument(help: ArgumentHelp("emargement, pv ou soutenance.", valueName: "feuille")) var sheet: Sheet
    @Option(help: ArgumentHelp("Le fichier PDF.", valueName: "fichier")) var pdf: String
    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try common.open()
      try Printing(session: session).print(try document(session), to: pdf)
    }

    private func document(_ session: Session) throws -> PrintableDocument {
      let cohort = try session.database.cohort(which.promotion)
      let context = try session.database.documentContext()
      let marks = try session.database.markSheet(of: which.code, cohort: cohort, by: session.actor)
      if marks.assessment.code.kind == .continuous || (marks.assessment.mode.isDefence && sheet == .pv) {
        guard sheet == .pv else { throw AssessmentRefusal.notAnExam(marks.assessment.code.text) }
        return try context.testMinutes(marks, cohort: cohort, lecturers: marks.minutes.map(\.lecturer), on: session.day)
      }
      let record = try session.database.exam(which.code, of: cohort, by: session.actor)
      if record.seats.isEmpty { throw ExamRefusal.notConvened(record.assessment.code.text) }
      switch sheet {
      case .emargement: return try context.examAttendance(record, cohort: cohort, on: session.day)
      case .pv:
        return try context.examMinutes(record, cohort: cohort, marks: marks, lecturers: record.minutes.map(\.lecturer), on: session.day)
      case .soutenance where !record.assessment.mode.isDefence:
        throw UsageRefusal("« \(record.assessment.code.text) » est une épreuve écrite : imprimez emargement ou pv.")
      case .soutenance: return try context.defenceGrid(record, cohort: cohort, on: session.day)
      }
    }
  }
}
