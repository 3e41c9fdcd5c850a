/// A price of annexe 1, with the day from which it holds, proposed by one and agreed by both partners (convention, art. 9 and 13).
public struct Tariff: Sendable, Equatable {
  public let id: Int
  public let kind: Kind
  /// Cents, or hundredths of an hour for the tutor's flat fee.
  public let hundredths: Int
  public let validFrom: Day
  /// The day of each partner's agreement; nil while it lacks.
  public let agreedByCnam: Day?
  public let agreedByCfa: Day?
  /// The first annexe of a convention applies from its first cohort, whatever the day of signature.
  public let isFirst: Bool

  public enum Kind: String, Coded {
    case teachingHour, roomHour, suppliesHour, tutorHours, kilometre, examSupervisionHour, vap, ves, traineeHour

    /// The word of the files.
    public var code: String {
      switch self {
      case .teachingHour: "heure_cours"
      case .roomHour: "heure_salle"
      case .suppliesHour: "heure_fournitures"
      case .tutorHours: "forfait_tuteur_heures"
      case .kilometre: "km"
      case .examSupervisionHour: "surveillance_examen"
      case .vap: "vap"
      case .ves: "ves"
      case .traineeHour: "heure_stagiaire"
      }
    }

    /// How the tariff is named in a sentence.
    public var french: String {
      switch self {
      case .teachingHour: "heure de cours"
      case .roomHour: "heure de salle"
      case .suppliesHour: "heure de fournitures pédagogiques"
      case .tutorHours: "forfait tuteur, en heures de cours"
      case .kilometre: "kilomètre"
      case .examSupervisionHour: "heure de surveillance d'examen"
      case .vap: "certification par VAP"
      case .ves: "certification par VES"
      case .traineeHour: "heure stagiaire"
      }
    }
  }

  /// The amount, for every kind but the tutor's flat fee.
  public var amount: Money { Money(cents: hundredths) }

  /// The day on which the second partner agreed; nil while one agreement lacks (PC-09-07).
  public var agreedOn: Day? {
    guard let agreedByCnam, let agreedByCfa else { return nil }
    return max(agreedByCnam, agreedByCfa)
  }

  /// The first day the tariff applies: its own, and the 1 September that follows an agreement given before 1 July
  /// (convention, art. 9; decision A-28). An agreement of 1 July or later waits for the next year's.
  public var appliesFrom: Day? {
    guard let agreedOn else { return nil }
    if isFirst { return validFrom }
    let year = agreedOn.month < 7 ? agreedOn.year : agreedOn.year + 1
    return max(validFrom, Day(year: year, month: 9, day: 1)!)
  }

  /// Agreed on 1 July or later: it misses the year it was meant for.
  public var isLate: Bool { appliesFrom.map { $0 > validFrom } ?? false }
}

/// The tariffs of a programme, each applied by the day of the teaching (decision A-28).
public struct TariffBook: Sendable, Equatable {
  public let tariffs: [Tariff]

  public init(_ tariffs: [Tariff]) { self.tariffs = tariffs }

  /// The stretches of days over which each tariff of a kind applies, in order: the last one continues until the next.
  public func stretches(of kind: Tariff.Kind) -> [(from: Day, tariff: Tariff)] {
    tariffs.filter { $0.kind == kind }
      .compactMap { tariff in tariff.appliesFrom.map { (from: $0, tariff: tariff) } }
      .sorted { ($0.from, $0.tariff.validFrom) < ($1.from, $1.tariff.validFrom) }
  }

  /// The tariffs that should apply on a day and do not: agreed late, or by one partner only. The last one agreed continues
  /// (decision A-28).
  public func pending(on day: Day) -> [Tariff] {
    tariffs.filter { tariff in tariff.validFrom <= day && tariff.appliesFrom.map { $0 > day } ?? true }
  }

  /// The tariff of a kind on a day.
  /// - Throws: `TariffRefusal` when none is agreed by both partners for that day.
  public func tariff(_ kind: Tariff.Kind, on day: Day) throws -> Tariff {
    guard let found = stretches(of: kind).last(where: { $0.from <= day }) else {
      let proposed = tariffs.contains { $0.kind == kind && $0.validFrom <= day }
      throw proposed ? TariffRefusal.notAgreed(kind, day) : TariffRefusal.none(kind, day)
    }
    return found.tariff
  }
}

/// Why no tariff applies.
public enum TariffRefusal: Refusal, Equatable {
  case notAgreed(Tariff.Kind, Day)
  case none(Tariff.Kind, Day)

  public var sentence: String {
    switch self {
    case .notAgreed(let kind, let day):
      "Le tarif « \(kind.french) » du \(day.french) n'est pas accordé par les deux partenaires (convention, art. 9) : "
        + "chacun l'approuve par « alternance approuver tarifs »."
    case .none(let kind, let day):
      "Aucun tarif « \(kind.french) » ne couvre le \(day.french) : importez-le par « alternance importer tarifs »."
    }
  }
}
