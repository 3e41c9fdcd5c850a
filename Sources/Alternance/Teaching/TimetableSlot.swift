/// A slot of the timetable: a half-day of classes or less, by one lecturer on one site (convention, art. 7).
public struct TimetableSlot: Sendable, Equatable {
  public let code: String
  public let day: Day
  public let startsAt: TimeOfDay
  public let endsAt: TimeOfDay
  /// The teaching hours: the minutes of its quarter-days, lunch aside.
  public let hours: Hours
  public let unit: String
  public let unitTitle: String
  /// Nil in a cohort taken over, whose past slots name their unit alone.
  public let module: String?
  public let moduleTitle: String?
  public let room: String?
  public let roomName: String?
  /// A part of the cohort; nil for all of it.
  public let group: String?
  public let lecturerLogin: String
  public let lecturer: String
  public let employer: PartnerCode
  public let site: String
  public let siteName: String
  /// The institution that owns the site, and its sheets.
  public let owner: PartnerCode
  public let cancellation: Cancellation?
  /// `AGAC-2016`.
  public var cohort = ""

  /// Why a slot is not held, and what replaces it.
  public struct Cancellation: Sendable, Equatable {
    public let on: Day
    public let reason: String
    public let replacedBy: String?
  }

  /// The slot is held, or will be.
  public var isHeld: Bool { cancellation == nil }

  /// « annulée : … », « déplacée : 2016-0003-bis », empty while it is held.
  public var state: String {
    guard let cancellation else { return "" }
    return cancellation.replacedBy.map { "déplacée : \($0)" } ?? "annulée : \(cancellation.reason)"
  }
}

/// Why a slot is neither cancelled nor moved.
public enum SlotRefusal: Refusal, Equatable {
  case unknown(String)
  case alreadyCancelled(String, Day)
  case signed(String)
  case transmitted(String, Month)
  case withoutReason
  case codeTaken(String)

  public var sentence: String {
    switch self {
    case .unknown(let code): "La séance « \(code) » est inconnue : la commande « alternance emploi-du-temps PROMOTION » les liste."
    case .alreadyCancelled(let code, let day): "La séance « \(code) » est déjà annulée, depuis le \(day.french)."
    case .signed(let code):
      "La séance « \(code) » a des émargements : elle a eu lieu, elle ne s'annule pas ; corrigez ses émargements s'il le faut."
    case .transmitted(let code, let month):
      "Les feuilles \(month.frenchOf) sont transmises : la séance « \(code) » ne change plus (convention, art. 7)."
    case .withoutReason: "Un changement dit pourquoi : ajoutez --motif \"…\"."
    case .codeTaken(let code): "La séance « \(code) » existe déjà : donnez un autre code à la séance déplacée (--code)."
    }
  }
}
