import Testing

@testable import Alternance

@Suite("The candidate's file (PC-04-02 to PC-04-04)")
struct ApplicationRefusalTests {
  @Test("No file before the form is published, nor with a document that it does not ask")
  func form() throws {
    let noForm = "la promotion 2016 n'a pas encore de dossier d'inscription : le responsable communication le publie (importer pieces)"
    try RecruitingBase(upTo: .open).refuses(.candidats, Draft.application.file(), column: "promotion", noForm)
    let recruiting = try RecruitingBase()
    try recruiting.refuses(.candidats, Draft.application.file(["recu_le": "13/12/2015"]), column: "promotion", noForm)
    let unknown = "la pièce « photo » n'est pas du dossier d'inscription ; pièces : cv, lettre, diplome"
    try recruiting.refuses(.candidats, Draft.application.file(["pieces": "cv photo"]), column: "pieces", unknown)
    try recruiting.receive(["C-01"], ["pieces": "cv"])
    try recruiting.refuses(.piecesRecues, "candidat;piece;recue_le\nC-01;photo;05/02/2016", column: "piece", unknown)
  }

  @Test("A form that has files does not change: a new version is published")
  func version() throws {
    let recruiting = try RecruitingBase()
    try recruiting.receive(["C-01"], ["pieces": "toutes"])
    try recruiting.refuses(
      .pieces, "promotion;version;code;libelle;publie_le\n2016;1;photo;Photo;14/12/2015",
      "Des dossiers sont déjà reçus sur cette version du formulaire : publiez-en une nouvelle (convention, art. 4)")
    try recruiting.base.load(.pieces, "promotion;version;code;libelle;publie_le\n2016;2;cv;CV;10/02/2016", on: "2016-02-10".day)
    try recruiting.receive(["C-02"], ["recu_le": "08/02/2016", "pieces": "cv lettre diplome"])
    #expect(try recruiting.state("C-02", on: "2016-02-12") == .complete, "a file keeps the version of its day")
    #expect(try recruiting.base.registrationForm(of: recruiting.cohort, by: Staff.manager).version == 2)
  }

  @Test("An incomplete file is neither centralised, nor convened, nor tested, nor heard")
  func incomplete() throws {
    let recruiting = try RecruitingBase()
    try recruiting.receive(["C-01"], ["pieces": "cv"])
    #expect(try recruiting.state("C-01", on: "2016-02-09") == .incomplete)
    try recruiting.refuses("Le dossier de « C-01 » est incomplet, il manque : lettre, diplome (convention, art. 4).") {
      try recruiting.centralise(["C-01"])
    }
    try recruiting.refuses("Aucun dossier complet de la promotion 2016 n'attend d'être centralisé.") { try recruiting.centralise([]) }
    try recruiting.refuses("Le dossier de « C-01 » n'est pas centralisé : il ne peut pas être convoqué (convention, art. 4).") {
      try recruiting.convene(["C-01"])
    }
    try recruiting.refuses("Aucun dossier centralisé n'attend d'être convoqué à la journée « SEL-1 ».") { try recruiting.convene([]) }
    try recruiting.refuses(
      .epreuves, Draft.mark.file(), "Le dossier est incomplet : le candidat ne peut pas passer les épreuves (convention, art. 4)")
    try recruiting.refuses(
      .entretiens, Draft.interview.file(), "Le dossier est incomplet : le candidat ne peut pas passer l'entretien (convention, art. 4)")
  }

  @Test("The missing documents make it complete, one after the other")
  func completed() throws {
    let recruiting = try RecruitingBase()
    try recruiting.receive(["C-01"], ["pieces": "cv"])
    try recruiting.base.load(.piecesRecues, "candidat;piece;recue_le\nC-01;lettre;05/02/2016")
    #expect(try recruiting.state("C-01", on: "2016-02-09") == .incomplete)
    try recruiting.base.load(.piecesRecues, "candidat;piece;recue_le\nC-01;diplome;06/02/2016")
    #expect(try recruiting.state("C-01", on: "2016-02-09") == .complete)
    try recruiting.centralise(["C-01"])
    #expect(try recruiting.state("C-01", on: "2016-02-09") == .centralised)
  }

  @Test("Received indifferently at either site; a complete one at the CFA is to forward until it is centralised (PC-04-04)")
  func toForward() throws {
    let recruiting = try RecruitingBase()
    try recruiting.receive(["C-01"], ["recu_par": "CNAM"])
    try recruiting.receive(["C-02"], ["recu_par": "CFA"])
    try recruiting.receive(["C-03"], ["recu_par": "CFA", "pieces": "cv"])
    func list() throws -> [String] {
      try recruiting.base.candidates(of: recruiting.cohort, on: "2016-02-09".day, by: Staff.manager).filter(\.isToForward)
        .map(\.application.code)
    }
    #expect(try list() == ["C-02"])
    try recruiting.conveneCommission()
    let agenda = try recruiting.base.agenda(of: "COM-1", by: Staff.manager)
    #expect(agenda.first { $0.code == "C-02" }?.obstacle == "dossier à centraliser")
    try recruiting.centralise(["C-02"])
    #expect(try list().isEmpty)
  }

  @Test("A candidate is 16 on the first day of the cohort, or is not one (L6325-1)", arguments: Golden.rows("admission-age"))
  func age(row: GoldenRow) throws {
    let recruiting = try RecruitingBase()
    let file = Draft.application.file(["date_naissance": row["born"]])
    if row["admitted"] == "yes" {
      #expect(sentence { try recruiting.base.load(.candidats, file) } == nil)
    } else {
      try recruiting.refuses(
        .candidats, file, column: "date_naissance",
        "né le \(row["born"]), le candidat n'aura pas 16 ans au début de la promotion, le 15/09/2016 (Code du travail, L6325-1)")
    }
  }

  @Test("A withdrawal says why, once")
  func withdrawal() throws {
    let recruiting = try RecruitingBase()
    try recruiting.receive(["C-01"])
    func withdraw(_ reason: String) throws {
      try recruiting.base.withdraw("C-01", reason: reason, by: Staff.assistant, on: "2016-02-10".day)
    }
    try recruiting.refuses("Un retrait dit pourquoi : ajoutez --motif \"…\".") { try withdraw("") }
    try withdraw("autre formation")
    #expect(try recruiting.state("C-01", on: "2016-02-10") == .withdrawn)
    try recruiting.refuses("« C-01 » s'est déjà retiré, le 10/02/2016.") { try withdraw("autre formation") }
    try recruiting.refuses("Le candidat « C-09 » est inconnu : la commande « alternance candidats PROMOTION » les liste.") {
      try recruiting.base.withdraw("C-09", reason: "x", by: Staff.assistant, on: "2016-02-10".day)
    }
  }
}
