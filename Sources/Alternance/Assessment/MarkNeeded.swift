/// What a student needs in the exam of the first sitting to obtain the unit, given continuous assessment (convention, art. 11).
public enum MarkNeeded: Sendable, Equatable {
  /// The lowest mark that obtains the unit once rounded; 0,00 when being present is enough.
  case atLeast(Mark)
  /// Even 20,00 would not do, or there is no mark of continuous assessment.
  case never
  /// Continuous assessment is not complete.
  case unknown
  /// Continuous assessment alone counts, and obtains the unit.
  case noExam

  /// The exam of the second sitting counts alone.
  public static let secondSitting = MarkNeeded.atLeast(.pass)

  public init(mode: AssessmentMode, continuous: ContinuousAssessment) {
    if mode.isDefence || mode.continuousPercent == 0 {
      self = .atLeast(.pass)
    } else {
      switch continuous.outcome {
      case .awaited: self = .unknown
      case .excused: self = .never
      case .average(let mark): self.init(mode: mode, average: mark)
      }
    }
  }

  /// Half up, 10,00 begins at 9,995: percent × hundredths must reach 99 950.
  private init(mode: AssessmentMode, average: Mark) {
    let examPercent = 100 - mode.continuousPercent
    guard examPercent > 0 else {
      self = average.passes ? .noExam : .never
      return
    }
    let missing = max(0, 100 * Mark.pass.hundredths - 50 - mode.continuousPercent * average.hundredths)
    let needed = Mark(hundredths: (missing + examPercent - 1) / examPercent)
    self = needed.map(MarkNeeded.atLeast) ?? .never
  }

  /// « 8,00 à l'examen », as an answer to what is needed.
  public func french(_ mode: AssessmentMode) -> String {
    switch self {
    case .atLeast(.zero): "être présent \(mode.frenchAtExam) suffit"
    case .atLeast(let mark): "\(mark.french) \(mode.frenchAtExam)"
    case .never: "plus possible en première session"
    case .unknown: "en attente du contrôle continu"
    case .noExam: "obtenue par le contrôle continu seul"
    }
  }
}
