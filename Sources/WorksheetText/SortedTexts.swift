/// The texts of a language inside the program, found by halving: none of them is read at the start.
public struct SortedTexts: Sendable {
  private let content: StaticString
  /// Where each key begins.
  private let starts: [Int32]

  /// Takes keys and texts in the order of the bytes of the keys: key, U+001F, text, U+001E.
  public init(_ content: StaticString) {
    self.content = content
    starts = content.withUTF8Buffer { bytes in
      var starts: [Int32] = []
      var start = 0
      for (place, byte) in bytes.enumerated() where byte == 0x1E {
        starts.append(Int32(start))
        start = place + 1
      }
      return starts
    }
  }

  /// All texts by their keys.
  public var all: [String: String] {
    let pairs = content.withUTF8Buffer { bytes in
      starts.map { start -> (String, String) in
        let key = bytes[Int(start)...].prefix { $0 != 0x1F }
        let text = bytes[(key.endIndex + 1)...].prefix { $0 != 0x1E }
        return (String(decoding: key, as: UTF8.self), String(decoding: text, as: UTF8.self))
      }
    }
    return Dictionary(pairs) { first, _ in first }
  }

  /// The text of a key.
  public subscript(_ key: String) -> String? {
    var key = key
    return key.withUTF8 { wanted in
      content.withUTF8Buffer { bytes in
        let place = place(of: wanted, in: bytes)
        guard place < starts.count, Self.follows(wanted, bytes, Int(starts[place])) == nil else {
          return nil
        }
        let text = bytes[(Int(starts[place]) + wanted.count + 1)...].prefix { $0 != 0x1E }
        return String(decoding: text, as: UTF8.self)
      }
    }
  }

  /// Where the key is, or would be.
  private func place(
    of wanted: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var range = 0..<starts.count
    while let last = range.last {
      let middle = (range.lowerBound + last) / 2
      if Self.follows(wanted, bytes, Int(starts[middle])) == true {
        range = middle + 1..<range.upperBound
      } else {
        range = range.lowerBound..<middle
      }
    }
    return range.lowerBound
  }

  /// Whether a key comes after the one at a place; nil when they are the same.
  private static func follows(
    _ wanted: UnsafeBufferPointer<UInt8>, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int
  ) -> Bool? {
    for (offset, byte) in wanted.enumerated() where byte != bytes[start + offset] {
      return byte > bytes[start + offset]
    }
    // The sign after a key is less than any letter of a longer one.
    return bytes[start + wanted.count] == 0x1F ? nil : false
  }
}
