#!/usr/bin/env bash
# Builds and runs the benchmarks, from any directory, on a machine that does nothing else.
#   bench.sh             all of them; when all hold, their figures go into README.md, with the machine named
#   bench.sh NAME...     some, as "map" or "start"; README.md stays as it is
#   --no-install         leaves the machine's packages alone
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
install=yes names=()
for argument in "$@"; do
  case "$argument" in
    --no-install) install=no ;;
    -*) echo "usage: bench.sh [--no-install] [NAME...]" >&2; exit 2 ;;
    *) names+=("${argument#bench-}") ;;
  esac
done
. "$root/installer/packages.sh"
[ "$install" = no ] || install_packages
export SIGNALBOX_BUILD="$root/build/release" LC_ALL=C.UTF-8 TZ=UTC
build release

all=()
for program in "$root"/tests/acceptance/bench-*; do all+=("$(basename "$program" | cut -c7-)"); done
some=${#names[@]}
[ "$some" -gt 0 ] || names=("${all[@]}")

results="$root/build/bench.txt" failed=0
: >"$results"
for name in "${names[@]}"; do
  echo "== bench-$name" | tee -a "$results"
  # The figures are on the standard output; what is said beside them goes to the terminal.
  "$root/tests/acceptance/bench-$name" | tee -a "$results" || { echo "bench-$name does NOT hold"; failed=1; }
done
[ "$failed" -eq 0 ] && [ "$some" -eq 0 ] || exit "$failed"

# "name value unit (at least limit)" becomes a line of the table, with the words of tests/bench/figures.tsv.
table=$(awk -F'\t' '
  NR == FNR { if ($0 !~ /^#/) words[$1] = $2; next }
  /\(at (least|most) / {
    split($0, field, " ")
    limit = $0; sub(/^.*\(/, "", limit); sub(/\).*$/, "", limit)
    unit = field[3] ~ /^\(/ ? "" : " " field[3]
    if (unit == " x") unit = " times"
    name = field[1] in words ? words[field[1]] : field[1]
    printf "| %s | %s%s | %s |\n", name, field[2], unit, limit
  }' "$root/tests/bench/figures.tsv" "$results")
cpu=$(awk -F': ' '/^model name/ { print $2; exit }' /proc/cpuinfo)
memory=$(awk '/^MemTotal/ { printf "%.0f GB", $2 / 1048576 }' /proc/meminfo)
system=$(. /etc/os-release && echo "$PRETTY_NAME")
machine="$cpu, $(nproc) cores, $memory, $system, Qt $(qmake6 -query QT_VERSION 2>/dev/null || echo '?'), $(c++ --version | head -1), $(date -u +%Y-%m-%d)"
fresh=$(mktemp)
awk -v machine="$machine" -v table="$table" '
  /^<!-- bench -->$/ { print; print "Measured by `installer/bench.sh` on " machine ":\n"; print "| what | figure | asked for |\n|---|---|---|"; print table; skip = 1 }
  /^<!-- \/bench -->$/ { skip = 0 }
  !skip { print }' "$root/README.md" >"$fresh"
cat "$fresh" >"$root/README.md"
rm -f "$fresh"
echo "The figures are in README.md"
