# shellcheck shell=bash
# What an operator types. Options of an earlier run hold until they are given anew, so that a newer Recha is put on a
# device by running the script without any.

usage() {
  cat <<EOF
用法 · Usage: sudo $APP/device/install.sh --hub https://hub.hall:8443 --authority <fingerprint> [options]

把一台刚装好的 Debian 12 变成大厅的设备。再运行一次不会改动已经做好的。
Turns a bare Debian 12 machine into a device of the hall. A second run changes nothing that is there already.

  --hub URL             大厅中枢的地址 · address of the hub
  --authority TEXT      中枢证书的指纹，中枢启动时会显示 · fingerprint that the hub shows when it starts
  --query TEXT          页面参数 · parameters of the page, such as "display=tv&mute"
  --folder DIR          设备存数据的地方 · where the device keeps its data ($DEVICE_HOME)
  --port N              本机页面的端口 · port of the page on this machine (8100)
  --rotate 0|90|180|270 屏幕顺时针装转了多少度，触摸跟着转 · how far the panel hangs turned clockwise (0)
  --volume 0…100        音量 · loudness in percent (70)
  --speaker NAME        ALSA 输出，见 aplay -L · output of ALSA, such as hdmi:CARD=PCH,DEV=0
  --ntp HOST            对时服务器 · server to take the time from
  --update-at HH:MM     夜里几点更新 · when updates are installed, by night (03:30)
$(own_usage)
  --from DIR            从哪里拷贝热茶 · where Recha is copied from (this checkout, after npm ci)
  --root DIR            装到一个文件夹里的系统，不启动服务 · a system in a folder; starts no service
  --no-packages         不装软件包 · leave packages as they are
  --plan                只说要做什么 · only say what would be done
  --undo                全部拿掉，恢复原样 · take all of it back
  --help                显示这些 · show this
EOF
}

# Names as they are kept; lists are words with spaces between them.
readonly KEPT=(HUB AUTHORITY QUERY PRINTER PAPER LETTERS QR CUT DIALECT FOLDER PORT ROTATE VOLUME SPEAKER NTP UPDATE_AT
  USB SERIAL HID)

read_options() {
  HUB='' AUTHORITY='' QUERY='' PRINTER='' PAPER='' LETTERS='' QR='' CUT='' DIALECT='' FOLDER=$DEVICE_HOME PORT=8100
  ROTATE=0 VOLUME=70 SPEAKER='' NTP='' UPDATE_AT=03:30 USB='' SERIAL='' HID=''
  FROM=$(cd "$DEVICE_DIR/../../.." && pwd)
  ROOT='' PACKAGES=yes PLAN='' UNDO=''
  find_root "$@"
  LEDGER=$ROOT/var/lib/recha-install
  if [[ -r $LEDGER/options ]]; then read_kept_options; fi
  local usb='' serial='' hid=''
  while (($# > 0)); do
    case $1 in
      --plan) PLAN=yes ;;
      --undo) UNDO=yes ;;
      --no-packages) PACKAGES='' ;;
      --help) usage && exit 0 ;;
      --hub | --authority | --query | --printer | --paper | --letters | --qr | --cut | --dialect | --folder | --port | \
        --rotate | --volume | --speaker | --ntp | --update-at | --usb | --serial | --hid | --from | --root)
        if (($# < 2)); then refuse "$1 后面要写值" "$1 needs a value"; fi
        case $1 in
          --hub) HUB=$2 ;;
          --authority) AUTHORITY=$2 ;;
          --query) QUERY=$2 ;;
          --printer) PRINTER=$2 ;;
          --paper) PAPER=$2 ;;
          --letters) LETTERS=$2 ;;
          --qr) QR=$2 ;;
          --cut) CUT=$2 ;;
          --dialect) DIALECT=$2 ;;
          --folder) FOLDER=$2 ;;
          --port) PORT=$2 ;;
          --rotate) ROTATE=$2 ;;
          --volume) VOLUME=$2 ;;
          --speaker) SPEAKER=$2 ;;
          --ntp) NTP=$2 ;;
          --update-at) UPDATE_AT=$2 ;;
          --usb) usb+=" $2" ;;
          --serial) serial+=" $2" ;;
          --hid) hid+=" $2" ;;
          --from) FROM=$2 ;;
          --root) ;;
        esac
        shift
        ;;
      *) refuse "不认识的选项：$1（见 --help）" "unknown option: $1 (see --help)" ;;
    esac
    shift
  done
  USB=${usb:-$USB} SERIAL=${serial:-$SERIAL} HID=${hid:-$HID}
  check_options
}

