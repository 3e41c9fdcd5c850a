import Testing

@testable import Alternance

@Suite("A list of tutors is proposed, and explains itself (art. 12; PB-09, A-49)")
struct TutorProposalTests {
  private static func tutor(_ login: String, _ employer: PartnerCode, permanent: Bool = true, agreed: Bool = true) -> TutorCandidate {
    TutorCandidate(login: login, name: login, employer: employer, isPermanent: permanent, isAgreed: agreed)
  }

  private static func student(_ number: Int, _ company: String, _ km: Int, tutor: String? = nil) -> StudentToFollow {
    StudentToFollow(
      code: "S\(number < 10 ? "0" : "")\(number)", name: "S\(number)", company: company, distanceMetres: km * 1000, tutor: tutor)
  }

  private static let four = [tutor("a", .cnam), tutor("b", .cnam), tutor("c", .cfa), tutor("d", .cfa)]

  @Test("Half each, the odd one to Cnam", arguments: [(16, 8, 8), (15, 8, 7), (1, 1, 0), (3, 2, 1)])
  func halves(count: Int, cnam: Int, cfa: Int) throws {
    let proposal = try TutorProposal(students: (1...count).map { Self.student($0, "E\($0)", $0) }, tutors: Self.four)
    func followed(_ partner: PartnerCode) -> Int { proposal.loads.filter { $0.tutor.employer == partner }.map(\.students).reduce(0, +) }
    #expect((followed(.cnam), followed(.cfa)) == (cnam, cfa))
    #expect(proposal.rules[0].contains("\(cnam) au Cnam, \(cfa) au CFA"))
  }

  @Test("The students of one company have one tutor, and the reason says so")
  func together() throws {
    let students = [Self.student(1, "X", 60), Self.student(2, "X", 60), Self.student(3, "Y", 5), Self.student(4, "Z", 7)]
    let proposal = try TutorProposal(students: students, tutors: Self.four)
    let ours = proposal.assignments.filter { $0.student.company == "X" }
    #expect(Set(proposal.assignments.map(\.tutor.login)).count == 4 || ours[0].tutor == ours[1].tutor)
    let two = try TutorProposal(students: students, tutors: [Self.four[0], Self.four[2]])
    let same = two.assignments.filter { $0.student.company == "X" }
    #expect(same[0].tutor == same[1].tutor)
    #expect(same[0].reason == "avec les 2 stagiaires de la même entreprise")
  }

  @Test("Permanent staff first; temporary staff when there is no other")
  func permanent() throws {
    let tutors = [Self.tutor("a", .cnam), Self.tutor("v", .cnam, permanent: false), Self.tutor("w", .cfa, permanent: false)]
    let proposal = try TutorProposal(students: (1...4).map { Self.student($0, "E\($0)", 1) }, tutors: tutors)
    #expect(Set(proposal.assignments.map(\.tutor.login)) == ["a", "w"])
  }

  @Test("Whoever has a tutor keeps him")
  func kept() throws {
    let students = [Self.student(1, "X", 1, tutor: "b")] + (2...6).map { Self.student($0, "E\($0)", $0) }
    let proposal = try TutorProposal(students: students, tutors: Self.four)
    #expect(proposal.assignments[0].tutor.login == "b")
    #expect(proposal.assignments[0].reason == "déjà son tuteur")
  }

  @Test("Without a tutor of the CFA who has both agreements, it is refused")
  func nobody() {
    let tutors = [Self.tutor("a", .cnam), Self.tutor("c", .cfa, agreed: false)]
    #expect(
      sentence { try TutorProposal(students: (1...4).map { Self.student($0, "E\($0)", 1) }, tutors: tutors) }
        == "Aucun tuteur du CFA ne peut suivre sa moitié des stagiaires : donnez les deux accords préalables (tuteurs agreer) (convention, "
        + "art. 12).")
  }

  @Test(
    "Whatever the students: each has one tutor, loads differ by one at most, the order of the file changes nothing",
    arguments: [7, 12, 2016] as [UInt64])
  func laws(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<60 {
      let count = Int.random(in: 1...60, using: &random)
      let students = (1...count).map {
        Self.student($0, "E\(Int.random(in: 1...count, using: &random))", Int.random(in: 0...120, using: &random))
      }
      let tutors = PartnerCode.allCases.flatMap { partner in
        (0..<Int.random(in: 1...6, using: &random)).map { Self.tutor("\(partner.rawValue)\($0)", partner) }
      }
      let proposal = try TutorProposal(students: students, tutors: tutors)
      #expect(proposal.assignments.map(\.student.code) == students.map(\.code).sorted())
      for partner in PartnerCode.allCases {
        let loads = proposal.loads.filter { $0.tutor.employer == partner }.map(\.students)
        #expect((loads.max() ?? 0) - (loads.min() ?? 0) <= 1)
      }
      #expect(proposal.loads.map(\.metres).reduce(0, +) == students.map(\.distanceMetres).reduce(0, +))
      let again = try TutorProposal(students: students.shuffled(using: &random), tutors: tutors.shuffled(using: &random))
      #expect(again == proposal)
    }
  }
}
