#!/usr/bin/env bash
# Server start to first answer, over one database: ./hemograph serve against the stock
# jena-fuseki-server of the same version. Usage: bench/startup.sh [RUNS]
set -euo pipefail
cd "$(dirname "$0")/.."
runs=${1:-7}
port=3939
. bench/stock-server.sh

rm -rf "$work/served"
./hemograph import --home "$work/served" data

java bench/FirstAnswer.java "$runs" "$port" \
  'SELECT (COUNT(*) AS ?n) WHERE { ?s a <https://w3id.org/hemograph/ontology#ClinicalTrial> }' \
  /itp/sparql "./hemograph serve --home $work/served --port $port" \
  /itp/sparql "java -jar $stock_server --port $port --tdb2 --loc $work/served/database /itp"
