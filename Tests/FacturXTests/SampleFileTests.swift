import FacturX
import Foundation
import Testing

@Suite("Samples")
struct SampleFileTests {
  @Test("Every sample is without problem", arguments: Sample.all.map(\.name))
  func valid(name: String) throws {
    let invoice = try #require(Sample.all.first { $0.name == name }?.invoice)
    #expect(invoice.problems() == [])
  }

  /// `FACTURX_SAMPLES=folder swift test` leaves the files there, for a validator that nobody here wrote.
  @Test(
    "Writes the samples where FACTURX_SAMPLES says",
    .enabled(if: ProcessInfo.processInfo.environment["FACTURX_SAMPLES"] != nil))
  func write() throws {
    let path = try #require(ProcessInfo.processInfo.environment["FACTURX_SAMPLES"])
    let folder = URL(fileURLWithPath: path, isDirectory: true)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let drawn = (UInt64(1)...20).map { (name: "random-\($0)", invoice: Sample.random(seed: $0)) }
    for (name, invoice) in Sample.all + drawn {
      try Data(invoice.xml().utf8).write(to: folder.appendingPathComponent("\(name).xml"))
    }
  }
}
