import WorksheetModel
import WorksheetText

extension App {
  /// The name of the lesson that teaches what is done at this place; nil when there is none.
  var lessonHere: String? {
    let name: String
    if let part = (page as? any PartPage)?.part {
      name =
        part.lesson.isEmpty ? desk.worksheets.sheet(of: part.kind)?.lesson ?? "" : part.lesson
    } else if case .sheet(let sheet)? = (page as? SheetListPage)?.focusedRow(at: desk) {
      name = sheet.lesson
    } else {
      return nil
    }
    return desk.allLessons.named(name, in: desk.language)?.name
  }
}
