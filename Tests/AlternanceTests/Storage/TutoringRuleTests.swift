import Testing

@testable import Alternance

@Suite("The rules of articles 12 to 14, against a hand with a SQL shell")
struct TutoringRuleTests {
  private let folder: TemporaryFolder
  private let raw: RawConnection

  init() throws {
    folder = try TemporaryFolder()
    let path = folder.path("base.alternance")
    _ = try Database.create(at: path)
    raw = try RawConnection(path)
    #expect(raw.run(OneRowEach.sql) == nil)
  }

  private func add(_ table: String, _ values: String) -> String? { raw.run("INSERT INTO \(table) VALUES (\(values), 1)") }

  @Test("A tutor is of the team, agreed when the CFA employs him, in order")
  func designation() {
    let order = "Les désignations d'un stagiaire se suivent sans trou, chacune au plus tôt du jour de la précédente (convention, art. 12)."
    #expect(
      add("tutorDesignation", "2, 1, 2, 2, '2017-01-09', '2017-01-09', 'départ'")
        == "Un tuteur du CFA est désigné après l'accord de la direction pédagogique et de la direction du CFA (convention, art. 12).")
    #expect(add("tutorAgreement", "2, 1, 2, 'cfaDirector', 12, '2017-01-08'") == nil)
    #expect(add("tutorDesignation", "2, 1, 3, 2, '2017-01-09', '2017-01-09', 'départ'") == order)
    #expect(add("tutorDesignation", "2, 1, 2, 2, '2016-09-01', '2017-01-09', 'départ'") != nil)
    #expect(add("tutorDesignation", "2, 1, 2, 2, '2017-01-09', '2017-01-09', ''") != nil, "a change has a reason")
    #expect(add("tutorDesignation", "2, 1, 2, 2, '2017-01-09', '2017-01-09', 'départ'") == nil)
    #expect(
      add("tutorAgreement", "3, 1, 1, 'cfaDirector', 12, '2017-01-08'")
        == "Les deux accords préalables ne concernent que le personnel du CFA (convention, art. 12).")
    #expect(
      raw.run(
        "INSERT INTO person VALUES (40, 'x', '', 'X', 'X', '', '', 1); INSERT INTO lecturer VALUES (40, 40, 1, 'permanent', 'academic', 1)")
        == nil)
    #expect(
      add("tutorDesignation", "3, 1, 3, 40, '2017-01-10', '2017-01-10', 'départ'")
        == "Le tuteur académique est choisi dans l'équipe pédagogique de la promotion (convention, art. 12).")
  }

  @Test("Two people agree, after the designation; a notice comes after both")
  func agreement() {
    #expect(add("tutorAgreement", "2, 1, 2, 'cfaDirector', 12, '2017-01-08'") == nil)
    #expect(add("tutorDesignation", "2, 1, 2, 2, '2017-01-09', '2017-01-09', 'départ'") == nil)
    #expect(
      add("designationAgreement", "3, 2, 'alternanceManager', 13, '2017-01-08'")
        == "L'accord sur un tuteur ne précède pas sa désignation (convention, art. 12).")
    #expect(add("designationAgreement", "3, 2, 'alternanceManager', 13, '2017-01-09'") == nil)
    #expect(
      add("designationAgreement", "4, 2, 'businessHubDirector', 13, '2017-01-09'")
        == "La liste des tuteurs est arrêtée par deux personnes, l'une au Cnam, l'autre au CFA (convention, art. 12).")
    #expect(
      add("designationNotice", "2, 2, 'tutor', '2017-01-10'")
        == "La désignation s'annonce une fois les deux accords donnés (convention, art. 12).")
  }

  @Test("A visit is the tutor's, of a student who is there")
  func visit() {
    #expect(
      add("visit", "2, 1, 1, 2, '2016-09-20', 1, 0, '', ''")
        == "Ce stagiaire n'a pas de tuteur académique désigné ce jour-là : désignez-le d'abord (convention, art. 12).")
    #expect(
      add("visit", "2, 1, 1, 2, '2017-01-20', 2, 0, '', ''")
        == "La visite est faite par le tuteur académique du stagiaire, et par lui seul (convention, art. 13).")
    #expect(
      add("visit", "2, 1, 1, 2, '2018-09-20', 1, 0, '', ''")
        == "Ce stagiaire n'est pas sous contrat le jour de la visite : il n'y a plus de visite (convention, art. 13).")
    #expect(
      add("visitPlan", "2, 1, 1, 2, 1, 2, '2017-01-20', 600, 60, 'onSite', '', ''")
        == "Le rendez-vous est celui du tuteur académique du stagiaire, et de lui seul (convention, art. 13).")
    #expect(
      add("visitPlan", "2, 1, 1, 1, 2, 1, '2017-01-20', 600, 60, 'onSite', '', ''")
        == "Cette visite est déjà faite : elle ne se planifie plus (convention, art. 13).")
    #expect(
      add("visitPlan", "2, 1, 1, 2, 2, 1, '2017-01-20', 600, 60, 'onSite', '', ''")
        == "Les rendez-vous d'une visite se numérotent sans trou.")
    #expect(
      add("visitPlan", "2, 1, 1, 2, 1, 1, '2018-09-20', 600, 60, 'onSite', '', ''")
        == "Ce stagiaire n'est pas sous contrat le jour du rendez-vous : il n'y a plus de visite (convention, art. 13).")
    #expect(add("visit", "2, 1, 1, 2, '2017-01-20', 1, 60000, '', ''") == nil)
    #expect(
      add("visitAccount", "2, 2, 'onSite', 'a', 'b', '', '', 1, 1")
        == "Le contenu d'un rapport suit son dépôt : cette visite n'a pas de rapport (convention, art. 13).")
    #expect(add("visitReport", "2, 2, '2017-01-21'") == nil)
    #expect(
      add("visitAccount", "2, 2, 'phone', 'a', 'b', '', '', 1, 1")
        == "Une visite par téléphone n'a pas de kilomètres (convention, annexe 1).")
  }

  @Test("A report is read once sent; a follow-up ends when it is closed")
  func reading() {
    #expect(
      add("accountReading", "2, 1, 'businessHubDirector', 14, '2016-12-17'")
        == "Un rapport se lit une fois qu'il est envoyé (convention, art. 13).")
    #expect(
      add("followUp", "2, 1, 2, 13, '2016-12-01', 'avant', 0")
        == "L'intervention ne précède pas le rapport qui signale la difficulté (convention, art. 13).")
    #expect(add("followUp", "2, 1, 2, 13, '2016-12-21', 'fin', 1") == nil)
    #expect(add("followUp", "3, 1, 3, 13, '2016-12-22', 'encore', 0") == "Le suivi de cette difficulté est clos (convention, art. 13).")
    #expect(add("visit", "2, 1, 1, 2, '2017-01-20', 1, 0, '', ''") == nil && add("visitReport", "2, 2, '2017-01-21'") == nil)
    #expect(add("visitAccount", "2, 2, 'onSite', 'a', 'b', '', '', 1, 1") == nil)
    #expect(
      add("followUp", "3, 2, 1, 13, '2017-01-22', 'sans objet', 0")
        == "Ce rapport ne signale aucune difficulté : il n'y a pas de suivi à ouvrir (convention, art. 13).")
  }

  @Test("Travel: reported, beyond 50 km, agreed; a statement pays nothing else, and nothing after it is signed")
  func service() {
    #expect(add("visit", "2, 1, 1, 2, '2017-01-20', 1, 50000, '', ''") == nil)
    #expect(
      add("travelClaim", "2, 2, 5, '2017-01-22'") == "Un déplacement se rembourse une fois la visite rapportée (convention, annexe 1).")
    #expect(add("visitReport", "2, 2, '2017-01-21'") == nil)
    #expect(
      add("travelClaim", "2, 2, 5, '2017-01-22'")
        == "Le déplacement ne se rembourse que si l'entreprise est à plus de 50 km du site d'enseignement (convention, annexe 1).")
    #expect(add("visit", "3, 1, 1, 3, '2017-01-25', 1, 60000, '', 'retards'") == nil && add("visitReport", "3, 3, '2017-01-26'") == nil)
    #expect(
      add("travelClaim", "3, 3, 5, '2017-01-27'")
        == "Le mode de transport n'a pas l'accord de l'établissement du tuteur (convention, annexe 1).")
    #expect(
      add("tutorStatementLine", "2, 1, 2, 'fee', 19000")
        == "L'état de ce tuteur est signé : ce qui change après paraît sur le suivant (convention, annexe 1).")
    #expect(
      add("tutorStatementLine", "2, 2, 3, 'fee', 19000")
        == "Le forfait paie deux visites rapportées par an et par stagiaire, de rang 1 et 2 (convention, annexe 1).")
    #expect(
      add("tutorStatementLine", "2, 2, 2, 'travel', 19000")
        == "Le déplacement payé est celui d'une visite rapportée, à plus de 50 km, dont le transport est accordé (convention, annexe 1).")
    #expect(add("tutorStatementLine", "2, 2, 1, 'fee', 19000") != nil, "a visit is paid once")
    #expect(add("tutorStatementLine", "2, 2, 2, 'fee', 19000") == nil)
    #expect(add("tutorStatement", "2, 1, 2017, '2018-07-31', 11, 18999") == "Le total d'un état est la somme de ses lignes.")
    #expect(
      add("tutorStatement", "2, 2, 2017, '2018-07-31', 12, 19000")
        == "L'état d'un tuteur ne paie que ses propres visites, rapportées à sa date (convention, art. 13).")
    #expect(
      add("tutorStatement", "2, 1, 2017, '2018-07-31', 12, 19000")
        == "L'état d'un tuteur est signé par la direction de son établissement (convention, art. 13).")
    #expect(add("tutorStatement", "2, 1, 2016, '2018-07-31', 11, 19000") != nil, "one statement a year")
    #expect(add("tutorStatement", "2, 1, 2017, '2018-07-31', 11, 19000") == nil)
  }

  @Test("Meetings: all tutors, minutes after, activities checked in the tutorial one; candidates of the cohort")
  func meetings() {
    #expect(add("tutoringInvitation", "2, 1, 13, NULL, NULL") == "Cette réunion est déjà convoquée : sa liste est close.")
    #expect(add("tutoringMeeting", "2, 'T2', 1, 'regulation', '2016-12-14', 840, 1, 'x'") == nil)
    #expect(
      add("tutoringConvocation", "2, 2, '2016-12-01'")
        == "Tous les tuteurs académiques sont invités, leur présence est obligatoire : il en manque (convention, art. 12).")
    #expect(
      add("tutoringMinutes", "2, 2, '2016-12-14', 'x'") == "Une réunion se convoque avant de se tenir : convoquez-la (convention, art. 12)."
    )
    #expect(add("tutoringInvitation", "2, 2, 1, NULL, NULL") == nil && add("tutoringConvocation", "2, 2, '2016-12-01'") == nil)
    #expect(add("tutoringMinutes", "2, 2, '2016-12-13', 'x'") == "Le compte rendu d'une réunion ne la précède pas.")
    #expect(
      add("activityCheck", "2, 2, 1, 1, 1, ''")
        == "Les activités d'un stagiaire se valident à la réunion tutorale de sa promotion, une fois tenue (convention, art. 12).")
    #expect(
      add("electionCandidate", "2, 1, 99, 1")
        == "Un candidat délégué est un stagiaire de la promotion, présent le jour du vote (convention, art. 14).")
    #expect(raw.run("INSERT INTO delegateElection VALUES (2, 1, 2, '2017-02-02', 1, 3, 3, 1, 15, 1)") == nil)
    #expect(
      add("electionCandidate", "2, 2, 1, 3")
        == "Un candidat n'a pas plus de voix que de bulletins valables, ni tous ensemble plus que de sièges (convention, art. 14).")
  }
}
