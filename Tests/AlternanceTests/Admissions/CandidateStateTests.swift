import Testing

@testable import Alternance

@Suite("The states of a candidate (requirements §4)")
struct CandidateStateTests {
  @Test("The state follows from the facts and the day", arguments: Golden.rows("candidate-states"))
  func state(row: GoldenRow) throws {
    #expect(CandidateFacts(row["facts"]).state(on: row["on"].day).rawValue == row["state"])
  }

  @Test("Every state of the table is met, with its word and its French")
  func complete() {
    let met = Set(Golden.rows("candidate-states").map { $0["state"] })
    #expect(met == Set(CandidateState.allCases.map(\.rawValue)))
    #expect(CandidateState.allCases.allSatisfy { CandidateState(code: $0.code) == $0 })
    #expect(Set(CandidateState.allCases.map(\.french)).count == CandidateState.allCases.count)
  }

  @Test("Recruited is impossible without a signed contract (PC-05-01)")
  func recruited() {
    for row in Golden.rows("candidate-states") where ["overCapacity", "broken"].contains(row["state"]) {
      #expect(row["facts"].contains("signed="))
    }
  }
}

extension CandidateFacts {
  /// The facts of a row of the golden table.
  init(_ text: String) {
    self.init()
    for word in text.split(separator: " ") {
      let parts = word.split(separator: "=").map(String.init)
      let value = parts.count > 1 ? parts[1] : ""
      switch parts[0] {
      case "complete": isComplete = true
      case "urgent": isUrgent = true
      case "written": writtenTests = Int(value)!
      case "presentations": presentations = Int(value)!
      case "decision": decision = AdmissibilityDecision.Outcome(rawValue: value)!
      case "training":
        let days = value.split(separator: ".", omittingEmptySubsequences: true).map { String($0).day }
        training = Period(from: days[0], to: days[1])
      default: set(parts[0], value.day)
      }
    }
  }

  private mutating func set(_ fact: String, _ day: Day) {
    switch fact {
    case "centralised": centralisedOn = day
    case "convened": convenedOn = day
    case "interviewed": interviewedOn = day
    case "notified": notifiedOn = day
    case "retained": retainedOn = day
    case "provisional": provisionalUntil = day
    case "signed": signedOn = day
    case "enrolled": enrolledOn = day
    case "broken": brokenOn = day
    case "withdrawn": withdrawnOn = day
    default: preconditionFailure("« \(fact) » is no fact")
    }
  }
}
