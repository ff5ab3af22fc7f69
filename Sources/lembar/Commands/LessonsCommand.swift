import ArgumentParser
import WorksheetReport
import WorksheetText

/// `lembar lessons [NAME]`: the lessons there are, or one of them on paper.
struct LessonsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .command("lessons", alias: "materi", about: .aboutLessons)
  }

  @Argument(help: .phrase(.helpLesson)) var name: String?
  @Option(help: .phrase(.helpWidth)) var width = Paper.usual
  @Flag(help: .phrase(.helpASCII)) var ascii = false
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let surroundings = try Surroundings()
    let catalogue = surroundings.catalogue()
    let paper = try surroundings.paper(width: width, isASCII: ascii)
    let lessons = surroundings.library.lessons.reading(in: catalogue.language)
    guard let name else {
      let list = lessons.map { "\($0.name)  \($0.title)" }.joined(separator: "\n")
      return try surroundings.print(list, catalogue)
    }
    // The number alone is enough, as in the list.
    guard let lesson = lessons.first(where: { $0.name == name || $0.name.hasPrefix("\(name)-") })
    else {
      let known = lessons.map(\.name).joined(separator: ", ")
      throw Refusal.badInput(catalogue[CommandPhrase.unknownLesson, name, known])
    }
    try surroundings.print(Report(of: lesson), on: paper, catalogue)
  }
}
