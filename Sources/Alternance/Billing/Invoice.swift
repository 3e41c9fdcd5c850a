/// An invoice before it is issued: who pays, for what. Totals are the sum of the rounded lines (decision A-03).
public struct Invoice: Sendable, Equatable {
  public let purpose: Purpose
  public let buyer: Buyer
  public let lines: [InvoiceLine]
  /// What is invoiced, in one sentence.
  public let subject: String
  /// The days that the invoice covers.
  public let period: Period?

  public enum Purpose: String, Sendable {
    /// Attended hours, to a company or a fund (convention, art. 6).
    case training
    /// VAP or VES, to the student (convention, art. 17).
    case individual
    /// The share of the result, between the partners (convention, art. 17).
    case settlement
  }

  public enum Buyer: Sendable, Equatable {
    case organisation(Int)
    case student(Int)
    case partner(PartnerCode)
  }

  /// - Throws: `InvoiceRefusal` when there is nothing to invoice.
  public init(purpose: Purpose, buyer: Buyer, lines: [InvoiceLine], subject: String, period: Period?) throws {
    guard lines.map(\.amount).sum() > .zero else { throw InvoiceRefusal.nothingToInvoice }
    self.purpose = purpose
    self.buyer = buyer
    self.lines = lines
    self.subject = subject
    self.period = period
  }

  public var total: Money { lines.map(\.amount).sum() }
  public var hours: Hours { lines.map(\.hours).sum() }
}

/// Why nothing is invoiced.
public enum InvoiceRefusal: Refusal, Equatable {
  case nothingToInvoice
  case monthNotTransmitted(Month, String)
  case correctedSinceTransfer(Month, Day)
  case transmittedLater(Month, Day, Day)
  case fundingNotAgreed(String, missing: [PartnerCode])
  case monthNotOver(Month)
  case unknown(String)
  case unknownPayer(String)
  case creditOnCredit(String)
  case alreadyCredited(String, by: String)
  case reasonMissing
  case inFuture(Day, today: Day)
  case fundedStudent(String, contract: String)
  case alreadyCharged(String, number: String)
  case unknownStudent(String)
  case beforeLastDocument(Day, last: Day, number: String)

  public var sentence: String {
    switch self {
    case .nothingToInvoice: "Il n'y a rien à facturer."
    case .monthNotTransmitted(let month, let cohort):
      "Les feuilles \(month.frenchOf) de la promotion \(cohort) ne sont pas transmises au Cnam : la coordinatrice lance "
        + "d'abord « alternance transmettre \(cohort) --mois \(month.iso) » (convention, art. 7)."
    case .correctedSinceTransfer(let month, let day):
      "Des émargements \(month.frenchOf) ont été corrigés depuis la transmission du \(day.french) : transmettez le mois à nouveau."
    case .transmittedLater(let month, let handed, let day):
      "Le \(day.french) précède la transmission \(month.frenchOf), le \(handed.french) : choisissez --le à partir de ce jour."
    case .fundingNotAgreed(let contract, let missing):
      "Le financement du contrat « \(contract) » n'est pas approuvé par le \(missing.map(\.french).joined(separator: " ni par le ")) "
        + "(convention, art. 5) : « alternance approuver contrat \(contract) », ou --payeur pour facturer les autres."
    case .monthNotOver(let month): "Le mois \(month.frenchOf) n'est pas fini : on facture un mois écoulé."
    case .unknown(let number): "La facture « \(number) » est inconnue : la commande « alternance factures » les liste."
    case .unknownPayer(let siret): "Le payeur de SIRET « \(siret) » est inconnu de la base."
    case .creditOnCredit(let number): "« \(number) » est un avoir : il n'y a pas d'avoir sur un avoir."
    case .alreadyCredited(let number, let by): "La facture « \(number) » est déjà annulée par l'avoir « \(by) »."
    case .reasonMissing: "Un avoir dit pourquoi : ajoutez --motif \"…\"."
    case .inFuture(let day, let today):
      "Le \(day.french) est dans l'avenir (nous sommes le \(today.french)) : un document porte au plus tard le jour présent."
    case .fundedStudent(let student, let contract):
      "« \(student) » est financé par le contrat « \(contract) » : VAP et VES ne se facturent qu'hors financement d'une entreprise "
        + "ou d'un fonds (convention, art. 17)."
    case .alreadyCharged(let student, let number): "La prestation est déjà facturée à « \(student) » : « \(number) »."
    case .unknownStudent(let code): "Le stagiaire « \(code) » est inconnu de la base."
    case .beforeLastDocument(let day, let last, let number):
      "Le \(day.french) précède le dernier document de la série, « \(number) » du \(last.french) : les dates se suivent."
    }
  }
}
