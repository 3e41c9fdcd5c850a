/// A test of the selection: three written ones, designed and marked by Cnam alone, or one individual test in an urgent case (convention, art. 4).
public enum AdmissionTest: String, Coded {
  case comprehension
  case expression
  case businessCulture
  case individual

  /// The three written tests.
  public static let written: [AdmissionTest] = [.comprehension, .expression, .businessCulture]

  /// The word of the files.
  public var code: String {
    switch self {
    case .comprehension: "comprehension"
    case .expression: "expression"
    case .businessCulture: "culture_commerciale"
    case .individual: "individuelle"
    }
  }

  /// The test in a sentence.
  public var french: String {
    switch self {
    case .comprehension: "compréhension"
    case .expression: "expression"
    case .businessCulture: "culture commerciale"
    case .individual: "épreuve individuelle"
    }
  }
}
