import FoundationEssentials

/// A folder of templates on the disk that is gone with this value.
final class TrainerFolder {
  let path: String

  init(_ files: [String: String]) throws {
    let root = FileManager.default.temporaryDirectory.appending(path: "\(UUID())")
    path = root.path
    for (name, text) in files {
      let file = root.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

enum Sheet {
  /// A sheet with one field; the tests put mistakes into it.
  static let small = """
    id = "profile"
    number = 1
    title = { id = "Kita", en = "We" }
    question = { id = "Siapa?", en = "Who?" }
    explanation = { id = "Siapa kita.", en = "Who we are." }

    [[part]]
    kind = "profile"
    view = "form"
    title = { id = "Kita", en = "We" }
    columns = ["name"]

    [[part.field]]
    key = "name"
    type = "text"
    label = { id = "Nama", en = "Name" }
    question = { id = "Siapa nama?", en = "Which name?" }
    example = { id = "Siti", en = "Siti" }
    help = { id = "Tulis nama.", en = "Write a name." }

    """
}
