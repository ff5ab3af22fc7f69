import CXlsxwriter
import Glibc
import WorksheetModel

/// Writes one spreadsheet, given as JSON, into a file of the format XLSX.
///
/// The library writes into memory, and only a complete file gets the name that was asked for: what the
/// library says about a full disk is not enough to rely on.
struct XlsxJob {
  let target: String

  func run() throws(OfficeProblem) {
    // Said before the work: the folder may be wrong.
    let file = try NewFile(target)
    var input = Input()
    let bytes = try input.rest()
    let values: JSON
    do throws(JSONProblem) {
      values = try JSON(parsing: bytes[...], limits: .init(depth: 16, textBytes: 1 << 20))
    } catch {
      throw OfficeProblem(.badInput, "\(error)")
    }
    try file.finish(with: try written(values))
    Output.say(.object([.init("written", .bool(true))]))
  }

  private func written(_ values: JSON) throws(OfficeProblem) -> [UInt8] {
    let memory = memory_file()
    guard memory >= 0 else { throw OfficeProblem(.notWritten, "no memory file") }
    defer { close(memory) }
    try XlsxBook(values, at: "/proc/self/fd/\(memory)").write()
    return try read(memory)
  }

  private func read(_ descriptor: Int32) throws(OfficeProblem) -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw OfficeProblem(.notWritten) }
    while case let count = Glibc.read(descriptor, &piece, piece.count), count > 0 {
      bytes += piece[..<count]
    }
    // Every file of this kind ends with its table of contents.
    guard bytes.starts(with: [0x50, 0x4B]), bytes.count > 22,
      bytes[(bytes.count - 22)...].starts(with: [0x50, 0x4B, 0x05, 0x06])
    else { throw OfficeProblem(.notWritten, "the library wrote no whole file") }
    return bytes
  }
}
