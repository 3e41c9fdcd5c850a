import Testing

@testable import Alternance

@Suite("The cohort that the tests of article 11 assess")
struct AssessmentBaseTests {
  @Test("Every stage is filled")
  func stages() throws {
    #expect(try AssessmentBase(.team).results().units.isEmpty)
    #expect(try AssessmentBase(.planned).results().units.map(\.code) == ["UE11", "UE12", "UE16", "UE21"])
    #expect(try AssessmentBase(.agreed).base.subjects(of: AssessmentBase(.agreed).cohort, by: Staff.manager).count == 12)
    #expect(try AssessmentBase(.marked).told("E-01", "UE11") == "obtenue 10,20")
    #expect(try AssessmentBase(.judged).line("E-01", "UE11").decision?.jury == "J-1")
  }
}
