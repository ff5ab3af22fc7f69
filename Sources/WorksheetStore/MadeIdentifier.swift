import WorksheetModel

/// Makes names that nobody else has made: short, random, lower-case ASCII.
public enum MadeIdentifier {
  // Without i, l, o and u, which are read as other signs or make words.
  private static let digits = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

  /// An id for a record, 60 random bits.
  public static func record() -> RecordID { RecordID(random(length: 12)) }

  /// An id for a workbook, 60 random bits.
  public static func workbook() -> String { random(length: 12) }

  /// A name for one editing session, 40 random bits.
  ///
  /// It is new for every session: one kept in a machine or a file is cloned with it, and two clones
  /// that stamp alike lose each other's changes.
  public static func replica() -> String { random(length: 8) }

  private static func random(length: Int) -> String {
    var generator = SystemRandomNumberGenerator()
    var bits = generator.next() as UInt64
    var bytes: [UInt8] = []
    for _ in 0..<length {
      bytes.append(digits[Int(bits & 31)])
      bits >>= 5
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
