import {stillHtml} from './still-page.ts';

const SAFE_HTML = stillHtml({zh: '请稍候，工作人员马上来'});

/** Stands while the app cannot: whatever is wrong, a browser can show it. */
export const SAFE_PAGE = `data:text/html;charset=utf-8,${encodeURIComponent(SAFE_HTML)}`;
