# Finds files over 400 lines, functions over 60 lines and functions with too many branches.
# swift format has laid the code out, so a body ends where its closing brace stands alone
# at the indentation of its first line. A case on one line is a row of a table and costs nothing.
# With -v functions=any only the files are measured.

function complain(line, text) {
  printf "%s:%d: %s\n", FILENAME, line, text
  found = 1
}

function finish_file() {
  if (lines <= 400) return
  printf "%s:1: %d lines, at most 400\n", file, lines
  found = 1
}

# The line without the contents of strings and without a comment, so that only code counts.
function code_of(line) {
  gsub(/"([^"\\]|\\.)*"/, "\"\"", line)
  sub(/\/\/.*/, "", line)
  return line
}

function branches_in(code, padded) {
  padded = " " code " "
  return gsub(/[^A-Za-z_.](if|guard|for|while|catch)[^A-Za-z_:]/, "&", padded) \
    + gsub(/&&|\|\|| \? /, "&", padded) + (padded ~ /^ *case .*: *$/)
}

FNR == 1 { finish_file(); file = FILENAME; lines = 0; state = "outside" }
{ lines++; code = code_of($0); indent = match($0, /[^ ]/) - 1 }

functions != "any" && state == "outside" && code ~ /(^|[ (])(func|init|deinit|subscript)[ (?<]|(^| )var [^=]*\{$/ {
  state = "heading"; start = FNR; margin = indent; branches = 0
}
state == "heading" {
  if (code ~ /\{ *$/ && indent == margin) { state = "body"; next }
  if (FNR > start && indent <= margin && code !~ /^ *\)/) state = "outside"
  if (code ~ /\} *$/ && indent == margin) state = "outside"
  next
}
state == "body" {
  if (indent == margin && code ~ /^ *\}/) {
    if (FNR - start + 1 > 60) complain(start, FNR - start + 1 " lines in one function, at most 60")
    if (branches + 1 > 12) complain(start, branches + 1 " ways through one function, at most 12")
    state = "outside"
    next
  }
  branches += branches_in(code)
}
END { finish_file(); exit found }
