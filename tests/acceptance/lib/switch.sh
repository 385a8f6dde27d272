# Sourced after lab.sh: an engine without a window, the terminal, and what the two switch programs ask and check.
. "$(dirname "${BASH_SOURCE[0]}")/json.sh"

ctl() { "$bin/signalboxctl" --workspace "$workspace" --json "$@"; }

fail() {
  echo "$(basename "$0"): $*" >&2
  exit 1
}

# start_engine: returns when signalboxd owns the workspace.
start_engine() {
  "$bin/signalboxd" --workspace "$workspace" 2>"$work/engine.log" &
  keep $!
  for _ in $(seq 1 600); do
    grep -q 'owner of the workspace' "$work/engine.log" && return 0
    sleep 0.1
  done
  tail -5 "$work/engine.log" >&2
  fail "signalboxd did not take the workspace"
}

# wait_online COUNT SECONDS: until the engine's fleet has that many vehicles online.
wait_online() {
  local online=0
  for _ in $(seq 1 "$2"); do
    ctl fleet count >"$work/count.json" && online=$(json_of "$work/count.json" '$.online')
    [ "${online:-0}" -ge "$1" ] && return 0
    sleep 1
  done
  fail "only ${online:-0} vehicles are online after $2 s, $1 were expected"
}

# truth_sql SQL: a query over the table truth(line), the lab's ground truth as it is now.
truth_sql() {
  json_table "$work/truth.db" truth "$workspace/truth.jsonl"
  sqlite3 "$work/truth.db" "$1"
}

# choose_vehicle [LIST]: sets vehicle, previous, target; waits up to two minutes. Without LIST (quoted names,
# comma-separated): an online vehicle with a second profile at home in the country where it is; with it, one of
# those, to its second profile.
choose_vehicle() {
  local name among=1
  [ -z "${1:-}" ] || among="json_extract(line, '$.vehicle') in ($1)"
  vehicle=''
  for _ in $(seq 1 60); do
    ctl fleet list state:online >"$work/online.jsonl"
    json_table "$work/choice.db" online "$work/online.jsonl"
    for name in $(sqlite3 "$work/choice.db" "select json_extract(line, '$.vehicle') from online where json_extract(line, '$.session_open') and $among limit 40"); do
      suits "$name" "${1:-}" || continue
      vehicle=$name
      return 0
    done
    sleep 2
  done
}

# suits NAME LIST: sets previous and target. Who has only just come online may be about to park.
suits() {
  ctl vehicle show "$1" >"$work/vehicle.json"
  [ "$(json_of "$work/vehicle.json" '$.state')" = online ] || return 1
  [ "$(json_of "$work/vehicle.json" '$.session_start')" \< "$(date -u -d '15 seconds ago' +%Y-%m-%dT%H:%M:%SZ)" ] || return 1
  previous=$(json_of "$work/vehicle.json" '$.iccid')
  if [ -n "$2" ]; then
    target=$(sqlite3 "$workspace/signalbox.sqlite" "select iccid from profile_identity where vehicle = '$1' and slot = 1")
  else
    target=$(at_home "$work/vehicle.json" "$previous")
  fi
  [ -n "$target" ] && [ "$target" != "$previous" ]
}

# at_home FILE ICCID: another profile of the card in FILE whose home network is in the country of the serving one.
at_home() {
  sqlite3 :memory: "with card(line) as (select cast(readfile('$1') as text))
    select json_extract(value, '$.iccid') from card, json_each(line, '$.targets')
    where json_extract(value, '$.refusal') is null and json_extract(value, '$.iccid') <> '$2'
      and substr(json_extract(value, '$.home'), 1, 3) = substr(json_extract(line, '$.plmn'), 1, 3) limit 1"
}

# submit_switch SECONDS: the switch through the terminal; what became of it is in $work/operation.json.
submit_switch() {
  ctl operation submit enable --vehicle "$vehicle" --iccid "$target" --rollback --reason acceptance --wait "$1" >"$work/operation.json" 2>"$work/operation.log" || true
  [ -s "$work/operation.json" ] || fail "the operation was refused: $(tail -1 "$work/operation.log")"
}

# expect NAME VALUE: of the operation.
expect() {
  local value
  value=$(json_of "$work/operation.json" "$.$1")
  [ "$value" = "$2" ] || fail "$vehicle: $1 is '$value', expected '$2': $(tail -1 "$work/operation.json")"
}

# expect_truth EXECUTIONS ROLLBACKS ICCID: what the card did with the order, and what is enabled on it since.
expect_truth() {
  local order found
  order=$(json_of "$work/operation.json" '$.provider_ref' | tr -d -)
  [ -n "$order" ] || fail "the operation has no order at the provider"
  found=$(truth_sql "with card as (select line, json_extract(line, '$.commands[0].psmo') like '%rollback%' as back from truth
      where json_extract(line, '$.what') = 'card' and json_extract(line, '$.transaction') = '$order')
    select sum(not back) || ' ' || sum(back) || ' ' || (select json_extract(line, '$.enabled_after') from card order by json_extract(line, '$.t') desc limit 1) from card")
  [ "$found" = "$1 $2 $3" ] || fail "the truth has '$found' (executions, rollbacks, enabled profile), expected '$1 $2 $3'"
}

# expect_sessions OLD NEW: since the order a session of profile OLD stopped and after it one of NEW started, in the
# store. Sets new_imsi.
expect_sessions() {
  local created
  created=$(json_of "$work/operation.json" '$.created')
  for _ in $(seq 1 30); do
    ctl vehicle timeline "$vehicle" >"$work/timeline.jsonl"
    json_table "$work/sessions.db" session "$work/timeline.jsonl"
    new_imsi=$(sqlite3 "$work/sessions.db" "with s as (select json_extract(line, '$.iccid') iccid, json_extract(line, '$.imsi') imsi,
        json_extract(line, '$.started') started, json_extract(line, '$.stopped') stopped from session)
      select n.imsi from s o, s n where o.iccid = '$1' and o.stopped >= '$created' and n.iccid = '$2' and n.started >= o.stopped limit 1")
    [ -n "$new_imsi" ] && return 0
    sleep 1
  done
  fail "no session of $1 stopped before one of $2 started: $(cat "$work/timeline.jsonl")"
}
