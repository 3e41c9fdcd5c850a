import Testing

@testable import Alternance

@Suite("A contract is concluded by article 5 (PC-05-01, PC-05-05, PC-05-06, PC-00-02)")
struct ConclusionTests {
  private func refuses(
    _ recruiting: RecruitingBase, _ changes: [String: String], column: String? = nil, _ reason: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try recruiting.refuses(.contrats, Draft.contract.file(changes), column: column, reason, sourceLocation: sourceLocation)
  }

  @Test("Accepted: the candidate becomes a student, enrolled")
  func accepted() throws {
    let recruiting = try RecruitingBase.placed()
    try recruiting.conclude([RecruitingBase.row(1)])
    #expect(try recruiting.state("C-01", on: "2016-09-14") == .enrolled)
    #expect(try recruiting.state("C-01", on: "2016-09-15") == .inTraining)
    #expect(try recruiting.base.place("P-01", by: Staff.manager).state == .filled("C-01"))
  }

  @Test("Not before the place is validated (scenario 10)")
  func place() throws {
    let recruiting = try RecruitingBase()
    try recruiting.admit(["C-01"])
    try recruiting.openPlacement()
    try recruiting.write([["code": "P-01"]])
    try recruiting.send(["P-01"])
    func reason(_ day: String) -> String {
      "la place « P-01 » n'était pas validée le \(day), jour de la signature : il y faut le responsable alternance et la direction du pôle "
        + "ou la direction pédagogique (convention, art. 5)"
    }
    try refuses(recruiting, [:], reason("05/09/2016"))
    try recruiting.validate("P-01", by: [Staff.manager])
    try refuses(recruiting, [:], reason("05/09/2016"))
    try recruiting.validate("P-01", by: [Staff.pedagogicalDirector])
    try refuses(recruiting, ["signe_le": "09/06/2016"], reason("09/06/2016"))
    #expect(sentence { try recruiting.conclude([["signe_le": "10/06/2016"]]) } == nil)
  }

  @Test("Not for a refused place, though two roles validated it")
  func refusedPlace() throws {
    let recruiting = try RecruitingBase.placed()
    try recruiting.base.refusePlace("P-01", reason: "missions", by: Staff.pedagogicalDirector, on: "2016-06-13".day)
    try refuses(
      recruiting, [:],
      "la place « P-01 » n'était pas validée le 05/09/2016, jour de la signature : il y faut le responsable alternance et la direction du "
        + "pôle ou la direction pédagogique (convention, art. 5)")
  }

  @Test("Not for somebody whom the commission did not admit, nor before it did (scenario 10)")
  func admissible() throws {
    let recruiting = try RecruitingBase()
    try recruiting.prepare(["C-01", "C-02"])
    try recruiting.conveneCommission()
    try recruiting.seat()
    try recruiting.decide(["C-01"])
    try recruiting.decide(["C-02"], "non_admissible")
    try recruiting.openPlacement()
    try recruiting.place(["P-01"])
    try refuses(
      recruiting, ["stagiaire": "C-02"], column: "stagiaire",
      "« C-02 » n'était pas admissible le 05/09/2016, jour de la signature : le contrat suit l'avis de la commission (convention, art. 5)")
    try refuses(
      recruiting, ["signe_le": "29/03/2016"],
      "« C-01 » n'était pas admissible le 29/03/2016, jour de la signature : le contrat suit l'avis de la commission (convention, art. 5)")
    try refuses(recruiting, ["stagiaire": "C-09"], column: "stagiaire", "le stagiaire « C-09 » est inconnu de la base")
  }

  @Test("A place is filled once, by a contract of its own company")
  func filled() throws {
    let recruiting = try RecruitingBase.placed()
    try refuses(
      recruiting, ["entreprise": SmallCohort.publicBody], "la place « P-01 » est celle de « Ateliers Un » (convention, art. 5)")
    try recruiting.conclude([RecruitingBase.row(1)])
    try refuses(
      recruiting, RecruitingBase.row(2, ["place": "P-01"]), "la place « P-01 » est déjà pourvue par le contrat « K-01 »")
    try refuses(
      recruiting, ["reference": "K-05", "place": "P-02"], column: "stagiaire", "le stagiaire a déjà un contrat en cours, « K-01 »")
  }

  @Test("The place, the job, the pay and the hours are told", arguments: ["place", "emploi", "salaire_brut", "duree_hebdo"])
  func incomplete(column: String) throws {
    try refuses(
      RecruitingBase.placed(), [column: ""], column: column,
      "un contrat de travail le précise : remplissez cette colonne (cerfa 12434, \(column))")
  }

  @Test("The pay is the minimum at least, to the cent: 55 % of 1 466,62 is 806,64")
  func pay() throws {
    let recruiting = try RecruitingBase.placed()
    try refuses(
      recruiting, ["salaire_brut": "806,63"],
      "le salaire brut de 806,63 € est inférieur au minimum de 806,64 €, 55 % du SMIC (1 466,62 €), moins de 21 ans "
        + "(Code du travail, D6325-14)")
    #expect(sentence { try recruiting.conclude([["salaire_brut": "806,64"]]) } == nil)
  }

