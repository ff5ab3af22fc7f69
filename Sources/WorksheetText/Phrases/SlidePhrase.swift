/// The words of a presentation, in the section `slides`.
public enum SlidePhrase: String, PhraseKey {
  public static var section: String { "slides" }

  case title, help, progress, part
  case haveAndFace = "have_and_face", potentials, seasons, focal, effects, whyOf = "why_of", roots
  case ideas, removes, findings, noFindings = "no_findings"
  case decide, decideText = "decide_text"
  case namesHidden = "names_hidden", namesShown = "names_shown"
  case amountsHidden = "amounts_hidden", amountsShown = "amounts_shown"
  /// What stands for the name of a person.
  case somebody
}
