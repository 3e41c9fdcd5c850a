import Testing

@testable import Alternance

@Suite("Deposit, the fund's answer, amendments, a reported break, through the verbs")
struct FormalityRefusalTests {
  /// K-01 and K-02 of one tutor, from 15 September 2016, signed on the 5th.
  private func concluded() throws -> RecruitingBase { try Self.template.get().copy() }

  private static let template = Result {
    let recruiting = try RecruitingBase.placed()
    try recruiting.conclude([1, 2].map { RecruitingBase.row($0) })
    return recruiting
  }

  private func state(_ recruiting: RecruitingBase, on day: String, amendment: Int = 0) throws -> String? {
    try recruiting.base.formalities(of: recruiting.cohort, by: Staff.accountant)
      .first { $0.contract == "K-01" && $0.amendment == amendment }?.formalities.state(on: day.day).french
  }

  private func deposit(_ recruiting: RecruitingBase, _ day: String, _ reference: String = "K-01", amendment: Int = 0) throws {
    _ = try recruiting.base.depositContract(reference, amendment: amendment, number: "D-1", by: Staff.accountant, on: day.day)
  }

  private func answer(_ recruiting: RecruitingBase, _ day: String, isAccepted: Bool = true, reason: String = "") throws {
    try recruiting.base.recordFundDecision("K-01", isAccepted: isAccepted, reason: reason, by: Staff.accountant, on: day.day)
  }

  @Test("Deposited within five days, or late; after the signature, once")
  func deposited() throws {
    let recruiting = try concluded()
    #expect(try state(recruiting, on: "2016-09-20") == "à déposer au plus tard le 20/09/2016")
    #expect(try state(recruiting, on: "2016-09-22") == "dépôt en retard de 2 jours")
    try recruiting.refuses("« K-01 » n'est signé que le 05/09/2016 : il ne se dépose pas avant.") { try deposit(recruiting, "2016-09-04") }
    try recruiting.refuses("Le contrat « K-09 » est inconnu : la commande « alternance contrats » les liste.") {
      try deposit(recruiting, "2016-09-20", "K-09")
    }
    try deposit(recruiting, "2016-09-22")
    try recruiting.refuses("« K-01 » est déjà déposé, depuis le 22/09/2016.") { try deposit(recruiting, "2016-09-23") }
    #expect(try state(recruiting, on: "2016-10-12") == "réponse attendue au plus tard le 12/10/2016")
    #expect(try state(recruiting, on: "2016-10-13") == "réputé accepté le 13/10/2016, faute de réponse")
  }

  @Test("The fund answers a deposited contract, once, and a refusal says why")
  func answered() throws {
    let recruiting = try concluded()
    try recruiting.refuses("« K-01 » n'est pas déposé : la décision de l'OPCO suit le dépôt (Code du travail, D6325-2).") {
      try answer(recruiting, "2016-09-25")
    }
    try deposit(recruiting, "2016-09-20")
    try recruiting.refuses("Un refus de l'OPCO dit pourquoi : ajoutez --motif \"…\" (Code du travail, D6325-2).") {
      try answer(recruiting, "2016-09-25", isAccepted: false)
    }
    try recruiting.refuses("La décision du financeur ne précède pas le dépôt du contrat.") { try answer(recruiting, "2016-09-19") }
    try answer(recruiting, "2016-09-25", isAccepted: false, reason: "classification absente")
    #expect(try state(recruiting, on: "2016-09-25") == "refusé le 25/09/2016 : classification absente")
    try recruiting.refuses("L'OPCO s'est déjà prononcé sur « K-01 », le 25/09/2016.") { try answer(recruiting, "2016-09-26") }
  }

  private func amend(
    _ recruiting: RecruitingBase, _ subject: String = "avenant", effective: String = "2017-01-01", tutor: String? = nil, gross: Int? = nil,
    weekly: Int? = nil
  ) throws -> Int {
    let amendment = Amendment(
      subject: subject, effectiveOn: effective.day, tutor: tutor, grossMonthly: gross.map(Money.init(cents:)),
      weekly: weekly.map { Hours(minutes: $0 * 60) })
    return try recruiting.base.amend("K-01", amendment, by: Staff.accountant, on: "2016-12-15".day).rank
  }