  @Test("From 26 on, a registered jobseeker; under 16, nobody (L6325-1)")
  func age() throws {
    let recruiting = try RecruitingBase()
    try recruiting.prepare(["C-01"], ["date_naissance": "15/09/1990"])
    try recruiting.prepare(["C-02"], ["date_naissance": "15/09/1990", "mois_inscription": "3"])
    try recruiting.prepare(["C-03"], ["date_naissance": "15/09/2000"])
    try recruiting.conveneCommission()
    try recruiting.seat()
    try recruiting.decide(["C-01", "C-02", "C-03"])
    try recruiting.openPlacement()
    try recruiting.place(["P-01", "P-02", "P-03"])
    try refuses(
      recruiting, ["salaire_brut": "1466,62"],
      "le stagiaire a 26 ans au début du contrat, le 15/09/2016 : à partir de 26 ans, il doit être inscrit comme demandeur d'emploi ou "
        + "bénéficier d'un minimum social (Code du travail, L6325-1)")
    #expect(sentence { try recruiting.conclude([RecruitingBase.row(2, ["salaire_brut": "1466,62"])]) } == nil)
    try refuses(
      recruiting, RecruitingBase.row(3, ["debut": "14/09/2016", "fin": "13/09/2018"]),
      "le stagiaire a 15 ans au début du contrat, le 14/09/2016 : il en faut 16 (Code du travail, L6325-1)")
    #expect(sentence { try recruiting.conclude([RecruitingBase.row(3)]) } == nil)
  }

  @Test("A tutor follows three trainees, two when he is the employer, after two years of work (D6325-6, D6325-9)")
  func tutors() throws {
    let recruiting = try RecruitingBase()
    try recruiting.admit(RecruitingBase.codes)
    try recruiting.openPlacement()
    try recruiting.place(["P-01", "P-02", "P-03", "P-04"])
    try recruiting.conclude([1, 2, 3].map { RecruitingBase.row($0) })
    try refuses(
      recruiting, RecruitingBase.row(4), "le tuteur suit déjà 3 alternants : 3 au plus en même temps (Code du travail, D6325-9)")
    try recruiting.place(["P-05"], ["tuteur": "Oriol Paule"])
    try refuses(
      recruiting, RecruitingBase.row(4, ["place": "P-05"]),
      "l'expérience du tuteur est de 1 an : il en faut au moins 2 (Code du travail, D6325-6)")
  }

  @Test("An employer who is the tutor follows two")
  func employer() throws {
    let recruiting = try RecruitingBase()
    try recruiting.admit(RecruitingBase.codes)
    try recruiting.openPlacement()
    try recruiting.place(["P-01", "P-02", "P-03"], ["tuteur": "Nadal Omar"])
    try recruiting.conclude([1, 2].map { RecruitingBase.row($0) })
    try refuses(
      recruiting, RecruitingBase.row(3), "le tuteur suit déjà 2 alternants : 2 au plus en même temps (Code du travail, D6325-9)")
  }

  @Test("Apprenticeship waits for its opening (PC-00-02)")
  func apprenticeship() throws {
    let recruiting = try RecruitingBase.placed()
    let apprentice = ["type": "apprentissage", "motif_duree": ""]
    try refuses(
      recruiting, apprentice, "le contrat d'apprentissage n'est pas ouvert pour ce titre à cette date (convention, préambule et art. 6)")
    try recruiting.base.load(.regimes, "programme;type;ouvert_du\nAGAC;apprentissage;01/10/2016")
    try refuses(
      recruiting, apprentice,
      "le contrat d'apprentissage n'est pas ouvert pour ce titre à cette date : on y entre à partir du 01/10/2016 (convention, préambule et art. 6)"
    )
    let october = apprentice.merging(["debut": "01/10/2016", "fin": "30/09/2018"]) { $1 }
    #expect(sentence { try recruiting.conclude([october], on: "2016-10-01") } == nil)
  }

  @Test("The CIF ended with 2018")
  func leave() throws {
    let recruiting = try RecruitingBase.placed()
    try recruiting.acceptEmployee("C-01")
    try recruiting.refuses(
      .contrats,
      Draft.contract.file(["type": "cif", "place": "", "debut": "02/01/2019", "fin": "01/01/2021", "signe_le": "20/12/2018"]),
      "le congé individuel de formation n'est pas ouvert pour ce titre à cette date : on y entre du 01/09/2016 au 31/12/2018 "
        + "(convention, préambule et art. 6)", on: "2018-12-21")
  }

  @Test("A role acts between its dates, not outside them (PC-02-01)")
  func dates() throws {
    let recruiting = try RecruitingBase.placed()
    try recruiting.base.load(
      .personnes, "identifiant;nom;prenom;role;partenaire;du;au\nrenfort;Fabron;Ève;comptable;CNAM;01/09/2016;30/09/2016")
    for day in ["2016-08-31", "2016-10-01"] {
      try recruiting.refuses("« renfort » ne tient aucun rôle le \(day.day.french) : vérifiez ses dates de désignation.") {
        try recruiting.base.load(.contrats, Draft.contract.file(), by: recruiting.base.actor("renfort", on: day.day), on: day.day)
      }
    }
    let held = try recruiting.base.actor("renfort", on: "2016-09-30".day)
    #expect(sentence { try recruiting.base.load(.contrats, Draft.contract.file(), by: held, on: "2016-09-30".day) } == nil)
  }
}
