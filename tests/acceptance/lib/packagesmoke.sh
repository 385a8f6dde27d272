#!/bin/bash
# Run by tests/acceptance/packages inside a minimal root, as an ordinary user: packagesmoke.sh VERSION VEHICLES.
# Every program starts, a workspace is made in ~/fleet, the engine takes it, the terminal counts, the desk paints.
set -euo pipefail
version=$1 vehicles=$2
workspace="$HOME/fleet" log="$HOME/smoke"
mkdir -p "$log"

fail() {
  echo "packagesmoke: $*" >&2
  exit 1
}

# wait_for PID FILE TEXT: until FILE says it.
wait_for() {
  for _ in $(seq 1 1200); do
    grep -q "$3" "$2" && return 0
    kill -0 "$1" 2>/dev/null || break
    sleep 0.1
  done
  tail -n 5 "$log"/*.log >&2
  fail "$2 never said $3"
}

# count WHERE: vehicles that the terminal sees.
count() {
  signalboxctl --workspace "$workspace" --json fleet count | grep -o '"vehicles": *[0-9]*' | grep -o '[0-9]*$'
}

for program in signalbox signalboxctl signalboxd signalbox-lab; do
  [ "$("$program" --version)" = "$program $version" ] || fail "$program --version says '$("$program" --version)'"
  "$program" --help >"$log/$program.help" || fail "$program --help fails"
done

: >"$log/lab.ready"
signalbox-lab --workspace "$workspace" --vehicles "$vehicles" --scenario none >"$log/lab.ready" 2>"$log/lab.log" &
lab=$!
wait_for "$lab" "$log/lab.ready" '"ready"'

: >"$log/engine.log"
signalboxd --workspace "$workspace" 2>"$log/engine.log" &
engine=$!
wait_for "$engine" "$log/engine.log" 'owner of the workspace'
[ "$(count)" = "$vehicles" ] || fail "the terminal counts $(count) vehicles beside the engine, not $vehicles"
signalbox --workspace "$workspace" --smoke || fail "the desk does not come up beside the engine"
kill "$engine"
wait "$engine" || fail "signalboxd did not end in good order"

signalbox --workspace "$workspace" --smoke || fail "the desk does not come up on its own"
kill "$lab"
wait "$lab" || fail "signalbox-lab did not end in good order"
