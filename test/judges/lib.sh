# shellcheck shell=bash disable=SC2034
# What every installer of a judge shares. Sourced, never run.

judges=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
PATH=$PATH:/usr/sbin:/sbin # a user's path on Debian lacks them
cache=${XDG_CACHE_HOME:-$HOME/.cache}/seawall

# shellcheck source=../../tools.sh
. "$judges/../../tools.sh"

# Standard output of a noisy installer, kept and shown only when it fails.
quietly() {
  local log
  log=$(mktemp)
  if "$@" >"$log" 2>&1 </dev/null; then rm -f "$log"; return 0; fi
  say "failed: $*"
  tail -n 40 "$log" >&2
  rm -f "$log"
  return 1
}

digest() { cat "$@" | sha256sum | cut -c1-16; }

# One builder at a time for one thing; a second run waits and then finds it finished.
lock() {
  mkdir -p "$cache"
  exec 9>"$cache/$1.lock"
  flock 9
}

debian_root_user() {
  [ "$(id -u)" = 0 ] && [ -r /etc/os-release ] && grep -qx 'ID=debian' /etc/os-release &&
    grep -qxE 'VERSION_ID="1[23]"' /etc/os-release
}
