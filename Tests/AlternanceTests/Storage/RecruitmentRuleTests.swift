import Testing

@testable import Alternance

@Suite("The rules of mandates, files and the calendar, against a hand with a SQL shell")
struct RecruitmentRuleTests {
  @Test("Somebody represents a member of the jury, or a director in the commission (PC-02-03)", arguments: Role.allCases)
  func delegation(role: Role) throws {
    let base = try RuleBase(before: "delegation")
    let granted: [(String, Set<Role>)] = [
      ("interview", [.alternanceManager, .businessHubDirector, .pedagogicalDirector]),
      ("commission", [.cnamRegionalDirector, .cfaDirector]),
      ("place", []), ("", []),
    ]
    for (id, (act, roles)) in granted.enumerated() {
      let answer = base.add("delegation", "\(id + 1), '\(role.rawValue)', 16, '\(act)', '2016-02-01', '2016-07-31', 'mandat'")
      let refusal =
        "La convention ne prévoit de représentant que dans le jury d'entretien, et pour les deux directions en commission (art. 4)."
      #expect(answer == (roles.contains(role) ? nil : refusal), "\(role) \(act)")
    }
  }

  @Test(
    "A catalogue and a brochure bear the partner's logo (PC-03-01)",
    arguments: [("catalogue", true), ("brochure", true), ("productSheet", false), ("website", false)])
  func logo(kind: String, isRequired: Bool) throws {
    let base = try RuleBase(before: "communicationItem")
    let answer = base.add("communicationItem", "1, 1, 1, '\(kind)', 'Titre', 0, '2015-11-20'")
    #expect(answer == (isRequired ? "Un catalogue ou une brochure porte le logo du partenaire (convention, art. 3)." : nil))
    #expect(base.add("communicationItem", "2, 1, 1, '\(kind)', 'Autre', 1, '2015-11-20'") == nil)
  }

  @Test("A form on which a file came asks for nothing more; another version does (PC-04-02)")
  func form() throws {
    let base = try RuleBase(before: "application")
    #expect(base.add("requiredDocument", "2, 1, 'ID', 'Pièce d''identité'") == nil)
    base.run(RecruitmentRows.application(1, "S"))
    #expect(
      base.add("requiredDocument", "3, 1, 'BAC', 'Diplôme'")
        == "Des dossiers sont déjà reçus sur cette version du formulaire : publiez-en une nouvelle (convention, art. 4).")
    #expect(base.add("registrationForm", "2, 1, 2, '2016-02-15'") == nil)
    #expect(base.add("requiredDocument", "3, 2, 'BAC', 'Diplôme'") == nil)
  }

  @Test("A document handed in is one of the form that was filled")
  func documentOfForm() throws {
    let base = try RuleBase(before: "applicationDocument")
    #expect(base.add("registrationForm", "2, 1, 2, '2016-02-15'") == nil)
    #expect(base.add("requiredDocument", "2, 2, 'CV', 'Curriculum vitæ'") == nil)
    #expect(
      base.add("applicationDocument", "1, 1, 2, '2016-02-16'")
        == "Cette pièce n'est pas de la version du formulaire que le candidat a remplie.")
    #expect(base.add("applicationDocument", "1, 1, 1, '2016-02-16'") == nil)
  }

  @Test("A complete file is centralised, and no other (PC-04-04)")
  func centralisation() throws {
    let base = try RuleBase(before: "applicationDocument")
    #expect(
      base.add("centralisation", "1, 1, '2016-02-16'")
        == "Le dossier est incomplet : il ne se centralise pas encore (convention, art. 4).")
    #expect(base.add("applicationDocument", "1, 1, 1, '2016-02-16'") == nil)
    #expect(base.add("centralisation", "1, 1, '2016-02-16'") == nil)
  }

  @Test("Selections are held in the town of the main site, at either partner's (PC-04-06)")
  func site() throws {
    let base = try RuleBase(before: "selectionDate")
    #expect(base.add("site", "2, 'CNAM', 'Cnam', 1, 'r', '13100', 'v', 0") == nil)
    #expect(base.add("site", "3, 'LOIN', 'Loin', 1, 'r', '13000', 'ailleurs', 0") == nil)
    for kind in ["selection", "commission"] {
      #expect(
        base.add("selectionDate", "3, '\(kind)', 1, '\(kind)', '2016-04-05', 540, 3")
          == "Les sélections se tiennent dans la ville du site principal, au CFA ou au Cnam (convention, art. 4).")
    }
    for site in [1, 2] { #expect(base.add("selectionDate", "\(site), 'D\(site)', 1, 'selection', '2016-04-05', 540, \(site)") == nil) }
  }

  @Test("Candidates are convened to a selection day that both agreed (PC-04-05)")
  func convocation() throws {
    let base = try RuleBase(before: "selectionDateAgreement")
    let refusal = "On convoque à une journée de sélection dont le calendrier a les deux accords (convention, art. 4)."
    func convene(to date: Int) -> String? { base.add("convocation", "1, 1, \(date), 'Salle 1', '2016-03-20'") }
    #expect(convene(to: 1) == refusal)
    #expect(base.add("selectionDateAgreement", "1, 1, 'alternanceManager', 13, '2016-01-10'") == nil)
    #expect(convene(to: 1) == refusal)
    base.run(
      """
      INSERT INTO selectionDateAgreement VALUES (2, 2, 'alternanceManager', 13, '2016-01-10', 1);
      INSERT INTO selectionDateAgreement VALUES (3, 2, 'businessHubDirector', 14, '2016-01-11', 1);
      """)
    #expect(convene(to: 1) == refusal)
    #expect(convene(to: 2) == refusal)
    #expect(base.add("selectionDateAgreement", "4, 1, 'businessHubDirector', 14, '2016-01-11'") == nil)
    #expect(convene(to: 1) == nil)
  }

  @Test("A candidate whose file is not centralised is not convened (PC-04-07)")
  func notCentralised() throws {
    let base = try RuleBase(before: "convocation", without: "centralisation")
    let values = "1, 1, 1, 'Salle 1', '2016-03-20'"
    #expect(
      base.add("convocation", values) == "Le dossier n'est pas centralisé : le candidat ne peut pas être convoqué (convention, art. 4).")
    #expect(base.add("centralisation", "1, 1, '2016-02-12'") == nil)
    #expect(base.add("convocation", values) == nil)
  }

  @Test("No cohort starts after the end of the convention (A-36)")
  func convention() throws {
    let base = try RuleBase(before: "programmeItem")
    func open(_ id: Int, from start: String) -> String? {
      base.add("cohort", "\(id), 1, 'P\(id)', '\(start)', '\(start)', '2021-09-14', 16")
    }
    #expect(base.add("conventionEnd", "1, 1, '2018-12-31', 'dénonciation'") == nil)
    #expect(
      open(2, from: "2019-01-01") == "La convention a pris fin : aucune promotion nouvelle ne s'ouvre (convention, art. 18).")
    #expect(open(3, from: "2018-12-31") == nil)
  }
}
