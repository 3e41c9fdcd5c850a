import Testing

@testable import Alternance

@Suite("Laws of seats and script numbers, over draws")
struct SeatLaws {
  private func seats(_ seed: UInt64) throws -> [ExamSeat] {
    try AssessmentBase().convene("UE11-S1", seed: seed).record.seats
  }

  @Test("Seats from 1 on, numbers of four digits, all different; the same draw, the same seats", arguments: UInt64(1)...10)
  func valid(seed: UInt64) throws {
    let seats = try seats(seed)
    #expect(seats.map(\.seat) == [1, 2, 3, 4, 5])
    #expect(Set(seats.map(\.student.code)) == Set(AssessmentBase.students))
    #expect(Set(seats.map(\.script)).count == 5 && seats.allSatisfy { (1000...9999).contains($0.script) })
    #expect(try self.seats(seed) == seats)
  }

  /// Of five students 120 orders are possible: a seat that a student never has, or an order that comes back, would tell a name.
  @Test("Neither the seat nor the number tells the name")
  func unrelated() throws {
    let draws = try (UInt64(100)..<140).map(seats)
    for student in AssessmentBase.students {
      #expect(Set(draws.map { $0.first { $0.student.code == student }!.seat }) == [1, 2, 3, 4, 5])
    }
    let bySeat = draws.map { $0.map(\.student.code) }
    let byScript = draws.map { $0.sorted { $0.script < $1.script }.map(\.student.code) }
    for orders in [bySeat, byScript] {
      #expect(Set(orders).count > 25)
      #expect(orders.count { $0 == AssessmentBase.listed || $0 == AssessmentBase.students } < 4)
    }
    #expect(zip(bySeat, byScript).count { $0 == $1 } < 4)
  }

  @Test("Two exams have their own numbers")
  func apart() throws {
    let own = try AssessmentBase()
    let first = try own.convene("UE11-S1", seed: 5).record.seats
    let second = try own.convene("UE12-S1", seed: 6).record.seats
    #expect(Set(first.map(\.script)) != Set(second.map(\.script)))
  }
}
