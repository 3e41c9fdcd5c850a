import Foundation
import Testing

@testable import Alternance

@Suite("A hand in the file, guards put back word for word")
struct TamperingTests {
  private let kept: KeptBase

  init() throws { kept = try KeptBase() }

  private func changed(_ entry: String) -> String { "Les lignes de l'écriture \(entry) ne sont plus celles qui ont été écrites." }

  private func bent(_ id: Int) -> String { "L'écriture n° \(id) du journal a été modifiée, ajoutée ou précédée d'une suppression." }

  @Test("Nothing is found where no hand was: a small base, and the whole demonstration settled")
  func clean() throws {
    #expect(try kept.findings() == [])
    #expect(try SettledDemonstration.copy().verify().findings == [])
  }

  @Test(
    "The smallest change, whatever the table",
    arguments: [
      ("invoiceLine", "label = label || ' '"), ("invoice", "dueOn = date(dueOn, '+1 day')"), ("payment", "amountCents = amountCents - 1"),
      ("signature", "remark = 'x'"), ("student", "email = 'x'"), ("tariff", "grossCents = NULL"), ("partner", "phone = ''"),
      ("contract", "annualCapMinutes = annualCapMinutes + 1"), ("monthlyTransfer", "handedOn = '2016-11-04'"),
      ("fundingApproval", "approvedOn = '2016-10-26'"), ("ledgerAccount", "account = '9999'"), ("slot", "site = 1"),
    ])
  func edited(table: String, change: String) throws {
    let entry = try kept.entry(of: table)
    #expect(try kept.raw().without("\(table)_noUpdate", run: "UPDATE \(table) SET \(change)") == nil)
    #expect(try kept.findings().contains(changed(entry)))
  }

  @Test("A character that nobody sees, at the end of a text")
  func invisible() throws {
    let entry = try kept.entry(of: "payment")
    #expect(try kept.raw().without("payment_noUpdate", run: "UPDATE payment SET reference = reference || char(0)") == nil)
    #expect(try kept.findings() == [changed(entry)])
  }

  @Test("A deleted row")
  func deleted() throws {
    let entry = try kept.entry(of: "payment")
    #expect(try kept.raw().without("payment_noDelete", run: "DELETE FROM payment") == nil)
    #expect(try kept.findings() == [changed(entry)])
  }

  @Test("A deleted invoice leaves a hole in its series")
  func hole() throws {
    let (invoice, payment) = (try kept.entry(of: "invoice"), try kept.entry(of: "payment"))
    #expect(
      try kept.raw().without(
        "invoice_noDelete", "invoiceLine_noDelete", "payment_noDelete",
        run: "DELETE FROM payment; DELETE FROM invoiceLine WHERE invoice = 1; DELETE FROM invoice WHERE id = 1") == nil)
    #expect(try kept.findings() == [changed(invoice), changed(payment), "La série CNAM-AGAC-2016 a un trou dans ses numéros."])
  }

  @Test("A row that the rules allow, and that no entry wrote", arguments: [0, 9999])
  func inserted(entry: Int) throws {
    #expect(try kept.raw().run("INSERT INTO partnerTransfer VALUES (1, 1, 1, 2, 100, '2016-12-20', '', \(entry))") == nil)
    #expect(try kept.findings() == ["La table « partnerTransfer » contient des lignes qu'aucune écriture du journal n'a faites."])
  }

  @Test("Two entries exchange their signatures")
  func exchanged() throws {
    let raw = try kept.raw()
    let entries = raw.column("SELECT DISTINCT entry FROM signature ORDER BY entry LIMIT 2")
    let subjects = raw.column("SELECT 'n° ' || id || ' (' || subject || ')' FROM journal WHERE id IN (\(entries.joined(separator: ", ")))")
    #expect(
      raw.without(
        "signature_noUpdate",
        run: "UPDATE signature SET entry = \(entries[0]) + \(entries[1]) - entry WHERE entry IN (\(entries.joined(separator: ", ")))")
        == nil)
    #expect(try kept.findings() == subjects.map(changed))
  }

  @Test("A journal entry reworded, removed, or added under a false hash")
  func journal() throws {
    #expect(try kept.raw().without("journal_noUpdate", run: "UPDATE journal SET subject = 'autre chose' WHERE id = 3") == nil)
    #expect(try kept.findings() == [bent(3)])
    let second = try KeptBase()
    #expect(try second.raw().without("journal_noDelete", run: "DELETE FROM journal WHERE id = 3") == nil)
    #expect(try second.findings().first == bent(4))
    let third = try KeptBase()
    let last = try third.open().verify().entries
    let copied = "id + 1, day, actor, role, action, subject, rowsDigest, hash, printf('%064d', 7)"
    #expect(try third.raw().run("INSERT INTO journal SELECT \(copied) FROM journal WHERE id = \(last)") == nil)
    #expect(try third.findings().contains(bent(last + 1)))
  }

  @Test("A truncated file does not open, and no finding is invented", arguments: [4096, 40_960, 102_400])
  func truncated(size: Int) throws {
    let whole = try kept.bytes()
    #expect(whole.count > size)
    try whole.prefix(size).write(to: URL(fileURLWithPath: kept.path))
    #expect(
      sentence { try kept.findings() }
        == "La base est endommagée (\(kept.path)) : restaurez une sauvegarde, puis lancez « alternance verifier ».")
  }
}
