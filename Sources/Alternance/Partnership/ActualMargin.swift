/// The actual margin of a cohort on a day: cash received, costs really incurred (convention, art. 17; PC-17-04, PC-17-05).
public struct ActualMargin: Sendable, Equatable {
  public let cohort: Cohort
  public let asOf: Day
  public let margin: Margin
  /// Invoiced and neither paid nor credited: shown beside, never counted (decision A-35).
  public let receivable: Money
  public let invoiced: Money
  /// What Cnam has already paid over to the CFA, less what came back.
  public let transferred: Money
  /// What the invoices between the partners already claim, less their credit notes.
  public let claimed: Money
  /// The identity of the last journal entry: names the state of the base that the figures come from.
  public let journalHead: String

  /// Final once the cohort has ended; provisional, and labelled so, before.
  public var isFinal: Bool { cohort.hasEnded(on: asOf) }

  /// The balancing transfer: what is due to the CFA less what it already had; negative, it goes the other way (decision A-41).
  public var balance: Money { margin.dueToCfa - transferred }
}

/// Why a statement or a settlement is refused.
public enum SettlementRefusal: Refusal, Equatable {
  case notEnded(String, Day)
  case nothingDue
  case alreadyInvoiced(String)
  case wrongMonth(Day)
  case inFuture(Day)
  case pointExists(Day)
  case beforeStart(Day, Day)
  case cnamIssues
  case cfaIssues
  case notPositive(Money)
  case samePartner
  case wrongDirection(PartnerCode)

  public var sentence: String {
    switch self {
    case .notEnded(let cohort, let day):
      "La promotion \(cohort) se termine le \(day.french) : la marge définitive s'établit à l'issue de la formation "
        + "(convention, art. 17) ; d'ici là, « alternance point » équilibre les avances."
    case .nothingDue: "Le solde entre les partenaires est nul : il n'y a rien à facturer."
    case .alreadyInvoiced(let number):
      "La facture entre partenaires « \(number) » attend son virement : enregistrez-le, ou annulez-la par un avoir."
    case .wrongMonth(let day):
      "Le \(day.french) n'est ni en juillet ni en décembre, les deux mois du comité de pilotage (convention, art. 15)."
    case .inFuture(let day): "Le \(day.french) est dans l'avenir : un état s'arrête au plus tard au jour présent."
    case .pointExists(let day): "Un point financier est déjà arrêté au \(day.french) : il ne change plus."
    case .beforeStart(let day, let start): "Le \(day.french) précède le début de la promotion, le \(start.french)."
    case .cnamIssues: "Le solde est en faveur du Cnam : c'est l'assistant comptabilité client du Cnam qui établit la facture."
    case .cfaIssues: "Le solde est en faveur du CFA : c'est la direction du CFA qui établit la facture."
    case .notPositive(let amount): "Un virement de \(amount.french) n'en est pas un : indiquez un montant supérieur à zéro."
    case .samePartner: "Un virement va d'un partenaire à l'autre : --de cnam --vers cfa, ou l'inverse."
    case .wrongDirection(let partner): "Seul le \(partner.french) enregistre un virement parti de ses comptes."
    }
  }
}
