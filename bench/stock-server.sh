# Sourced: what the benchmarks set the stock jena-fuseki-server beside us with.
#   version       of Jena in our pom
#   work          a folder for what they make
#   stock_server  the server's jar of that version, downloaded once
version=$(sed -n 's:.*<jena.version>\(.*\)</jena.version>.*:\1:p' pom.xml)
work=target/bench
stock_server=$work/jena-fuseki-server-$version.jar
mkdir -p "$work"
[ -f "$stock_server" ] || mvn -q -B -ntp dependency:copy \
  -Dartifact="org.apache.jena:jena-fuseki-server:$version" -DoutputDirectory="$work" >/dev/null
