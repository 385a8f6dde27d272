# Sourced by acceptance programs: a minimal Debian 12 in a folder, from the mirror that this machine uses.
# Needs installer/packages.sh (as_root). Commands in it have mounts and processes of their own, so nothing is left.

debian_mirror() {
  local mirror
  mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Codename: bookworm' 'Label: Debian' 'Component: main' | head -1)
  [ -n "$mirror" ] || { echo "apt knows no mirror of Debian 12 (bookworm); add one and run apt-get update" >&2; return 1; }
  echo "$mirror"
}

# make_root DIR: bootstraps it; services that packages bring are not started there.
make_root() {
  local mirror
  mirror=$(debian_mirror) || return 1
  if ! as_root unshare --mount debootstrap --variant=minbase bookworm "$1" "$mirror" >"$1.log" 2>&1; then
    tail -5 "$1.log" >&2
    echo "debootstrap could not make a Debian root" >&2
    return 1
  fi
  as_root cp /etc/resolv.conf "$1/etc/resolv.conf"
  # What the installer of Debian writes and debootstrap does not.
  printf '127.0.0.1 localhost\n::1 localhost\n' | as_root tee "$1/etc/hosts" >/dev/null
  printf '#!/bin/sh\nexit 101\n' | as_root tee "$1/usr/sbin/policy-rc.d" >/dev/null
  as_root chmod +x "$1/usr/sbin/policy-rc.d"
}

# in_root DIR USER COMMAND…: in that root, with nothing of this machine's environment.
in_root() {
  local folder=$1 user=$2 home=/root
  shift 2
  [ "$user" = root ] || home=/home/$user
  as_root unshare --mount --pid --fork --kill-child --mount-proc="$folder/proc" chroot "--userspec=$user:$user" "$folder" \
    /usr/bin/env -i HOME="$home" USER="$user" PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 TZ=UTC \
    DEBIAN_FRONTEND=noninteractive QT_QPA_PLATFORM=offscreen "$@"
}
