import Alternance

/// A plain employment that the law accepts, with what a test changes: `born=1990-09-15 gross=1466,62`.
struct LawCase {
  private var cells = [
    "start": "2016-09-15", "end": "2018-09-14", "born": "1996-03-14", "jobseeker": "no", "jobseekerMonths": "", "social": "",
    "disabled": "no", "type": "12", "weekly": "35,00", "company": "35,00", "gross": "1100,00", "agreed": "", "raised": "no",
    "ground": "branchAgreement", "wage": "1466,62", "wageFrom": "2016-01-01", "experience": "5", "employer": "no", "others": "0",
  ]
  private let kind: Contract.Kind

  init(_ kind: String, _ changes: String = "") {
    self.kind = ["pro": .professionnalisation, "app": .apprentissage, "cif": .cif][kind]!
    cells["training"] = kind == "app" ? "910,00" : "892,00"
    for change in changes.split(separator: " ") {
      let parts = change.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
      precondition(cells.updateValue(parts[1], forKey: parts[0]) != nil, "« \(parts[0]) » is no fact")
    }
  }

  private func day(_ fact: String) -> Day { Day(iso: cells[fact]!)! }
  private func isYes(_ fact: String) -> Bool { cells[fact] == "yes" }
  private func whole(_ fact: String) -> Int? { Int(cells[fact]!) }
  private func money(_ fact: String) -> Money? { Money(written: cells[fact]!) }
  private func hours(_ fact: String) -> Hours? { Hours(written: cells[fact]!) }

  var facts: EmploymentFacts {
    EmploymentFacts(
      kind: kind, period: Period(from: day("start"), to: day("end")), signedOn: day("start"), bornOn: day("born"),
      isRegisteredJobseeker: isYes("jobseeker"), jobseekerMonths: whole("jobseekerMonths"), socialMinimum: cells["social"]!,
      isDisabledWorker: isYes("disabled"), employerType: whole("type"), weekly: hours("weekly")!, companyWeekly: hours("company"),
      grossMonthly: money("gross")!, agreedMinimum: money("agreed"), raised: isYes("raised"),
      durationGround: cells["ground"] == "none" ? .none : DurationGround(rawValue: cells["ground"]!)!, training: hours("training")!,
      wage: money("wage").map { MinimumWage(validFrom: day("wageFrom"), hourly: Money(cents: 967), monthly: $0) },
      tutorExperienceYears: whole("experience")!, tutorIsEmployer: isYes("employer"), tutorOtherTrainees: whole("others")!)
  }

  var examination: ContractExamination { facts.check() }
}
