import {css, html, nothing, type TemplateResult} from 'lit';
import type {SpokenEvent} from './events.ts';
import type {Help} from './help/help.ts';
import type {Settings} from './glass/settings.ts';
import type {View} from './glass/view.ts';
import type {Leaving} from './patience/leaving.ts';
import './help/help-dialog.ts';

/** What may stand above whatever screen. */
export interface Above {
  readonly settings: Pick<Settings, 'screenOff'>;
  readonly help: Help;
  /** Said just now, and nowhere on the screen. */
  readonly caption: SpokenEvent['spoken'];
  /** Seconds in which somebody can still say that they are there. */
  readonly asking: number | undefined;
  readonly leaving: Leaving;
}

export interface AboveCalls {
  readonly light: () => void;
  readonly stay: () => void;
  readonly leave: () => void;
}

export const aboveStyles = css`
  /* Read aloud to somebody who wants nobody else to see it; a touch brings the light back. */
  .dark {
    position: fixed;
    inset: 0;
    z-index: 1;
    border: 0;
    background: #000;
  }
`;

/** The call of a guide, the dark glass, what is said, and the question whether somebody is there. */
export function aboveScreen(
  view: View,
  {settings: {screenOff}, help, caption, asking, leaving}: Above,
  {light, stay, leave}: AboveCalls,
): TemplateResult {
  return html`
    ${
      help.shown
        ? html`<rc-help-dialog
            .view=${view}
            .status=${view.help}
            @rc-dismiss=${() => {
              help.close();
            }}
            @rc-help-withdraw=${() => help.withdraw()}
            @rc-help-again=${() => {
              help.askAgain();
            }}
          ></rc-help-dialog>`
        : nothing
    }
    ${
      screenOff
        ? html`<button
            type="button"
            class="dark"
            tabindex="-1"
            aria-hidden="true"
            @click=${light}
          ></button>`
        : nothing
    }
    ${
      caption && !screenOff
        ? html`<rc-spoken-caption .spoken=${caption}></rc-spoken-caption>`
        : nothing
    }
    ${
      asking === undefined
        ? nothing
        : html`<rc-idle-dialog
            .view=${view}
            .seconds=${asking}
            .leaving=${leaving}
            @rc-dismiss=${stay}
            @rc-leave=${leave}
          ></rc-idle-dialog>`
    }
  `;
}
