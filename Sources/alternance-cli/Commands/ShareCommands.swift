import Alternance
import ArgumentParser

struct BudgetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "budget", abstract: "Le budget prévisionnel d'une année, pour tout effectif.", aliases: ["forecast"])

  @Argument(help: ArgumentHelp("La promotion.", valueName: "promotion")) var promotion: String
  @Option(help: "L'année de la formation.") var annee = 1
  @Option(help: "L'effectif ; à défaut celui du budget voté.") var effectif: Int?
  @Option(help: "annexe (le budget voté) ou article17.") var profil = "annexe"
  @Option(help: ArgumentHelp("Le fichier PDF à écrire.", valueName: "fichier")) var pdf: String?
  @OptionGroup var common: CommonOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let profile = try Written.profile(profil)
    let session = try common.open()
    let cohort = try session.database.cohort(promotion)
    let budget = try session.database.budget(of: cohort, year: annee, by: session.actor)
    let headcount = effectif ?? budget.headcount
    guard (1...500).contains(headcount) else { throw BudgetRefusal.headcount(headcount) }
    let margin = budget.margin(headcount: headcount, profile: profile)
    let title = "Budget prévisionnel, promotion \(cohort.name), année \(annee), \(headcount) stagiaires, profil \(profile.french)"
    try Statement(title: title, margin: margin, revenueTitle: "Recettes").print(as: output.format, more: ["effectif": .number(headcount)])
    guard let pdf else { return }
    let document = try session.database.documentContext().budget(
      budget, cohort: cohort, headcount: headcount, profile: profile, on: session.day)
    try Printing(session: session).print(document, to: pdf)
  }
}

struct MarginCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "marge", abstract: "La marge réelle, au jour dit, et son partage entre le Cnam et le CFA.", aliases: ["margin"])

  @Argument(help: ArgumentHelp("La promotion.", valueName: "promotion")) var promotion: String
  @Option(help: "Le jour de l'état ; à défaut celui de --le.") var au: String?
  @Option(help: "article17 (la règle) ou annexe.") var profil = "article17"
  @Flag(help: "Compte aussi la surveillance des examens.") var surveillance = false
  @Flag(help: "Refuse un état provisoire.") var definitive = false
  @Option(help: ArgumentHelp("Le fichier PDF à écrire.", valueName: "fichier")) var pdf: String?
  @OptionGroup var common: CommonOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let profile = try Written.profile(profil)
    let session = try common.open()
    let day = try au.map { try Written.day($0, "--au") } ?? session.day
    if day > session.day { throw SettlementRefusal.inFuture(day) }
    let actual = try session.database.margin(
      of: session.database.cohort(promotion), asOf: day, profile: profile, examSupervision: surveillance, isFinalWanted: definitive,
      by: session.actor)
    try Statement(actual, title: "État de marge").print(as: output.format, more: actual.json)
    if let pdf { try Printing(session: session).print(session.database.documentContext().margin(actual), to: pdf) }
  }
}

struct PointCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "point", abstract: "Arrête le point financier de juillet ou de décembre, au jour de --le.",
    aliases: ["financial-point"])

  @Argument(help: ArgumentHelp("La promotion.", valueName: "promotion")) var promotion: String
  @Option(help: "article17 (la règle) ou annexe.") var profil = "article17"
  @Option(help: ArgumentHelp("Le fichier PDF à écrire.", valueName: "fichier")) var pdf: String?
  @OptionGroup var common: CommonOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let profile = try Written.profile(profil)
    let session = try common.open()
    let actual = try session.database.drawPoint(
      of: session.database.cohort(promotion), asOf: session.day, profile: profile, by: session.actor, on: session.day)
    try Statement(actual, title: "Point financier").print(as: output.format, more: actual.json)
    if let pdf { try Printing(session: session).print(session.database.documentContext().point(actual), to: pdf) }
  }
}

struct TransferCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "virement", abstract: "Enregistre un virement d'équilibre entre les partenaires.", aliases: ["transfer"])

  @Option(help: "Qui paie : cnam ou cfa.") var de: String
  @Option(help: "Qui reçoit : cfa ou cnam.") var vers: String
  @Option(parsing: .unconditional, help: "Le montant, 1234,56.") var montant: String
  @Option(help: "La promotion, s'il y en a plusieurs.") var promotion: String?
  @Option(help: "La référence de la banque.") var reference = ""
  @OptionGroup var common: CommonOptions

  func run() throws {
    let (payer, payee, amount) = (try Written.partner(de), try Written.partner(vers), try Written.money(montant))
    let session = try common.open()
    let cohort = try cohort(session)
    try session.database.recordTransfer(
      of: amount, from: payer, to: payee, cohort: cohort, paidOn: session.day, reference: reference, by: session.actor, on: session.day)
    print("Virement de \(amount.french) \(payer.frenchOf) vers le \(payee.french) enregistré, promotion \(cohort.name).")
  }

  private func cohort(_ session: Session) throws -> Cohort {
    if let promotion { return try session.database.cohort(promotion) }
    let all = try session.database.cohorts(by: session.actor)
    guard all.count == 1 else { throw UsageRefusal("Précisez --promotion : \(all.map(\.name).joined(separator: " ou ")).") }
    return all[0]
  }
}

struct PartnerInvoiceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "facture-cfa", abstract: "La facture du CFA au Cnam, à l'issue de la formation, avec son tableau justificatif.",
    aliases: ["partner-invoice"])

  @Argument(help: ArgumentHelp("La promotion.", valueName: "promotion")) var promotion: String
  @Option(help: ArgumentHelp("Le fichier PDF à écrire.", valueName: "fichier")) var pdf: String?
  @OptionGroup var common: CommonOptions

  func run() throws {
    let session = try common.open()
    let number = try session.database.issuePartnerInvoice(
      of: session.database.cohort(promotion), by: session.actor, on: session.day)
    let invoice = try session.database.invoice(number, by: session.actor)
    print("Facture \(number) émise par \(invoice.seller.name) à \(invoice.buyer.name) : \(invoice.total.french).")
    if let pdf { try Printing(session: session).print(session.database.documentContext().invoice(invoice), to: pdf) }
  }
}
