import Alternance
import Foundation

/// The demonstration: the files of `seed/demonstration` taken through the same commands as a user's, day after day.
struct Demonstration {
  let path: String
  let resources: Resources
  private static let cohort = "2016"
  private static let lastDay = Day(year: 2018, month: 12, day: 10)!

  /// Creates the base; nothing is left of it when a step is refused.
  func build(progress: (String) -> Void) throws {
    let database = try Database.initialise(
      at: path, resources: resources, isDemonstration: true, by: "directeur-cnam", on: Day(iso: "2015-11-02")!)
    do {
      let story = Story(database: database, files: DemonstrationFiles(resources: resources))
      try story.recruit()
      progress("candidats, commissions, places et contrats, équipe et emploi du temps enregistrés")
      try story.prepare()
      progress("financements approuvés")
      try story.live(until: Self.lastDay, progress: progress)
    } catch {
      try? FileManager.default.removeItem(atPath: path)
      throw error
    }
  }

  /// What the office does, in order.
  private struct Story {
    let database: Database
    let files: DemonstrationFiles

    func actor(_ login: String, _ day: Day) throws -> Actor { try database.actor(login, on: day) }

    /// The year before: the cohort opens, and is recruited by the articles 3 to 6.
    func recruit() throws {
      let november = Day(iso: "2015-11-03")!
      _ = try database.openCohort(
        cohort, programme: nil, firstClassOn: Day(iso: "2016-09-19")!, maxHeadcount: nil, by: actor("responsable-alternance", november),
        on: november)
      try DemonstrationRecruitment(database: database, files: files, cohort: cohort).play()
    }

    /// Agreements and deposits: what stands ready at the first class.
    func prepare() throws {
      let start = Day(iso: "2016-09-19")!
      for director in ["directeur-cnam", "directeur-cfa"] {
        _ = try database.approve(.tariffs(programme: nil), by: actor(director, start), on: start)
        _ = try database.approve(.budgets(programme: nil), by: actor(director, start), on: start)
      }
      for login in ["responsable-alternance", "directeur-pole"] {
        _ = try database.approve(.contracts(cohort: cohort), by: actor(login, start), on: start)
      }
      for contract in try database.contracts(of: database.cohort(cohort), by: actor("comptable", start)) {
        _ = try database.depositContract(contract.reference, number: "", by: actor("comptable", start), on: start)
      }
      try tutoring.designate()
    }

    private var cohort: String { Demonstration.cohort }

    private var teaching: DemonstrationTeaching { DemonstrationTeaching(database: database, files: files, cohort: cohort) }

    private var assessment: DemonstrationAssessment { DemonstrationAssessment(database: database, files: files, cohort: cohort) }
    private var tutoring: DemonstrationTutoring { DemonstrationTutoring(database: database, files: files, cohort: cohort) }

    private func enter(_ type: ImportType, _ file: String, by login: String, on day: Day) throws {
      try enter(type, file, by: login, on: day, rows: files.whole(file))
    }

    /// A month without rows for a file is no import.
    private func enter(_ type: ImportType, _ file: String, by login: String, on day: Day, rows data: Data?) throws {
      guard let data else { return }
      _ = try database.importFile(type, data: data, file: "\(file).csv", by: actor(login, day), on: day)
    }

    /// Month after month: signatures, transfer, absences, invoices, payments, and the points of the steering committee.
    func live(until lastDay: Day, progress: (String) -> Void) throws {
      let cohort = try database.cohort(cohort)
      var month = Month(year: 2016, month: 9)!
      while month.period.last < lastDay {
        try close(month, cohort)
        progress(month.french)
        month = month.next
      }
      try point(cohort, on: lastDay)
    }

    private func close(_ month: Month, _ cohort: Cohort) throws {
      let end = month.period.last
      try enter(.emargements, "emargements-cfa", by: "coordinatrice", on: end, rows: files.signatures("emargements-cfa", in: month))
      try enter(
        .emargements, "emargements-cnam", by: "assistante-formation", on: end, rows: files.signatures("emargements-cnam", in: month))
      try teaching.live(month)
      try tutoring.plan(month.next, on: end)
      try enter(.visites, "visites", by: "responsable-alternance", on: end.adding(days: 10), rows: files.visits(in: month))
      try approveTransport(month, on: end.adding(days: 10))
      try tutoring.live(month)
      try enter(.depenses, "depenses", by: "comptable", on: end, rows: files.rows("depenses", dated: "jour", in: month))
      try enter(.ruptures, "ruptures", by: "comptable", on: end, rows: files.rows("ruptures", dated: "jour", in: month))
      try report(cohort, on: end)
      try assessment.live(month)
      if try files.signatures("emargements-cfa", in: month) != nil { try bill(month, cohort) }
      if month == Month(year: 2016, month: 11) { try correct(cohort) }
      try collect(month, cohort)
      if month.month == 6 || month.month == 11 { try point(cohort, on: Day(year: month.year, month: month.month + 1, day: 10)!) }
    }

