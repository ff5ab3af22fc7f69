import Glibc
import TerminalCurses
import TerminalScreen

/// A page that shows what the terminal delivers; tests drive it to see the terminal layer at work.
@main
struct TerminalDemo {
  private var line = TextLine()
  private var lastEvent = ""
  private var eventCount = 0

  static func main() {
    var options = TerminalOptions { getenv($0).map { String(cString: $0) } }
    options.crashSentence = "the demonstration crashed"
    if CommandLine.arguments.contains("--ascii") { options.lettering = .ascii }
    do throws(TerminalProblem) {
      let terminal = try CursesTerminal.open(options)
      var demo = TerminalDemo()
      demo.run(on: terminal)
    } catch {
      print("no screen: \(error)")
      exit(3)
    }
  }

  private mutating func run(on terminal: CursesTerminal) {
    while true {
      terminal.show(drawn(size: terminal.size))
      let event = terminal.nextEvent()
      eventCount += 1
      lastEvent = "\(event)"
      switch event {
      case .key(.control("q")):
        terminal.close()
        print("goodbye \(line.text)")
        return
      case .key(.control("x")): _ = [0][eventCount + 5]
      case .key(.control("z")): terminal.suspend()
      case .key(.control("t")): _ = write(2, "noise\n", 6)
      case .key(let key):
        lastEvent = "key \(key.scriptName)"
        _ = line.receive(key)
      case .hangUp: exit(4)
      case .interrupted(let signal):
        terminal.close()
        print("saved \(line.text)")
        CursesTerminal.end(bySignal: signal)
      case .resized, .timeout, .readable, .resumed: break
      }
    }
  }

  private func drawn(size: Size) -> Canvas {
    var canvas = Canvas(size: size)
    canvas.box(canvas.bounds)
    canvas.region(canvas.bounds.inset()) { page in
      let window = line.visible(width: page.size.columns)
      page.put("Demonstration \(size.columns)x\(size.rows)", at: .zero, style: .heading)
      page.put(lastEvent, at: Point(column: 0, row: 1))
      page.put(window.text, at: Point(column: 0, row: 2), style: .reverse)
      page.put("wrong", at: Point(column: 0, row: 3), style: .error)
      page.cursor = Point(column: window.cursorColumn, row: 2)
    }
    return canvas
  }
}
