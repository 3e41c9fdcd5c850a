import Foundation
import Testing

@testable import Alternance

@Suite("Signatures drawn on a screen, and paper sheets digitised")
struct DrawnSignatureTests {
  private let sheets: SheetBase

  init() throws { sheets = try SheetBase() }

  private func draw(
    _ signer: DrawnSignature.Signer, _ slot: String = "P-01", _ quarter: Int = 1, _ image: Data = SamplePicture.drawing,
    time: String = "08:32:10", by actor: Actor = Staff.coordinator, on day: String = "2016-10-03"
  ) throws -> Bool {
    try sheets.base.keepDrawing(
      DrawnSignature(slot: slot, quarter: quarter, signer: signer, image: SignatureImage(image, name: "s.png"), time: time), by: actor,
      on: Day(iso: day)!)
  }

  private func marks() throws -> [String] {
    let period = Month(written: "2016-10")!.period
    let sheet = try #require(sheets.base.attendanceSheets(of: sheets.cohort, over: period, by: Staff.manager).first { $0.owner == .cfa })
    let rows = sheet.students.map(\.marks) + [sheet.quarters.map(\.mark)]
    return rows.map { $0.map(\.shown).joined(separator: " | ") }
  }

  @Test("It signs when nobody had, with its day, time and digest")
  func student() throws {
    #expect(try draw(.student("S-01")))
    let row = try sheets.base.read {
      try String.fetchOne($0, sql: "SELECT drawnAt || ' ' || length(image) || ' ' || sha256 FROM drawnSignature")
    }
    #expect(row == "2016-10-03T08:32:10 \(SamplePicture.drawing.count) \(ContentDigest(SamplePicture.drawing).text)")
    #expect(try sheets.states("2016-10").first == "2016-10-03 P-01 1 1/3 open")
    #expect(sentence { try draw(.student("S-01")) } == "« S-01 » a déjà une signature dessinée au quart 1 : elle ne se remplace pas.")
    try sheets.sign([.init(slot: "P-01", quarter: 1, student: "S-02")])
    #expect(try !draw(.student("S-02")))
    #expect(try marks() == ["[dessin] | ", "[dessin] | ", " | ", " | "])
  }

