import FoundationEssentials
import Testing
import WorksheetTemplates

/// The handbook for trainers shows files that somebody copies as they stand.
@Suite struct HandbookTests {
  @Test func `every file of the trainers' handbook is a good template as it stands`() throws {
    let files = try samples()
    #expect(files.map(\.path) == ["sheets/bibit.toml", "drills/pisang.toml"])
    let folder = FileManager.default.temporaryDirectory.appending(path: "lembar-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    for file in files {
      let place = folder.appending(path: file.path)
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.text.utf8).write(to: place)
    }
    #expect(TemplateLibrary.problems(in: folder.path) == [])
    #expect(TemplateLibrary.remarks(in: folder.path) == [])
    let library = try TemplateLibrary.load(folder: folder.path)
    #expect(library.worksheets.sheets.map(\.id).contains("bibit"))
  }

  /// The fenced blocks that begin with the path of the file they are.
  private func samples() throws -> [(path: String, text: String)] {
    let book = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../docs/buku-pelatih.md").standardizedFileURL
    let text = String(decoding: try Data(contentsOf: book), as: UTF8.self)
    return text.split(separator: "```toml\n# ").dropFirst().map { block in
      let lines = block.split(separator: "\n", omittingEmptySubsequences: false)
      let content = lines.dropFirst().prefix { $0 != "```" }
      return (String(lines[0]), content.joined(separator: "\n") + "\n")
    }
  }
}
