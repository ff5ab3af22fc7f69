# Prints the words of texts as language <tab> file:line <tab> word; scripts/spelling looks them up.
# The language is "id", "en", or "any" where both stand side by side. Left out are code in back quotes,
# places of files, words with digits or with capitals inside, and in comments what is quoted.

function say(language, text,   count, at, piece, many, words, one) {
  gsub(/`[^`]*`|\{[^}]*\}|\\[nt]|<[^>]*>|\]\([^)]*\)/, " ", text)
  count = split(text, pieces, /[ \t]+/)
  for (at = 1; at <= count; at++) {
    piece = pieces[at]
    gsub(/^[^A-Za-z0-9:.~\/-]+|[^A-Za-z0-9]+$/, "", piece)
    if (piece ~ /[0-9_@\\=]|^[-:~\/.]|[a-z][.\/]?[A-Z]|[a-z][.:][a-z]/) continue
    many = split(piece, words, /[^A-Za-z']+/)
    for (one = 1; one <= many; one++) {
      gsub(/^'+|'s?$/, "", words[one])
      if (length(words[one]) > 2) print language "\t" FILENAME ":" FNR "\t" words[one]
    }
  }
}

function say_comment(language, text) {
  gsub(/"[^"]*"|“[^”]*”/, " ", text)
  say(language, text)
}

# The texts in quotes of one line of a template.
function say_quoted(language, text,   quoted) {
  while (match(text, /"([^"\\]|\\.)*"/)) {
    quoted = substr(text, RSTART + 1, RLENGTH - 2)
    text = substr(text, RSTART + RLENGTH)
    say(language, quoted)
  }
}

FNR == 1 {
  fenced = 0
  long = ""
  own = "en"
  if (FILENAME ~ /languages\/id|lessons\/[^.]*\.md$|(^|\/)README.md$|buku-pelatih/) own = "id"
  if (FILENAME ~ /Sources\/README/) own = "en"
  if (FILENAME ~ /CHANGELOG|recap-database|tombol|mengubah-templat|istilah|kata-di-layar/) own = "any"
}

FILENAME ~ /\.swift$/ {
  if (match($0, /^ *\/\/\/? /)) say_comment("en", substr($0, RLENGTH))
  next
}

FILENAME ~ /\.md$/ {
  if (/^# In English/) own = "en"
  if (/^```/) fenced = !fenced
  else if (!fenced) say(own, $0)
  next
}

# The others are templates: texts of several lines, files of one language, or `id = ..., en = ...`.
long != "" {
  say(long, $0)
  if (/"""/) long = ""
  next
}
/^#/ { say_comment("any", $0); next }
match($0, /"""/) {
  long = /^id/ ? "id" : /^en/ ? "en" : own
  say(long, substr($0, RSTART + 3))
  next
}
# Words of commands, which are understood in both languages.
/^word_/ { say_quoted("any", $0); next }
FILENAME ~ /languages/ { say_quoted(own, $0); next }
/^id = "[a-z0-9-]*"$/ { next }
{
  rest = $0
  while (match(rest, /(^|[ {])(id|en) = "([^"\\]|\\.)*"/)) {
    pair = substr(rest, RSTART, RLENGTH)
    rest = substr(rest, RSTART + RLENGTH)
    say_quoted(pair ~ /^[ {]?id/ ? "id" : "en", pair)
  }
}
