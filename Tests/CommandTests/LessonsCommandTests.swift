import Testing

@Suite struct LessonsCommandTests {
  let village = Village()

  @Test func `the list names every lesson once, in the language that is asked for`() {
    let list = village.run("lessons")
    #expect(list.status == 0 && list.output.contains("07-arus-kas  Arus kas"))
    let english = village.run("materi", "--language", "en").output
    #expect(english.contains("07-arus-kas  Cash flow"))
    #expect(english.split(separator: "\n").count == list.output.split(separator: "\n").count)
  }

  @Test func `one lesson is printed by its number or name, no line wider than asked`() {
    let byNumber = village.run("lessons", "07", "--width", "60")
    #expect(byNumber.status == 0 && byNumber.output.contains("Februari"))
    #expect(byNumber.output == village.run("lessons", "07-arus-kas", "--width", "60").output)
    #expect(byNumber.output.split(separator: "\n").allSatisfy { $0.count <= 60 })
    let ascii = village.run("lessons", "07", "--ascii").output
    #expect(ascii.unicodeScalars.allSatisfy { $0.isASCII })
  }

  @Test(arguments: [["99"], [""], ["07", "--width", "3"]])
  func `a lesson that is not there is refused with the names of those that are`(arguments: [String])
  {
    let run = village.run(["lessons"] + arguments)
    #expect(run.status == 2 && run.output.isEmpty && !run.errors.isEmpty)
  }
}
