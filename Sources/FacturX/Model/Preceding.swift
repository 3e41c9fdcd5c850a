/// The invoice that this document corrects or credits (BG-3).
public struct Preceding: Sendable, Equatable {
  /// Its number (BT-25).
  public var number: String
  /// The day it was issued (BT-26).
  public var issuedOn: CalendarDay

  /// The number and the day, as that invoice bears them.
  public init(number: String, issuedOn: CalendarDay) {
    self.number = number
    self.issuedOn = issuedOn
  }
}
