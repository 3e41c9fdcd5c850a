import Foundation
import Testing

@testable import Alternance

@Suite("The admissibility list ranks nobody (PC-04-14, A-22, A-51)")
struct AdmissibilityLaws {
  private static let words = ["note", "mark", "score", "rang", "rank", "opinion", "avis", "motivation", "hundredths", "order", "position"]

  @Test("In alphabetical order, accents left aside, and it says that it orders nobody")
  func alphabetical() throws {
    let recruiting = try RecruitingBase()
    try recruiting.admit(RecruitingBase.codes)
    let list = try recruiting.base.admissibilityList(of: recruiting.cohort, by: Staff.manager)
    #expect(list.candidates.map(\.lastName) == ["Cordelier", "Delmas", "Ébrard", "Eparvier"])
    #expect(AdmissibilityList.mention == "Liste non ordonnée")
    let data = try PrintedData(recruiting.base.documentContext().admissibilityList(list, signatory: "M. Un", on: "2016-04-04".day))
    #expect(data["mention"] == "Liste non ordonnée")
    #expect(data.list("names").map { $0["name"] } == ["Cordelier Bruno", "Delmas David", "Ébrard Anne", "Eparvier Chloé"])
    #expect(data.list("issuers").count == 2)
  }

  @Test("Shuffling the candidates changes neither the list nor its document", arguments: 1...20)
  func shuffled(seed: UInt64) throws {
    var draw = SplitMix64(seed: seed)
    let recruiting = try Self.cohort.get()
    let all = try recruiting.base.candidates(of: recruiting.cohort, on: "2016-04-01".day, by: Staff.manager).map(\.application)
    let kept = all.filter { _ in Bool.random(using: &draw) }
    let context = try recruiting.base.documentContext()
    let straight = AdmissibilityList(cohort: recruiting.cohort, candidates: kept)
    let mixed = AdmissibilityList(cohort: recruiting.cohort, candidates: kept.shuffled(using: &draw))
    #expect(straight == mixed)
    #expect(Set(mixed.candidates.map(\.code)) == Set(kept.map(\.code)))
    let printed = try [straight, mixed].map { try context.admissibilityList($0, signatory: "M. Un", on: "2016-04-04".day).data }
    #expect(printed[0] == printed[1])
  }

  @Test("The order of the files, of the tests and of the decisions changes nothing that is read", arguments: [3, 14, 159])
  func files(seed: UInt64) throws {
    func read(_ codes: [String]) throws -> [String] {
      let recruiting = try RecruitingBase()
      try recruiting.prepare(codes)
      try recruiting.conveneCommission()
      try recruiting.seat()
      for code in codes { try recruiting.decide([code], code == "C-03" ? "non_admissible" : "admissible") }
      let list = try recruiting.base.admissibilityList(of: recruiting.cohort, by: Staff.manager).candidates.map(\.code)
      let decisions = try recruiting.base.decisions(of: recruiting.cohort, by: Staff.manager).map { "\($0.candidate.code) \($0.outcome)" }
      return list + decisions
    }
    var draw = SplitMix64(seed: seed)
    #expect(try read(RecruitingBase.codes.shuffled(using: &draw)) == read(RecruitingBase.codes))
  }

  @Test("Nothing that the list holds is a mark, an opinion or a rank")
  func values() throws {
    let recruiting = try Self.cohort.get()
    let candidates = try recruiting.base.candidates(of: recruiting.cohort, on: "2016-04-01".day, by: Staff.manager).map(\.application)
    let seen = Self.walk(AdmissibilityList(cohort: recruiting.cohort, candidates: candidates))
    #expect(seen.labels.contains("lastName") && seen.labels.contains("candidates"), "the walk reaches the candidates")
    #expect(Self.forbidden(seen.labels).isEmpty)
    let types: Set<String> = [
      "AdmissionTest", "Interview", "InterviewJury", "Opinion", "AgendaEntry", "AdmissibilityDecision", "CandidateFacts",
    ]
    #expect(seen.types.isDisjoint(with: types))
  }

  @Test("Nor anything that its document says: a name and a town for each")
  func keys() throws {
    let recruiting = try RecruitingBase()
    try recruiting.admit(["C-01", "C-02"])
    let list = try recruiting.base.admissibilityList(of: recruiting.cohort, by: Staff.manager)
    let document = try recruiting.base.documentContext().admissibilityList(list, signatory: "M. Un", on: "2016-04-04".day)
    let root = try #require(JSONSerialization.jsonObject(with: document.data) as? [String: Any])
    #expect(Self.forbidden(Self.keys(root)).isEmpty)
    let names = try #require(root["names"] as? [[String: Any]])
    #expect(names.count == 2 && names.allSatisfy { Set($0.keys) == ["name", "city"] })
    #expect(!String(decoding: document.data, as: UTF8.self).contains("12,00"), "the mark of every candidate is 12,00")
  }

  /// Twelve candidates, some with the same name.
  private static let cohort = Result {
    let recruiting = try RecruitingBase()
    let names = ["Évrard", "Evrard", "EVRARD", "d'Arcy", "D'Arcy", "Abel", "Zola", "Çelik", "Celik", "Öz", "Oz", "Abel"]
    let rows = names.enumerated().map { ["identifiant": "C-\($0 + 10)", "nom": $1, "prenom": "Ève"] }
    try recruiting.base.load(.candidats, Draft.application.file(rows), on: "2016-02-08".day)
    return recruiting
  }

  private static func forbidden(_ labels: Set<String>) -> [String] {
    labels.filter { label in words.contains { label.lowercased().contains($0) } }.sorted()
  }

  private static func walk(_ value: Any) -> (labels: Set<String>, types: Set<String>) {
    let mirror = Mirror(reflecting: value)
    var seen = (labels: Set<String>(), types: Set([String(describing: mirror.subjectType)]))
    for child in mirror.children {
      if let label = child.label { seen.labels.insert(label) }
      let below = walk(child.value)
      seen = (seen.labels.union(below.labels), seen.types.union(below.types))
    }
    return seen
  }

  private static func keys(_ value: Any) -> Set<String> {
    switch value {
    case let object as [String: Any]: object.reduce(Set(object.keys)) { $0.union(keys($1.value)) }
    case let list as [Any]: list.reduce([]) { $0.union(keys($1)) }
    default: []
    }
  }
}
