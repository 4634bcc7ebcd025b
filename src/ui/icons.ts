import {svg, html, type TemplateResult} from 'lit';

const icon = (paths: TemplateResult) =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${paths}</svg>`;

/** Signs beside words, for those who do not read; never instead of words. */
export const icons = {
  back: icon(svg`<path d="M14.5 5 7.5 12l7 7" />`),
  next: icon(svg`<path d="m9.5 5 7 7-7 7" />`),
  check: icon(svg`<path d="m4.5 12.5 5 5 10-11" />`),
  home: icon(svg`<path d="M4 11.5 12 4.5l8 7M6.5 10v9.5h11V10" />`),
  hand: icon(
    svg`<path d="M8 12V6.2a1.5 1.5 0 0 1 3 0V11m0-5.8a1.5 1.5 0 0 1 3 0V11m0-3.8a1.5 1.5 0 0 1 3 0V15a6 6 0 0 1-6 6c-3 0-4.2-1.5-5.5-3.8L4 14.2c-.8-1.5 1.2-2.7 2.3-1.4L8 15" />`,
  ),
  globe: icon(
    svg`<circle cx="12" cy="12" r="8.5" /><path d="M3.5 12h17M12 3.5c-6 5-6 12 0 17m0-17c6 5 6 12 0 17" />`,
  ),
  contrast: icon(
    svg`<circle cx="12" cy="12" r="8.5" /><path d="M12 3.5v17a8.5 8.5 0 0 0 0-17z" fill="currentColor" />`,
  ),
  lower: icon(svg`<path d="M4 4.5h16M12 8v11m-5-5 5 5 5-5" />`),
  slip: icon(
    svg`<path d="M6 3.5h12v17l-2.4-1.6-1.8 1.6-1.8-1.6-1.8 1.6-1.8-1.6L6 20.5zM9.5 8h5M9.5 12h5" />`,
  ),
  search: icon(svg`<circle cx="10.5" cy="10.5" r="6" /><path d="m15 15 5.5 5.5" />`),
  person: icon(
    svg`<circle cx="12" cy="8" r="3.7" /><path d="M4.8 20c.6-4 3.4-6 7.2-6s6.6 2 7.2 6" />`,
  ),
  behalf: icon(
    svg`<circle cx="8" cy="8" r="3.3" /><path d="M2 19.5c.5-3.6 2.8-5.4 6-5.4 1.6 0 3 .4 4 1.3M14 12h7m-3-3 3 3-3 3" />`,
  ),
  card: icon(
    svg`<rect x="2.5" y="5" width="19" height="14" rx="2" /><circle cx="8" cy="11" r="2.1" /><path d="M5 16c.4-1.6 1.5-2.4 3-2.4s2.6.8 3 2.4M14 10h4.5M14 14h4.5" />`,
  ),
  map: icon(
    svg`<path d="M12 21s6.5-6.2 6.5-11a6.5 6.5 0 0 0-13 0c0 4.8 6.5 11 6.5 11z" /><circle cx="12" cy="10" r="2.3" />`,
  ),
  again: icon(svg`<path d="M4.5 12a7.5 7.5 0 1 1 2.2 5.3M4.5 18.5v-5h5" />`),
  pen: icon(svg`<path d="m4 20 1-4.5L16 4.5l3.5 3.5L8.5 19zM14 6.5l3.5 3.5" />`),
  people: icon(
    svg`<circle cx="9" cy="8.5" r="3.3" /><path d="M2.7 19.5c.5-3.6 3-5.4 6.3-5.4s5.8 1.8 6.3 5.4M15.5 5.6a3.3 3.3 0 0 1 0 5.9M18 14.7c1.9.8 3 2.4 3.3 4.8" />`,
  ),
} as const;
