import Testing

@testable import Alternance

@Suite("The rules of facts and agreements, against a hand with a SQL shell")
struct FactRuleTests {
  private let folder: TemporaryFolder
  private let raw: RawConnection

  init() throws {
    folder = try TemporaryFolder()
    let path = folder.path("base.alternance")
    _ = try Database.create(at: path)
    raw = try RawConnection(path)
    #expect(raw.run(OneRowEach.sql) == nil)
  }

  @Test("A transmitted month is closed to slots and signatures")
  func transmitted() {
    #expect(
      raw.run("INSERT INTO slot VALUES (2, 'P2', 1, '2016-10-31', 510, 615, 1, 1, 1, 1, 1, NULL, NULL)")
        == "Les feuilles de ce mois sont transmises : aucune séance ne s'y ajoute.")
    #expect(
      raw.run("DROP TRIGGER signatureOpenSheet; INSERT INTO signature VALUES (2, '2016-10-03', 1, 1, 105, NULL, 1)")
        == "Les feuilles de ce mois sont transmises : passez par « alternance corriger emargement ».")
    #expect(raw.run("INSERT INTO slot VALUES (3, 'P3', 1, '2016-11-02', 510, 615, 1, 1, 1, 1, 1, NULL, NULL)") == nil)
  }

  @Test("A correction changes something")
  func correction() {
    func correct(_ id: Int, _ change: Int) -> String? {
      raw.run("INSERT INTO attendanceCorrection VALUES (\(id), 1, '2016-10-03', 1, 1, 105, \(change), 'm', '2016-11-03', 1)")
    }
    let same = "La correction ne change rien : le quart de journée est déjà dans cet état."
    #expect(correct(2, -1) == same)
    #expect(correct(3, 1) == nil)
    #expect(correct(4, 1) == same)
    #expect(correct(5, -1) == nil)
  }

  @Test("What is approved does not change")
  func approved() {
    #expect(
      raw.run("INSERT INTO fundingShare VALUES (2, 1, 1, 200, 'beyondCap', '', 1)")
        == "Le financement de ce contrat est déjà approuvé : il ne change plus.")
    #expect(
      raw.run("INSERT INTO budgetLine VALUES (2, 1, 2, 1, 'room', 'Salles', 100, 'flat', 750, '', 1)")
        == "Ce budget est déjà approuvé : il ne change plus.")
  }

  @Test("A report follows its visit")
  func report() {
    #expect(raw.run("INSERT INTO visit VALUES (2, 1, 1, 2, '2016-12-02', 1, 0, '', '', 1)") == nil)
    #expect(raw.run("INSERT INTO visitReport VALUES (2, 2, '2016-12-01', 1)") == "Le rapport d'une visite ne précède pas la visite.")
    #expect(raw.run("INSERT INTO visitReport VALUES (3, 2, '2016-12-02', 1)") == nil)
  }

  @Test("A quarter-day lasts a multiple of three minutes, a third visit has a reason, a share adds up")
  func checks() {
    #expect(raw.run("INSERT INTO quarterDay VALUES (2, 1, 2, '2016-10-03', 630, 734, 104, 1)") != nil)
    #expect(raw.run("INSERT INTO visit VALUES (3, 1, 1, 3, '2017-05-02', 1, 0, '', '', 1)") != nil)
    #expect(
      raw.run("INSERT INTO financialPoint VALUES (2, 1, '2017-07-15', 'article17', 100, 200, 20, 30, 25, 24, 0, 54, 'h', 1)") != nil)
    #expect(raw.run("INSERT INTO partnerTransfer VALUES (2, 1, 1, 1, 100, '2017-07-10', '', 1)") != nil)
  }

  @Test("The journal continues its chain")
  func journal() {
    let chain = "Le journal se continue : numéro suivant et empreinte de l'écriture précédente."
    func write(_ id: Int, previous: Int) -> String? {
      raw.run(
        "INSERT INTO journal VALUES (\(id), '2016-11-02', 'a', 'r', 'consult', 's', printf('%064d', 1), printf('%064d', \(previous)), "
          + "printf('%064d', \(100 + id)))")
    }
    #expect(write(3, previous: 2) == chain)
    #expect(write(2, previous: 0) == chain)
    #expect(write(2, previous: 2) == nil)
    #expect(write(3, previous: 2) == chain)
    #expect(write(3, previous: 102) == nil)
  }
}
