#!/usr/bin/env bash
# Builds Signalbox and opens the desk on a pretend fleet of 10,000 vehicles, all on this machine.
#   demo.sh                  a window; the world lives in the demo workspace and goes on where it stopped
#   demo.sh --headless DIR   no window: renders every page to DIR, light and dark, and prints what was there
#   --no-install             leaves the machine's packages alone
#   --workspace DIR          another place than ~/.local/share/signalbox/demo
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
headless='' install=yes workspace="${XDG_DATA_HOME:-$HOME/.local/share}/signalbox/demo" vehicles=10000
while [ $# -gt 0 ]; do
  case "$1" in
    --headless) headless=${2:?--headless needs a folder}; shift ;;
    --workspace) workspace=${2:?--workspace needs a folder}; shift ;;
    --vehicles) vehicles=${2:?--vehicles needs a number}; shift ;;
    --no-install) install=no ;;
    *) echo "usage: demo.sh [--headless DIR] [--workspace DIR] [--vehicles N] [--no-install]" >&2; exit 2 ;;
  esac
  shift
done
. "$root/installer/packages.sh"
[ "$install" = no ] || install_packages
build release signalbox signalbox-lab signalboxctl signalboxd
bin="$root/build/release/bin"

if [ -z "$headless" ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
  headless="$PWD/signalbox-demo"
  echo "No display here, so the pages are rendered to $headless instead."
fi
if [ -n "$headless" ]; then
  mkdir -p "$headless"
  headless=$(cd "$headless" && pwd)
  workspace=$(mktemp -d "${TMPDIR:-/tmp}/signalbox-demo.XXXXXX")
  export QT_QPA_PLATFORM=offscreen
fi

lab=''
cleanup() {
  [ -z "$lab" ] || { kill "$lab" && wait "$lab"; } 2>/dev/null || true
  [ -z "$headless" ] || rm -rf "$workspace"
}
trap cleanup EXIT

ready="$workspace/lab.ready"
start_lab() { # 1: it ended before it served
  (umask 077 && mkdir -p "$workspace")
  rm -f "$ready"
  "$bin/signalbox-lab" --workspace "$workspace" --vehicles "$vehicles" --history 30 --history-vehicles 2000 \
    --scenario demo >"$ready" 2>"$workspace/lab.log" &
  lab=$!
  while ! grep -q '"ready"' "$ready" 2>/dev/null; do
    kill -0 "$lab" 2>/dev/null || return 1
    sleep 0.2
  done
}

echo "Starting the lab in $workspace (the first start writes 30 days of history)"
if ! start_lab && grep -q '^signalbox-lab: world.edition' "$workspace/lab.log"; then
  aside="$workspace.$(date -u +%Y%m%dT%H%M%SZ)"
  mv "$workspace" "$aside"
  echo "The world there was made by another version; it is kept in $aside and a new one begins."
  start_lab || true
fi
if ! grep -q '"ready"' "$ready"; then
  tail -20 "$workspace/lab.log" >&2
  echo "The lab ended before it was ready; its log is above." >&2
  exit 1
fi
cat "$ready"

if [ -n "$headless" ]; then
  "$bin/signalbox" --workspace "$workspace" --screenshot "$headless"
else
  "$bin/signalbox" --workspace "$workspace"
fi
