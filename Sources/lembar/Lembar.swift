import ArgumentParser
import WorksheetText

/// The root of all commands; a new command is one file and one line here.
struct Lembar: ParsableCommand {
  /// The first number in CHANGELOG.md; a test compares them.
  static let version = "0.1.0"

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "lembar", abstract: HelpTexts.catalogue[CommandPhrase.aboutLembar],
      version: version,
      subcommands: [
        OpenCommand.self, NewCommand.self, FillCommand.self, GetCommand.self, SetCommand.self,
        PlayCommand.self,
        ShowCommand.self, ExportCommand.self, ImportCommand.self, CheckCommand.self,
        AppraiseCommand.self,
        CalcCommand.self, PresentCommand.self, MergeCommand.self, RecapCommand.self,
        LessonsCommand.self,
        TemplatesCommand.self,
      ],
      defaultSubcommand: OpenCommand.self)
  }

  @OptionGroup var options: GlobalOptions
}
