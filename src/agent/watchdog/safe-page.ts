/** Stands while the app cannot: a document of its own that needs neither the hub nor the disk. */
const SAFE_HTML = `<!doctype html>
<html lang="zh-Hans">
<meta charset="utf-8">
<title>请稍候</title>
<style>
  html, body { height: 100%; margin: 0; overflow: hidden; cursor: none; }
  body {
    display: grid; place-content: center; justify-items: center; gap: 4vmin;
    background: #14100c; color: #f3e9d8; font: 7vmin/1.4 'Noto Sans SC', 'Noto Sans CJK SC', sans-serif;
    text-align: center;
  }
  time { color: #b7a68d; font-variant-numeric: tabular-nums; }
</style>
<body>
<div>请稍候，工作人员马上来</div>
<time></time>
<script>
  const clock = document.querySelector('time');
  const tick = () => {
    const now = new Date();
    const two = (part) => String(part).padStart(2, '0');
    clock.textContent = two(now.getHours()) + ':' + two(now.getMinutes());
  };
  tick();
  setInterval(tick, 1000);
</script>
`;

export const SAFE_PAGE = `data:text/html;charset=utf-8,${encodeURIComponent(SAFE_HTML)}`;
