import ArgumentParser
import FoundationEssentials
import WorksheetTemplates
import WorksheetText

/// The options that stand everywhere; `Surroundings` reads them.
struct GlobalOptions: ParsableArguments {
  @Option(help: .phrase(.helpLanguage)) var language: String?
  @Option(help: .phrase(.helpTemplates)) var templates: String?
}

extension ArgumentHelp {
  /// A help text of the language files.
  static func phrase(_ phrase: CommandPhrase) -> ArgumentHelp {
    ArgumentHelp(stringLiteral: HelpTexts.catalogue[phrase])
  }
}

extension CommandConfiguration {
  /// A command with its Indonesian name beside the English one.
  static func command(
    _ name: String, alias: String? = nil, about phrase: CommandPhrase
  ) -> CommandConfiguration {
    CommandConfiguration(
      commandName: name, abstract: HelpTexts.catalogue[phrase], aliases: alias.map { [$0] } ?? [])
  }
}

/// The texts of help, read once: the parser asks for them many times.
enum HelpTexts {
  static let catalogue = TemplateLibrary.embeddedCatalogue(
    Surroundings.language(
      arguments: CommandLine.arguments, environment: ProcessInfo.processInfo.environment))
}
