# Sourced: scratch, a folder that goes with the script, and
#   served PORT [HOME]   serves that home, or a new one with the bundled base, until the script ends; its process is $server
scratch=$(mktemp -d)
server=
trap 'kill $server 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$scratch"' EXIT

served() {
  local port=$1 home=${2:-}
  if [ -z "$home" ]; then
    home=$scratch/home
    ./hemograph import --home "$home" data >/dev/null
  fi
  ./hemograph serve --home "$home" --port "$port" >/dev/null 2>"$scratch/log" &
  server=$!
  until curl -sf -o /dev/null "http://127.0.0.1:$port/\$/ping"; do
    kill -0 "$server" || { cat "$scratch/log" >&2; exit 2; }
    sleep 0.1
  done
}
