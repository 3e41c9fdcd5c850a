import Alternance
import Testing

@Suite("Who may do what (requirements §10)")
struct PermissionTests {
  @Test("Each action, each role", arguments: Golden.rows("permissions"))
  func table(row: GoldenRow) throws {
    let action = try #require(Action(rawValue: row["action"]))
    let expected = Role.allCases.filter { row[$0.code] != "-" }
    #expect(Role.allCases.filter(action.roles.contains) == expected)
  }

  @Test("The table names every action once")
  func complete() {
    #expect(Golden.rows("permissions").map { $0["action"] }.sorted() == Action.allCases.map(\.rawValue).sorted())
  }

  @Test("A refusal says who may")
  func sentences() {
    #expect(
      sentence { try Staff.coordinator.role(for: .issueInvoice) }
        == "« coordinatrice » (coordination du pôle entreprises-apprentis (CFA)) ne peut pas facturer un mois ; seul rôle qui le peut : "
        + "assistant comptabilité client (Cnam).")
    #expect(
      sentence { try Staff.accountant.role(for: .correctAttendance) }
        == "« comptable » (assistant comptabilité client (Cnam)) ne peut pas corriger un émargement ; le peuvent : responsable "
        + "alternance (Cnam), assistante de formation (Cnam), direction pédagogique (CFA), coordination du pôle "
        + "entreprises-apprentis (CFA).")
    #expect(
      sentence { try Staff.tutor.partner(for: .importVisits) }
        == "« I-06 » n'agit au nom ni du Cnam ni du CFA : l'accord doit venir de l'un des deux partenaires.")
  }

  @Test("An actor signs for the institution of the role that allows it")
  func partner() throws {
    #expect(try Staff.cnamDirector.partner(for: .approveTariff) == .cnam)
    #expect(try Staff.cfaDirector.partner(for: .approveTariff) == .cfa)
    #expect(Staff.founder.partners(for: .importPeople) == [.cnam, .cfa])
    #expect(Staff.accountant.partners(for: .approveTariff).isEmpty)
  }
}
