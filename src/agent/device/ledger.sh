# shellcheck shell=bash
# What was changed on a machine and how it was before, so that all of it can be taken back. Lies in the machine itself:
#   made      paths that were not there before, in the order in which they came
#   before/   files that were there before, each at its own path
#   packages  packages that were not installed before
#   options   what the operator typed
#   unsettled there while something was changed that the running machine has not heard of

CHANGES=0

changed() {
  CHANGES=$((CHANGES + 1))
  touch "$LEDGER/unsettled"
  printf '    %s\n' "$1"
}

open_ledger() {
  if [[ ! -d $LEDGER ]]; then install -d -m 0700 "$LEDGER" "$LEDGER/before"; fi
}

# Inside the machine that is set up: the folder of --root, or this one.
inside() {
  if [[ -n $ROOT ]]; then
    # Nothing of the outer machine's settings may decide what happens in there.
    chroot "$ROOT" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"
  else
    env LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"
  fi
}

# Remembers how a path is before it is changed for the first time.
remember() {
  local path=$1
  if grep -qxF -- "$path" "$LEDGER/made" 2>/dev/null || exists "$LEDGER/before$path"; then return; fi
  if exists "$ROOT$path"; then
    mkdir -p "$(dirname "$LEDGER/before$path")"
    cp -a "$ROOT$path" "$LEDGER/before$path"
  else
    printf '%s\n' "$path" >>"$LEDGER/made"
  fi
}

exists() {
  [[ -e $1 || -L $1 ]]
}

make_parents() {
  local folder=$1
  if [[ -d $ROOT$folder ]]; then return; fi
  make_parents "$(dirname "$folder")"
  remember "$folder"
  install -d -m 0755 "$ROOT$folder"
}

# put PATH MODE: a file of root's with what stands on standard input (never a pipe: it would count changes in a subshell).
put() {
  local path=$1 mode=$2 new=$LEDGER/new
  cat >"$new"
  if [[ -f $ROOT$path && ! -L $ROOT$path ]] && cmp -s "$new" "$ROOT$path" &&
    [[ $(stat -c '%04a %u %g' "$ROOT$path") == "$mode 0 0" ]]; then
    rm "$new"
    return
  fi
  make_parents "$(dirname "$path")"
  remember "$path"
  changed "$path"
  chmod "$mode" "$new"
  # Whole or not at all: power may go at any moment, and a half unit would leave a black screen.
  sync "$new"
  mv -f "$new" "$ROOT$path"
}

# put_link TARGET PATH: a link; systemd enables and masks by them, also where it does not run.
put_link() {
  local target=$1 path=$2
  if [[ $(readlink "$ROOT$path" || true) == "$target" ]]; then return; fi
  make_parents "$(dirname "$path")"
  remember "$path"
  ln -sfn "$target" "$ROOT$path"
  changed "$path"
}

# drop PATH: of a file that an option asked for in an earlier run and no longer does.
drop() {
  local path=$1
  if ! exists "$ROOT$path" || ! grep -qxF -- "$path" "$LEDGER/made" 2>/dev/null; then return; fi
  rm -f "$ROOT$path"
  changed "$path"
}

restore_files() {
  local path
  if [[ -f $LEDGER/made ]]; then
    while IFS= read -r path; do
      if [[ $path == "$RECHA_DIR" ]]; then
        rm -rf "$ROOT$RECHA_DIR"
      elif [[ -d $ROOT$path && ! -L $ROOT$path ]]; then
        # Somebody else may have put something in there since.
        rmdir --ignore-fail-on-non-empty "$ROOT$path"
      else
        rm -f "$ROOT$path"
      fi
    done < <(tac "$LEDGER/made")
  fi
  while IFS= read -r path; do
    cp -a "$LEDGER/before$path" "$ROOT$path"
  done < <(find "$LEDGER/before" ! -type d -printf '/%P\n')
}
