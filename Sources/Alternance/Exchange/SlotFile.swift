import GRDB

extension Database {
  /// A proposal as a file of the import `seances`: codes go on after those of the cohort's year, `2016-0260`.
  public func slotFile(_ proposal: TimetableProposal, of cohort: Cohort, by actor: Actor) throws -> String {
    let last = try consult(by: actor) { db in
      try String.fetchAll(db, sql: "SELECT code FROM slot WHERE code LIKE ? || '-%'", arguments: [cohort.name])
        .compactMap { digits($0.dropFirst(cohort.name.count + 1)) }.max() ?? 0
    }
    let rows = proposal.slots.enumerated().map { index, slot in
      [
        "\(cohort.name)-\(padded(last + index + 1, 4))", "\(cohort.programme.code)-\(cohort.name)", slot.day.french, slot.startsAt.text,
        slot.endsAt.text, slot.module.unit, slot.login, slot.room.site, slot.module.code, slot.room.code,
      ]
    }
    let lines = [["seance", "promotion", "jour", "debut", "fin", "ue", "intervenant", "site", "module", "salle"]] + rows
    return SpreadsheetFile.text(lines)
  }
}
