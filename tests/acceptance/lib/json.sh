# Sourced by acceptance programs: JSON without another interpreter, through sqlite3's own functions.

# json_of FILE PATH: one value of the last line of FILE that is an object; empty for null.
json_of() {
  grep -a '^{' "$1" | tail -1 >"$1.last" || true
  sqlite3 :memory: "select json_extract(cast(readfile('$1.last') as text), '$2')"
}

# json_table DB TABLE FILE: every line of FILE becomes a row with the one column `line`.
json_table() {
  printf '%s\n' "drop table if exists $2;" "create table $2 (line text);" '.mode ascii' '.separator "\037" "\n"' \
    ".import \"$3\" $2" "delete from $2 where not json_valid(line);" | sqlite3 "$1"
}
