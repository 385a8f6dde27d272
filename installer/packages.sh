# Sourced by demo.sh, deb.sh and test.sh: installs what installer/packages.txt names and this machine lacks.
# Leaves no service running: a temporary policy-rc.d answers "no" while packages are being set up.

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

missing_packages() { # list
  grep -v '^#' "$root/installer/$1" | while read -r name; do
    dpkg-query -W -f='${Status}' "$name" 2>/dev/null | grep -q 'install ok installed' || echo "$name"
  done
}

# install_packages [LIST]: packages.txt, or another file beside it.
install_packages() {
  local missing policy=/usr/sbin/policy-rc.d made_policy=no
  missing=$(missing_packages "${1:-packages.txt}")
  [ -n "$missing" ] || return 0
  if ! command -v apt-get >/dev/null; then
    echo "These packages are missing and apt-get is not here to install them:" $missing >&2
    return 1
  fi
  echo "Installing:" $missing
  if [ ! -e "$policy" ]; then
    printf '#!/bin/sh\nexit 101\n' | as_root tee "$policy" >/dev/null
    as_root chmod +x "$policy"
    made_policy=yes
  fi
  as_root env DEBIAN_FRONTEND=noninteractive apt-get update -q >/dev/null || true
  local rc=0
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $missing >/dev/null || rc=$?
  [ "$made_policy" = yes ] && as_root rm -f "$policy"
  if [ "$rc" -ne 0 ]; then
    echo "apt-get could not install them (exit $rc). Run: apt-get install" $missing >&2
  fi
  return "$rc"
}

# build PRESET [target…]: configures once and builds; the log is shown only when something is wrong.
build() {
  local preset=$1 log
  shift
  log="$root/build/$preset.log"
  mkdir -p "$root/build"
  echo "Building ($preset), log in $log"
  if ! { (cd "$root" && cmake --preset "$preset") && cmake --build "$root/build/$preset" ${1:+--target "$@"}; } >"$log" 2>&1; then
    grep -nE 'error|FAILED' "$log" | head -20 >&2
    tail -30 "$log" >&2
    echo "The build failed; the whole log is $log" >&2
    return 1
  fi
}
