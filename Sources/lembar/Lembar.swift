import ArgumentParser
import WorksheetText

/// The root of all commands; a new command is one file and one line here.
struct Lembar: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "lembar", abstract: HelpTexts.catalogue[CommandPhrase.aboutLembar],
      subcommands: [
        OpenCommand.self, NewCommand.self, GetCommand.self, SetCommand.self, PlayCommand.self,
        ShowCommand.self, CheckCommand.self, AppraiseCommand.self, CalcCommand.self,
        TemplatesCommand.self,
      ],
      defaultSubcommand: OpenCommand.self)
  }

  @OptionGroup var options: GlobalOptions
}
