import Testing

@testable import Alternance

/// UE11-1 is Cnam's trade module: I-08, by contract, beside I-06 and I-10, permanent, and I-09, academic.
@Suite("Permanent staff have priority: told, never refused (PC-09-04)")
struct PermanentPriorityTests {
  private let team: TeamBase

  init() throws { team = try TeamBase() }

  private func notices(_ login: String = "I-08") throws -> [String] {
    let report = try team.base.load(.affectations, Draft.assignment("UE11-1", login, "3,50"))
    #expect(report.added == 1)
    return report.notices
  }

  @Test("A contract where a permanent prepared the module")
  func told() throws {
    try team.plan("UE11-1", "I-06")
    #expect(
      try notices() == [
        "« I-08 » est vacataire, alors que I-06, permanent, a un plan de cours pour ce module : "
          + "les permanents ont la priorité (convention, art. 9)."
      ])
    let again = try team.base.load(.affectations, Draft.assignment("UE11-1", "I-08", "3,50"))
    #expect(again.added == 0 && again.notices == [])
  }

  @Test("All who prepared it are named")
  func several() throws {
    try team.plan("UE11-1", "I-10")
    try team.plan("UE11-1", "I-06")
    #expect(try notices().first?.contains("I-06, I-10") == true)
  }

  @Test("Nothing to tell when nobody prepared it")
  func nobody() throws { #expect(try notices() == []) }

  @Test("Nor when the permanent has hours of it")
  func assigned() throws {
    try team.plan("UE11-1", "I-06")
    try team.assign("UE11-1", "I-06", "38,50")
    #expect(try notices() == [])
  }

  @Test("Nor when the permanent prepared another module, or is no professional")
  func other() throws {
    try team.plan("UE11-2", "I-06")
    try team.plan("UE11-1", "I-09")
    #expect(try notices() == [])
  }

  @Test("Nor when the one who is chosen is permanent")
  func permanent() throws {
    try team.plan("UE11-1", "I-06")
    #expect(try notices("I-10") == [])
  }
}
