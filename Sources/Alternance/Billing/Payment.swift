/// Why a payment is refused.
public enum PaymentRefusal: Refusal, Equatable {
  case unknownInvoice(String)
  case inFuture(Day)
  case nothing
  case creditNote(String)
  case betweenPartners(String)

  public var sentence: String {
    switch self {
    case .unknownInvoice(let number): "La facture « \(number) » est inconnue : la commande « alternance factures » les liste."
    case .inFuture(let day): "Le règlement du \(day.french) est dans l'avenir."
    case .nothing: "Un règlement de 0,00 € n'en est pas un."
    case .betweenPartners(let number):
      "« \(number) » se règle entre les partenaires : enregistrez un virement (« alternance virement »)."
    case .creditNote(let number): "« \(number) » est un avoir : un règlement se rattache à une facture."
    }
  }
}