    /// A break is reported to the fund, the labour office and Urssaf.
    private func report(_ cohort: Cohort, on day: Day) throws {
      let accountant = try actor("comptable", day)
      for broken in try database.reportedBreaks(of: cohort, by: accountant) where broken.reportedOn == nil {
        try database.reportBreak(of: broken.contract, by: accountant, on: day)
      }
    }

    /// Each institution agrees to its tutors' transport for the companies more than 50 km away.
    private func approveTransport(_ month: Month, on day: Day) throws {
      for visit in try files.farVisits(in: month) {
        for director in ["directeur-cnam", "directeur-cfa"] {
          do {
            _ = try database.approve(
              .transport(student: visit.student, year: visit.year, rank: visit.rank), by: actor(director, day), on: day)
          } catch PermissionRefusal.otherInstitution { continue }
        }
      }
    }

    private func bill(_ month: Month, _ cohort: Cohort) throws {
      let third = month.period.last.adding(days: 3)
      _ = try database.transmit(cohort, month: month, by: actor("coordinatrice", third), on: third)
      do {
        let notices = try database.declareAbsences(of: cohort, month: month, by: actor("coordinatrice", third), on: third)
        try teaching.send(notices, on: third)
      } catch AbsenceRefusal.none {}
      let fifth = month.period.last.adding(days: 5)
      _ = try database.issueInvoices(of: cohort, month: month, by: actor("comptable", fifth), on: fifth)
    }

    /// A signature found on the paper sheet after October was invoiced: correction, second transfer, credit note, new invoice.
    private func correct(_ cohort: Cohort) throws {
      let day = Day(iso: "2016-12-06")!
      let month = Month(year: 2016, month: 10)!
      guard let missing = try files.firstAbsence(in: month) else { return }
      let correction = try database.correctAttendance(
        student: missing.student, slot: missing.slot, quarter: missing.quarter, isPresent: true,
        reason: "signature retrouvée sur la feuille papier", by: actor("coordinatrice", day), on: day)
      _ = try database.transmit(cohort, month: month, by: actor("coordinatrice", day), on: day)
      for number in correction.invoicesTouched {
        _ = try database.credit(
          number, reason: "émargement \(month.frenchOf) corrigé, nouvelle facture émise", by: actor("comptable", day), on: day)
      }
      _ = try database.issueInvoices(of: cohort, month: month, by: actor("comptable", day), on: day)
    }

    /// The invoices of two months ago are paid, all but the three last of the training.
    private func collect(_ month: Month, _ cohort: Cohort) throws {
      let day = month.period.last.adding(days: 10)
      let accountant = try actor("comptable", day)
      let due = try database.invoices(of: cohort, by: accountant).filter { $0.due > .zero && $0.dueOn < day }
      let unpaid = due.filter { $0.month == Month(year: 2018, month: 6) }.suffix(3).map(\.number)
      let rows = due.filter { !unpaid.contains($0.number) }.map {
        "REL-\($0.number);\($0.number);\(day.french);\($0.due.plain.replacing(".", with: ","));virement"
      }
      guard !rows.isEmpty else { return }
      let text = (["reference;facture;jour;montant;mode"] + rows).joined(separator: "\r\n") + "\r\n"
      try enter(.encaissements, "releve-\(day.iso)", by: "comptable", on: day, rows: Data(text.utf8))
    }

    /// The point of the steering committee, and the transfer that balances the advances.
    private func point(_ cohort: Cohort, on day: Day) throws {
      guard day <= Demonstration.lastDay, try !alreadyDrawn(cohort, day) else { return }
      let actual = try database.drawPoint(of: cohort, asOf: day, by: actor("directeur-cfa", day), on: day)
      guard actual.balance > .zero, day < Demonstration.lastDay else { return }
      let paidOn = day.adding(days: 5)
      try database.recordTransfer(
        of: actual.balance, from: .cnam, to: .cfa, cohort: cohort, paidOn: paidOn, reference: "EQUILIBRE-\(day.iso)",
        by: actor("comptable", paidOn), on: paidOn)
    }

    private func alreadyDrawn(_ cohort: Cohort, _ day: Day) throws -> Bool {
      try database.journal(by: actor("comptable", day)).contains { $0.subject.contains("au \(day.iso)") }
    }
  }
}
