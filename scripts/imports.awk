# Holds the imports of Sources/<target> against the table of Sources/README.md, read first:
# rows "target → module module" between two marks; "nothing" allows none.

FILENAME == ARGV[1] {
  if (/<!-- imports:end -->/) inside = 0
  if (inside && split($0, side, " → ") == 2) {
    target = side[1]
    gsub(/ /, "", target)
    count = split(side[2], modules, " ")
    for (i = 1; i <= count; i++) allowed[target, modules[i]] = 1
    listed[target] = 1
  }
  if (/<!-- imports:begin -->/) inside = 1
  next
}

FNR == 1 {
  split(FILENAME, folders, "/")
  target = folders[2]
  if (!(target in listed)) complain("the table of Sources/README.md has no row for " target)
}

/^(@[A-Za-z]+(\([^)]*\))? |public |package |internal |fileprivate |private )*import / {
  for (i = 1; $i != "import"; i++) continue
  kind = $(i + 1) ~ /^(class|enum|func|let|protocol|struct|typealias|var)$/
  split($(i + 1 + kind), module, ".")
  if (!((target, module[1]) in allowed)) complain(target " must not import " module[1])
}

function complain(text) {
  printf "%s:%d: %s\n", FILENAME, FNR, text
  found = 1
}

END { exit found }
