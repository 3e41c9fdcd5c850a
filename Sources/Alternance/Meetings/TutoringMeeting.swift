/// A meeting of the tutors: the tutorial one of the beginning, those of regulation every three months, two of coordination a year, and the
/// consultation of the delegates each semester (convention, art. 12 to 14, annexe 1).
public struct TutoringMeeting: Sendable, Equatable {
  public let id: Int
  public let code: String
  public let cohort: Cohort
  public let kind: Kind
  public let day: Day
  public let startsAt: TimeOfDay
  public let site: String
  public let address: Address
  public let agenda: String
  public let convenedOn: Day?
  public let heldOn: Day?

  public enum Kind: String, Coded {
    case tutorial
    case regulation
    case coordination
    case consultation

    /// The word of the files.
    public var code: String {
      switch self {
      case .tutorial: "tutorale"
      case .regulation: "regulation"
      case .coordination: "coordination"
      case .consultation: "concertation"
      }
    }

    /// « réunion tutorale ».
    public var french: String {
      switch self {
      case .tutorial: "réunion tutorale"
      case .regulation: "réunion de régulation"
      case .coordination: "réunion de coordination des tuteurs"
      case .consultation: "concertation avec les délégués"
      }
    }

    /// The article that wants it.
    public var article: String {
      switch self {
      case .tutorial: "convention, art. 12"
      case .regulation: "convention, art. 13"
      case .coordination: "convention, annexe 1"
      case .consultation: "convention, art. 14"
      }
    }
  }

  /// « planifiée », « convoquée », « tenue ».
  public var state: String { heldOn != nil ? "tenue" : convenedOn != nil ? "convoquée" : "planifiée" }

  /// The points of the agenda, written with a bar between them.
  public var items: [String] { agenda.split(separator: "|").map { Substring($0.drop { $0 == " " }) }.map(String.init) }
}

/// A meeting with the people invited, those who came, what was said and what was checked of each student (PC-12-06, PC-12-07).
public struct TutoringRecord: Sendable, Equatable {
  public let meeting: TutoringMeeting
  public let participants: [Participant]
  /// Empty before it is held.
  public let minutes: String
  public let checks: [ActivityCheck]

  /// Somebody invited.
  public struct Participant: Sendable, Equatable {
    /// The word by which commands name them: a login, the number of a company tutor (« E-12 »), the code of a student.
    public let code: String
    public let name: String
    /// « tuteur académique (CFA) », « tuteur en entreprise », « délégué », or a role.
    public let quality: String
    /// For a letter: the company or the institution.
    public let address: [String]
    /// The convention wants this person there (PC-12-07).
    public let isCompulsory: Bool
    public let isPresent: Bool
  }

  /// What the meeting says of one student's activities.
  public struct ActivityCheck: Sendable, Equatable {
    public let student: String
    public let name: String
    /// They are those of the place, validated before the contract.
    public let isConform: Bool
    /// They suit what the training asks.
    public let isAdequate: Bool
    public let note: String
  }

  public var present: [Participant] { participants.filter(\.isPresent) }
  public var absent: [Participant] { participants.filter { !$0.isPresent } }

  /// Academic tutors who did not come, an anomaly of their service; company tutors, a note only.
  public var remarks: [String] {
    guard meeting.heldOn != nil else { return [] }
    return absent.filter(\.isCompulsory).map { "\($0.name), \($0.quality) : absence à une réunion obligatoire (\(meeting.kind.article))." }
  }
}

/// The meetings of a cohort beside what the convention asks by a day.
public struct TutoringCalendar: Sendable, Equatable {
  public let cohort: Cohort
  public let meetings: [TutoringMeeting]
  public let deadlines: TutoringDeadlines

  /// What is missing or late on a day: the tutorial meeting after two months, three months without regulation, fewer than two meetings
  /// of coordination in a year that ended, a semester that ended without consultation (PC-12-05, PC-13-09, A1-04, PC-14-02).
  public func warnings(on day: Day) -> [String] { tutorial(on: day) + regulation(on: day) + coordination(on: day) + consultations(on: day) }

  private func held(_ kind: TutoringMeeting.Kind, by day: Day) -> [Day] {
    meetings.filter { $0.kind == kind }.compactMap(\.heldOn).filter { $0 <= day }.sorted()
  }

