# Sourced by acceptance programs: a lab in a temporary workspace, everything ended at exit.
# Sets: bin (programs of the release build), work (temporary folder), workspace.
bin="${SIGNALBOX_BUILD:-$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)/build/release}/bin"
work=$(mktemp -d "${TMPDIR:-/tmp}/signalbox-acceptance.XXXXXX")
workspace="$work/workspace"
mkdir -p "$workspace"
export LC_ALL=C.UTF-8 TZ=UTC
kept=()
lab_pid=''

keep() { kept+=("$1"); }

end_all() {
  local pid
  for pid in "${kept[@]}" $lab_pid; do kill "$pid" 2>/dev/null || true; done
  for pid in "${kept[@]}" $lab_pid; do wait "$pid" 2>/dev/null || true; done
  [ -n "${KEEP_WORK:-}" ] && echo "kept: $work" >&2 || rm -rf "$work"
}
trap end_all EXIT

# start_lab ARGS…: returns when the lab serves (within LAB_PATIENCE seconds); its ready line is in $work/lab.ready.
start_lab() {
  : >"$work/lab.ready"
  "$bin/signalbox-lab" --workspace "$workspace" "$@" >"$work/lab.ready" 2>>"$work/lab.log" &
  lab_pid=$!
  for _ in $(seq 1 $((${LAB_PATIENCE:-120} * 10))); do
    grep -q '"ready"' "$work/lab.ready" && return 0
    kill -0 "$lab_pid" 2>/dev/null || break
    sleep 0.1
  done
  echo "The lab did not become ready:" >&2
  tail -20 "$work/lab.log" >&2
  return 1
}

stop_lab() {
  kill "$lab_pid" 2>/dev/null || true
  wait "$lab_pid" 2>/dev/null || true
  lab_pid=''
}
