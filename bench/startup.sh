#!/usr/bin/env bash
# Server start to first answer, over one database: ./hemograph serve against the stock
# jena-fuseki-server of the same version. Usage: bench/startup.sh [RUNS]
set -euo pipefail
cd "$(dirname "$0")/.."
runs=${1:-7}
port=3939
version=$(sed -n 's:.*<jena.version>\(.*\)</jena.version>.*:\1:p' pom.xml)
work=target/bench
mkdir -p "$work"

[ -f "$work/jena-fuseki-server-$version.jar" ] || mvn -q -B -ntp dependency:copy \
  -Dartifact="org.apache.jena:jena-fuseki-server:$version" -DoutputDirectory="$work" >/dev/null

rm -rf "$work/served"
./hemograph import --home "$work/served" data

java bench/FirstAnswer.java "$runs" "$port" \
  'SELECT (COUNT(*) AS ?n) WHERE { ?s a <https://w3id.org/hemograph/ontology#ClinicalTrial> }' \
  /itp/sparql "./hemograph serve --home $work/served --port $port" \
  /itp/sparql "java -jar $work/jena-fuseki-server-$version.jar --port $port --tdb2 --loc $work/served/database /itp"