  private func tutorial(on day: Day) -> [String] {
    let due = deadlines.tutorialMeeting
    guard let first = held(.tutorial, by: day).first else {
      return day > due ? ["Pas de réunion tutorale ; elle était due le \(due.french) (convention, art. 12)."] : []
    }
    return first > due ? ["Réunion tutorale tenue le \(first.french), après le \(due.french) (convention, art. 12)."] : []
  }

  /// Four months are tolerated: the convention says “about every three months”.
  private func regulation(on day: Day) -> [String] {
    let end = min(day, cohort.period.last)
    guard end > cohort.firstClassOn else { return [] }
    let days = [cohort.firstClassOn] + held(.regulation, by: end) + [end]
    let gaps = zip(days, days.dropFirst()).filter { $1 > $0.adding(months: 4) }
    return gaps.map {
      "Pas de réunion de régulation du \($0.french) au \($1.french) ; la convention en veut une tous les trois mois environ (art. 13)."
    }
  }

  private func coordination(on day: Day) -> [String] {
    (1...cohort.programme.years).compactMap { year in
      let first = deadlines.start(ofYear: year)
      let last = year < cohort.programme.years ? deadlines.start(ofYear: year + 1).adding(days: -1) : cohort.period.last
      let count = held(.coordination, by: last).filter { $0 >= first }.count
      guard day > last, count < 2 else { return nil }
      return
        "Année \(year) : \(count) réunion\(count > 1 ? "s" : "") de coordination des tuteurs ; le forfait en compte deux (convention, annexe 1)."
    }
  }

  private func consultations(on day: Day) -> [String] {
    deadlines.semesters.compactMap { semester in
      guard day > semester.period.last, !held(.consultation, by: day).contains(where: semester.period.contains) else { return nil }
      return "Pas de concertation avec les délégués au \(semester.french) (convention, art. 14)."
    }
  }
}

/// Why a meeting of the tutors is not convened, held or checked.
public enum TutoringMeetingRefusal: Refusal, Equatable {
  case unknown(String, known: [String])
  case alreadyConvened(String, Day)
  case convenedLate(String, Day)
  case nobody(String)
  case notConvened(String)
  case notYetHeld(String, Day)
  case beforePlanned(Day, Day)
  case alreadyHeld(String, Day)
  case notInvited(String, String)
  case withoutMinutes
  case notTutorial(String)
  case notHeld(String)
  case alreadyChecked(String)
  case withoutNote(String)
  case onlyDirector

  public var sentence: String {
    switch self {
    case .unknown(let code, let known):
      "La réunion « \(code) » est inconnue ; réunions : \(known.isEmpty ? "aucune, importez-les (reunions_tutorat)" : known.joined(separator: ", "))."
    case .alreadyConvened(let code, let day):
      "La réunion « \(code) » est déjà convoquée, depuis le \(day.french) : --reediter refait les lettres."
    case .convenedLate(let code, let day): "La réunion « \(code) » était le \(day.french) : elle ne se convoque plus."
    case .nobody(let code): "Personne n'est à inviter à la réunion « \(code) » : désignez d'abord les tuteurs, ou élisez les délégués."
    case .notConvened(let code): "La réunion « \(code) » n'est pas convoquée : convoquez-la d'abord (convention, art. 12)."
    case .notYetHeld(let code, let day): "La réunion « \(code) » se tient le \(day.french) : son compte rendu ne la précède pas."
    case .beforePlanned(let held, let planned): "Le \(held.french) précède le jour de la convocation, le \(planned.french)."
    case .alreadyHeld(let code, let day): "La réunion « \(code) », tenue le \(day.french), a déjà son compte rendu."
    case .notInvited(let code, let meeting): "« \(code) » n'est pas invité à la réunion « \(meeting) » (tutorale voir les liste)."
    case .withoutMinutes: "Un compte rendu a un texte : ajoutez --compte-rendu \"…\"."
    case .notTutorial(let code):
      "La réunion « \(code) » n'est pas la réunion tutorale : les activités s'y valident, et là seulement (convention, art. 12)."
    case .notHeld(let code): "La réunion « \(code) » n'est pas tenue : ce qu'elle valide vient après (convention, art. 12)."
    case .alreadyChecked(let student): "Les activités de « \(student) » sont déjà examinées à cette réunion."
    case .withoutNote(let student): "Les activités de « \(student) » ne sont pas validées : dites pourquoi (--note)."
    case .onlyDirector: "La concertation avec les délégués est organisée par la direction pédagogique (convention, art. 14)."
    }
  }
}
