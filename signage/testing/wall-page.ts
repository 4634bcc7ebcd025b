import {nextFrame} from '@open-wc/testing';
import type {HallConfiguration} from '../../src/hall/configuration.ts';
import hall from '../../src/hub/example/hall.json' with {type: 'json'};
import {MemoryLink} from '../../src/sync/testing/memory-link.ts';
import type {WallApp} from '../wall-app.ts';
import '../alarm/alarm-board.ts';
import '../board/bare-board.ts';
import '../wall-app.ts';
import {deepAll} from './deep.ts';

/** A wall of the example hall on the page, and what a test does and sees there. */
export class WallPage {
  readonly link: MemoryLink;
  readonly wall: WallApp;

  constructor(
    display?: string,
    configuration = hall as HallConfiguration,
    size = {width: 1920, height: 540},
  ) {
    this.link = new MemoryLink(configuration);
    this.wall = document.createElement('rc-wall-app');
    this.wall.link = this.link;
    this.wall.display = display;
    this.wall.style.cssText = `width: ${String(size.width)}px; height: ${String(size.height)}px`;
    document.body.append(this.wall);
  }

  all(selector: string): Element[] {
    return this.wall.shadowRoot ? deepAll(this.wall.shadowRoot, selector) : [];
  }

  part(tag: string): ShadowRoot | null | undefined {
    return this.all(tag)[0]?.shadowRoot;
  }

  /** All that can be read, without spaces. */
  get text(): string {
    return this.all('*')
      .map((element) => element.shadowRoot?.textContent ?? '')
      .join('')
      .replace(/\s+/g, '');
  }

  async settled(): Promise<void> {
    await nextFrame();
    await this.wall.updateComplete;
    for (const element of this.all('*')) await (element as Partial<WallApp>).updateComplete;
  }

  /** Hub time goes on, and the wall looks. */
  async later(ms: number): Promise<void> {
    this.link.now += ms;
    this.wall.requestUpdate();
    await this.settled();
  }

  /** Somebody comes for a queue and is called to a seat that opens for them. */
  call(seat: string, queue: string): void {
    this.link.others(1, queue);
    this.link.do({type: 'open-seat', seat});
    this.link.do({type: 'call-next', seat});
  }

  remove(): void {
    this.wall.remove();
  }
}
