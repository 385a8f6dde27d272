#!/usr/bin/env bash
# The SQL module of make-config.sh: sqlmodule.sh CONNINFO FOLDER. Start, interim update and stop are one statement; what
# becomes of a record that is late or was sent twice is decided in radacct.sql. The module escapes what gateways say.
set -euo pipefail
dsn=$1
nas="'%{%{NAS-IP-Address}:-%{%{NAS-IPv6-Address}:-%{NAS-Identifier}}}'"
at='to_timestamp(%{integer:Event-Timestamp})'
text() { echo "NULLIF('%{$1}', '')"; }
# A gigaword is 2^32 octets; a gateway that has not counted one may leave it out (RFC 2869 5.1, 5.2).
octets() { echo "(('%{%{Acct-$1-Gigawords}:-0}'::bigint << 32) + '%{%{Acct-$1-Octets}:-0}'::bigint)"; }
columns='acctuniqueid, acctsessionid, nasipaddress, acctstatus, acctstarttime, acctupdatetime, acctstoptime, acctsessiontime'
columns+=', acctinputoctets, acctoutputoctets, acctterminatecause, username, calledstationid, callingstationid, framedipaddress'
columns+=', imsi, imeisv, sgsn_mcc_mnc, rat_type, uli'
record() { # status, start, stop, cause
  local set='' column
  for column in ${columns//,/}; do set+="${set:+, }$column = excluded.$column"; done
  echo "INSERT INTO radacct ($columns, acctinputtold, acctoutputtold) VALUES (\
'%{3GPP-IMSI}' || '/' || $nas || '/' || '%{Acct-Session-Id}', '%{Acct-Session-Id}', $nas, $1, $2, $at, $3, $(text Acct-Session-Time)::bigint, \
$(octets Input), $(octets Output), $4, $(text User-Name), $(text Called-Station-Id), $(text Calling-Station-Id), \
$(text Framed-IP-Address), $(text 3GPP-IMSI), $(text 3GPP-IMEISV), $(text 3GPP-SGSN-MCC-MNC), \
$(text integer:3GPP-RAT-Type)::int, decode($(text hex:3GPP-User-Location-Info), 'hex'), $(octets Input), $(octets Output)) \
ON CONFLICT (acctuniqueid) DO UPDATE SET $set"
}
begun="$at - make_interval(secs => '%{%{Acct-Session-Time}:-0}'::bigint)"
cause="nullif(least(coalesce($(text integer:Acct-Terminate-Cause)::bigint, -1), 2147483647), -1)::int"
cat <<END
# Signalbox: accounting into PostgreSQL. Made by installer/freeradius/make-config.sh; change that instead.
sql signalbox_sql {
  dialect = "postgresql"
  driver = "rlm_sql_postgresql"
  radius_db = "$dsn"
  read_clients = no
  client_table = "none"
  safe_characters = "@abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_:/"
  pool {
    start = 0
    min = 1
    max = \${thread[pool].max_servers}
    spare = 4
    uses = 0
    retry_delay = 1
    lifetime = 0
    idle_timeout = 600
  }
  accounting {
    reference = "%{tolower:type.%{Acct-Status-Type}.query}"
    type {
      start {
        query = "$(record 1 "$at" NULL NULL)"
      }
      interim-update {
        query = "$(record 3 "$begun" NULL NULL)"
      }
      stop {
        query = "$(record 2 "$begun" "$at" "$cause")"
      }
      accounting-on {
        query = "SELECT radacct_restart($nas, $at, coalesce($cause, 11))"
      }
      accounting-off {
        query = "SELECT radacct_restart($nas, $at, coalesce($cause, 7))"
      }
    }
  }
}
END
cat <<END
detail signalbox_waiting {
  filename = "$2/waiting-%Y%m%d"
  permissions = 0600
  header = "%t"
  locking = yes
}
END