  @Test("The lecturer's closes the sheet")
  func lecturer() throws {
    _ = try draw(.student("S-01"))
    #expect(try draw(.lecturer))
    #expect(try marks() == ["[dessin] | ", "absent | ", "absent | ", "le 03/10/2016[dessin] | "])
    #expect(
      sentence { try draw(.student("S-02")) }
        == "L'intervenant a signé la feuille de « P-01 », quart 1, elle est close : passez par « alternance corriger emargement ».")
    #expect(sentence { try draw(.lecturer) } == "L'intervenant a déjà une signature dessinée au quart 1 : elle ne se remplace pas.")
    try sheets.correct(.init(slot: "P-01", quarter: 1, student: "S-01"), isPresent: false)
    try sheets.correct(.init(slot: "P-01", quarter: 1, student: "S-02"), isPresent: true)
    try sheets.countersign("2016-10", on: "2016-10-05")
    #expect(
      try marks() == [
        "corrigé : absent | absent", "corrigé : présent | absent", "absent | absent", "le 03/10/2016[dessin] | signé le 05/10/2016",
      ])
  }

  @Test("Who may not sign may not draw")
  func refused() throws {
    #expect(sentence { try draw(.student("S-04")) } == "« S-04 » n'a pas de contrat en cours le 03/10/2016.")
    #expect(sentence { try draw(.student("S-99")) } == "Le stagiaire « S-99 » est inconnu de la base.")
    #expect(sentence { try draw(.lecturer, "P-01", 3) } == "La séance « P-01 » n'a pas de quart 3.")
    #expect(sentence { try draw(.lecturer, "P-02", 3) } == "« coordinatrice » n'est pas du Cnam : la feuille de « P-02 » relève du Cnam.")
    #expect(sentence { try draw(.lecturer, "P-03") } == "La séance « P-03 » du 07/11/2016 n'a pas encore eu lieu.")
    for time in ["8:32:10", "24:00:00", "08:60:00", "08:32", "midi"] {
      #expect(sentence { try draw(.lecturer, time: time) } == "« \(time) » n'est pas une heure : écrivez --heure 08:32:10.")
    }
    try sheets.correct(.init(slot: "P-01", quarter: 1, student: "S-01"), isPresent: true)
    #expect(
      sentence { try draw(.student("S-01")) } == "Le quart 1 de « S-01 » a été corrigé : passez par « alternance corriger emargement ».")
  }

  @Test("Nor after a contract")
  func broken() throws {
    try sheets.base.breakContract(
      "K-01", endedOn: Day(iso: "2016-10-31")!, reason: "accord", by: Staff.accountant, on: Day(iso: "2016-11-07")!)
    #expect(
      sentence { try draw(.student("S-01"), "P-03", on: "2016-11-07") } == "« S-01 » n'a pas de contrat en cours le 07/11/2016.")
  }

  @Test("An image is a PNG of a reasonable size that shows something")
  func images() throws {
    func image(_ bytes: Data) -> String? { sentence { try SignatureImage(bytes, name: "s.png") } }
    let unreadable = "« s.png » n'est pas une image PNG lisible : enregistrez de nouveau la signature."
    #expect(image(SamplePicture.drawing) == nil)
    for length in [0, 1, 8, 20, 33, 60] { #expect(image(SamplePicture.drawing.prefix(length)) == unreadable) }
    #expect(image(Data("GIF89a, pas une image".utf8)) == unreadable)
    #expect(image(SamplePicture.blank) == "« s.png » ne montre rien, tous ses points sont pareils : faites signer de nouveau.")
    #expect(image(SamplePicture.wide) == "« s.png » mesure 4001 × 10 points : chaque côté compte de 10 à 4000 points.")
    #expect(image(SamplePicture.narrow) == "« s.png » mesure 9 × 12 points : chaque côté compte de 10 à 4000 points.")
    #expect(image(SamplePicture.drawing + Data(count: 200_000)) == "« s.png » pèse 201\u{A0}ko : 200\u{A0}ko au plus.")
  }

  @Test("A damaged image is never taken for a sound one: each byte but those that say nothing of the points", arguments: [7, 77, 777])
  func damaged(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<40 {
      var bytes = SamplePicture.drawing
      let index = Int.random(in: 0..<(bytes.count - 16), using: &random)
      bytes[index] ^= UInt8.random(in: 1...255, using: &random)
      #expect(sentence { try SignatureImage(bytes, name: "s.png") } != nil, "byte \(index)")
    }
  }

  @Test("A scan is kept as it came, by its first bytes, and comes back whole")
  func scans() throws {
    let day = Day(iso: "2016-10-04")!
    func keep(_ bytes: Data, _ name: String, _ slot: String = "P-01") throws {
      try sheets.base.keepScan(SheetScan(bytes, name: name), of: slot, by: Staff.coordinator, on: day)
    }
    let (pdf, jpeg) = (Data("%PDF-1.7 …".utf8), Data([0xFF, 0xD8, 0xFF, 0xE0, 0, 1, 2]))
    #expect(sentence { try sheets.base.scans(of: "P-01", by: Staff.manager) }?.hasPrefix("La séance « P-01 » n'a pas de feuille") == true)
    try keep(pdf, "feuille.pdf")
    try keep(jpeg, "photo.jpg")
    try keep(SamplePicture.blank, "scan.png")
    #expect(sentence { try keep(pdf, "copie.pdf") } == "« copie.pdf » est déjà gardé avec la séance « P-01 ».")
    #expect(
      sentence { try keep(Data("bonjour".utf8), "f.txt") }
        == "« f.txt » n'est ni un PDF, ni un PNG, ni un JPEG : numérisez la feuille dans l'un de ces formats.")
    #expect(sentence { try keep(SamplePicture.drawing.prefix(40), "s.png") }?.hasPrefix("« s.png » n'est pas une image PNG") == true)
    #expect(
      sentence { try keep(pdf + Data(count: 10_000_000), "gros.pdf") }
        == "« gros.pdf » pèse 10\u{202F}001\u{A0}ko : 10\u{202F}000\u{A0}ko au plus.")
    #expect(sentence { try keep(pdf, "f.pdf", "P-02") } == "« coordinatrice » n'est pas du Cnam : la feuille de « P-02 » relève du Cnam.")
    let kept = try sheets.base.scans(of: "P-01", by: Staff.manager)
    #expect(kept.map(\.content) == [pdf, jpeg, SamplePicture.blank])
    #expect(kept.map(\.format.suffix) == ["pdf", "jpg", "png"])
  }
}

extension SheetMark {
  fileprivate var shown: String { text + (image == nil ? "" : "[dessin]") }
}
