import type {Words} from '../../hall/configuration.ts';
import {RATING_WORDS} from '../../wire/rating-words.ts';
import type {PhoneView} from './phone-view.ts';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string) => text.replace(/[&<>"']/g, (char) => escapes[char] ?? '');

function page(body: string, {refresh = false, status = ''} = {}): string {
  return `<!doctype html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>我的号</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/t/phone.css">
${refresh ? '<noscript><meta http-equiv="refresh" content="15"></noscript>' : ''}
</head>
<body class="${escape(status)}">
${body}
</body>
</html>
`;
}

/** Shown by the script alone, for as long as it hears from the hub. */
const LOOK: Words = {
  zh: '叫到您时，这里会马上显示。',
  en: 'This page tells you at once when you are called.',
};
const GONE: Words = {
  zh: '这张号单已经过期，请问工作人员。',
  en: 'This slip has run out: please ask a member of staff.',
};

/** The whole page of one visit, complete without any script; the script only keeps it fresh. */
export function visitPage(code: string, view: PhoneView, thanked: boolean): string {
  const {status, number, title, big, lines, asks} = view;
  const pair = (id: string, text: Words | undefined, more = '') =>
    `<p id="${id}"${more}><span>${escape(text?.zh ?? '')}</span><small lang="en">${escape(text?.en ?? '')}</small></p>`;
  const rows = [0, 1, 2].map((index) => pair(`line${String(index)}`, lines[index])).join('\n');
  const rating = asks
    ? `<form method="post" action="/t/${escape(code)}/rating">
<h2>今天的接待，您满意吗？<small>愿意才评，不记名。</small><small lang="en">How was it today? Only if you like; nobody sees who.</small></h2>
${RATING_WORDS.map(
  ({zh, en}, level) =>
    `<button name="level" value="${String(level)}">${zh}<small lang="en">${en}</small></button>`,
).join('\n')}
</form>`
    : '';
  const thanks = thanked
    ? '<p class="thanks">谢谢您的评价<small lang="en">Thank you</small></p>'
    : '';
  return page(
    `<main data-code="${escape(code)}" data-asks="${String(asks)}">
<h1 id="number">${escape(number)}</h1>
<div id="says">
<div aria-live="assertive">
${pair('title', title)}
${pair('big', big)}
</div>
${rows}
${pair('look', LOOK, ' hidden')}
${thanks}${rating}
</div>
${pair('gone', GONE, ' role="alert" hidden')}
</main>
<p id="stale" hidden>网络不好，上面可能不是最新的，请看大屏。<small lang="en">This may be old: please watch the wall.</small></p>
<script src="/t/phone.js" defer></script>`,
    {refresh: true, status},
  );
}

/** What somebody sees whose code leads nowhere. */
export function strayPage(zh: string, en: string): string {
  return page(`<main>
<p id="title"><span>${escape(zh)}</span><small lang="en">${escape(en)}</small></p>
<p>请核对号单上的码，或请工作人员帮忙。<small lang="en">Check the code on the slip, or ask a member of staff.</small></p>
</main>`);
}
