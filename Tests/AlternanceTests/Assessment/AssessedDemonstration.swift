import Foundation

@testable import Alternance

/// The exams of the demonstration as the seed files tell them, without its juries: every subject, every sitting, every mark.
enum AssessedDemonstration {
  /// The sittings in the order of their convocations; a second one comes after the marks of the first.
  private static let sittings = [
    ["UE11-S1", "UE12-S1", "UE13-S1"], ["UE14-S1", "UE15-S1", "UE16-S1"], ["UE12-S2", "UE13-S2", "UE14-S2", "UE16-S2"],
    ["UE21-S1", "UE22-S1", "UE23-S1"], ["UE24-S1", "UE25-S1", "UE26-S1"], ["UE23-S2", "UE24-S2", "UE25-S2"],
  ]

  static func fill(_ base: Database) throws {
    for type in [ImportType.calendrierEpreuves, .evaluations, .jurys] { _ = try base.loadSeed("demonstration/\(type.rawValue).csv", type) }
    for version in ["1", "2"] {
      for type in [ImportType.sujets, .agrementsSujets] { try base.load(type, rows(type) { $0["version"] == version }) }
    }
    let isTest = { (row: [String: String]) in row["epreuve"]?.contains("-CC") == true }
    for type in [ImportType.procesVerbaux, .notes] { try base.load(type, rows(type, where: isTest)) }
    for (index, codes) in sittings.enumerated() {
      try convene(codes, seed: UInt64(index), in: base)
      for type in [ImportType.tenues, .surveillances, .remises, .procesVerbaux, .notes] {
        let file = try rows(type) { row in codes.contains(row["epreuve"] ?? "") && row["etape"] != "archive" }
        if file.contains("\n") { try base.load(type, file) }
      }
    }
    try base.load(.remises, rows(.remises) { $0["etape"] == "archive" })
    _ = try base.loadSeed("demonstration/notes_corrigees.csv", .notes)
  }

  private static func convene(_ codes: [String], seed: UInt64, in base: Database) throws {
    var generator = SplitMix64(seed: seed)
    let cohort = try base.cohort("2016")
    for code in codes {
      let day = try base.read { try Assessment.find(code, of: cohort, in: $0).day! }
      _ = try base.conveneExam(code, of: cohort, using: &generator, by: Staff.assistant, on: day.adding(days: -6))
    }
  }

  /// The rows of a file of the demonstration that match, under its header.
  static func rows(_ type: ImportType, where matches: ([String: String]) -> Bool) throws -> String {
    let text = try String(contentsOf: Fixture.seed.appendingPathComponent("demonstration/\(type.rawValue).csv"), encoding: .utf8)
    let lines = text.replacing("\u{FEFF}", with: "").split(whereSeparator: \.isNewline).map(String.init)
    let header = lines[0].split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    let kept = lines.dropFirst().filter { line in
      let cells = line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
      return matches(Dictionary(uniqueKeysWithValues: zip(header, cells)))
    }
    return ([lines[0]] + kept).joined(separator: "\n")
  }
}
