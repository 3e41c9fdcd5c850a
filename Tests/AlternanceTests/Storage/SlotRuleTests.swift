import Testing

@testable import Alternance

@Suite("The rules of slots, against a hand with a SQL shell")
struct SlotRuleTests {
  private func base(without left: String..., changing changes: [(String, String)] = []) throws -> TeachingRuleBase {
    let base = try TeachingRuleBase(without: left, changing: changes)
    base.extend()
    return base
  }

  @Test("One lecturer, one cohort or group, one room at a time; the room on the site")
  func free() throws {
    let base = try base()
    #expect(base.slot(room: "1", group: "'A'") == nil)
    #expect(base.slot(2, group: "'B'") == "L'intervenant donne déjà une séance à cette heure.")
    for group in ["'A'", "NULL"] {
      #expect(base.slot(2, lecturer: 2, group: group) == "La promotion a déjà une séance à cette heure.")
    }
    #expect(base.slot(2, lecturer: 2, room: "1", group: "'B'") == "La salle est déjà occupée à cette heure.")
    #expect(base.slot(2, lecturer: 2, site: 2, room: "1", group: "'B'") == "La salle est déjà occupée à cette heure.")
    #expect(base.slot(2, lecturer: 2, group: "'B'") == nil)
    #expect(base.slot(3, day: "2016-10-04", site: 2, room: "1") == "La salle n'est pas sur le site de la séance.")
    base.run("INSERT INTO slotCancellation VALUES (1, 1, 'grève', NULL, 1);")
    #expect(base.slot(3, room: "1", group: "'A'") == nil)
  }

  @Test("Not in a company week, on a Sunday, on a local holiday or where the site is closed")
  func classDay() throws {
    let base = try base()
    for day in ["2016-10-10", "2016-10-15"] {
      #expect(base.slot(day: day) == "La promotion est en entreprise cette semaine-là : pas de séance (convention, art. 7).")
    }
    base.run(
      """
      INSERT INTO dayOff VALUES (2, 'publicHoliday', '2016-10-19', '2016-10-19', 'Foire', NULL, 1),
        (3, 'closure', '2016-10-20', '2016-10-21', 'Travaux', 2, 1), (4, 'schoolHoliday', '2016-10-24', '2016-11-02', 'Toussaint', NULL, 1);
      """)
    let refusal = "Ce jour est férié ou l'établissement est fermé : pas de séance."
    for day in ["2016-10-02", "2016-10-09", "2016-10-19", "2016-12-26", "2016-12-30"] { #expect(base.slot(day: day) == refusal) }
    #expect(base.slot(day: "2016-10-20", site: 2) == refusal)
    #expect(base.slot(1, day: "2016-10-20") == nil)
    #expect(base.slot(2, day: "2016-10-24") == nil)
    #expect(base.slot(3, day: "2016-12-31") == nil)
  }

  @Test("With both keys only does a company week count")
  func oneKey() throws {
    let base = try base(changing: [(", (2, 1, 'businessHubDirector', 14, '2016-04-08', 1)", "")])
    #expect(base.slot(day: "2016-10-10") == nil)
  }

  @Test("No slot without module but in a cohort taken over")
  func module() throws {
    let base = try base()
    #expect(
      base.slot(module: "NULL")
        == "Une séance dit son module : seule une promotion reprise a des séances sans module (convention, art. 9).")
    base.run(
      """
      INSERT INTO cohort VALUES (3, 1, '2013', '2013-09-16', '2013-09-15', '2015-09-14', 16, 1);
      INSERT INTO cohortTakeover VALUES (1, 3, 'essai', 1);
      """)
    #expect(base.slot(day: "2014-10-06", cohort: 3, module: "NULL") == nil)
  }

  @Test("No slot before both booklets of the intake's year", arguments: ["bookletPublication", ""])
  func booklets(left: String) throws {
    let base = try TeachingRuleBase(without: [left])
    let refusal = "La promotion ne commence pas sans ses deux livrets, publiés pour son année d'entrée (convention, art. 8)."
    #expect(base.slot() == (left.isEmpty ? nil : refusal))
    if left.isEmpty { return }
    base.run("INSERT INTO bookletPublication VALUES (1, 1, 'workStudy', 2016, 13, '2016-07-08', 1);")
    base.run("INSERT INTO bookletSection VALUES (9, 1, 'programme', 2017, 1, 'Titre', 'Texte', 1);")
    base.run("INSERT INTO bookletPublication VALUES (2, 1, 'programme', 2017, 13, '2016-07-08', 1);")
    #expect(base.slot() == refusal)
    base.run("INSERT INTO bookletPublication VALUES (3, 1, 'programme', 2016, 13, '2016-07-08', 1);")
    #expect(base.slot() == nil)
  }

