/// Where the programs of this package lie after they were built.
enum BuiltProgram {
  /// The path of a program, such as `lembar`: it lies beside the bundle of the tests.
  static func path(_ name: String) -> String {
    let bundle = CommandLine.arguments.first { $0.contains(".xctest") }
    let folder = bundle?.prefix { _ in true }.split(separator: "/").dropLast() ?? [".build", "debug"]
    let root = bundle?.hasPrefix("/") ?? false ? "/" : ""
    let parts = folder.prefix { !$0.hasSuffix(".xctest") }
    return root + (parts + [name[...]]).joined(separator: "/")
  }
}
