#!/usr/bin/env bash
# PostgreSQL and FreeRADIUS on loopback in one folder, for tests and for a look: as whoever calls it, PostgreSQL as
# nobody where that is root. Nothing outside of the folder is touched, and nothing starts by itself.
#   loopback.sh DIR make                               ports, roles with passwords, tables, configuration
#   loopback.sh DIR start|stop|kill postgresql|freeradius
# DIR/env then says PGHOST PGPORT PGDATABASE DESK RADIUS_PORT; DIR/desk.password and DIR/secret hold the two secrets.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
[ $# -ge 2 ] || { sed -n 2,6p "$0" >&2; exit 2; }
mkdir -p "$1"
dir=$(cd "$1" && pwd)
bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
[ -x "$bin/initdb" ] || { echo "loopback.sh: install the package postgresql" >&2; exit 1; }
as_nobody=()
[ "$(id -u)" -ne 0 ] || as_nobody=(setpriv --reuid=nobody --regid=nogroup --clear-groups)
export LC_ALL=C.UTF-8

free_port() {
  local port
  while port=$((20000 + RANDOM % 12000)); do
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return; }
  done
}
sql() { "$bin/psql" -q -X -v ON_ERROR_STOP=1 -h "$dir/db/socket" -p "$PGPORT" -U postgres "$@"; }
password() { od -An -N18 -tx1 /dev/urandom | tr -d ' \n'; }

start_postgresql() {
  # Nothing here outlives the machine, so nothing waits for its disk; a killed process loses nothing.
  (cd / && "${as_nobody[@]}" "$bin/pg_ctl" -D "$dir/db/data" -w -t 60 -l "$dir/db/log" \
    -o "-k $dir/db/socket -p $PGPORT -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=60" start >/dev/null)
}
start_freeradius() {
  # On its own: a caller's pipe must not stay open as long as the server.
  setsid freeradius -d "$dir/raddb" -f >"$dir/freeradius.out" 2>&1 </dev/null &
  echo $! >"$dir/freeradius.pid"
  for _ in $(seq 1 100); do
    grep -q 'Ready to process requests' "$dir/raddb/log/radius.log" 2>/dev/null && return 0
    kill -0 "$(cat "$dir/freeradius.pid")" 2>/dev/null || break
    sleep 0.1
  done
  tail -5 "$dir/raddb/log/radius.log" "$dir/freeradius.out" >&2
  return 1
}
end_freeradius() { # signal
  local pid
  pid=$(cat "$dir/freeradius.pid" 2>/dev/null) || return 0
  kill "-$1" "$pid" 2>/dev/null || true
  for _ in $(seq 1 100); do kill -0 "$pid" 2>/dev/null || break; sleep 0.1; done
  kill -9 "$pid" 2>/dev/null || true
  rm -f "$dir/freeradius.pid"
  mv -f "$dir/raddb/log/radius.log" "$dir/raddb/log/radius.log.before" 2>/dev/null || true
}
make_all() {
  chmod 711 "$dir"
  mkdir -p "$dir/db/data" "$dir/db/socket"
  [ ${#as_nobody[@]} -eq 0 ] || chown -R nobody "$dir/db"
  (cd / && "${as_nobody[@]}" "$bin/initdb" -D "$dir/db/data" -U postgres --auth-local=trust --auth-host=scram-sha-256 >/dev/null)
  export PGPORT RADIUS_PORT
  PGPORT=$(free_port) RADIUS_PORT=$(free_port)
  printf '%s\n' PGHOST=127.0.0.1 "PGPORT=$PGPORT" PGDATABASE=fleet DESK=desk "RADIUS_PORT=$RADIUS_PORT" >"$dir/env"
  start_postgresql
  (umask 077 && password >"$dir/desk.password" && password >"$dir/secret" &&
    printf '127.0.0.1:%s:fleet:radius:%s\n' "$PGPORT" "$(password)" >"$dir/radius.pgpass")
  # Over standard input: a password in an argument can be seen by everybody.
  printf "create role radius login password '%s';\ncreate role desk login password '%s';\ncreate database fleet;\n" \
    "$(cut -d: -f5 "$dir/radius.pgpass")" "$(cat "$dir/desk.password")" | sql
  sql -v writer=radius -v reader=desk -f "$here/radacct.sql" fleet
  bash "$here/make-config.sh" --to "$dir/raddb" --secret-file "$dir/secret" --port "$RADIUS_PORT" \
    --dsn "host=127.0.0.1 port=$PGPORT dbname=fleet user=radius passfile=$dir/radius.pgpass connect_timeout=3" >/dev/null
  (cd / && "${as_nobody[@]}" "$bin/pg_ctl" -D "$dir/db/data" -w -m fast stop >/dev/null)
}

[ ! -f "$dir/env" ] || . "$dir/env"
case "$2 ${3:-}" in
  'make ') make_all ;;
  'start postgresql') start_postgresql ;;
  'start freeradius') start_freeradius ;;
  'stop freeradius') end_freeradius TERM ;;
  'kill freeradius') end_freeradius KILL ;;
  'stop postgresql') (cd / && "${as_nobody[@]}" "$bin/pg_ctl" -D "$dir/db/data" -w -m fast stop >/dev/null) ;;
  'kill postgresql') (cd / && "${as_nobody[@]}" "$bin/pg_ctl" -D "$dir/db/data" -w -m immediate stop >/dev/null) ;;
  'sql '*) shift 2; sql -A -t fleet "$@" ;;
  *) sed -n 2,6p "$0" >&2; exit 2 ;;
esac
