# shellcheck shell=bash
# System packages (apt, where there is one) and npm packages. Knows no package by name but Node itself.

NODE_MIN=20
APT_UPDATED=no

# as_root COMMAND… : asks for no password; may_be_root tells beforehand whether it will work.
as_root() {
  if [[ $(id -u) == 0 ]]; then "$@"; else sudo -n "$@"; fi
}

may_be_root() {
  [[ $(id -u) == 0 ]] || { have sudo && sudo -n true 2>/dev/null; }
}

package_installed() {
  [[ $(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null) == installed ]]
}

# Only when a package is missing, and once: it takes seconds, and fails without a network while the lists at hand may do.
apt_update_once() {
  [[ $APT_UPDATED == yes ]] && return
  APT_UPDATED=yes
  may_be_root || return 0
  step "refresh the package lists" as_root apt-get -o DPkg::Lock::Timeout=300 -q update || true
}

apt_offers() {
  have apt-get || return 1
  apt_update_once
  # Not piped into grep -q: it would stop reading early, and pipefail takes the writer's broken pipe for a no.
  [[ $(apt-cache policy "$1" 2>/dev/null) == *"Candidate: "[!\(]* ]]
}

# apt_install PACKAGE… : those that are missing. --no-remove: a conflict must stop us, never cost someone a package.
apt_install() {
  local package missing=()
  for package in "$@"; do
    package_installed "$package" || missing+=("$package")
  done
  ((${#missing[@]} > 0)) || return 0
  may_be_root || die "system packages are missing and need root: run 'sudo apt-get install --no-install-recommends ${missing[*]}', then this again"
  apt_update_once
  step "install ${missing[*]}" as_root env DEBIAN_FRONTEND=noninteractive ${RUNLEVEL:+RUNLEVEL="$RUNLEVEL"} \
    apt-get -o DPkg::Lock::Timeout=300 -q -y --no-install-recommends --no-remove install "${missing[@]}" ||
    die "apt-get could not install ${missing[*]}: see $LOG; a package that conflicts must be removed by hand"
}

# need_system COMMAND HINT PACKAGE… : installs the packages if the command is missing, or gives the hint where there is no apt.
need_system() {
  local command=$1 hint=$2
  shift 2
  have "$command" && return
  have apt-get || die "'$command' is missing: $hint"
  apt_install "$@"
  have "$command" || die "'$command' is still missing after installing $*: $hint"
}

ensure_node() {
  local hint="install Node $NODE_MIN or newer, with npm"
  have node || need_system node "$hint" nodejs
  at_least "$(version_of node)" "$NODE_MIN" || die "Node $(version_of node) is too old: $hint"
  need_system npm "$hint" npm
}

# npm_ci FOLDER : installs exactly what its lock file says, once. No package here needs its install scripts.
npm_ci() {
  local folder=$1 stamp=$1/node_modules/.installed-from
  [[ -f $folder/package-lock.json ]] || die "$folder/package-lock.json is missing: restore it from the repository"
  cmp -s "$folder/package-lock.json" "$stamp" && return
  ensure_node
  step "install the npm packages of $folder" run_npm_ci "$folder" "$stamp" ||
    die "npm could not install the packages of $folder: see $LOG"
}

run_npm_ci() {
  (cd "$1" && with_limit 600 npm ci --ignore-scripts --no-audit --no-fund) &&
    mkdir -p "$1/node_modules" && cp "$1/package-lock.json" "$2"
}
