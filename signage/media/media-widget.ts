import {css, html, type PropertyValues} from 'lit';
import {customElement, property, query} from 'lit/decorators.js';
import {PICTURE_SECONDS, type Medium} from '../../src/hall/signage.ts';
import {WidgetPart} from '../board/widget.ts';
import {Film} from './film.ts';
import type {After, MediaStore} from './media-store.ts';
import {Picture} from './picture.ts';
import {FADE_MS, type Showing} from './showing.ts';

/**
 * Pictures and films, one after the other, in the gaps between calls. When it may no longer play it is
 * gone with the next frame, and afterwards it goes on where it was. With nothing to show it is not
 * there at all, and what lies under it is seen; its attribute `showing` says so.
 */
@customElement('rc-media')
export class MediaWidget extends WidgetPart {
  /** Those that apply now, in their order. */
  @property({attribute: false}) media: readonly Medium[] = [];
  /** Whether this is a gap between calls. */
  @property({type: Boolean, reflect: true}) playing = false;
  @property({attribute: false}) store!: Pick<
    MediaStore,
    'begin' | 'ended' | 'quarantine' | 'ready' | 'seen' | 'subscribe'
  >;
  @property({attribute: false}) later: After = (ms, work) => {
    setTimeout(work, ms);
  };

  @query('.frame') private readonly frame!: HTMLElement;

  #unsubscribe: () => void = () => undefined;
  #current: {readonly medium: Medium; readonly showing: Showing} | undefined;
  /** What is being opened; another one, or none, where that is no longer wanted. */
  #opening: {readonly medium: Medium} | undefined;
  /** The place of the last one in the list. */
  #last = -1;

  static override styles = css`
    :host {
      display: none;
      background: var(--rc-wall);
    }
    :host([playing][showing]) {
      display: block;
    }
    .frame,
    img,
    video {
      display: block;
      width: 100%;
      height: 100%;
      object-fit: contain;
    }
  `;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unsubscribe = this.store.subscribe(() => {
      this.#look();
    });
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe();
    this.#drop();
  }

  protected override render() {
    return html`<div class="frame"></div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (changed.has('playing')) {
      if (this.playing) this.#goOn();
      else this.#current?.showing.pause();
    }
    this.#look();
  }

  #look(): void {
    if (!this.isConnected) return;
    const shown = (this.#current ?? this.#opening)?.medium;
    const wanted = shown && this.media.some(({hash}) => hash === shown.hash);
    if (shown && (!wanted || !this.store.ready(shown.hash))) this.#drop();
    if (this.playing && !this.#current && !this.#opening) void this.#next();
  }

  async #next(): Promise<void> {
    const place = this.#nextPlace();
    const medium = place === undefined ? undefined : this.media[place];
    this.toggleAttribute('showing', medium !== undefined);
    if (place === undefined || !medium) return;
    this.#last = place;
    const opening = {medium};
    this.#opening = opening;
    const file = await this.store.begin(medium.hash);
    if (!file || this.#opening !== opening) return;
    const showing = this.#showingOf(medium, file);
    const good = await showing.open().then(
      () => true,
      () => false,
    );
    const wanted = this.#opening === opening;
    if (wanted) this.#opening = undefined;
    if (wanted && good) this.#show(medium, showing);
    else showing.close();
    if (wanted && !good) void this.store.quarantine(medium.hash);
  }

  #show(medium: Medium, showing: Showing): void {
    void this.store.seen(medium.hash);
    this.#current = {medium, showing};
    this.frame.replaceChildren(showing.element);
    if (this.playing) showing.resume();
  }

  /** The first one that is ready after the last one, which may be the last one itself. */
  #nextPlace(): number | undefined {
    const {length} = this.media;
    for (let step = 1; step <= length; step += 1) {
      const place = (this.#last + step) % length;
      if (this.store.ready(this.media[place]?.hash ?? '')) return place;
    }
    return undefined;
  }

  #showingOf(medium: Medium, file: Blob): Showing {
    const {name, hash, type, seconds = PICTURE_SECONDS} = medium;
    const onEnd = () => {
      void this.store.ended(hash);
      this.#drop();
      this.#look();
    };
    if (!type.startsWith('video/')) return new Picture({file, name, onEnd}, seconds);
    const onBroken = () => {
      void this.store.quarantine(hash);
    };
    return new Film({file, name, onEnd, onBroken, after: this.later});
  }

  #goOn(): void {
    if (!this.#current) return;
    // A bright picture must not stand there all at once.
    this.frame.animate([{opacity: 0}, {opacity: 1}], FADE_MS);
    this.#current.showing.resume();
  }

  #drop(): void {
    this.#current?.showing.close();
    this.#current = undefined;
    this.#opening = undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-media': MediaWidget;
  }
}
