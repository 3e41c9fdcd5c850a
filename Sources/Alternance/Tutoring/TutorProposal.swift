/// Who could follow whom: half of the students for each institution, the odd one for Cnam, permanent staff first, as many students and
/// as many kilometres for each tutor, the students of one company together (convention, art. 12; PB-09, A-49). It explains itself; two
/// persons accept it, or change it.
public struct TutorProposal: Sendable, Equatable {
  public let assignments: [Assignment]
  public let loads: [Load]

  /// One student and the tutor proposed.
  public struct Assignment: Sendable, Equatable {
    public let student: StudentToFollow
    public let tutor: TutorCandidate
    /// Why that one, in a few words.
    public let reason: String
  }

  /// What a tutor would follow.
  public struct Load: Sendable, Equatable {
    public let tutor: TutorCandidate
    public let students: Int
    /// One way, the sum over the students, in metres.
    public let metres: Int
  }

  /// The rules that the proposal kept, one sentence each.
  public var rules: [String] {
    let shares = PartnerCode.allCases.map { partner in
      "\(loads.filter { $0.tutor.employer == partner }.map(\.students).reduce(0, +)) au \(partner.french)"
    }
    return [
      "La moitié des stagiaires à chaque établissement, le surnuméraire au Cnam : \(shares.joined(separator: ", ")) (budget annexé).",
      "Le personnel permanent d'abord ; au CFA, ceux qui ont les deux accords préalables (convention, art. 12).",
      "Les stagiaires d'une même entreprise ensemble quand ils tiennent, puis autant de stagiaires et de kilomètres pour chacun.",
    ]
  }

  /// - Throws: `TutorRefusal.nobody` when an institution has no tutor for its half.
  public init(students: [StudentToFollow], tutors: [TutorCandidate]) throws {
    var draft = try TutorDraft(students: students, tutors: tutors)
    draft.place(students)
    draft.level()
    assignments = draft.assignments.sorted { $0.student.code < $1.student.code }
    loads = draft.loads
  }
}

/// The proposal while it is made.
struct TutorDraft {
  private let tutors: [TutorCandidate]
  private var quotas: [Int]
  private var followed: [[(student: StudentToFollow, reason: String)]]
  private var metres: [Int]

  init(students: [StudentToFollow], tutors all: [TutorCandidate]) throws {
    let halves: [PartnerCode: Int] = [.cnam: students.count - students.count / 2, .cfa: students.count / 2]
    var (kept, shares): ([TutorCandidate], [Int]) = ([], [])
    for partner in PartnerCode.allCases {
      let own = Self.eligible(all, of: partner, keeping: Set(students.compactMap(\.tutor)))
      let half = halves[partner]!
      if own.isEmpty, half > 0 { throw TutorRefusal.nobody(partner) }
      kept += own
      shares += own.indices.map { half / own.count + ($0 < half % own.count ? 1 : 0) }
    }
    (tutors, quotas) = (kept, shares)
    followed = kept.map { _ in [] }
    metres = kept.map { _ in 0 }
  }

  /// The permanent staff of an institution, the others when there is none; whoever follows somebody already stays.
  private static func eligible(_ all: [TutorCandidate], of partner: PartnerCode, keeping kept: Set<String>) -> [TutorCandidate] {
    let own = all.filter { $0.employer == partner && ($0.isAgreed || partner == .cnam) }.sorted { $0.login < $1.login }
    let permanent = own.filter(\.isPermanent)
    return permanent.isEmpty ? own : own.filter { $0.isPermanent || kept.contains($0.login) }
  }

  var assignments: [TutorProposal.Assignment] {
    tutors.indices.flatMap { index in
      followed[index].map { TutorProposal.Assignment(student: $0.student, tutor: tutors[index], reason: $0.reason) }
    }
  }

  var loads: [TutorProposal.Load] {
    tutors.indices.map { TutorProposal.Load(tutor: tutors[$0], students: followed[$0].count, metres: metres[$0]) }
  }

