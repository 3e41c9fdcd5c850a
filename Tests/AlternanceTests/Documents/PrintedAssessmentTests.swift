import Foundation
import Testing

@testable import Alternance

/// The renderer of `scripts/prepare`, when it is there.
enum Typesetting {
  private static let root = Fixture.seed.deletingLastPathComponent().path
  private static let python = ProcessInfo.processInfo.environment["ALTERNANCE_PYTHON"] ?? root + "/.venv/bin/python"
  static var isReady: Bool {
    FileManager.default.isExecutableFile(atPath: python) && FileManager.default.isExecutableFile(atPath: pdftotext)
  }
  private static let pdftotext = "/usr/bin/pdftotext"

  /// The text of documents once printed, page by page as it is laid out.
  static func text(_ documents: [PrintableDocument]) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("alternance-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    _ = try Renderer(python: python, resources: Resources(folder: root)).render(documents) { "\(folder)/\($0.fileName)" }
    return try documents.map { try text("\(folder)/\($0.fileName)") }
  }

  private static func text(_ path: String) throws -> String {
    let (process, output) = (Process(), Pipe())
    process.executableURL = URL(fileURLWithPath: pdftotext)
    process.arguments = ["-layout", path, "-"]
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return bare(text)
  }
}

@Suite("The papers of article 11, printed", .enabled(if: Typesetting.isReady))
struct PrintedAssessmentTests {
  private typealias Sample = ResultSamples

  private func report(jury: String?) -> GradeReport {
    let results = Sample.results([(Sample.agnes, [Sample.line(Sample.ue11, "12,00 9,00/11,00/", jury: jury)])])
    return GradeReport(
      cohort: Sample.cohort, semester: 1, results: results.students[0], profile: .init(bornOn: "1996-03-14".day, company: "Ateliers"),
      jury: jury.map(\.day), averages: [:], handedOn: [])
  }

  private func lines(_ text: String) -> [String] { text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) } }

  @Test("The mention stands whole on a line of its own, and goes once the jury has decided")
  func mention() throws {
    let context = try Sample.context()
    let results = Sample.results([(Sample.agnes, [Sample.line(Sample.ue11, "12,00 9,00/11,00/")])])
    let file = JuryFile(jury: Sample.jury(), results: results, appeals: [], decided: [])
    let day = "2017-02-24".day
    let texts = try Typesetting.text([
      context.gradeReports([report(jury: nil)], name: "S2016-01", signatory: "Mme X, directrice", on: day),
      context.jury(file, isMinutes: false, on: day),
      context.statistics(results, title: "Statistiques", mention: ProvisionalMention.text, on: day),
      context.gradeReports([report(jury: "2017-02-27")], name: "S2016-01", signatory: "Mme X, directrice", on: "2017-03-01".day),
    ])
    for text in texts.prefix(3) { #expect(lines(text).contains { $0.contains("sous réserve de validation par le jury annuel") }) }
    #expect(texts[0].contains("Résultat provisoire") && !texts[3].contains("provisoire"))
    #expect(!texts[3].contains("sous réserve") && texts[3].contains("10,80"))
    for text in texts { #expect(text.contains("Conservatoire national") && text.contains("CFA du Pays d’Aix")) }
  }

  @Test("The minutes of an exam show no name")
  func anonymous() throws {
    let exam = try #require(Sample.ue12.first)
    let address = Address(street: "1 rue X", postalCode: "13100", city: "Aix")
    let seats = [(Sample.yann, 7215), (Sample.agnes, 1248)].enumerated().map { index, seat in
      ExamSeat(
        student: seat.0, seat: index + 1, script: seat.1, convenedOn: "2017-01-23".day, isAbsent: false, address: address, siteAddress: nil)
    }
    let record = ExamRecord(
      assessment: exam, seats: seats, heldOn: nil, subject: "", subjectLogin: nil, supervision: [], handovers: [], minutes: [])
    let text = try Typesetting.text([
      Sample.context().examMinutes(record, cohort: Sample.cohort, marks: nil, lecturers: [], on: "2017-02-07".day)
    ])[0]
    #expect(text.contains("1248") && text.contains("7215"))
    for secret in ["Kerbrat", "Ruellan", "S2016"] { #expect(!text.contains(secret)) }
  }
}
