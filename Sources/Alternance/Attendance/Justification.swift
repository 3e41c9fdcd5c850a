/// What a student hands in to explain an absence: it changes no hour, it says why (habits of attendance).
public struct Justification: Sendable, Equatable {
  public let id: Int
  public let student: String
  public let name: String
  public let period: Period
  public let reason: Reason
  public let document: String
  public let receivedOn: Day
  /// Nil while nobody has decided.
  public let isAccepted: Bool?
  public let note: String

  public enum Reason: String, Coded {
    case illness, accident, family, summons, transport, company, other

    /// The word of the files.
    public var code: String {
      switch self {
      case .illness: "maladie"
      case .accident: "accident"
      case .family: "famille"
      case .summons: "convocation"
      case .transport: "transport"
      case .company: "entreprise"
      case .other: "autre"
      }
    }

    /// « événement familial », as a list writes it.
    public var french: String {
      switch self {
      case .illness: "maladie"
      case .accident: "accident"
      case .family: "événement familial"
      case .summons: "convocation"
      case .transport: "transport"
      case .company: "retenu en entreprise"
      case .other: "autre"
      }
    }
  }

  /// « reçu », « accepté », « refusé ».
  public var state: String { isAccepted.map { $0 ? "accepté" : "refusé" } ?? "reçu" }
}

/// How an absence declaration left the house.
public enum SendingMeans: String, Coded {
  case email, letter, registered, portal

  /// The word of the files.
  public var code: String {
    switch self {
    case .email: "courriel"
    case .letter: "courrier"
    case .registered: "recommande"
    case .portal: "portail"
    }
  }

  /// « par courriel », « par lettre recommandée ».
  public var frenchBy: String {
    switch self {
    case .email: "par courriel"
    case .letter: "par courrier"
    case .registered: "par lettre recommandée"
    case .portal: "par le portail"
    }
  }
}

/// Over what a threshold of absence is counted.
public enum ThresholdSpan: String, Coded {
  case month, year, contract

  /// The word of the files.
  public var code: String {
    switch self {
    case .month: "mois"
    case .year: "annee"
    case .contract: "contrat"
    }
  }
}

/// Why a justification is not judged.
public enum JustificationRefusal: Refusal, Equatable {
  case unknown(Int)
  case decided(Int, isAccepted: Bool, Day)
  case withoutReason
  case early(Int, Day)

  public var sentence: String {
    switch self {
    case .unknown(let number):
      "Le justificatif n° \(number) est inconnu : « alternance justificatifs PROMOTION » donne leurs numéros."
    case .decided(let number, let isAccepted, let day):
      "Le justificatif n° \(number) est déjà \(isAccepted ? "accepté" : "refusé"), depuis le \(day.french)."
    case .withoutReason: "Un refus dit pourquoi : ajoutez --motif \"…\"."
    case .early(let number, let day): "Le justificatif n° \(number) a été reçu le \(day.french) : il ne se juge pas avant."
    }
  }
}
