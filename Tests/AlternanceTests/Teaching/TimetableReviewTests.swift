import Testing

@testable import Alternance

/// What the convention wants of a timetable: told, never blocked (PC-07-04, PC-07-05, PC-07-06, PC-09-01).
@Suite struct TimetableReviewTests {
  private func slot(_ day: String, minutes: Int, by employer: PartnerCode, at owner: PartnerCode, unit: String = "U1", held: Bool = true)
    -> TimetableSlot
  {
    TimetableSlot(
      code: "\(day)-\(minutes)", day: Day(iso: day)!, startsAt: TimeOfDay(written: "08:30")!, endsAt: TimeOfDay(written: "17:00")!,
      hours: Hours(minutes: minutes), unit: unit, unitTitle: unit, module: nil, moduleTitle: nil, room: nil, roomName: nil, group: nil,
      lecturerLogin: "l", lecturer: "l", employer: employer, site: "s",
      siteName: "s", owner: owner, cancellation: held ? nil : .init(on: Day(iso: day)!, reason: "x", replacedBy: nil))
  }

  private func unit(_ code: String, _ hours: Int) -> TimetableReview.Unit {
    .init(code: code, title: code, due: Hours(minutes: hours * 60), planned: .zero)
  }

  @Test("Half of the hours each, mainly at the CFA, units as due: nothing to say")
  func quiet() {
    let slots = [
      slot("2016-10-03", minutes: 420, by: .cfa, at: .cfa), slot("2016-10-04", minutes: 420, by: .cnam, at: .cfa),
    ]
    let review = TimetableReview(due: [unit("U1", 14)], slots: slots)
    #expect(review.warnings.isEmpty)
    #expect(review.units.map(\.gap) == [.zero])
  }

  @Test("Hours that miss or exceed those of the unit")
  func units() {
    let slots = [slot("2016-10-03", minutes: 420, by: .cfa, at: .cfa), slot("2016-10-04", minutes: 420, by: .cnam, at: .cfa)]
    #expect(
      TimetableReview(due: [unit("U1", 16)], slots: slots).warnings
        == ["U1 : 14,00 h prévues pour 16,00 h dues, 2,00 h qui manquent (convention, art. 7)."].map(spaced))
    #expect(
      TimetableReview(due: [unit("U1", 10)], slots: slots).warnings
        == ["U1 : 14,00 h prévues pour 10,00 h dues, 4,00 h de trop (convention, art. 7)."].map(spaced))
  }

  /// A slot that is not held counts nowhere: 7 h by the CFA against none by Cnam.
  @Test("Half at the CFA is not mainly, and a slot that is not held does not count")
  func shares() {
    let slots = [
      slot("2016-10-03", minutes: 420, by: .cfa, at: .cfa), slot("2016-10-04", minutes: 420, by: .cfa, at: .cnam),
      slot("2016-10-05", minutes: 420, by: .cnam, at: .cfa, held: false),
    ]
    #expect(
      TimetableReview(due: [], slots: slots).warnings
        == [
          "50,00 % des heures au CFA : la convention les y veut principalement (art. 7).",
          "100,00 % des heures par le CFA, 0,00 % par le Cnam : chacun en recherche la moitié (convention, art. 9).",
        ].map(spaced))
  }

  @Test("A day of a single quarter-day is told")
  func quarter() {
    let slots = [slot("2016-10-03", minutes: 105, by: .cfa, at: .cfa), slot("2016-10-04", minutes: 105, by: .cnam, at: .cfa)]
    #expect(TimetableReview(due: [], slots: slots).warnings.count == 2)
  }

  /// Figures keep a space that never breaks before their unit.
  private func spaced(_ text: String) -> String {
    text.replacing(" h ", with: "\u{A0}h ").replacing(" %", with: "\u{A0}%")
  }
}
