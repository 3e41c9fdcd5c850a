@testable import Alternance

/// The small cohort with a lecturer of the CFA who teaches at Cnam's site, so that employer and owner cross.
///
/// Until 10 December 2018, in hours: Cnam's lecturers 24.5 and the CFA's 3.5; the CFA's site 21 and Cnam's 7.
///
/// | | teaching × 76 | rooms × 7,50 | supplies × 3,82 | total |
/// |---|---|---|---|---|
/// | Cnam | 1 862,00 | 52,50 | 26,74 | 1 941,24 |
/// | CFA | 266,00 | 157,50 | 80,22 | 503,72 |
///
/// October 2016 is invoiced on 3 November: Ateliers Un 78,05 (paid on 5 December), Fonds Trois 128,10 (unpaid).
struct ShareBase {
  let billing: BillingBase
  var base: Database { billing.base }
  var cohort: Cohort { billing.cohort }
  static let company = "CNAM-AGAC-2016-00001"
  static let fund = "CNAM-AGAC-2016-00002"

  /// - Parameter cfaTeaches: adds four days of 7 h by the CFA's lecturer at the CFA: 2 128,00 + 210,00 + 106,96 = 2 444,96.
  init(cfaTeaches: Bool = false) throws {
    billing = try BillingBase(Fixture.small())
    try hold("P-20;2016;09/01/2017;08:30;12:15;UE11;I-01;CNAM_AIX")
    if cfaTeaches {
      for day in ["10", "11", "12", "13"] { try hold("Q-\(day);2016;\(day)/01/2017;08:30;17:00;UE12;I-01;CFA") }
    }
  }

  func hold(_ slot: String) throws { try base.load(.seances, "seance;promotion;jour;debut;fin;ue;intervenant;site\n" + slot) }

  /// Invoices October and collects the company's 78,05 €.
  func collect() throws {
    try billing.bill("2016-10", on: "2016-11-03")
    try billing.pay(7805, Self.company, on: "2016-12-05")
  }

  func margin(
    _ day: String = "2018-12-10", _ profile: MarginProfile = .article17, examSupervision: Bool = false
  ) throws -> ActualMargin {
    try base.margin(of: cohort, asOf: Day(iso: day)!, profile: profile, examSupervision: examSupervision, by: Staff.manager)
  }

  func transfer(
    _ cents: Int, from payer: PartnerCode = .cnam, to payee: PartnerCode? = nil, on day: String = "2016-12-20",
    recorded: String? = nil, by actor: Actor = Staff.accountant
  ) throws {
    try base.recordTransfer(
      of: Money(cents: cents), from: payer, to: payee ?? payer.other, cohort: cohort, paidOn: Day(iso: day)!, reference: "VIR-\(day)",
      by: actor, on: Day(iso: recorded ?? day)!)
  }

  func point(_ asOf: String, on day: String? = nil, by actor: Actor = Staff.cfaDirector) throws -> ActualMargin {
    try base.drawPoint(of: cohort, asOf: Day(iso: asOf)!, by: actor, on: Day(iso: day ?? asOf)!)
  }

  func settle(on day: String, by actor: Actor) throws -> String {
    try base.issuePartnerInvoice(of: cohort, by: actor, on: Day(iso: day)!)
  }
}

extension Margin {
  /// « CNAM Enseignement 1862.00 », cost by cost, as the profile counts them.
  var summary: [String] { costs.map { "\($0.partner.rawValue) \($0.label) \($0.amount.plain)" } }
}

extension Database {
  /// Both directors agree to the budgets.
  func agreeBudgets() throws {
    for director in [Staff.cnamDirector, Staff.cfaDirector] {
      _ = try approve(.budgets(programme: nil), by: director, on: Day(iso: "2016-10-25")!)
    }
  }
}

/// A text with ordinary spaces, to be compared with what a person would type.
func bare(_ text: String) -> String { text.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ") }
