/// Why a file could not be written, in two or three words, and what to do: section `saving`.
///
/// {0} is what the file is on; {1} is an error number of the system.
public enum SavingPhrase: String, PhraseKey {
  public static var section: String { "saving" }

  case stick, disk, folder

  case gone, full, readOnly = "read_only", notAllowed = "not_allowed", tooLarge = "too_large"
  case failing, unreliable, changed, silent

  case goneDo = "gone_do", fullDo = "full_do", readOnlyDo = "read_only_do"
  case notAllowedDo = "not_allowed_do", tooLargeDo = "too_large_do", failingDo = "failing_do"
  case unreliableDo = "unreliable_do", changedDo = "changed_do", silentDo = "silent_do"
}
