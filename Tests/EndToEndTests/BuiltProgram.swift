/// Where the programs of this package lie after they were built.
enum BuiltProgram {
  /// The path of a program, such as `lembar`: it lies in the same folder as the bundle of the tests.
  static func path(_ name: String) -> String {
    let bundle = CommandLine.arguments.first { $0.contains(".xctest") } ?? ".build/debug/x.xctest"
    let folders = bundle.split(separator: "/", omittingEmptySubsequences: false)
      .prefix { !$0.hasSuffix(".xctest") }
    return (folders + [name[...]]).joined(separator: "/")
  }
}
