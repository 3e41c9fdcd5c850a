/// A sheet entered by exception: everybody expected is present but those who are named (convention, art. 7).
public struct ExceptionSheet: Sendable {
  public let slot: String
  /// The quarter-days of the slot, nil for all of them.
  public let quarters: [Int]?
  /// The codes of the students who are absent.
  public let absent: [String]
  /// What is remarked of a student who came late, by code: written at the first quarter-day.
  public let late: [String: String]
  /// The lecturer has signed the sheet too.
  public let isCountersigned: Bool

  public init(slot: String, quarters: [Int]? = nil, absent: [String] = [], late: [String: String] = [:], isCountersigned: Bool = false) {
    self.slot = slot
    self.quarters = quarters
    self.absent = absent
    self.late = late
    self.isCountersigned = isCountersigned
  }
}

/// What was signed on the sheets of a slot.
public struct SheetSignatures: Sendable, Equatable {
  public let slot: String
  public let day: Day
  public let quarters: [Int]
  /// How many students are expected that day.
  public let expected: Int
  /// How many signatures the sheets now hold, all quarter-days together.
  public let signatures: Int
  /// The quarter-days without a signature, all students together: absences once the lecturer has signed.
  public var blanks: Int { expected * quarters.count - signatures }
}

/// Why a sheet is not signed.
public enum SigningRefusal: Refusal, Equatable {
  case cancelled(String)
  case alreadySigned(String, Int)
  case closed(String, Int)
  case transmitted(String, Month)
  case signedElsewhere(String, Int, slot: String)
  case corrected(String, Int)
  case absentAndLate(String)
  case emptyRemark(String)
  case notExpected(String, Day)
  case nobodyPresent(String)
  case countersigned(String)
  case nothingToCentralise(String, Month)

  public var sentence: String {
    switch self {
    case .cancelled(let slot): "La séance « \(slot) » est annulée ou déplacée : elle n'a pas de feuille."
    case .alreadySigned(let slot, let quarter):
      "La feuille de « \(slot) », quart \(quarter), a déjà des signatures : « alternance contresigner » la clôt, « alternance corriger emargement » la change."
    case .closed(let slot, let quarter):
      "L'intervenant a signé la feuille de « \(slot) », quart \(quarter), elle est close : passez par « alternance corriger emargement »."
    case .transmitted(let slot, let month):
      "Les feuilles \(month.frenchOf) sont transmises : « \(slot) » ne se signe plus, passez par « alternance corriger emargement »."
    case .signedElsewhere(let student, let quarter, let slot):
      "« \(student) » a déjà signé le quart \(quarter) dans la séance « \(slot) »."
    case .corrected(let student, let quarter):
      "Le quart \(quarter) de « \(student) » a été corrigé : passez par « alternance corriger emargement »."
    case .absentAndLate(let student): "« \(student) » est à la fois absent (--sauf) et en retard (--retard) : choisissez."
    case .emptyRemark(let student): "Dites le retard de « \(student) » : --retard \"\(student)=arrivé à 8 h 45\"."
    case .notExpected(let student, let day): "« \(student) » n'est pas attendu le \(day.french) : son accueil sans contrat est fini."
    case .nobodyPresent(let slot):
      "Personne n'est présent sur la feuille de « \(slot) » : il n'y a rien à enregistrer sans la signature de l'intervenant (--contresigne)."
    case .countersigned(let slot): "L'intervenant a déjà signé la feuille de « \(slot) »."
    case .nothingToCentralise(let cohort, let month):
      "Aucune feuille \(month.frenchOf) de la promotion \(cohort) n'est à centraliser : l'intervenant les signe d'abord (« alternance contresigner »)."
    }
  }
}
