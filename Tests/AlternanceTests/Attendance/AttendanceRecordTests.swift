import Testing

@testable import Alternance

@Suite("What one student attended")
struct AttendanceRecordTests {
  private let october = Month(year: 2016, month: 10)!.period

  @Test("Day after day, corrections included")
  func days() throws {
    let base = try Fixture.small()
    _ = try base.correctAttendance(
      student: "S-01", slot: "P-01", quarter: 2, isPresent: false, reason: "erreur", by: Staff.coordinator, on: Fixture.today)
    let record = try base.attendanceRecord(of: "S-01", over: october, by: Staff.manager)
    #expect(record.student == "Mme Anne Alpha")
    #expect(record.company == "Ateliers Un")
    #expect(
      record.days.map { "\($0.day.french) \($0.quarters) \($0.subject) \($0.hours.plain)" } == [
        "03/10/2016 1 Relation client et négociation 1.75", "03/10/2016 3, 4 Comptabilité et analyse financière 3.50",
      ])
    #expect(record.total == Hours(minutes: 315))
  }

  @Test("Every student's record of a month sums to what the sheets attest", arguments: ["2016-10", "2017-03", "2017-06", "2018-06"])
  func sums(text: String) throws {
    let base = try Fixture.demonstration()
    let cohort = try base.cohort("2016")
    let period = try #require(Month(written: text)).period
    let students = try base.attendingStudents(of: cohort, over: period, by: Staff.manager)
    #expect(students.count >= 15)
    let hours = try students.map { try base.attendanceRecord(of: $0, over: period, by: Staff.manager).total }.sum()
    #expect(try hours == base.attendanceTotals(of: cohort, over: period, by: Staff.manager).attended)
  }

  @Test("A quarter attended in one of its two slots counts once")
  func parallel() throws {
    let base = try Fixture.small()
    try base.load(
      .seances,
      Files.slot + "P-07;2016;17/10/2016;08:30;09:30;UE11;I-06;CFA\nP-08;2016;17/10/2016;09:30;12:15;UE12;I-07;CFA")
    try base.load(.emargements, Files.signature + "P-07;1;S-01;")
    _ = try base.correctAttendance(
      student: "S-01", slot: "P-08", quarter: 2, isPresent: true, reason: "oubli", by: Staff.coordinator, on: Fixture.today)
    let record = try base.attendanceRecord(of: "S-01", over: october, by: Staff.manager)
    #expect(record.total == Hours(minutes: 420 + 60 + 105))
  }

  @Test("An unknown student")
  func unknown() throws {
    #expect(
      sentence { try Fixture.small().attendanceRecord(of: "S-99", over: october, by: Staff.manager) }
        == "Le stagiaire « S-99 » est inconnu de la base.")
  }
}
