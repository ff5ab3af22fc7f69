/// Turns the bytes of a terminal into keys.
///
/// It knows the encodings of xterm, rxvt, vt100, screen, tmux and the Linux console at the same
/// time, so that a wrong TERM costs no key, and it keeps what is incomplete: a character whose bytes
/// arrive one by one is not lost.
public struct KeyDecoder: Hashable, Sendable {
  private enum State: Hashable, Sendable {
    case ground
    case escape
    /// After `ESC O`.
    case single
    /// After `ESC [`, with what followed.
    case sequence([UInt8])
    /// After `ESC [ [`: function keys of the Linux console.
    case console
    case paste
  }

  private var state = State.ground
  private var scalars = ScalarDecoder()
  // Outside of the state, because a payload that grows would be copied for each byte.
  var pasteBytes: [UInt8] = []
  private let escapeDelay: Int

  /// Makes a decoder that takes an Esc for a key after so many milliseconds of silence.
  public init(escapeDelayMilliseconds: Int = 40) {
    escapeDelay = escapeDelayMilliseconds
  }

  /// After how much silence `expire()` must be called; nil when nothing is half done.
  public var patienceMilliseconds: Int? {
    switch state {
    case .ground: nil
    case .escape, .single, .sequence, .console: escapeDelay
    // The end of a paste can get lost on a bad line; the text must not.
    case .paste: 1000
    }
  }

  /// Takes bytes as they arrive and answers the keys they complete.
  public mutating func keys(adding bytes: some Sequence<UInt8>) -> [Key] {
    var keys: [Key] = []
    for byte in bytes { add(byte, to: &keys) }
    return keys
  }

  /// Nothing followed: an Esc is a key of its own, and an unfinished paste is a paste.
  public mutating func expire() -> [Key] {
    defer { state = .ground }
    switch state {
    case .ground: return []
    case .escape: return [.escape]
    case .single: return [.escape, .character("O")]
    case .console: return [.escape, .character("["), .character("[")]
    case .sequence(let bytes):
      return [.escape, .character("[")] + bytes.map { .character(Character(Unicode.Scalar($0))) }
    case .paste:
      defer { pasteBytes = [] }
      return [KeyDecoder.pasted(pasteBytes)]
    }
  }

  private mutating func add(_ byte: UInt8, to keys: inout [Key]) {
    switch state {
    case .ground: addPlain(byte, to: &keys)
    case .escape: addAfterEscape(byte, to: &keys)
    case .single:
      state = .ground
      if let key = KeyDecoder.singles[byte] {
        keys.append(key)
      } else {
        keys += [.escape, .character("O")]
        add(byte, to: &keys)
      }
    case .console:
      state = .ground
      if (0x41...0x45).contains(byte) { keys.append(.function(Int(byte) - 0x40)) }
    case .sequence(let bytes): addToSequence(byte, after: bytes, to: &keys)
    case .paste: addToPaste(byte, to: &keys)
    }
  }

  private mutating func addPlain(_ byte: UInt8, to keys: inout [Key]) {
    guard let scalar = scalars.scalar(adding: byte) else { return }
    switch scalar.value {
    case 0x1B: state = .escape
    case 0x7F: keys.append(.backspace)
    case 0x00..<0x20:
      let letter = Character(Unicode.Scalar(byte | 0x40)).lowercased()
      if let key = letter.first.flatMap(Key.pressed(control:)) { keys.append(key) }
    case 0x80..<0xA0: break
    default: keys.append(.character(Character(scalar)))
    }
  }

  private mutating func addAfterEscape(_ byte: UInt8, to keys: inout [Key]) {
    switch byte {
    case 0x5B: state = .sequence([])
    case 0x4F: state = .single
    case 0x1B: keys.append(.escape)
    case 0x09:
      // Shift-Tab of the Linux console.
      state = .ground
      keys.append(.backTab)
    default:
      // Alt with a letter: there is no such key here, so it is the two keys that it looks like.
      state = .ground
      keys.append(.escape)
      add(byte, to: &keys)
    }
  }

  private mutating func addToSequence(
    _ byte: UInt8, after bytes: [UInt8], to keys: inout [Key]
  ) {
    switch byte {
    case 0x5B where bytes.isEmpty: state = .console
    case 0x20..<0x40: state = bytes.count < 32 ? .sequence(bytes + [byte]) : .ground
    case 0x40..<0x7F: finishSequence(bytes, final: byte, to: &keys)
    default:
      state = .ground
      add(byte, to: &keys)
    }
  }

  private mutating func finishSequence(
    _ bytes: [UInt8], final: UInt8, to keys: inout [Key]
  ) {
    state = .ground
    if bytes.first == 0x3C {
      if let key = KeyDecoder.mouse(bytes.dropFirst(), final: final) { keys.append(key) }
      return
    }
    let numbers = bytes.split(separator: 0x3B, omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
    guard final == 0x7E else {
      if let key = KeyDecoder.finals[final] { keys.append(key) }
      return
    }
    switch numbers.first {
    case 200: state = .paste
    case 27 where numbers.count > 2 && numbers[2] == 9: keys.append(.backTab)
    case .some(let number):
      if let key = KeyDecoder.numbered[number] { keys.append(key) }
    case .none: break
    }
  }

  /// Goes back to ordinary keys.
  mutating func endPaste() {
    pasteBytes = []
    state = .ground
  }
}