  @Test("The module is of the unit, and of the version in force that day, from 1 September")
  func version() throws {
    let refusal =
      "Ce module n'est pas de cette UE, ou n'est pas de la version du programme en vigueur ce jour-là (convention, art. 8)."
    let base = try TeachingRuleBase()
    base.run(
      """
      INSERT INTO programmeVersion VALUES (2, 1, 2017, 1);
      INSERT INTO module VALUES (2, 2, 1, 'M1', 'Module', 'general', 600, 1, 1);
      """)
    #expect(base.slot(1, day: "2017-09-01") == nil)
    base.run("INSERT INTO programmePublication VALUES (2, 2, 13, '2017-04-06', 1);")
    #expect(base.slot(2, day: "2017-08-31") == nil)
    #expect(base.slot(3, day: "2017-09-04") == refusal)
    base.extend()
    #expect(base.slot(3, unit: 2) == refusal)
    #expect(base.slot(3, module: "2") == refusal)
  }

  @Test("The lecturer's hours are approved, Cnam national agreed by that day, the pair is whole")
  func team() throws {
    let notApproved =
      "Les heures de cet intervenant sur ce module ne sont pas approuvées par la direction de son institution (convention, art. 9)."
    let notAgreed = "Cet intervenant n'est pas agréé par le Cnam national : il n'intervient pas (convention, art. 9)."
    let noPair = "Un module général est donné par un binôme, un universitaire et un professionnel : il en manque un (convention, art. 9)."
    let unapproved = try base(without: "assignmentApproval")
    #expect(unapproved.slot() == notApproved)
    unapproved.run("INSERT INTO assignmentApproval VALUES (1, 1, 11, '2016-04-11', 1);")
    #expect(unapproved.slot() == noPair)
    #expect(unapproved.slot(lecturer: 2) == notApproved)
    unapproved.run("INSERT INTO assignmentApproval VALUES (2, 2, 12, '2016-04-11', 1);")
    #expect(unapproved.slot() == nil)
    let base = try TeachingRuleBase()
    #expect(base.slot(lecturer: 2) == notAgreed)
    #expect(base.slot(day: "2018-06-29") == nil)
    base.run("INSERT INTO assignmentEnd VALUES (9, 2, '2018-06-30', 'départ', 1);")
    #expect(base.slot(2, day: "2018-07-02") == noPair)
    #expect(base.slot(2, day: "2018-07-02", lecturer: 2) == notApproved)
    let refused = try TeachingRuleBase(changing: [("'agreed'", "'refused'")])
    #expect(refused.slot() == notAgreed)
    let late = try TeachingRuleBase(changing: [("'agreed', '2016-08-29'", "'agreed', '2016-10-04'")])
    #expect(late.slot() == notAgreed)
    #expect(late.slot(day: "2016-10-04") == nil)
  }

  /// 300 minutes are approved: three quarter-days of 105 do not fit.
  @Test("The quarter-days of a lecturer's module stay within the approved hours")
  func hours() throws {
    let base = try base()
    #expect(base.slot(to: 1020) == nil)
    #expect(base.add("quarterDay", "1, 1, 1, '2016-10-03', 510, 615, 105") == nil)
    #expect(base.add("quarterDay", "2, 1, 2, '2016-10-03', 630, 735, 105") == nil)
    let refusal = "Cette séance dépasse les heures approuvées de l'intervenant sur ce module (convention, art. 9)."
    #expect(base.add("quarterDay", "3, 1, 3, '2016-10-03', 795, 900, 105") == refusal)
    base.run("INSERT INTO slotCancellation VALUES (1, 1, 'grève', NULL, 1);")
    #expect(base.slot(2, day: "2016-10-04", to: 1020) == nil)
    #expect(base.add("quarterDay", "3, 2, 1, '2016-10-04', 510, 615, 105") == nil)
  }
}
