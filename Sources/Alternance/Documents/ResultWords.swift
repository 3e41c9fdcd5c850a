/// How the documents of article 11 word a result, the same in a grade report and in the minutes of a jury.
enum ResultWords {
  private static let numbers = [
    "aucune", "une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze",
  ]

  /// « trois », feminine; figures beyond twelve.
  static func number(_ count: Int) -> String { numbers.indices.contains(count) ? numbers[count] : FrenchNumbers.whole(count) }

  /// « Les trois UE du semestre sont obtenues. », « Deux UE obtenues sur trois. UE12 : ajourné, deuxième session sur l'examen seul. »
  /// - Parameter scope: what the units are of, « du semestre »; may be empty.
  static func decision(_ results: [(unit: AssessedUnit, status: UnitStatus)], scope: String = "") -> String {
    if results.isEmpty { return "" }
    let suffix = scope.isEmpty ? "" : " \(scope)"
    let obtained = results.count(where: \.status.isObtained)
    if obtained == results.count {
      return obtained == 1
        ? "\(results[0].unit.code) est obtenue." : "Les \(number(obtained)) UE\(suffix) sont obtenues."
    }
    let rest = results.filter { !$0.status.isObtained }.map { "\($0.unit.code) : \(standing($0.status, mode: $0.unit.mode))." }
    let count = "\(number(obtained)) UE obtenue\(obtained > 1 ? "s" : "") sur \(number(results.count))."
    return ([results.count == 1 ? "" : count.capitalisedFirst] + rest).filter { !$0.isEmpty }.joined(separator: " ").typeset
  }

  /// « ajourné, deuxième session sur l'examen seul ».
  private static func standing(_ status: UnitStatus, mode: AssessmentMode) -> String {
    switch status {
    case .adjourned: "\(status.french), deuxième session sur \(mode.isDefence ? "la soutenance" : "l'examen seul")"
    case .failed: "\(status.french) à la deuxième session"
    case .pending, .obtainedFirst, .obtainedSecond: status.french
    }
  }
}

extension String {
  /// With the spaces that no line breaks at: before « : ; ? ! », inside guillemets, after « n° ».
  var typeset: String {
    [" :", " ;", " ?", " !", " »", "« ", "n° ", " / 20"].reduce(self) {
      $0.replacing($1, with: $1.replacing(" ", with: FrenchNumbers.beforeUnit))
    }
  }

  /// « Jury du semestre 2 ».
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension UnitResult {
  /// How the figure is made, without the verdict that stands beside it: « 40 % × 13,00 + 60 % × 8,00 ».
  var shortRule: String {
    let words = rule.components(separatedBy: " → ")[0]
    let figure = " = \(grade.french)"
    return (words.hasSuffix(figure) ? String(words.dropLast(figure.count)) : words).typeset
  }
}

extension Assessment {
  /// « UE12-S1, examen, 1re session ».
  var label: String { "\(code.text), \(french)" }

  /// When one of the candidates of a defence comes, each after the other; nil beyond the day, or without an hour.
  func passage(_ rank: Int) -> TimeOfDay? {
    startsAt.flatMap { TimeOfDay(minutes: $0.minutes + (rank - 1) * mode.duration.minutes) }
  }
}

extension StudentName {
  /// « Madame », « Monsieur », or both when the file does not say.
  var salutation: String {
    switch civility {
    case "Mme": "Madame"
    case "M.": "Monsieur"
    default: "Madame, Monsieur"
    }
  }

  /// « convoqué » or « convoquée », by the civility of the file.
  func agreed(_ word: String) -> String { civility == "Mme" ? word + "e" : word }
}
