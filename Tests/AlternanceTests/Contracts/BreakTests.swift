import Testing

@testable import Alternance

@Suite("A contract that breaks (A-18)")
struct BreakTests {
  private let base: Database
  private let day = Day(iso: "2018-01-10")!

  init() throws { base = try Fixture.small() }

  private func breakContract(_ ended: String, of reference: String = "K-01", reason: String = "accord") throws {
    try base.breakContract(reference, endedOn: Day(iso: ended)!, reason: reason, by: Staff.accountant, on: day)
  }

  @Test("After the last signature, once")
  func once() throws {
    try breakContract("2017-09-15")
    #expect(try base.contracts(of: base.cohort("2016"), by: Staff.accountant).map(\.brokenOn?.iso) == ["2017-09-15", nil, nil])
    #expect(sentence { try breakContract("2017-09-15") } == "Le contrat « K-01 » est déjà rompu, le 15/09/2017.")
  }

  @Test("Never before a signature")
  func signed() {
    #expect(
      sentence { try breakContract("2017-09-14") }
        == "Le stagiaire du contrat « K-01 » a signé après le 14/09/2017 : corrigez d'abord ces émargements.")
  }

  @Test("Within the contract")
  func outside() {
    let dates = "La rupture du %@ tombe hors du contrat, qui court du 15/09/2016 au 14/09/2018."
    #expect(sentence { try breakContract("2016-09-14") } == dates.replacing("%@", with: "14/09/2016"))
    #expect(sentence { try breakContract("2018-09-15") } == dates.replacing("%@", with: "15/09/2018"))
    #expect(
      sentence { try breakContract("2017-09-15", of: "K-99") }
        == "Le contrat « K-99 » est inconnu : la commande « alternance contrats » les liste.")
  }

  @Test("Withdrawn signatures no longer stand in the way")
  func corrected() throws {
    for quarter in [1, 2] {
      _ = try base.correctAttendance(
        student: "S-01", slot: "P-06", quarter: quarter, isPresent: false, reason: "erreur", by: Staff.coordinator, on: day)
    }
    #expect(sentence { try breakContract("2017-09-14") } == nil)
  }

  @Test("A reason is asked for in French")
  func reason() {
    let answer = sentence { try breakContract("2017-09-15", reason: "") }
    #expect(answer != nil)
    #expect(answer?.contains("CHECK constraint") == false, "\(answer ?? "")")
  }

  @Test("Imported, the same break changes nothing, another is refused")
  func imported() throws {
    let file = "contrat;jour;motif\nK-01;15/09/2017;accord"
    #expect(try base.load(.ruptures, file).added == 1)
    #expect(try base.load(.ruptures, file).unchanged == 1)
    #expect(
      sentence { try base.load(.ruptures, "contrat;jour;motif\nK-01;16/09/2017;accord") }
        == "« ruptures.csv », ligne 2 : Le contrat « K-01 » est déjà rompu, le 15/09/2017.\nUne erreur : rien n'a été enregistré.")
  }

  @Test("Nobody signs after the break, and a new contract may follow")
  func after() throws {
    try breakContract("2017-09-15")
    try base.load(
      .seances, "seance;promotion;jour;debut;fin;ue;intervenant;site\nP-07;2016;18/09/2017;08:30;12:15;UE21;I-06;CFA")
    #expect(
      sentence { try base.load(.emargements, "seance;quart;stagiaire\nP-07;1;S-01") }
        == "« emargements.csv », ligne 2, colonne « stagiaire » : « S-01 » n'a pas de contrat en cours le 18/09/2017.\n"
        + "Une erreur : rien n'a été enregistré.")
    let second = "K-04;S-01;\(SmallCohort.publicBody);professionnalisation;18/09/2017;14/09/2018;17/09/2017;entreprise;;;9,15;446,00;;;"
    #expect(try base.load(.contrats, SmallCohort.contractHeader + "\n" + second).added == 1)
    #expect(try base.load(.emargements, "seance;quart;stagiaire\nP-07;1;S-01").added == 1)
  }

  @Test("It does the rest of the training, not another two years (art. 7)")
  func rest() throws {
    try breakContract("2017-09-15")
    func sign(until end: String) -> String? {
      let second = "K-04;S-01;\(SmallCohort.publicBody);professionnalisation;18/09/2017;\(end);17/09/2017;entreprise;;;9,15;446,00;;;"
      return sentence { try base.load(.contrats, SmallCohort.contractHeader + "\n" + second) }
    }
    for end in ["17/09/2019", "15/10/2018"] {
      #expect(
        sign(until: end)
          == "« contrats.csv », ligne 2 : le contrat du 18/09/2017 au \(end) ne continue pas celui qui a été rompu, qui courait "
          + "du 15/09/2016 au 14/09/2018 (convention, art. 7).\nUne erreur : rien n'a été enregistré.")
    }
    #expect(sign(until: "14/10/2018") == nil)
  }

  @Test("Two running contracts for one student are refused")
  func twoRunning() {
    let second = "K-04;S-01;\(SmallCohort.publicBody);professionnalisation;18/09/2017;17/09/2019;17/09/2017;entreprise;;;9,15;446,00;;;"
    #expect(
      sentence { try base.load(.contrats, SmallCohort.contractHeader + "\n" + second) }
        == "« contrats.csv », ligne 2, colonne « stagiaire » : le stagiaire a déjà un contrat en cours, « K-01 ».\n"
        + "Une erreur : rien n'a été enregistré.")
  }
}
