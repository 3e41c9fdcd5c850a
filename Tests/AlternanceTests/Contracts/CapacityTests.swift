import Testing

@testable import Alternance

@Suite("Enrolment within the section's capacity (PC-05-08, A-23, scenario 10)")
struct CapacityTests {
  private func full(_ code: String, _ maximum: Int = 2) -> String {
    "« \(code) » est recruté et n'est pas inscrit : l'effectif maximal de \(maximum) est atteint (convention, art. 5)."
  }

  private func states(_ recruiting: RecruitingBase, on day: String = "2016-09-14") throws -> [CandidateState] {
    try RecruitingBase.codes.map { try recruiting.state($0, on: day) }
  }

  @Test("The first signatures take the seats, whatever the order of the rows")
  func signatures() throws {
    let recruiting = try RecruitingBase.placed(maxHeadcount: 2)
    let report = try recruiting.conclude([
      RecruitingBase.row(1, ["signe_le": "05/09/2016"]), RecruitingBase.row(2, ["signe_le": "03/09/2016"]),
      RecruitingBase.row(3, ["signe_le": "01/09/2016"]),
    ])
    #expect(report.notices.contains(full("C-01")) && !report.notices.contains(full("C-02")) && !report.notices.contains(full("C-03")))
    #expect(try states(recruiting) == [.overCapacity, .enrolled, .enrolled, .admissible])
    try recruiting.refuses("La section est complète : l'effectif maximal de 2 de la promotion AGAC-2016 est atteint (convention, art. 5).")
    {
      try recruiting.base.enrol("C-01", by: Staff.pedagogicalDirector, on: "2016-09-14".day)
    }
  }

  @Test("Signed on one day: the seats go by the codes, the same way each time")
  func sameDay() throws {
    let recruiting = try RecruitingBase.placed(maxHeadcount: 2)
    try recruiting.conclude([3, 1, 2].map { RecruitingBase.row($0) })
    #expect(try states(recruiting) == [.enrolled, .enrolled, .overCapacity, .admissible])
  }

  @Test("The 16th enrols, the 17th is over capacity")
  func seventeen() throws {
    let recruiting = try RecruitingBase(maxHeadcount: 16)
    let codes = (11...27).map { "C-\($0)" }
    try recruiting.admit(codes)
    try recruiting.openPlacement()
    let tutors = (0...5).map { "\(SmallCohort.company);Tuteur\($0);Luc;02/02/1980;Comptable;10;non" }
    try recruiting.base.load(
      .tuteursEntreprise, "entreprise;nom;prenom;date_naissance;emploi;annees_experience;employeur\n" + tutors.joined(separator: "\n"))
    for (index, code) in codes.enumerated() {
      try recruiting.place(["P-\(code)"], ["tuteur": "Tuteur\(index / 3) Luc"])
    }
    for (index, code) in codes.enumerated() {
      let row = ["reference": "K-\(code)", "stagiaire": code, "place": "P-\(code)"]
      let report = try recruiting.conclude([row])
      #expect(report.notices.contains(full(code, 16)) == (index == 16))
      #expect(try recruiting.state(code, on: "2016-09-14") == (index < 16 ? .enrolled : .overCapacity))
    }
  }

