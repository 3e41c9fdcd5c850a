/// One line of the list of tutors: a student, the last designation, the two agreements, what was told to whom (convention, art. 12).
public struct TutorEntry: Sendable, Equatable {
  public let student: FollowedStudent
  /// Nil while nobody is designated.
  public let designation: Designation?

  /// A designation: who follows the student from a day on.
  public struct Designation: Sendable, Equatable {
    public let id: Int
    /// 1 for the first, more for a change.
    public let rank: Int
    public let tutor: TutorCandidate
    public let startsOn: Day
    public let designatedOn: Day
    public let reason: String
    public let agreedByManager: Day?
    public let agreedByHub: Day?
    /// The day of the three letters; nil while one is missing.
    public let notifiedOn: Day?

    /// The day on which the second agreement came.
    public var agreedOn: Day? { agreedByManager.flatMap { one in agreedByHub.map { max(one, $0) } } }
  }

  /// « sans tuteur », « proposé », « accepté », « annoncé le 28/09/2016 », « parti ».
  public var state: String {
    guard let designation else { return student.leftOn == nil ? "sans tuteur" : "parti le \(student.leftOn!.french)" }
    if let left = student.leftOn { return "parti le \(left.french)" }
    if let notified = designation.notifiedOn { return "annoncé le \(notified.french)" }
    if designation.agreedOn != nil { return "accepté" }
    let missing = [
      designation.agreedByManager == nil ? "responsable alternance" : nil, designation.agreedByHub == nil ? "direction du pôle" : nil,
    ]
    return "proposé, accord attendu : \(missing.compactMap { $0 }.joined(separator: ", "))"
  }
}

/// The list of the tutors of a cohort, with what the convention asks beside (art. 12).
public struct TutorList: Sendable, Equatable {
  public let cohort: Cohort
  public let entries: [TutorEntry]
  public let deadlines: TutoringDeadlines

  /// The students who need one still.
  public func withoutTutor(on day: Day) -> [FollowedStudent] {
    entries.filter { $0.designation?.agreedOn == nil && ($0.student.leftOn.map { $0 >= day } ?? true) }.map(\.student)
  }

  /// What is late, and what is not as the convention prefers.
  public func warnings(on day: Day) -> [String] { late(on: day) + halves + notPermanent }

  private func late(on day: Day) -> [String] {
    let missing = withoutTutor(on: day).count
    if missing > 0, day > deadlines.designation {
      return [
        "\(missing) stagiaire\(missing > 1 ? "s" : "") sans tuteur ; la liste était due le \(deadlines.designation.french) (convention, art. 12)."
      ]
    }
    let afterwards = entries.filter { entry in
      entry.designation.map { $0.rank == 1 && ($0.agreedOn ?? $0.designatedOn) > deadlines.designation } ?? false
    }.count
    return afterwards == 0
      ? []
      : [
        "\(afterwards) tuteur\(afterwards > 1 ? "s" : "") désigné\(afterwards > 1 ? "s" : "") après le \(deadlines.designation.french) (convention, art. 12)."
      ]
  }

  /// Half each, the odd one to Cnam (PB-09, A-49).
  private var halves: [String] {
    let employers = entries.compactMap { $0.student.leftOn == nil ? $0.designation?.tutor.employer : nil }
    let cnam = employers.filter { $0 == .cnam }.count
    if cnam == employers.count - employers.count / 2 { return [] }
    return [
      "Le Cnam suit \(cnam) stagiaires et le CFA \(employers.count - cnam) ; le budget en compte la moitié chacun, le surnuméraire au Cnam."
    ]
  }

  private var notPermanent: [String] {
    let others = Set(entries.compactMap(\.designation).filter { !$0.tutor.isPermanent }.map(\.tutor.name)).sorted()
    return others.isEmpty
      ? [] : ["Tuteurs vacataires : \(others.joined(separator: ", ")) ; la convention préfère le personnel permanent (art. 12)."]
  }
}