  @Test("An amendment takes effect within the contract, under the minimum never, and is deposited in its turn")
  func amended() throws {
    let recruiting = try concluded()
    try recruiting.refuses("Un avenant change quelque chose : dites --objet, et s'il y a lieu --tuteur, --salaire ou --duree-hebdo.") {
      try amend(recruiting, "")
    }
    try recruiting.refuses("L'avenant prend effet le 15/09/2018, hors du contrat, qui court du 15/09/2016 au 14/09/2018.") {
      try amend(recruiting, effective: "2018-09-15")
    }
    try recruiting.refuses(
      "le salaire brut de 814,14 € est inférieur au minimum de 814,15 €, 55 % du SMIC (1 480,27 €), moins de 21 ans "
        + "(Code du travail, D6325-14)"
    ) { try amend(recruiting, gross: 81414) }
    #expect(try amend(recruiting, gross: 81415) == 1, "55 % of 1 480,27, the SMIC of 2017, is 814,15")
    #expect(try state(recruiting, on: "2017-01-07", amendment: 1) == "dépôt en retard de 1 jour")
    try deposit(recruiting, "2017-01-05", amendment: 1)
    try recruiting.refuses("Le contrat « K-01 » n'a pas d'avenant n° 2.") { try deposit(recruiting, "2017-01-05", amendment: 2) }
  }

  @Test("A tutor of the company, who has room for one more, and experience")
  func tutor() throws {
    let recruiting = try concluded()
    try recruiting.refuses("« Petit Rose » n'est pas un tuteur enregistré de cette entreprise (importer tuteurs_entreprise)") {
      try amend(recruiting, tutor: "Petit Rose")
    }
    try recruiting.refuses("l'expérience du tuteur est de 1 an : il en faut au moins 2 (Code du travail, D6325-6)") {
      try amend(recruiting, tutor: "Oriol Paule")
    }
    try recruiting.place(["P-05", "P-06"], ["tuteur": "Nadal Omar"])
    try recruiting.conclude([RecruitingBase.row(3, ["place": "P-05"]), RecruitingBase.row(4, ["place": "P-06"])])
    try recruiting.refuses("« Nadal Omar » suit déjà 2 alternants : c'est le maximum (Code du travail, D6325-9).") {
      try amend(recruiting, tutor: "Nadal Omar")
    }
    #expect(try amend(recruiting, tutor: "Morel Alice") == 1, "she already follows this one")
  }

  @Test("A break is reported once, within thirty days")
  func broken() throws {
    let recruiting = try concluded()
    func report(_ day: String) throws { try recruiting.base.reportBreak(of: "K-01", by: Staff.accountant, on: day.day) }
    try recruiting.refuses("Le contrat « K-01 » n'est pas rompu : il n'y a rien à signaler.") { try report("2017-02-15") }
    try recruiting.base.breakContract("K-01", endedOn: "2017-02-10".day, reason: "accord", by: Staff.accountant, on: "2017-02-13".day)
    let breaks = try recruiting.base.reportedBreaks(of: recruiting.cohort, by: Staff.accountant)
    #expect(breaks.map(\.due.iso) == ["2017-03-12"], "10 February and thirty days")
    #expect(breaks.map(\.reportedOn) == [nil])
    try report("2017-02-20")
    try recruiting.refuses("La rupture du contrat « K-01 » est déjà signalée, depuis le 20/02/2017.") { try report("2017-02-21") }
    #expect(try recruiting.base.reportedBreaks(of: recruiting.cohort, by: Staff.accountant).map(\.reportedOn?.iso) == ["2017-02-20"])
  }

  @Test("The accountant alone follows the contracts (PC-06-02)", arguments: [Staff.manager, Staff.hubDirector, Staff.cnamDirector])
  func who(actor: Actor) throws {
    let recruiting = try concluded()
    try recruiting.refuses(
      "« \(actor.login) » (\(actor.roles[0].french)) ne peut pas suivre un contrat ; seul rôle qui le peut : assistant comptabilité client "
        + "(Cnam)."
    ) { try recruiting.base.depositContract("K-01", number: "D-1", by: actor, on: "2016-09-20".day) }
  }
}