  /// Those who have a tutor keep him; then company after company, the farthest first.
  mutating func place(_ students: [StudentToFollow]) {
    for student in students {
      if let tutor = student.tutor, let index = tutors.firstIndex(where: { $0.login == tutor }) {
        add(student, to: index, because: "déjà son tuteur")
      }
    }
    let free = students.filter { student in !tutors.contains { $0.login == student.tutor } }
    let companies = Dictionary(grouping: free, by: \.company).values.map { $0.sorted { $0.code < $1.code } }
    let ordered = companies.sorted { ($1[0].distanceMetres, $0[0].code) < ($0[0].distanceMetres, $1[0].code) }
    for group in ordered { place(group: group) }
  }

  private mutating func place(group: [StudentToFollow]) {
    let sameCompany = tutors.indices.filter { index in followed[index].contains { $0.student.company == group[0].company } }
    if let index = best(sameCompany, holding: group.count) ?? best(Array(tutors.indices), holding: group.count) {
      for student in group { add(student, to: index, because: reason(group)) }
    } else {
      for student in group {
        guard let index = best(Array(tutors.indices), holding: 1) ?? tutors.indices.min(by: { isBefore($0, $1) }) else { continue }
        add(student, to: index, because: "l'entreprise a plus de stagiaires qu'un tuteur n'en peut suivre")
      }
    }
  }

  private func reason(_ group: [StudentToFollow]) -> String {
    group.count > 1 ? "avec les \(group.count) stagiaires de la même entreprise" : "le moins de kilomètres jusque-là"
  }

  private mutating func add(_ student: StudentToFollow, to index: Int, because reason: String) {
    followed[index].append((student, reason))
    metres[index] += student.distanceMetres
    quotas[index] -= 1
  }

  /// The tutor with the least kilometres among those who have room.
  private func best(_ indices: [Int], holding count: Int) -> Int? {
    indices.filter { quotas[$0] >= count }.min { isBefore($0, $1) }
  }

  private func isBefore(_ left: Int, _ right: Int) -> Bool {
    (metres[left], -quotas[left], tutors[left].login) < (metres[right], -quotas[right], tutors[right].login)
  }

  /// Exchanges between the tutor who drives most and the one who drives least, while that brings them nearer.
  mutating func level() {
    for partner in PartnerCode.allCases {
      let own = tutors.indices.filter { tutors[$0].employer == partner }
      for _ in 0..<(own.count * 4) where !exchange(among: own) { break }
    }
  }

  private mutating func exchange(among own: [Int]) -> Bool {
    guard let most = own.max(by: { metres[$0] < metres[$1] }), let least = own.min(by: { metres[$0] < metres[$1] }), most != least else {
      return false
    }
    let gap = metres[most] - metres[least]
    let (given, taken) = (companies(of: most), companies(of: least))
    var (found, remaining): ((Company, Company)?, Int) = (nil, gap)
    for one in given {
      for other in taken where other.places.count == one.places.count && one.metres > other.metres {
        let left = abs(gap - 2 * (one.metres - other.metres))
        if left < remaining { (found, remaining) = ((one, other), left) }
      }
    }
    guard let (one, other) = found else { return false }
    swap(one, of: most, with: other, of: least)
    return true
  }

  /// The students of one company whom one tutor follows: where they stand in the list, and their kilometres.
  private struct Company {
    let places: [Int]
    let metres: Int
  }

  /// The companies of a tutor whose students are all new.
  private func companies(of index: Int) -> [Company] {
    let places = Dictionary(grouping: followed[index].indices) { followed[index][$0].student.company }
    return places.keys.sorted().compactMap { company in
      let students = places[company]!.map { followed[index][$0].student }
      guard students.allSatisfy({ $0.tutor == nil }) else { return nil }
      return Company(places: places[company]!, metres: students.map(\.distanceMetres).reduce(0, +))
    }
  }

  private mutating func swap(_ one: Company, of most: Int, with other: Company, of least: Int) {
    for (left, right) in zip(one.places, other.places) {
      let (given, taken) = (followed[most][left].student, followed[least][right].student)
      followed[most][left] = (taken, "échangé pour égaliser les kilomètres")
      followed[least][right] = (given, "échangé pour égaliser les kilomètres")
    }
    metres[most] += other.metres - one.metres
    metres[least] += one.metres - other.metres
  }
}