  @Test("Without a maximum, nobody enrols")
  func noMaximum() throws {
    let recruiting = try RecruitingBase.placed(maxHeadcount: nil)
    #expect(
      try recruiting.conclude([RecruitingBase.row(1)]).notices.contains(
        "« C-01 » est recruté et n'est pas inscrit : l'effectif maximal de la promotion n'est pas fixé (convention, art. 5)."))
    #expect(try recruiting.state("C-01", on: "2016-09-14") == .overCapacity)
    try recruiting.refuses("L'effectif maximal de la promotion AGAC-2016 n'est pas fixé : personne ne s'inscrit (convention, art. 5).") {
      try recruiting.base.enrol("C-01", by: Staff.pedagogicalDirector, on: "2016-09-14".day)
    }
  }

  @Test("A break frees the seat the day after (A-18)")
  func freed() throws {
    let recruiting = try RecruitingBase.placed(maxHeadcount: 2)
    try recruiting.conclude([1, 2, 3].map { RecruitingBase.row($0) })
    try recruiting.base.breakContract("K-01", endedOn: "2016-10-10".day, reason: "accord", by: Staff.accountant, on: "2016-10-10".day)
    func enrol(_ code: String = "C-03", on day: String) throws {
      try recruiting.base.enrol(code, by: Staff.pedagogicalDirector, on: day.day)
    }
    try recruiting.refuses("La section est complète : l'effectif maximal de 2 de la promotion AGAC-2016 est atteint (convention, art. 5).")
    {
      try enrol(on: "2016-10-10")
    }
    try enrol(on: "2016-10-11")
    #expect(try states(recruiting, on: "2016-10-11") == [.broken, .inTraining, .inTraining, .admissible])
    try recruiting.refuses("« C-03 » est déjà inscrit, depuis le 11/10/2016.") { try enrol(on: "2016-10-12") }
    try recruiting.refuses(
      "« C-04 » n'est ni recruté par un contrat, ni accepté comme autre public par les deux partenaires (convention, art. 5)."
    ) { try enrol("C-04", on: "2016-10-12") }
  }

  @Test("Over capacity, nobody signs, and no company is told of an absence")
  func outside() throws {
    let recruiting = try RecruitingBase.placed(maxHeadcount: 2)
    try recruiting.conclude([1, 2, 3].map { RecruitingBase.row($0) })
    try recruiting.hold()
    try recruiting.refuses(
      .emargements, SmallCohort.signatures("P-01", [1], students: ["C-03"]), column: "stagiaire",
      "« C-03 » n'a pas de contrat en cours le 03/10/2016")
    try recruiting.base.load(.emargements, SmallCohort.signatures("P-01", [1, 2], students: ["C-01"]))
    try recruiting.base.load(.contresignatures, "seance;quart;intervenant;le\nP-01;;I-06;")
    try recruiting.base.load(.contresignatures, "seance;quart;intervenant;le\nP-02;;I-07;", by: Staff.assistant)
    _ = try recruiting.base.transmit(recruiting.cohort, month: Month(written: "2016-10")!, by: Staff.coordinator, on: "2016-11-02".day)
    let notices = try recruiting.base.declareAbsences(
      of: recruiting.cohort, month: Month(written: "2016-10")!, by: Staff.coordinator, on: "2016-11-02".day)
    #expect(Set(notices.flatMap { $0.students.map(\.name) }) == ["Ébrard Anne", "Cordelier Bruno"])
  }

  @Test("The maximum is never exceeded, whatever the order of the files and of the breaks", arguments: 1...6)
  func never(seed: UInt64) throws {
    var draw = SplitMix64(seed: seed)
    let maximum = Int.random(in: 1...3, using: &draw)
    let recruiting = try RecruitingBase.placed(maxHeadcount: maximum)
    var day = "2016-09-12".day
    func enrolled() throws -> Int { try states(recruiting, on: day.iso).filter { [.enrolled, .inTraining].contains($0) }.count }
    for number in [1, 2, 3, 4].shuffled(using: &draw) {
      let changes = number == 4 ? ["entreprise": SmallCohort.publicBody] : [:]
      try recruiting.conclude([RecruitingBase.row(number, changes)], on: day.iso)
      #expect(try enrolled() <= maximum)
      day = day.adding(days: Int.random(in: 4...12, using: &draw))
      if Bool.random(using: &draw) {
        try recruiting.base.breakContract("K-0\(number)", endedOn: day, reason: "accord", by: Staff.accountant, on: day)
        day = day.adding(days: 1)
      }
      for code in RecruitingBase.codes.shuffled(using: &draw) where try recruiting.state(code, on: day.iso) == .overCapacity {
        _ = try? recruiting.base.enrol(code, by: Staff.pedagogicalDirector, on: day)
      }
      #expect(try enrolled() <= maximum)
    }
  }
}
