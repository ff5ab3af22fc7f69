/// The words around the lessons, in the section `lesson`.
public enum LessonPhrase: String, PhraseKey {
  public static var section: String { "lesson" }

  case chooseLink = "choose_link", noSuchLesson = "no_such_lesson"
  case search, nothingFound = "nothing_found"
}
