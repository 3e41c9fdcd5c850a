/// What marks and transcripts bear until the jury has met (convention, art. 11, word for word; PC-11-18, decision A-26).
public enum ProvisionalMention {
  public static let text = "sous réserve de validation par le jury annuel"

  /// The mention of a copy; nil from the day on which the jury of the semester met.
  public static func text(on day: Day, juryMetOn: Day?) -> String? {
    guard let juryMetOn, juryMetOn <= day else { return text }
    return nil
  }
}
