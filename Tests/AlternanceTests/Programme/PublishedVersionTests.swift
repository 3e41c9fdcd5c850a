import Foundation
import Testing

@testable import Alternance

@Suite("The programme that Cnam publishes (PC-08-01)")
struct PublishedVersionTests {
  private let recruiting: RecruitingBase
  private var base: Database { recruiting.base }
  private let day = "2016-04-06".day

  init() throws { recruiting = try RecruitingBase() }

  /// The modules of the seed files, with one thing changed.
  private func modules(_ year: Int = 2016, _ old: String = "", _ new: String = "") throws -> String {
    let text = try String(contentsOf: Fixture.seed.appendingPathComponent("programme/modules.csv"), encoding: .utf8)
    return (old.isEmpty ? text : text.replacing(old, with: new)).replacing("AGAC;2016;", with: "AGAC;\(year);")
  }

  private func publish(_ year: Int = 2016, by actor: Actor = Staff.manager) throws -> ProgrammeVersion {
    try base.publishProgramme(nil, year: year, by: actor, on: day)
  }

  /// UE11 has 84 h, UE16 69,75 h.
  @Test(
    "The modules of a unit have its hours, no more, no less",
    arguments: [
      (";UE11-1;Accueil et relation client;metier;42,00", ";UE11-1;Accueil et relation client;metier;40,25", "UE11", "82,25", "84,00"),
      (";UE11-1;Accueil et relation client;metier;42,00", ";UE11-1;Accueil et relation client;metier;43,75", "UE11", "85,75", "84,00"),
      (";UE16-2;Anglais professionnel;general;34,75", ";UE16-2;Anglais professionnel;general;34,70", "UE16", "69,70", "69,75"),
      ("AGAC;2016;UE21;UE21-1;Prospection;metier;42,00;cnam", "", "UE21", "45,50", "87,50"),
    ])
  func hours(old: String, new: String, unit: String, given: String, due: String) throws {
    try base.load(.modules, modules(2016, old, new))
    try recruiting.refuses(
      "Les modules de l'UE \(unit) font \(given) h pour \(due) h dues : la version ne se publie pas (convention, art. 8)."
    ) {
      try publish()
    }
  }

  @Test("A unit without any module is not published")
  func emptyUnit() throws {
    let one = try modules().split(whereSeparator: \.isNewline).filter { !$0.contains(";UE12;") }.joined(separator: "\n")
    try base.load(.modules, one)
    try recruiting.refuses("Les modules de l'UE UE12 font 0,00 h pour 84,00 h dues : la version ne se publie pas (convention, art. 8).") {
      try publish()
    }
  }

  @Test("Nothing to publish")
  func nothing() throws {
    try recruiting.refuses("Le programme AGAC n'a pas de modules pour 2016 : importez-les (importer modules) avant de publier.") {
      try publish()
    }
    try base.load(.modules, modules())
    try recruiting.refuses("Le programme AGAC n'a pas de modules pour 2017 : importez-les (importer modules) avant de publier.") {
      try publish(2017)
    }
  }

  @Test(
    "No role of the CFA publishes, nor does the assistant who writes the modules",
    arguments: [
      Staff.cfaDirector, Staff.pedagogicalDirector, Staff.hubDirector, Staff.coordinator, Staff.assistant, Staff.accountant, Staff.tutor,
    ])
  func roles(actor: Actor) throws {
    try base.load(.modules, modules())
    let before = try base.contents()
    let told = sentence { try publish(by: actor) }
    #expect(told?.hasPrefix("« \(actor.login) » (") == true && told?.contains(") ne peut pas publier un programme ; le peuvent : ") == true)
    #expect(try base.contents() == before)
  }

  @Test("Cnam publishes, and it is told who and when", arguments: [Staff.manager, Staff.cnamDirector])
  func published(actor: Actor) throws {
    try base.load(.modules, modules())
    #expect(try base.programmeVersion(of: nil, year: 2016, by: Staff.manager).publishedOn == nil)
    let version = try publish(by: actor)
    #expect(version.publishedOn == day && version.year == 2016)
    #expect(version.publishedBy == (actor == Staff.manager ? "M. Étienne Vauclair" : "M. Antonin Peyrolade"))
    #expect(version.modules.count == 24 && version.units.count == 12)
    #expect(version.modules.map(\.hours).sum() == Hours(minutes: 892 * 60))
    try recruiting.refuses("Le programme AGAC de 2016 est déjà publié, depuis le 06/04/2016.") { try publish(by: actor) }
  }

  @Test("Nothing is added to it, and the same file brings nothing more")
  func closed() throws {
    try base.load(.modules, modules())
    try base.load(.modalites, "programme;annee;ue;controle_continu;epreuve;duree\nAGAC;2016;UE11;40;ecrit;3,00")
    try base.load(.modalites, "programme;annee;ue;controle_continu;epreuve;duree\nAGAC;2016;UE12;30;ecrit;3,00")
    _ = try publish()
    let sentence = "Cette version du programme est publiée : elle ne change plus, préparez celle de l'année suivante (convention, art. 8)"
    try recruiting.refuses(
      .modules, "programme;annee;ue;code;intitule;type;heures;institution\nAGAC;2016;UE11;UE11-3;Vente;metier;7,00;cfa", sentence)
    try recruiting.refuses(
      .modalites, "programme;annee;ue;controle_continu;epreuve;duree\nAGAC;2016;UE12;40;ecrit;3,00", sentence)
    #expect(try base.load(.modules, modules()).added == 0)
    #expect(try base.load(.modules, modules(2017)).added == 24)
    #expect(try publish(2017).year == 2017)
  }

  @Test("A unit known later is not of a version published before")
  func closedToUnits() throws {
    try base.load(.modules, modules())
    let units = try publish().units.map(\.code)
    try base.load(.ue, "programme;code;annee;intitule;heures;coefficient;exemple\nAGAC;UE17;1;Autre;7,00;1;oui")
    let after = try base.programmeVersion(of: nil, year: 2016, by: Staff.manager).units.map(\.code)
    #expect(after == units)
  }

  @Test("A unit without assessment mode can still be given one, or the version is not published")
  func wayOut() throws {
    try base.load(.modules, modules())
    if (try? publish()) == nil { return }
    try base.load(.modalites, "programme;annee;ue;controle_continu;epreuve;duree\nAGAC;2016;UE11;40;ecrit;3,00")
  }

  @Test(
    "What is no module",
    arguments: [
      ("ue", "UE99;X;T;metier;7,00;cnam", "l'UE « UE99 » est inconnue du programme AGAC"),
      ("heures", "UE11;X;T;metier;0,01;cnam", "« 0,01 » n'est pas une durée en heures et centièmes, de 3 minutes en 3 minutes (446,00)"),
      ("type", "UE11;X;T;mixte;7,00;cnam", "« mixte » n'est pas l'un de : metier, general"),
    ])
  func refused(column: String, row: String, reason: String) throws {
    try recruiting.refuses(
      .modules, "programme;annee;ue;code;intitule;type;heures;institution\nAGAC;2016;\(row)", column: column, reason)
  }
}
