import {html, nothing} from 'lit';
import type {Fault} from '../../hall/fault.ts';
import type {Language} from '../words.ts';
import {TABS, tabOf, type Tab} from './tabs.ts';
import {say} from './words.ts';

/** A link to each tab, with how much is wrong there. */
export const tabLinks = (open: Tab, faults: readonly Fault[], language: Language) =>
  TABS.map((tab) => {
    const wrong = faults.filter(({path}) => tabOf(path) === tab).length;
    return html`<a href="#${tab}" aria-current=${tab === open ? 'page' : 'false'}
      >${say(language, `tab.${tab}`)}${wrong > 0 ? html` <b>${wrong}</b>` : nothing}</a
    >`;
  });
