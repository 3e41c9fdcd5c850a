/// What the first sitting of a unit comes to: continuous assessment and exam, or the oral defence instead (convention, art. 11).
struct FirstSitting {
  let mode: AssessmentMode
  let continuous: ContinuousAssessment
  let exam: MarkEntry

  enum Outcome: Equatable {
    /// What is awaited.
    case awaited(String)
    /// No mark, and why.
    case unmarked(MarkEntry, String)
    /// A mark, and how it is made.
    case marked(Mark, String)
  }

  var outcome: Outcome {
    if mode.isDefence { return examAlone("soutenance") }
    switch mode.continuousPercent {
    case 0: return examAlone("examen seul")
    case 100: return continuousAlone
    default: return combined
    }
  }

  private func examAlone(_ name: String) -> Outcome {
    switch exam {
    case .value(let mark): .marked(mark, "\(name) : \(mark.french)")
    case .absent, .excused: absentAtExam
    case .pending: .awaited("en attente \(mode.frenchOfExam)")
    }
  }

  private var continuousAlone: Outcome {
    switch continuous.outcome {
    case .average(let mark): .marked(mark, "contrôle continu seul : \(mark.french)")
    case .excused: allExcused
    case .awaited: .awaited("en attente du contrôle continu")
    }
  }

  /// An absence at the exam decides at once; otherwise nothing is said while something is missing.
  private var combined: Outcome {
    switch (continuous.outcome, exam) {
    case (_, .absent), (_, .excused): absentAtExam
    case (.average(let average), .value(let mark)): weighted(average, mark)
    case (.excused, .value): allExcused
    case (.awaited, .pending): .awaited("en attente du contrôle continu et \(mode.frenchOfExam)")
    case (.awaited, .value): .awaited("en attente du contrôle continu")
    case (_, .pending): .awaited("en attente \(mode.frenchOfExam)")
    }
  }

  private func weighted(_ average: Mark, _ mark: Mark) -> Outcome {
    let total = mode.weighted(continuous: average, exam: mark)
    let parts = [(mode.continuousPercent, average), (100 - mode.continuousPercent, mark)].map { percent, mark in
      "\(FrenchNumbers.percent(percent)) × \(mark.french)"
    }
    return .marked(total, "\(parts.joined(separator: " + ")) = \(total.french)")
  }

  private var absentAtExam: Outcome {
    .unmarked(exam, (exam == .excused ? "absent excusé " : "absent ") + mode.frenchAtExam)
  }

  /// Without a mark of continuous assessment there is none of the unit (decision A-07).
  private var allExcused: Outcome { .unmarked(.excused, "contrôle continu : \(continuous.rule)") }
}
