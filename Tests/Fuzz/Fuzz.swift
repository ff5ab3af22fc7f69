import Glibc

private typealias Target = @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
public typealias Arguments = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>, _ arguments: UnsafeMutablePointer<Arguments?>,
  _ target: Target
) -> CInt

/// The package manager renames the entry of a program, so that libFuzzer's own is not found.
@_cdecl("Fuzz_main")
public func main(_ count: CInt, _ arguments: Arguments?) -> CInt {
  var count = count
  var arguments = arguments
  return runDriver(&count, &arguments, fuzz)
}

/// What libFuzzer calls with every input; `FUZZ` names the subject.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  subject?.examine(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

private let subject = getenv("FUZZ").flatMap { Subject(rawValue: String(cString: $0)) }

/// One reader of what people or other programs wrote.
enum Subject: String {
  case numbers
  case dates
  case workbooks
  case journals
  case templates
  case merges
  case outlines

  func examine(_ bytes: [UInt8]) {
    switch self {
    case .numbers: examineNumber(bytes)
    case .dates: examineDate(bytes)
    case .workbooks: examineWorkbook(bytes)
    case .journals: examineJournal(bytes)
    case .templates: examineTemplate(bytes)
    case .merges: examineMerge(bytes)
    case .outlines: examineOutline(bytes)
    }
  }
}

/// Stops libFuzzer with the input at hand when something that must hold does not.
func expect(_ holds: Bool, _ sentence: @autoclosure () -> String) {
  guard !holds else { return }
  let sentence = Array("\(sentence())\n".utf8)
  write(2, sentence, sentence.count)
  abort()
}
