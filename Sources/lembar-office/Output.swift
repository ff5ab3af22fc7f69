import Glibc
import WorksheetModel

/// Lines of JSON for the program that started this one.
enum Output {
  /// Writes one line; that nobody reads it any more is seen where the input ends.
  static func say(_ answer: JSON, on descriptor: Int32 = STDOUT_FILENO) {
    var rest = (answer.serializedBytes + [UInt8(ascii: "\n")])[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 || errno == EINTR else { return }
      rest = rest.dropFirst(max(count, 0))
    }
  }
}