# The folder of --root, looked for first: the options of an earlier run lie in there.
find_root() {
  while (($# > 1)); do
    if [[ $1 == --root ]]; then
      ROOT=$(cd "$2" 2>/dev/null && pwd) || refuse "没有这个文件夹：$2" "there is no such folder: $2"
      if [[ $ROOT == / ]]; then ROOT=''; fi
    fi
    shift
  done
}

read_kept_options() {
  local name value
  while IFS='=' read -r name value; do
    if [[ " ${KEPT[*]} " == *" $name "* ]]; then printf -v "$name" '%s' "$value"; fi
  done <"$LEDGER/options"
}

keep_options() {
  local name text=''
  for name in "${KEPT[@]}"; do text+="$name=${!name}"$'\n'; done
  printf '%s' "$text" >"$LEDGER/options"
}

# must NAME VALUE PATTERN 中文 English: an option that was given has to look like this.
must() {
  if [[ -n $2 && ! $2 =~ ^($3)$ ]]; then refuse "--$1 $4：$2" "--$1 $5: $2"; fi
}

check_options() {
  must hub "$HUB" 'https?://[A-Za-z0-9.:_-]+|https?://\[[0-9a-f:]+\](:[0-9]+)?' "要写中枢的地址" "is an address, https://hub.hall:8443"
  must authority "$AUTHORITY" '[A-Za-z0-9: -]+' "要照抄中枢显示的指纹" "is the fingerprint as the hub shows it"
  must query "$QUERY" '[^[:cntrl:][:space:]]+' "里不能有空格" "has no spaces"
  must printer "$PRINTER" 'tcp://[A-Za-z0-9.:_-]+|/dev/[A-Za-z0-9/_-]+|cups://[A-Za-z0-9.:_/-]+|none' "要写网址、设备、CUPS 队列或 none" "is tcp://host:9100, a file in /dev, cups://queue or none"
  must paper "$PAPER" '58|80' "是 58 或 80" "is 58 or 80"
  must letters "$LETTERS" 'gb2312|gb18030|utf8|none' "是 gb2312、gb18030、utf8 或 none" "is gb2312, gb18030, utf8 or none"
  must qr "$QR" 'drawn|own' "是 drawn 或 own" "is drawn or own"
  must cut "$CUT" 'partial|full|none' "是 partial、full 或 none" "is partial, full or none"
  must dialect "$DIALECT" 'generic|epson|mute' "是 generic、epson 或 mute" "is generic, epson or mute"
  must folder "$FOLDER" '/[A-Za-z0-9/._-]+' "要写完整路径" "is a full path"
  must port "$PORT" '[1-9][0-9]{3,4}' "是 1024 到 65535" "is a number from 1024 to 65535"
  must rotate "$ROTATE" '0|90|180|270' "是 0、90、180 或 270" "is 0, 90, 180 or 270"
  must volume "$VOLUME" '[0-9]|[1-9][0-9]|100' "是 0 到 100" "is a number from 0 to 100"
  must speaker "$SPEAKER" '[A-Za-z0-9_:=,.-]+' "是 aplay -L 里的名字" "is a name from aplay -L"
  must ntp "$NTP" '[A-Za-z0-9.: _-]+' "是时间服务器的名字" "is the name of a server"
  must update-at "$UPDATE_AT" '([01][0-9]|2[0-3]):[0-5][0-9]' "是时间，如 03:30" "is a time of day, such as 03:30"
  local id
  for id in $USB; do must usb "$id" '[0-9a-fA-F]{4}:[0-9a-fA-F]{4}' "是 VID:PID，见 lsusb" "is VID:PID as lsusb shows it"; done
  for id in $HID; do must hid "$id" '[0-9a-fA-F]{4}:[0-9a-fA-F]{4}' "是 VID:PID，见 lsusb" "is VID:PID as lsusb shows it"; done
  for id in $SERIAL; do
    must serial "$id" '[0-9a-fA-F]{4}:[0-9a-fA-F]{4}|all' "是 VID:PID 或 all" "is VID:PID, or all"
  done
  if ((PORT < 1024 || PORT > 65535)); then refuse "--port 是 1024 到 65535" "--port is a number from 1024 to 65535"; fi
  if [[ -z $HUB && -z $PLAN && -z $UNDO ]]; then
    refuse "第一次要写 --hub，中枢的地址（见 --help）" "the first time --hub is needed, the address of the hub (see --help)"
  fi
}
