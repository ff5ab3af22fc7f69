import WorksheetModel
import WorksheetText

/// What the program asks the outside world to do.
public enum Effect: Hashable, Sendable {
  /// Journal a change; it is carried out only when it is on disk.
  case apply(Change, Purpose)
  /// Write the workbook file.
  case save
  /// Open a workbook file.
  case open(path: String)
  /// Make a workbook for a group of this name in the home folder, and open it.
  case create(title: String)
  /// Open a copy of an example.
  case openExample(name: String)
  /// Take in what a journal holds beyond the file.
  case recover
  /// Merge another copy of the open workbook.
  case mergeCopy(path: String)
  /// Look for a place where the workbook could be saved besides its own.
  case proposePlace
  /// Write the workbook to a new file there, and go on with that one.
  case saveElsewhere(path: String)
  /// Write a text into a new file beside the workbook, under its name with this ending.
  case writeBeside(ending: String, String)
  /// Read a text file with a list that becomes a tree.
  case readList(path: String)
  case listBackups
  /// Write a backup as a new file.
  case restoreBackup(path: String)
  case switchLanguage
  /// Let the terminal report the mouse, or use it itself again.
  case reportMouse(Bool)
  /// Let the terminal look otherwise.
  case switchTheme
  case suspend
  /// Open a workbook, and come back to the list that it was chosen from when it is left.
  case visit(path: String)
  /// Go back to that list.
  case leave
  case quit

  /// Whether the workbook becomes another one by it.
  var isChange: Bool {
    if case .apply = self { return true }
    return false
  }
}

/// Why a change is made: a new one, or one that takes back or repeats another.
public enum Purpose: Hashable, Sendable {
  case new, undo, redo
}

/// What a file was saved on.
public enum Medium: Hashable, Sendable {
  case fixed
  /// Somebody will pull it out.
  case removable
}

/// What happened outside.
public enum AppEvent: Sendable {
  /// The change is on disk and the workbook has it; `inverse` is what undoes it.
  case journalled(Change, inverse: Change, Workbook, Purpose)
  /// The change cannot be carried out; the sentence says why.
  case refused(Change, String)
  /// The journal could not take the change now; the sentence says why and what to do.
  case notJournalled(Change, Purpose, String)
  /// The file is being written, and typing goes on.
  case saving
  /// The file was written, at this time of day.
  case saved(time: String, on: Medium = .fixed)
  case notSaved(SavingProblem)
  case opened(Workbook, readOnly: String?, notice: String?, recovery: Recovery?)
  case cannotOpen(String)
  /// The journal was taken in, and what was being typed when it ended.
  case recovered(Workbook, Unfinished?)
  /// Another copy of the workbook lies beside the file.
  case foundCopy(Copy)
  /// Another copy was merged, and the file has both; the sentence says which.
  case merged(Workbook, String)
  /// A place for another copy, and what was wrong with the one that was asked for.
  case placeProposed(String, notice: String?)
  /// The workbook was saved to a new file, which is the one that is open now.
  case moved(to: String, time: String, on: Medium)
  /// A copy was written; the sentence says where. What is open stays where it is.
  case copied(String)
  case listRead(String)
  case backups([BackupsPage.Entry])
  case languageChanged(Catalogue)
  /// Further rows of a recap, what gave none, and how many files that were.
  case recapRead([RecapRow], [RecapSkip], files: Int)
  /// A workbook of a recap, as it is after somebody was in it.
  case recapRenewed(RecapRow)
  case message(String)

  /// A copy that can be merged, and the sentence that offers it.
  public struct Copy: Hashable, Sendable {
    public let path: String
    public let text: String

    public init(path: String, text: String) {
      self.path = path
      self.text = text
    }
  }

  /// What a journal holds that the file does not have yet.
  public struct Recovery: Sendable {
    /// The sentence that offers it.
    public let text: String
    /// The workbook as it will be when all is taken in.
    public let workbook: Workbook
    /// What was being typed.
    public let unfinished: Unfinished?

    public init(text: String, workbook: Workbook, unfinished: Unfinished?) {
      self.text = text
      self.workbook = workbook
      self.unfinished = unfinished
    }
  }
}
