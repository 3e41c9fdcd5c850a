import GRDB

extension CandidateFacts {
  init(row: Row, cohort: Cohort) {
    isComplete = row["missing"] as String? == nil
    centralisedOn = row["centralisedOn"]
    convenedOn = row["convenedOn"]
    writtenTests = row["written"]
    interviewedOn = row["heldOn"]
    isUrgent = row["urgentReason"] as String? != nil
    decision = (row["outcome"] as String?).flatMap { AdmissibilityDecision.Outcome(rawValue: $0) }
    decidedOn = row["decidedOn"]
    notifiedOn = row["notifiedOn"]
    presentations = row["presentations"]
    retainedOn = row["retainedOn"]
    provisionalUntil = row["provisionalUntil"]
    signedOn = row["signedOn"]
    enrolledOn = row["enrolledOn"]
    brokenOn = row["endedOn"]
    withdrawnOn = row["withdrawnOn"]
    training = (row["startsOn"] as Day?).map { Period(from: $0, to: row["endsOn"]) } ?? (enrolledOn == nil ? nil : cohort.period)
  }
}
