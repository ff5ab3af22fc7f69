import WorksheetModel

/// One line of a workbook or a journal, checked against its checksum and without it.
enum CheckedLine {
  case good(JSON, hasChecksum: Bool)
  case damaged(DamagedLine.Reason)
  /// Whole, but beyond the limits.
  case beyondLimits(JSONProblem)

  init(_ bytes: UnsafeBufferPointer<UInt8>, limits: JSON.Limits) {
    do throws(JSONProblem) {
      self = Self.checked(try JSON(parsing: bytes, limits: limits), bytes)
    } catch {
      switch error {
      case .malformed, .notUTF8, .duplicateName: self = .damaged(.notJSON)
      case .tooDeep, .textTooLong:
        // A damaged quotation mark may make a text long; only a line that is whole is refused.
        let isDamaged = Self.claim(in: bytes).map { !$0.holds } ?? false
        self = isDamaged ? .damaged(.wrongChecksum) : .beyondLimits(error)
      }
    }
  }

  private static func checked(
    _ json: consuming JSON, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> CheckedLine {
    guard var members = json.members, members.contains(where: { $0.name == "crc" }) else {
      return .good(json, hasChecksum: false)
    }
    // Nobody else holds the members any more: the last one is taken away without copying the others.
    json = .null
    let last = members.removeLast()
    guard last.name == "crc", let claim = claim(in: bytes), claim.holds,
      last.value.text.flatMap({ Checksum.value(hex: $0) }) == claim.value
    else { return .damaged(.wrongChecksum) }
    return .good(.object(members), hasChecksum: true)
  }

  /// What a line says about its own checksum.
  private struct Claim {
    var value: UInt32
    var holds: Bool
  }

  // From the end of the line: `}`, the quoted digits, `:`, `"crc"`, `,`, with or without white space.
  private static func claim(in bytes: UnsafeBufferPointer<UInt8>) -> Claim? {
    var end = bytes.count
    func skipSpace() {
      while end > 0, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x0D || bytes[end - 1] == 0x09 {
        end -= 1
      }
    }
    func take(_ text: StaticString) -> Bool {
      skipSpace()
      let count = text.utf8CodeUnitCount
      guard end >= count else { return false }
      for offset in 0..<count where bytes[end - count + offset] != text.utf8Start[offset] {
        return false
      }
      end -= count
      return true
    }
    guard take("}"), take("\""), end >= 8 else { return nil }
    let digits = String(decoding: bytes[(end - 8)..<end], as: UTF8.self)
    guard let value = Checksum.value(hex: digits) else { return nil }
    end -= 8
    guard take("\""), take(":"), take("\"crc\""), take(",") else { return nil }
    let payload = UnsafeBufferPointer(rebasing: bytes[..<end])
    return Claim(value: value, holds: Checksum.of(payload) == value)
  }

  /// The bytes of a line with its checksum and line feed.
  static func append(_ json: JSON, to bytes: inout [UInt8]) {
    let start = bytes.count
    json.write(to: &bytes)
    // Only an object has room for a checksum; other values stand on their lines as they came.
    if case .object(let members) = json, !members.isEmpty {
      bytes.removeLast()
      let value = bytes[start...].withUnsafeBufferPointer { Checksum.of($0) }
      bytes.append(contentsOf: ",\"crc\":\"\(Checksum.hex(value))\"}".utf8)
    }
    bytes.append(UInt8(ascii: "\n"))
  }
}

extension CheckedLine {
  /// The lines that a damaged line feed joined, as far as their checksums tell them apart, and what
  /// stands behind them.
  static func pieces(
    of line: UnsafeBufferPointer<UInt8>, limits: JSON.Limits
  ) -> (pieces: [JSON], rest: UnsafeBufferPointer<UInt8>) {
    var pieces: [JSON] = []
    var start = 0
    while start < line.count, let end = endOfChecked(line, from: start),
      case .good(let json, true) = CheckedLine(
        UnsafeBufferPointer(rebasing: line[start..<end]), limits: limits)
    {
      pieces.append(json)
      start = end + 1
    }
    return (pieces, UnsafeBufferPointer(rebasing: line[min(start, line.count)...]))
  }

  /// Where the first `"crc":"........"}` from here on ends.
  private static func endOfChecked(
    _ line: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    let key = Array("\"crc\":\"".utf8)
    let length = key.count + 10
    guard line.count - start >= length else { return nil }
    for index in start...(line.count - length)
    where line[index] == key[0] && line[index + length - 1] == UInt8(ascii: "}") {
      if line[index...].starts(with: key) { return index + length }
    }
    return nil
  }
}

/// A line that could not be taken, with its bytes as they stood in the file.
public struct DamagedLine: Hashable, Sendable {
  /// Why it was not taken.
  public enum Reason: Hashable, Sendable {
    case wrongChecksum
    case notJSON
    /// An earlier line has the same record id.
    case repeatedRecord
    /// The line feed between two lines was damaged; both were taken.
    case lineFeedLost
  }

  /// Counted from 1.
  public var number: Int
  public var bytes: [UInt8]
  public var reason: Reason
}
