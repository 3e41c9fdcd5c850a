import Alternance
import Testing

@Suite("SIRET")
struct SiretTests {
  @Test("The key decides", arguments: Golden.rows("siret"))
  func key(row: GoldenRow) {
    #expect((Siret(row["text"]) != nil) == (row["valid"] == "yes"))
  }

  @Test("Printed by three figures, the SIREN apart")
  func printed() throws {
    let siret = try #require(Siret("00000101600013"))
    #expect(siret.french == "000 001 016 00013")
    #expect(siret.siren == "000001016")
    #expect(siret.text == "00000101600013")
    #expect(siret.isFictitious)
    #expect(try #require(Siret("35600000099995")).isFictitious == false)
  }

  @Test("Changing one figure of a valid number breaks its key", arguments: 0..<14)
  func oneFigure(position: Int) {
    let figures = Array("00000101600013")
    for other in "0123456789" where other != figures[position] {
      var changed = figures
      changed[position] = other
      #expect(Siret(String(changed)) == nil, "\(String(changed))")
    }
  }
}
