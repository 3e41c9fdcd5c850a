/// The data of `templates/reussite`: the units that a student has obtained, or the title (convention, art. 11; PC-11-01).
struct AchievementDocument: Encodable {
  let issuers: [Letterhead]
  let specimen: Bool
  let kind, title, name: String
  let paragraphs: [String]
  let facts: [Labelled]
  let units: [Unit]
  let warnings: [String]
  let mention: String?
  let place, madeOn: String
  let signatories: [String]

  struct Unit: Encodable { let code, title, figure, status, jury: String }
}

/// Why there is nothing to attest.
public enum AchievementRefusal: Refusal, Equatable {
  case noUnit(String)

  public var sentence: String {
    switch self {
    case .noUnit(let who): "\(who) n'a encore obtenu aucune UE devant un jury : il n'y a rien à attester (convention, art. 11)."
    }
  }
}

extension Programme {
  /// The nomenclature of levels changed with the decree of 8 January 2019: « III », then « 5 ».
  func level(on day: Day) -> String {
    let european = ["V": "3", "IV": "4", "III": "5", "II": "6", "I": "7"]
    return day.year < 2019 ? level : european[level] ?? level
  }
}

extension TitleFile {
  /// The units that a jury decided obtained.
  fileprivate var obtained: [(unit: UnitDecision, decision: JuryDecision)] {
    units.compactMap { unit in unit.decision.flatMap { $0.status.isObtained ? (unit, $0) : nil } }
  }

  fileprivate var obtainedRows: [AchievementDocument.Unit] {
    obtained.map { unit, decision in
      .init(
        code: unit.code, title: unit.title, figure: decision.grade.french, status: decision.status.french,
        jury: "jury du \(decision.day.french)")
    }
  }

  /// « du 27/02/2017, du 03/07/2017 et du 12/03/2018 ».
  fileprivate var juries: String {
    let days = Set(obtained.map(\.decision.day)).sorted().map { "du \($0.french)" }
    return days.count < 2 ? days.joined() : days.dropLast().joined(separator: ", ") + " et " + days[days.count - 1]
  }

  fileprivate func facts(level day: Day, months: Int) -> [Labelled] {
    [
      Labelled(label: "Niveau du titre", value: cohort.programme.level(on: day)),
      Labelled(label: "Promotion", value: cohort.years),
      Labelled(label: "UE obtenues", value: "\(obtained.count) sur \(units.count)"),
      Labelled(label: "Expérience professionnelle", value: "\(months) mois (\(TitleEligibility.experience) exigés)"),
    ]
  }
}

extension DocumentContext {
  /// The units that a student has obtained before a jury.
  /// - Throws: `AchievementRefusal.noUnit` when there is none.
  public func attestation(_ file: TitleFile, signatory: String, on day: Day) throws -> PrintableDocument {
    if file.obtainedRows.isEmpty { throw AchievementRefusal.noUnit(file.student.full) }
    let content = AchievementDocument(
      issuers: [cnam, cfa].map { Letterhead($0) }, specimen: isSpecimen, kind: "attestation", title: "Attestation de réussite", name: "",
      paragraphs: [
        "Le Cnam et le CFA attestent que \(file.student.full), n° \(file.student.code), a obtenu devant le jury les unités d'enseignement ci-dessous de la "
          + "formation « \(file.cohort.programme.title) », promotion \(file.cohort.years).",
        "Une UE obtenue le reste ; le titre demande toutes les UE et deux ans d'expérience à son niveau (convention, art. 11).",
      ].map(\.typeset), facts: file.facts(level: day, months: file.months(on: day)), units: file.obtainedRows, warnings: [], mention: nil,
      place: cnam.address.city, madeOn: day.french, signatories: [signatory])
    return try PrintableDocument(
      name: "reussite/attestation-\(file.student.code)-\(day.iso)", template: Templates.achievement,
      title: "Attestation de réussite, \(file.student.full)", author: cnam.legalName, day: day, content: content)
  }

  /// The award of the title, which is evidence.
  /// - Throws: `TitleRefusal.notAwarded`.
  public func title(_ file: TitleFile, signatory: String, on day: Day) throws -> PrintableDocument {
    guard let award = file.award else { throw TitleRefusal.notAwarded(file.student.full) }
    let programme = file.cohort.programme
    let content = AchievementDocument(
      issuers: [cnam, cfa].map { Letterhead($0) }, specimen: isSpecimen, kind: "titre", title: programme.title, name: file.student.full,
      paragraphs: [
        "Vu les procès-verbaux des jurys \(file.juries), vu l'expérience professionnelle de \(award.months) mois, le titre de niveau "
          + "\(programme.level(on: award.on)) est décerné à",
        "n° \(file.student.code), promotion \(file.cohort.years), le \(award.on.frenchInFull).",
      ].map(\.typeset), facts: file.facts(level: award.on, months: award.months), units: file.obtainedRows,
      warnings: [], mention: nil, place: cnam.address.city,
      madeOn: award.on.french, signatories: [signatory])
    return try PrintableDocument(
      name: "reussite/titre-\(file.student.code)", template: Templates.achievement, title: "\(programme.title), \(file.student.full)",
      author: cnam.legalName, day: award.on, content: content, isEvidence: true)
  }
}
