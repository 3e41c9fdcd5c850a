/// The hours of one contract in one month, split at the yearly cap (PB-02): what is billed, and what exceeds the cap.
public struct CappedHours: Sendable, Equatable {
  public let billed: Hours
  /// Hours beyond the cap: listed, and unbilled unless the agreement names who pays them.
  public let excess: Hours

  /// - Parameters:
  ///   - attended: hours signed in the month, within one contract year.
  ///   - alreadyBilled: hours billed for the other months of that contract year.
  ///   - cap: hours a year that the agreement pays.
  public init(attended: Hours, alreadyBilled: Hours, cap: Hours) {
    let room = max(.zero, cap - alreadyBilled)
    billed = min(attended, room)
    excess = attended - billed
  }

  private init(billed: Hours, excess: Hours) {
    self.billed = billed
    self.excess = excess
  }

  /// A month that straddles two contract years is capped on either side.
  public static func + (left: CappedHours, right: CappedHours) -> CappedHours {
    CappedHours(billed: left.billed + right.billed, excess: left.excess + right.excess)
  }
}
