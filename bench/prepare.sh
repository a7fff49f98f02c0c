# Sourced by the scripts of this folder: builds what they need, in a scratch folder that goes with them.
#   records N FILE [SEED [PERCENT]]   invents N registry records (an array for *.json, else JSON Lines)
#   compile FOLDER LIBRARIES SOURCE…  compiles Java sources against all jars of a folder
# Needs a JDK 17 and Maven; the first run fetches the libraries of the peers, later ones work offline.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
./hemograph --version >&2 # builds Hemograph when its sources are newer

compile() {
  local to=$1 libraries=$2
  shift 2
  mkdir -p "$to"
  javac -nowarn -d "$to" -cp "$libraries" -sourcepath bench/peers/src "$@"
}

records() {
  [ -d "$scratch/generator" ] || { mkdir "$scratch/generator" && javac -nowarn -d "$scratch/generator" \
    -sourcepath src/test/java src/test/java/org/hemograph/bench/SyntheticRecords.java; }
  java -cp "$scratch/generator" org.hemograph.bench.SyntheticRecords "$@"
}

peers() { # the libraries of CARML
  [ -d bench/peers/target/lib ] || mvn -q -B -ntp -f bench/peers/pom.xml dependency:copy-dependencies \
    -DoutputDirectory=target/lib >&2
}
