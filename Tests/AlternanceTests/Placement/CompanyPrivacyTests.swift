import Foundation
import Testing

@testable import Alternance

@Suite("What a company gets holds no score (A-51, §10)")
struct CompanyPrivacyTests {
  private static let words = ["mark", "score", "rang", "rank", "opinion", "avis", "motivation", "hundredths", "diploma", "decision"]

  @Test("The presentations: a name, a company, days")
  func presentations() throws {
    let recruiting = try RecruitingBase.placed()
    try recruiting.base.load(.presentations, Draft.presentation.file(["suite": "retenu", "suite_le": "20/05/2016"]))
    let presented = try recruiting.base.presentations(of: recruiting.cohort, by: Staff.manager)
    #expect(presented.count == 1)
    let labels = Mirror(reflecting: presented[0]).children.compactMap(\.label)
    #expect(labels == ["candidate", "candidateName", "company", "presentedOn", "outcome", "toldOn"])
  }

  @Test("The sheet of a place, filled or not: no candidate's mark, no opinion")
  func sheet() throws {
    let recruiting = try RecruitingBase.placed()
    try recruiting.conclude([RecruitingBase.row(1)])
    for code in ["P-01", "P-02"] {
      let document = try recruiting.base.documentContext().place(recruiting.base.place(code, by: Staff.manager), on: "2016-09-14".day)
      let root = try JSONSerialization.jsonObject(with: document.data)
      let keys = Self.keys(root)
      #expect(keys.contains("missions") && keys.contains("ticked"), "the walk reaches the missions and the capacities")
      #expect(keys.filter { key in Self.words.contains { key.lowercased().contains($0) } }.isEmpty)
      let text = String(decoding: document.data, as: UTF8.self)
      #expect(!text.contains("12,00") && !text.contains("favorable") && !text.contains("aime la gestion"))
    }
  }

  private static func keys(_ value: Any) -> Set<String> {
    switch value {
    case let object as [String: Any]: object.reduce(Set(object.keys)) { $0.union(keys($1.value)) }
    case let list as [Any]: list.reduce([]) { $0.union(keys($1)) }
    default: []
    }
  }
}
