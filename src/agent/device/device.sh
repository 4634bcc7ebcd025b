# shellcheck shell=bash
# Turns a bare Debian 12 machine into a device of the hall, or takes that back. Sourced by kiosk/device/install.sh and
# signage/device/install.sh: they say which app it is (APP), what their device needs beside the shared steps
# (own_packages, own_steps), and call run_device.

DEVICE_DIR=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
readonly DEVICE_DIR
readonly DEVICE_USER=recha-device
readonly DEVICE_HOME=/var/lib/recha-device
readonly RECHA_DIR=/opt/recha

# shellcheck source=../../src/agent/device/options.sh
source "$DEVICE_DIR/options.sh"
# shellcheck source=../../src/agent/device/ledger.sh
source "$DEVICE_DIR/ledger.sh"
# shellcheck source=../../src/agent/device/packages.sh
source "$DEVICE_DIR/packages.sh"
# shellcheck source=../../src/agent/device/recha.sh
source "$DEVICE_DIR/recha.sh"
# shellcheck source=../../src/agent/device/account.sh
source "$DEVICE_DIR/account.sh"
# shellcheck source=../../src/agent/device/machine.sh
source "$DEVICE_DIR/machine.sh"
# shellcheck source=../../src/agent/device/services.sh
source "$DEVICE_DIR/services.sh"

STEPS=0

# step 中文 English command …: one step, told in words; with --plan nothing but the words.
step() {
  STEPS=$((STEPS + 1))
  printf '%2d. %s · %s\n' "$STEPS" "$1" "$2"
  if [[ -z $PLAN ]]; then "${@:3}"; fi
}

# Ends the script with one line for whoever ran it, in both languages.
refuse() {
  printf '%s · %s\n' "$1" "$2" >&2
  exit 1
}

set_up() {
  step "装需要的软件包：浏览器、显示、字体、对时、夜间安全更新" \
    "install packages: browser, display, fonts, time, security updates by night" install_packages
  step "把热茶装到 $RECHA_DIR，归 root 所有" "copy Recha to $RECHA_DIR, owned by root" install_recha
  step "建设备用户 $DEVICE_USER：没有密码，不能登录" \
    "make the user $DEVICE_USER: no password, no login" make_account
  step "浏览器只能打开本机这一个页面，不能下载、登录、打开文件" \
    "the browser opens this device's own page alone: no downloads, sign-in or files" set_up_browser
  step "屏幕：常亮，不显示文字终端，画面和触摸按屏幕转 $ROTATE 度" \
    "screen: always on, no text console, for a panel turned by $ROTATE degrees" set_up_screen
  step "键盘：不能切换终端，不能重启，浏览器快捷键不起作用" \
    "keyboard: no other terminals, no restart, no shortcuts of the browser" set_up_keyboard
  step "声音：开机取消静音，音量 $VOLUME%" "sound: unmuted when it starts, at $VOLUME %" set_up_sound
  own_steps
  step "对时：${NTP:-Debian 的时间服务器}" "time from ${NTP:-the servers of Debian}" set_up_time
  step "每天 $UPDATE_AT 装安全更新；要重启也只在夜里" \
    "security updates daily at $UPDATE_AT; restarts, where needed, by night only" set_up_updates
  step "日志存盘，最多 200 MB、35 天" "the journal is kept on disk: 200 MB and 35 days at most" set_up_journal
  step "服务：显示和看护程序开机自动启动，停了自动再来" \
    "services: display and agent start with the machine, and again whenever they end" set_up_services
  step "让改动生效" "let what changed take effect" begin_services
}

take_back() {
  step "停下设备的服务" "stop the device's services" end_services
  step "拿掉装上的文件，放回原来的" "remove the files that were put here, put back those from before" restore_files
  step "去掉用户 $DEVICE_USER 和设备存下的一切" \
    "remove the user $DEVICE_USER and all that the device has stored" remove_account
  step "卸载当时装的软件包" "remove the packages that were installed" remove_packages
  step "让改动生效" "let what changed take effect" settle_machine
}

run_device() {
  read_options "$@"
  if [[ -n $PLAN ]]; then
    if [[ -n $UNDO ]]; then take_back; else set_up; fi
    return
  fi
  if [[ $(id -u) != 0 ]]; then refuse "请用 root 运行" "run this as root"; fi
  if [[ ! -e $ROOT/etc/debian_version ]]; then
    refuse "不是 Debian：$ROOT/" "this is no Debian: $ROOT/"
  fi
  if [[ -n $UNDO ]]; then
    if [[ ! -d $LEDGER ]]; then
      printf '没有变化：这里没装过 · Nothing to take back: none of it is here.\n'
      return
    fi
    take_back
    rm -rf "$LEDGER"
    printf '已全部恢复 · All of it is taken back.\n'
    return
  fi
  open_ledger
  set_up
  keep_options
  if ((CHANGES == 0)); then
    printf '没有变化 · Nothing had to change.\n'
  else
    printf '完成，改动 %d 处 · Done, with %d changes.\n' "$CHANGES" "$CHANGES"
  fi
}
