#!/usr/bin/env bash
# Makes a FreeRADIUS configuration that takes accounting, and nothing else, into PostgreSQL as radacct.sql lays it out:
# from the files that the package freeradius-config installed, and our own additions. Then:
#   freeradius -d DIR -f
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
usage() {
  cat <<'END'
make-config.sh --to DIR --dsn CONNINFO --secret-file FILE [options]
  --to DIR            where to write it; must not exist or be empty
  --dsn CONNINFO      of PostgreSQL's libpq, without a password: "host=… dbname=… user=… passfile=…" (or certificates)
  --secret-file FILE  the secret shared with the gateways, in its first line
  --client NET        the gateways, as 10.1.0.0/16; may be said again; default 127.0.0.1
  --listen ADDRESS    default 127.0.0.1
  --port N            default 1813
  --user NAME         whom the server is to become when root starts it; default: whoever starts it
  --logs DIR          default DIR/log: log, process id, and what waits for a database that is away
  --from DIR          the package's files; default /etc/freeradius/3.0
END
}
to='' dsn='' secret_file='' listen=127.0.0.1 port=1813 user='' logs='' from=/etc/freeradius/3.0 clients=()
while [ $# -gt 0 ]; do
  case $1 in
    --help) usage; exit 0 ;;
    --to | --dsn | --secret-file | --client | --listen | --port | --user | --logs | --from)
      [ $# -ge 2 ] || { echo "$1 needs a value" >&2; exit 2; } ;;&
    --to) to=$2 ;;
    --dsn) dsn=$2 ;;
    --secret-file) secret_file=$2 ;;
    --client) clients+=("$2") ;;
    --listen) listen=$2 ;;
    --port) port=$2 ;;
    --user) user=$2 ;;
    --logs) logs=$2 ;;
    --from) from=$2 ;;
    *) echo "unknown: $1" >&2; usage >&2; exit 2 ;;
  esac
  shift 2
done
fail() { echo "make-config.sh: $*" >&2; exit 1; }
[ -n "$to" ] && [ -n "$dsn" ] && [ -n "$secret_file" ] || { usage >&2; exit 2; }
case $dsn in *password=*) fail "the DSN must not hold a password: name a passfile (mode 0600) in it" ;; *\"* | *\\*) fail "the DSN holds a quote or a backslash" ;; esac
[ -f "$from/radiusd.conf" ] || fail "$from/radiusd.conf is missing: install the package freeradius, or say --from"
[ -f "$from/mods-available/always" ] && [ -f "$from/mods-available/expr" ] || fail "$from is not whole: mods-available/always or expr is missing"
compgen -G "/usr/lib/freeradius/rlm_sql_postgresql*" >/dev/null || fail "install the package freeradius-postgresql"
[ -z "$(ls -A "$to" 2>/dev/null)" ] || fail "$to is not empty"
secret=$(head -1 "$secret_file") || fail "$secret_file cannot be read"
[ "${#secret}" -ge 12 ] || fail "the secret in $secret_file has fewer than 12 characters"
case $secret in *\"* | *\\* | *%*) fail "the secret holds a quote, a backslash or a percent sign" ;; esac
[ ${#clients[@]} -gt 0 ] || clients=(127.0.0.1)

umask 077
mkdir -p "$to"/{mods-enabled,sites-enabled,mods-config,certs,policy.d}
to=$(cd "$to" && pwd)
logs=${logs:-$to/log}
mkdir -p "$logs/waiting"
cp "$from/dictionary" "$to/dictionary"
# Debian's dictionary stops at 7 (TS 29.061 16.4.7.2, attribute 21).
printf 'VALUE\t3GPP-RAT-Type\t%s\t%s\n' EUTRAN-NB-IoT 8 LTE-M 9 NR 10 >>"$to/dictionary"
cp "$from/mods-available/always" "$from/mods-available/expr" "$to/mods-enabled/"
# The package's own server, without what serves log-ins: its users, realms and clients are not ours to keep.
sed -E -e "s#^raddbdir = .*#raddbdir = $to#" -e "s#^logdir = .*#logdir = $logs#" -e "s#^run_dir = .*#run_dir = $logs#" \
  -e 's#^proxy_requests( *)= .*#proxy_requests = no#' -e 's#^(\$INCLUDE proxy.conf)#\# \1#' -e 's#^(\s*\$INCLUDE policy.d/)#\# \1#' \
  -e "s#^(\s*)(user|group) = freerad#\1\# \2#" "$from/radiusd.conf" >"$to/radiusd.conf"
[ -z "$user" ] || sed -i -E "s/^(\s*)security \{/\1security {\n\tuser = $user\n\tgroup = $(id -gn "$user")/" "$to/radiusd.conf"
{
  for net in "${clients[@]}"; do
    printf 'client gateways_%s {\n  ipaddr = %s\n  secret = "%s"\n  require_message_authenticator = no\n}\n' "${net//[^0-9A-Za-z]/_}" "$net" "$secret"
  done
} >"$to/clients.conf"
bash "$here/sqlmodule.sh" "$dsn" "$logs/waiting" >"$to/mods-enabled/signalbox_sql"
sed -e "s#@LISTEN@#$listen#" -e "s#@PORT@#$port#" -e "s#@WAITING@#$logs/waiting#" "$here/site.conf" >"$to/sites-enabled/signalbox"
[ -z "$user" ] || chown -R "$user" "$to" "$logs"
echo "$to"
