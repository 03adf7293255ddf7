# shellcheck shell=sh disable=SC2034
# The JDK and the Maven that a build needs: found, judged and, as root on Debian, installed. Sourced by ./seawall and by the tests, so that both take the same ones.

# Progress goes to standard error: standard output belongs to answers that a caller reads.
say() { printf '%s\n' "$*" >&2; }

find_java() { # sets java: the one of JAVA_HOME, else the one on the path, with every link resolved
  java=
  if [ -n "${JAVA_HOME-}" ] && [ -x "$JAVA_HOME/bin/java" ]; then
    java=$JAVA_HOME/bin/java
  elif command -v java >/dev/null; then
    java=$(command -v java)
    [ ! -L "$java" ] || java=$(readlink -f -- "$java")
  fi
}

# A JRE, or a java that is too old, may stand before a JDK that fits: on Debian the alternatives know that one.
find_jdk() { # sets java and release; release is empty when no JDK fits
  find_java
  ! jdk_fits || return 0
  for javac in $(update-alternatives --list javac 2>/dev/null || true); do
    java=${javac%c}
    ! jdk_fits || return 0
  done
  find_java
  release=
}
jdk_fits() { # a java without a compiler beside it is no JDK
  [ -n "$java" ] && [ -x "${java%/java}/javac" ] || return 1
  release=$("${java%/java}/javac" -version 2>&1 | sed -nE 's/^javac ([0-9]+).*/\1/p') || return 1
  [ -n "$release" ] && [ "$release" -ge 17 ]
}
maven_fits() {
  command -v mvn >/dev/null || return 1
  [ -n "$release" ] || return 0 # without a JDK it cannot be asked
  version=$(JAVA_HOME=${java%/bin/java} mvn --version 2>/dev/null | sed -nE 's/.*Apache Maven ([0-9]+)\.([0-9]+).*/\1 \2/p') || return 1
  [ -n "$version" ] && { [ "${version%% *}" -gt 3 ] || { [ "${version%% *}" = 3 ] && [ "${version##* }" -ge 8 ]; }; }
}

jdk_releases() { # 17 and newer, of those installed beside this java, one a line
  cat "${java%/*/bin/java}"/*/release 2>/dev/null | sed -nE 's/^JAVA_VERSION="([0-9]+).*/\1/p' | awk '$1 >= 17' | sort -u
}

find_tools() { # sets java and release, missing for people and packages for apt; fails when something is missing
  find_jdk
  missing='' packages=''
  if [ -z "$release" ]; then
    missing='a JDK 17 or newer' packages=default-jdk-headless
  fi
  if ! maven_fits; then
    missing="${missing:+$missing and }Maven 3.8 or newer" packages="${packages:+$packages }maven"
  fi
  [ -z "$missing" ]
}

say_how_to_install() {
  say "seawall needs $missing (JAVA_HOME is ${JAVA_HOME:-not set}, java is ${java:-not on the path}). This brings it:"
  say "  Debian 12 or 13, as root:  apt-get update && apt-get install --no-install-recommends $packages"
  say "  Ubuntu:                    sudo apt-get update && sudo apt-get install openjdk-21-jdk-headless maven"
  say "  Fedora:                    sudo dnf install java-21-openjdk-devel maven"
  # shellcheck disable=SC2016 # for the reader's shell
  say '  macOS:                     brew install openjdk@21 maven && export JAVA_HOME="$(brew --prefix openjdk@21)/libexec/openjdk.jdk/Contents/Home"'
}

need_tools() { # find_tools, after it installed what was missing; ends the run where it cannot
  ! find_tools || return 0
  if [ "$(id -u)" = 0 ] && grep -qsx 'ID=debian' /etc/os-release; then
    say "seawall needs $missing: installing $packages"
    log=$(mktemp)
    # shellcheck disable=SC2086 # several packages
    if apt-get update >"$log" 2>&1 && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $packages >>"$log" 2>&1 </dev/null && find_tools; then
      rm -f "$log"
      return 0
    fi
    tail -n 20 "$log" >&2
    rm -f "$log"
  fi
  say_how_to_install
  exit 2
}
