#!/usr/bin/env bash
# Builds and runs the tests from any directory. --all adds ThreadSanitizer, acceptance and benchmarks;
# --no-install leaves the machine's packages alone.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
all=no install=yes
for argument in "$@"; do
  case "$argument" in
    --all) all=yes ;;
    --no-install) install=no ;;
    *) echo "usage: test.sh [--all] [--no-install]" >&2; exit 2 ;;
  esac
done
started=$(date +%s)
. "$root/installer/packages.sh"
[ "$install" = no ] || install_packages

export LC_ALL=C.UTF-8 TZ=UTC QT_QPA_PLATFORM=offscreen
failed=0

run_tests() { # preset, then ctest's own arguments
  local preset=$1
  shift
  (cd "$root/build/$preset" && ctest --output-on-failure --no-tests=error "$@") || failed=1
}

build dev
run_tests dev -j2
build asan
run_tests asan -j2 -L unit
if [ "$all" = yes ]; then
  build tsan
  run_tests tsan -j2 -L unit
  bash "$root/tests/acceptance/run" || failed=1
fi

took=$(( $(date +%s) - started ))
printf 'Tests took %d min %02d s; %s\n' $((took / 60)) $((took % 60)) "$([ "$failed" = 0 ] && echo 'all passed' || echo 'some FAILED')"
exit "$failed"
