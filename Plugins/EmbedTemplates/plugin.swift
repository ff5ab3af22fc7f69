import Foundation
import PackagePlugin

/// Carries every file of `templates/` inside the program, so that a new sheet is one new file.
@main
struct EmbedTemplates: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "templates")
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
    let inputs = templateFiles(below: folder)
    return [
      .buildCommand(
        displayName: "Embedding \(inputs.count) template files",
        executable: try context.tool(named: "EmbedTemplatesTool").url,
        arguments: [folder.path, output.path] + inputs.map(\.path),
        inputFiles: inputs,
        outputFiles: [output])
    ]
  }

  private func templateFiles(below folder: URL) -> [URL] {
    let walker = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let files = (walker?.allObjects ?? []).compactMap { $0 as? URL }
    return files.filter { ["toml", "md", "lembar"].contains($0.pathExtension) }
      .sorted { $0.path < $1.path }
  }
}
