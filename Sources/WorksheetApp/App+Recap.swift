extension App {
  /// Changes the recap, also while a page lies above it.
  mutating func changeRecap(_ change: (inout RecapPage) -> Void) {
    if var recap = page as? RecapPage {
      change(&recap)
      page = recap
    } else if let place = pagesBelow.firstIndex(where: { $0 is RecapPage }),
      var recap = pagesBelow[place] as? RecapPage
    {
      change(&recap)
      pagesBelow[place] = recap
    }
  }

  /// Tells that leaving the list of sheets leads back to a list of workbooks.
  public mutating func comeFromRecap() { desk.comesFromRecap = true }
}
