/// The days on which a scheme may begin for a title: apprenticeship opens by a date, the CIF ended in January 2019 (PC-00-02).
public struct SchemeOpening: Sendable, Equatable {
  public let opensOn: Day
  public let closesOn: Day?

  public init(opensOn: Day, closesOn: Day?) {
    self.opensOn = opensOn
    self.closesOn = closesOn
  }

  /// A contract may begin on the day.
  public func admits(_ day: Day) -> Bool { opensOn <= day && day <= closesOn ?? day }

  /// « à partir du 01/09/2027 », « du 01/09/2016 au 31/12/2018 ».
  public var french: String {
    closesOn.map { Period(from: opensOn, to: $0).french } ?? "à partir du \(opensOn.french)"
  }
}
