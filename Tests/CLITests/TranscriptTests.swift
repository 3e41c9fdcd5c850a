import Testing

/// The transcripts are tests and manual at once: each is followed against the real program.
@Suite struct TranscriptTests {
  @Test(arguments: Transcript.all(in: "Transcripts"))
  func transcript(_ transcript: Transcript) throws { try transcript.follow() }

  /// Those that make the bases of the others.
  @Test(arguments: Transcript.all(in: "Transcripts/Bases"))
  func base(_ transcript: Transcript) throws { try transcript.follow() }

  /// Those that print need the renderer's interpreter, which `scripts/test` names.
  @Test(
    .enabled(if: Command.python != nil, "ALTERNANCE_PYTHON is not set: no PDF is made"),
    arguments: Transcript.all(in: "Transcripts/PDF"))
  func printing(_ transcript: Transcript) throws { try transcript.follow() }
}
