#!/usr/bin/env bash
# Curated queries over HTTP, servers warm, all in one run over one database:
#   1. a curated query, uncached and uncounted, against the same bound SPARQL sent to /itp/sparql of the same process;
#   2. a cached one: its latency, and its requests per second at 16 clients against the stock jena-fuseki-server of the
#      same version with the same SPARQL.
# Each goal is printed as PASS or FAIL with its figure; a server that answers nothing under load counts as 0/s.
# Usage: bench/query.sh [ROUNDS [SECONDS [PARTS [NAME…]]]]   (5 rounds, 3 seconds of load each, parts 12, all of
# questions.tsv; the second part needs wrk). bench/query.sh --quick is a short run that only shows that it works.
# Ends with 1 if a goal is missed.
set -euo pipefail
cd "$(dirname "$0")/.."
if [ "${1:-}" = --quick ]; then
  shift
  set -- 1 1 12 "${@:-study-arms}"
fi
rounds=${1:-5}
seconds=${2:-3}
parts=${3:-12}
names=${*:4}
port=3941
. bench/stock-server.sh

home=$(mktemp -d)
pids=()
trap 'kill "${pids[@]}" 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$home"' EXIT
./hemograph import --home "$home" data >/dev/null
mkdir "$home/stock" && cp -r "$home/database" "$home/text" "$home/stock" # one process owns a database

serve() { # CACHE PORT
  HEMOGRAPH_CACHE=$1 ./hemograph serve --home "$home" --port "$2" >/dev/null 2>"$home/log.$2" &
  pids+=($!)
}
stop() {
  kill "${pids[@]}"
  wait "${pids[@]}" 2>/dev/null || true
  pids=()
}

questions=$home/questions.tsv
grep -E "^(${names// /|})" bench/questions.tsv >"$questions" || { echo "No such question: $names" >&2; exit 2; }
goals=$home/goals.txt

if [[ $parts == *1* ]]; then
  echo "== the query service against the SPARQL endpoint of the same process (cache off)"
  serve 0 $port
  java bench/QueryCost.java "$rounds" "http://127.0.0.1:$port" "$questions" | tee -a "$goals"
  stop
fi
finish() {
  if grep -q FAIL "$goals"; then
    echo "== $(grep -c FAIL "$goals") goals missed, $(grep -c PASS "$goals") met"
    exit 1
  fi
  echo "== all $(grep -c PASS "$goals") goals met"
  exit 0
}
[[ $parts == *2* ]] || finish

command -v wrk >/dev/null || { echo 'wrk is missing (Debian: wrk); the second part is left out.'; finish; }
echo "== kept answers against the stock server"
serve 64M $port
here=$PWD
(cd "$home/stock" && exec java -jar "$here/$stock_server" --port $((port + 1)) \
  --config "$here/fuseki-config/stock.ttl") >/dev/null 2>"$home/log.stock" &
pids+=($!)
for place in "$port/queries" "$((port + 1))/\$/ping"; do
  until curl -sf -o /dev/null "http://127.0.0.1:$place"; do sleep 0.1; done
done
java bench/QueryCost.java latency "http://127.0.0.1:$port" "http://127.0.0.1:$((port + 1))" "$questions" "$home/sparql" | tee -a "$goals"

load() { # ADDRESS ACCEPT -> requests per second
  wrk -t1 -c16 -d"${seconds}s" -H "Accept: $2" "$1" | awk '/Non-2xx/ { bad = 1 } /Requests\/sec/ { rate = bad ? 0 : $2 } END { print rate + 0 }'
}
while IFS=$'\t' read -r name address; do
  query=$(cat "$home/sparql/$name.url")
  for ((round = 1; round <= ${rounds}; round++)); do
    ours=$(load "http://127.0.0.1:$port$address" application/sparql-results+json)
    stock=$(load "http://127.0.0.1:$((port + 1))/itp/sparql?query=$query" application/sparql-results+json)
    printf '%s\t%s\t%s\n' "$name" "$ours" "$stock"
  done
done <"$questions" >"$home/loads.tsv"
middle() { sort -n | awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }
while IFS=$'\t' read -r name address; do
  ours=$(awk -F'\t' -v n="$name" '$1 == n { print $2 }' "$home/loads.tsv" | middle)
  stock=$(awk -F'\t' -v n="$name" '$1 == n { print $3 }' "$home/loads.tsv" | middle)
  awk -v n="$name" -v a="$ours" -v b="$stock" 'BEGIN {
    ratio = b > 0 ? sprintf("%.0f", a / b) : "more than can be told, for the stock server answered none";
    printf "%s %-28s kept, 16 clients: %8.0f/s ours, %6.1f/s stock (medians), ratio %s (goal: at least 20)\n",
      (a > 0 && a >= 20 * b ? "PASS" : "FAIL"), n, a, b, ratio }'
done <"$questions" | tee -a "$goals"
finish
