/// Why a cell of a list of marks is not taken (convention, art. 11; decision A-09).
public enum MarkRefusal: Refusal, Equatable {
  case empty
  case notAMark(String)
  case tooManyDecimals(String)
  case outside(String)

  public var sentence: String {
    switch self {
    case .empty: "La case est vide : écrivez une note de 0 à 20, ABS, EXC, ou ATT si elle est attendue."
    case .notAMark(let text): "« \(text) » n'est pas une note : écrivez un nombre de 0 à 20 (12,50), ABS, EXC ou ATT."
    case .tooManyDecimals(let text): "« \(text) » a plus de deux décimales : une note s'écrit au centième, sans être arrondie ici."
    case .outside(let text): "« \(text) » n'est pas entre 0 et 20 : une note de la convention est sur 20 (convention, art. 11)."
    }
  }
}
