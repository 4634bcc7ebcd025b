# shellcheck shell=bash
# Recha itself: what a device runs of it, with the Node of its own.

install_recha() {
  local arch node own new=$LEDGER/recha
  case $(inside dpkg --print-architecture) in
    amd64) arch=x64 ;;
    arm64) arch=arm64 ;;
    *) refuse "只支持 x86-64 和 ARM64" "only x86-64 and ARM64 are supported" ;;
  esac
  node=node_modules/node-linux-$arch/bin/node
  if [[ ! -f $FROM/src/agent/main.ts ]]; then refuse "$FROM 里没有热茶" "there is no Recha in $FROM"; fi
  if [[ ! -x $FROM/$node ]]; then
    refuse "$FROM 里没有 $node：先在那里运行 npm ci" "$FROM has no $node: run npm ci there first"
  fi
  rm -rf "$new"
  install -d -m 0755 "$new"
  # This machine's own Node tells the files, for the one of the device may be of another architecture.
  own=$(own_node)
  "$own" "$FROM/src/agent/device/production-files.ts" "$FROM" |
    tar -C "$FROM" --null --no-recursion -T - --owner=0 --group=0 --numeric-owner --mode='u=rwX,go=rX' -c |
    tar -C "$new" -x
  install -D -m 0755 "$FROM/$node" "$new/$node"
  install -d -m 0755 "$new/bin"
  cat >"$new/bin/recha-agent" <<EOF
#!/bin/sh
exec $RECHA_DIR/$node $RECHA_DIR/src/agent/main.ts "\$@"
EOF
  chmod 0755 "$new/bin/recha-agent"
  if diff -rq --no-dereference "$new" "$ROOT$RECHA_DIR" >/dev/null 2>&1; then
    rm -rf "$new"
    return
  fi
  make_parents "$(dirname "$RECHA_DIR")"
  if ! grep -qxF "$RECHA_DIR" "$LEDGER/made" 2>/dev/null && exists "$ROOT$RECHA_DIR"; then
    refuse "$RECHA_DIR 已经有别的东西" "there is something else in $RECHA_DIR"
  fi
  remember "$RECHA_DIR"
  rm -rf "$LEDGER/recha.old"
  if exists "$ROOT$RECHA_DIR"; then mv "$ROOT$RECHA_DIR" "$LEDGER/recha.old"; fi
  mv "$new" "$ROOT$RECHA_DIR"
  rm -rf "$LEDGER/recha.old"
  changed "$RECHA_DIR"
}

own_node() {
  local node
  for node in "$FROM"/node_modules/node-linux-*/bin/node; do
    if "$node" --version >/dev/null 2>&1; then
      printf '%s' "$node"
      return
    fi
  done
  refuse "$FROM 里的 Node 在这台机器上不能用" "no Node in $FROM runs on this machine"
}
