import {LitElement, css, type CSSResultGroup} from 'lit';
import {property} from 'lit/decorators.js';
import {clockText, dayAt} from '../../../hall/day.ts';
import type {Heard} from '../../../sync/hub-request.ts';
import type {Author} from '../../../wire/revision-api.ts';
import {staffPage} from '../../staff-page.styles.ts';
import {problemIn} from '../../../wire/problem-words.ts';
import type {Language} from '../../words.ts';
import {say, type TextKey} from './words.ts';

/** What the elements about revisions share: their words, and how they say who, when and what went wrong. */
export abstract class RevisionElement extends LitElement {
  @property() language: Language = 'zh';

  static override styles: CSSResultGroup = [
    staffPage,
    css`
      :host {
        display: block;
        min-height: 0;
        background: none;
      }
      button {
        min-height: 44px;
        padding: 4px 18px;
      }
      ol,
      ul {
        margin: 0;
        padding: 0;
        list-style: none;
        display: grid;
        gap: 4px;
      }
      .trouble {
        padding: 10px 16px;
        border-radius: 12px;
        background: var(--rc-tea-soft);
        font-weight: 600;
      }
      .done {
        padding: 10px 16px;
        border-radius: 12px;
        background: var(--rc-jade-soft);
        color: var(--rc-jade);
        font-weight: 600;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 14px;
      }
      label {
        display: grid;
        gap: 4px;
      }
      input {
        box-sizing: border-box;
        min-height: 44px;
        padding: 4px 12px;
      }
    `,
  ];

  protected say(key: TextKey, values?: Record<string, string | number>): string {
    return say(this.language, key, values);
  }

  /** By their name; never by an id. */
  protected who({actor, name}: Author): string {
    if (actor.kind !== 'hub') return name ?? this.say('who.console');
    return name === undefined ? this.say('who.hub') : this.say('who.scheduled', {who: name});
  }

  /** `2026-11-30 09:00`, hall-local. */
  protected when(at: number, timeZone: string): string {
    return `${dayAt(at, timeZone).day} ${clockText(at, timeZone)}`;
  }

  /** Why nothing came of asking; '' where something did. */
  protected troubleOf(heard: Heard<unknown>, unreachable: TextKey): string {
    if (heard.kind === 'done') return '';
    if (heard.kind === 'unreachable') return this.say(unreachable);
    const {title, detail} = problemIn(heard.problem, this.language);
    const errors = heard.problem.errors?.map((error) => error[this.language]) ?? [];
    return [title, ...(errors.length > 0 ? errors : [detail])].join(
      this.language === 'zh' ? '：' : ': ',
    );
  }
}
