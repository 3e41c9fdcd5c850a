import Testing

@testable import Alternance

@Suite("A file is presented one month before the first intervention (PC-09-05, scenario 11)")
struct AgreementDeadlineTests {
  private let team: TeamBase

  init() throws { team = try TeamBase() }

  private func file(first: Day?, agreement: NationalAgreement?) -> AgreementFile {
    AgreementFile(
      programme: team.cohort.programme, login: "I-06", lecturer: "Mme Odile Teyssonnière", employer: .cnam, isPermanent: true,
      profile: "professionnel", plans: [], agreement: agreement, firstIntervention: first)
  }

  @Test("In time on the same day of the month before, late the day after", arguments: Golden.rows("agreement-deadlines"))
  func deadlines(row: GoldenRow) throws {
    let (first, submitted) = (try #require(Day(iso: row["first"])), try #require(Day(iso: row["submitted"])))
    #expect(NationalAgreement.deadline(firstIntervention: first).iso == row["due"])
    let presented = file(first: first, agreement: NationalAgreement(submittedOn: submitted, decision: nil))
    #expect(presented.deadline?.iso == row["due"])
    #expect(presented.isLate(on: "2030-01-01".day) == (row["late"] == "yes"))
    #expect(file(first: first, agreement: nil).isLate(on: submitted) == (row["late"] == "yes"))
  }

  @Test("Nobody is late before an intervention is foreseen")
  func noIntervention() {
    #expect(file(first: nil, agreement: nil).deadline == nil)
    #expect(!file(first: nil, agreement: nil).isLate(on: "2030-01-01".day))
  }

  @Test("What a file waits for, day after day")
  func states() {
    let first = "2016-10-17".day
    #expect(file(first: first, agreement: nil).state(on: "2016-09-17".day) == "plan de cours à écrire")
    #expect(file(first: first, agreement: nil).state(on: "2016-09-18".day) == "plan de cours à écrire, en retard")
    let waiting = NationalAgreement(submittedOn: "2016-09-17".day, decision: nil)
    #expect(file(first: first, agreement: waiting).state(on: "2016-12-01".day) == "demandé")
    let late = NationalAgreement(
      submittedOn: "2016-09-18".day, decision: .init(outcome: .agreed, decidedOn: "2016-10-10".day, note: ""))
    #expect(file(first: first, agreement: late).state(on: "2016-12-01".day) == "agréé, en retard")
    let refused = NationalAgreement(
      submittedOn: "2016-09-17".day, decision: .init(outcome: .refused, decidedOn: "2016-10-10".day, note: ""))
    #expect(file(first: first, agreement: refused).state(on: "2016-12-01".day) == "refusé")
  }

  @Test("A late file is told when it is recorded, and recorded", arguments: [("17/09/2016", false), ("18/09/2016", true)])
  func told(submitted: String, isLate: Bool) throws {
    try team.assign("UE11-1", "I-06", "21,00", ["premier_cours": "17/10/2016"])
    try team.plan("UE11-1", "I-06")
    let report = try team.base.load(
      .agrements, Draft.agreement.file(["presente_le": submitted, "decide_le": "10/10/2016"]), on: "2016-10-11".day)
    #expect(report.added == 1)
    #expect(
      report.notices
        == (isLate
          ? [
            "Le dossier de « I-06 » est présenté en retard : sa première intervention est le 17/10/2016, il était dû le 17/09/2016 "
              + "(convention, art. 9)."
          ] : []))
  }

  /// Hours foreseen from 17 October, then from 3 October in another module: the earliest counts.
  @Test("The first intervention is the earliest of all that is foreseen or planned")
  func earliest() throws {
    try team.assign("UE11-1", "I-06", "21,00", ["premier_cours": "17/10/2016"])
    try team.assign("UE21-1", "I-06", "21,00", ["premier_cours": "03/10/2016"])
    let file = try team.base.agreementFile(of: "I-06", programme: nil, by: Staff.manager)
    #expect(file.firstIntervention?.iso == "2016-10-03" && file.deadline?.iso == "2016-09-03")
  }

  /// Hours from 3 October that were taken back before the first of them, then hours from 6 March 2017.
  @Test("Hours that were taken back are no intervention")
  func takenBack() throws {
    try team.assign("UE11-1", "I-06", "21,00", ["premier_cours": "03/10/2016"])
    try team.retire("I-06", from: "UE11-1", on: "2016-09-20")
    try team.assign("UE11-1", "I-06", "21,00", ["premier_cours": "06/03/2017", "rang": "2"])
    let file = try team.base.agreementFile(of: "I-06", programme: nil, by: Staff.manager)
    #expect(file.deadline?.iso == "2017-02-06")
  }
}
