import Foundation
import Testing

/// A process that dies anywhere while it issues invoices leaves all of them, or none.
@Suite struct KillTests {
  @Test(arguments: 1...4) func aHundredPowerCutsLeaveNoGap(quarter: Int) throws {
    let undisturbed = try undisturbedRun()
    var random = SplitMix64(seed: UInt64(2016 + quarter))
    var killed = 0
    for round in 1...25 {
      let delay = UInt32.random(in: 0..<undisturbed.microseconds, using: &random)
      let workshop = try Workshop.readyToInvoice()
      let running = try workshop.startInvoicing("2016-10")
      usleep(delay)
      running.kill()
      if try running.end().status == 128 + SIGKILL { killed += 1 }
      try check(workshop, against: undisturbed.invoices, "round \(round), killed after \(delay) µs")
    }
    #expect(killed >= 5, "the others ended before they were killed: the cuts come too late")
  }

  private struct Undisturbed {
    let invoices: [String]
    let microseconds: UInt32
  }

  /// A run that nobody disturbs, and how long it takes: the median of three.
  private func undisturbedRun() throws -> Undisturbed {
    var invoices: [String] = []
    let durations = try (1...3).map { _ in
      let workshop = try Workshop.readyToInvoice()
      let duration = try ContinuousClock().measure { _ = try workshop.invoice("2016-10") }
      invoices = try workshop.invoices()
      return duration
    }
    #expect(invoices.count == 12)
    return Undisturbed(invoices: invoices, microseconds: UInt32(durations.sorted()[1] / .microseconds(1)))
  }

  /// After the cut: all the invoices or none, nothing to find, and a second run ends as if nothing had happened.
  private func check(_ workshop: Workshop, against invoices: [String], _ round: String) throws {
    #expect(try workshop.findings() == "", "\(round)")
    let left = try workshop.numbers()
    #expect(left.isEmpty || left == series(12), "\(round)")
    #expect(try workshop.invoice("2016-10").status == 0, "\(round)")
    #expect(try workshop.invoices() == invoices, "\(round)")
    #expect(try workshop.findings() == "", "\(round)")
  }
}
