import Alternance
import Testing

@Suite("Roles (art. 2)")
struct RoleTests {
  private func day(_ iso: String) -> Day { Day(iso: iso)! }

  @Test("Five designated roles at Cnam, three at CFA")
  func designated() {
    #expect(Role.designated.filter { $0.partner == .cnam }.count == 5)
    #expect(Role.designated.filter { $0.partner == .cfa }.count == 3)
    #expect(Set(Role.designated).count == 8)
  }

  @Test(
    "A designated role is held by its own institution (PC-02-02)",
    arguments: [
      (Role.businessHubCoordinator, PartnerCode.cnam, "CFA"), (.pedagogicalDirector, .cnam, "CFA"),
      (.businessHubDirector, .cnam, "CFA"),
      (.cfaDirector, .cnam, "CFA"), (.alternanceManager, .cfa, "Cnam"), (.clientAccountant, .cfa, "Cnam"),
      (.trainingAssistant, .cfa, "Cnam"),
      (.communicationsManager, .cfa, "Cnam"), (.nationalCertificationLead, .cfa, "Cnam"), (.cnamRegionalDirector, .cfa, "Cnam"),
    ])
  func wrongPartner(role: Role, partner: PartnerCode, owner: String) {
    #expect(
      sentence { try RoleAssignment(role: role, partner: partner, since: day("2016-09-01"), until: nil) }
        == "le rôle « \(role.code) » est désigné par le \(owner) (convention, art. 2) : il ne peut être tenu par l'autre partenaire"
    )
    #expect(sentence { try RoleAssignment(role: role, partner: partner.other, since: day("2016-09-01"), until: nil) } == nil)
  }

  @Test("Either institution has tutors and is audited", arguments: [Role.academicTutor, .statutoryAuditor], PartnerCode.allCases)
  func either(role: Role, partner: PartnerCode) {
    #expect(sentence { try RoleAssignment(role: role, partner: partner, since: day("2016-09-01"), until: nil) } == nil)
  }

  @Test("A designation ends after it starts")
  func dates() {
    #expect(
      sentence { try RoleAssignment(role: .clientAccountant, partner: .cnam, since: day("2016-09-02"), until: day("2016-09-01")) }
        == "la désignation finit le 01/09/2016, avant de commencer le 02/09/2016")
    #expect(
      sentence { try RoleAssignment(role: .clientAccountant, partner: .cnam, since: day("2016-09-01"), until: day("2016-09-01")) }
        == nil)
  }

  @Test("The words of the files are read back", arguments: Role.allCases)
  func codes(role: Role) {
    #expect(Role(code: role.code) == role)
  }
}
