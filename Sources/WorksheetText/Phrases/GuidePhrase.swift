/// The sentences that lead somebody on: what to do next, what words mean, the first look around.
public enum GuidePhrase: String, PhraseKey {
  public static var section: String { "guide" }

  case nextTitle = "next_title", nextHelp = "next_help"
  /// Nothing is left to do.
  case nothingLeft = "nothing_left", waitsForMentor = "waits_for_mentor"
  case settle, settleReason = "settle_reason"
  case begin
  case answer, answerReason = "answer_reason"
  case mend, look
  case handIn = "hand_in", handInReason = "hand_in_reason"
  case terms
  case homeTour = "home_tour"
  case command
}
