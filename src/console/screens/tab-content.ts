import {html, type TemplateResult} from 'lit';
import type {HallConfiguration} from '../../hall/configuration.ts';
import type {Fault} from '../../hall/fault.ts';
import type {Signage} from '../../hall/signage.ts';
import type {HallLink} from '../../sync/hall-link.ts';
import '../alarm/alarm-panel.ts';
import type {Trouble} from '../staff-app.ts';
import type {Language} from '../words.ts';
import './alarms/alarm-editor.ts';
import type {HubMedia} from './media/hub-media.ts';
import './media/media-editor.ts';
import './notices/notice-editor.ts';
import './slogans/slogan-editor.ts';
import type {Tab} from './tabs.ts';
import './voice/zone-editor.ts';

const MINUTE = 60_000;

export interface TabView {
  readonly tab: Tab;
  readonly link: HallLink;
  /** As published. */
  readonly hall: HallConfiguration;
  /** The draft, and what is wrong with it. */
  readonly signage: Signage;
  readonly faults: readonly Fault[];
  readonly language: Language;
  readonly media: HubMedia;
  /** Address of the wall's page. */
  readonly wall: string;
  /** A command is under way. */
  readonly busy: boolean;
  /** Nothing can be sent now. */
  readonly off: boolean;
  /** What came of the last press, where it came to nothing. */
  readonly trouble: Trouble | undefined;
}

export type TabContent = typeof tabContent;

/** What stands on a tab. Its events bubble: changes of the draft, alarms, test cards. */
export function tabContent(view: TabView): TemplateResult {
  const {link, hall, signage, faults, language} = view;
  const now = link.clock.now();
  // Schedules go by the minute: in between, an editor at rest costs nothing.
  const minute = Math.floor(now / MINUTE) * MINUTE;
  switch (view.tab) {
    case 'screens':
      return displays(view, now);
    case 'slogans':
      return html`<rc-slogan-editor
        .hall=${hall}
        .signage=${signage}
        .faults=${faults}
        .language=${language}
        .now=${minute}
      ></rc-slogan-editor>`;
    case 'notices':
      return html`<rc-notice-editor
        .hall=${hall}
        .signage=${signage}
        .faults=${faults}
        .language=${language}
        .now=${minute}
      ></rc-notice-editor>`;
    case 'media':
      return html`<rc-media-editor
        .hall=${hall}
        .signage=${signage}
        .faults=${faults}
        .language=${language}
        .now=${minute}
        .hub=${view.media}
      ></rc-media-editor>`;
    case 'alarms':
      return alarms(view);
    case 'voice':
      return html`<rc-zone-editor
        .hall=${hall}
        .signage=${signage}
        .faults=${faults}
        .language=${language}
      ></rc-zone-editor>`;
  }
}

function displays(view: TabView, now: number): TemplateResult {
  const {link, hall, signage, faults, language} = view;
  const {state, devices, status} = link;
  // Later: with it come the words for all that can be wrong with a device.
  void import('./displays/display-editor.ts');
  return html`<rc-display-editor
    .link=${link}
    .hall=${hall}
    .signage=${signage}
    .faults=${faults}
    .language=${language}
    .now=${now}
    .known=${status.kind === 'cut' ? status.since : now}
    .devices=${devices}
    .tests=${state.tests}
    .disabled=${view.off}
    .wall=${view.wall}
  ></rc-display-editor>`;
}

function alarms({link, hall, signage, faults, language, busy, trouble}: TabView): TemplateResult {
  return html`<div class="alarms">
    <section class="card">
      <rc-alarm-panel
        .alarms=${hall.signage.alarms}
        .on=${link.state.alarm?.alarm}
        .language=${language}
        .disabled=${busy}
        .trouble=${trouble}
      ></rc-alarm-panel>
    </section>
    <rc-alarm-editor
      .hall=${hall}
      .signage=${signage}
      .faults=${faults}
      .language=${language}
    ></rc-alarm-editor>
  </div>`;
}
