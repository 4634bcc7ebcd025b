import {html} from 'lit';
import {customElement} from 'lit/decorators.js';
import '../parts/choice-pages.ts';
import type {ChooseEvent} from '../parts/choice-pages.ts';
import {KioskScreen} from './kiosk-screen.ts';

/** What the visit is about, in the visitor's words. The answer stays on this screen's kiosk. */
@customElement('rc-topic-screen')
export class TopicScreen extends KioskScreen {
  protected override render() {
    const {view, visit} = this;
    const choices = (view.hall?.topics ?? []).map(({id, name, hint}) => ({
      id,
      label: view.words(name),
      hint: view.words(hint),
      chosen: id === visit.answers.topic,
    }));
    return html`
      <rc-kiosk-frame
        step="topic"
        .view=${view}
        .heading=${view.t('topic.ask')}
        .lead=${view.t('topic.lead')}
      >
        <rc-choice-pages
          .view=${view}
          .groups=${[{choices}]}
          .wide=${10.5}
          .columnsAtMost=${2}
          @rc-choose=${this.#choose}
        ></rc-choice-pages>
        ${this.back()} ${this.unsure()}
      </rc-kiosk-frame>
    `;
  }

  readonly #choose = ({id}: ChooseEvent) => {
    this.go({type: 'topic', topic: id});
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-topic-screen': TopicScreen;
  }
}
