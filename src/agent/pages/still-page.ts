/** What a page says that stands in for the app. */
export interface StillPage {
  readonly zh: string;
  readonly en?: string;
  /** What its script does beyond the clock. */
  readonly script?: string;
}

/** The hall's colours, in large letters: a document of its own that needs neither the hub nor the disk. */
export const STILL_STYLE = `
  html, body { height: 100%; margin: 0; overflow: hidden; cursor: none; }
  body {
    display: grid; place-content: center; justify-items: center; gap: 4vmin;
    background: #14100c; color: #f3e9d8; font: 7vmin/1.4 'Noto Sans SC', 'Noto Sans CJK SC', sans-serif;
    text-align: center;
  }
  p { margin: 0; font-size: 4vmin; }
  time { color: #b7a68d; font-variant-numeric: tabular-nums; }
`;

const CLOCK = `
  const clock = document.querySelector('time');
  const tick = () => {
    const now = new Date();
    const two = (part) => String(part).padStart(2, '0');
    clock.textContent = two(now.getHours()) + ':' + two(now.getMinutes());
  };
  tick();
  setInterval(tick, 1000);
`;

export const stillScript = ({script = ''}: StillPage): string => CLOCK + script;

/** The document, with its only style and its only script within. */
export function stillHtml(page: StillPage): string {
  const {zh, en} = page;
  return `<!doctype html>
<html lang="zh-Hans">
<meta charset="utf-8">
<link rel="icon" href="data:,">
<title>请稍候</title>
<style>${STILL_STYLE}</style>
<body>
<div>${zh}</div>${en === undefined ? '' : `\n<p lang="en">${en}</p>`}
<time></time>
<script>${stillScript(page)}</script>
`;
}
