#!/usr/bin/env bash
# Builds the Debian packages signalbox, signalbox-service and signalbox-lab into build/release/packages.
# --no-install leaves the machine's packages alone.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
install=yes
for argument in "$@"; do
  case "$argument" in
    --no-install) install=no ;;
    *) echo "usage: deb.sh [--no-install]" >&2; exit 2 ;;
  esac
done
. "$root/installer/packages.sh"
[ "$install" = no ] || install_packages
# The same source makes the same dates in documents.
export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git -C "$root" log -1 --format=%ct 2>/dev/null || date +%s)}
build release installable

packages="$root/build/release/packages" log="$root/build/packages.log"
rm -rf "$packages"
if ! (cd "$root/build/release" && cpack -G DEB) >"$log" 2>&1; then
  tail -20 "$log" >&2
  echo "The packages could not be made; the whole log is $log" >&2
  exit 1
fi
ls "$packages"/*.deb
