import type {HallLink} from '../src/sync/hall-link.ts';
import {watchFrames} from '../src/sync/frame-watch.ts';
import type {KeptPlace} from '../src/sync/pairing/kept-place.ts';
import {openAsks} from './asks/open-asks.ts';
import {displayOf} from './display.ts';
import type {Needs} from './needs.ts';
import {HallVoice} from './voice/hall-voice.ts';
import type {WallApp} from './wall-app.ts';

export interface ServedHall {
  readonly app: WallApp;
  readonly link: HallLink;
  readonly needs: Needs;
  /** Nobody is called, nothing is spoken, and there is no alarm. */
  readonly quiet: () => boolean;
  readonly place: KeptPlace<'wall'>;
}

/** What a wall does behind its first picture: it speaks, does what it is asked, is watched for whether it moves, and stays awake. Gives back its voice. */
export function serveHall({app, link, needs, quiet, place}: ServedHall): HallVoice {
  const voice = new HallVoice({
    link,
    zone: () => {
      const signage = link.state.configuration?.signage;
      const own = signage && displayOf(signage, app.display)?.zone;
      return signage?.zones.find(({id}) => id === own);
    },
    mute: app.mute,
    onNeeds: (found) => {
      app.soundBlocked = found.includes('sound-blocked');
      needs.set('voice', found);
    },
    onCaption: (caption, call) => {
      app.caption = caption;
      app.spoken = call;
    },
  });
  // Whatever a wall shows, the whole hall sees.
  watchFrames(link, {quiet: () => true, calm: quiet});
  openAsks({
    link,
    app,
    quiet,
    place: () => place.in(link.state)?.name,
    sayTest: () => voice.test(),
    version: __VERSION__,
    reload: () => {
      location.reload();
    },
  });
  document.addEventListener('visibilitychange', stayAwake);
  stayAwake();
  return voice;
}

/** The browser gives the lock up whenever the page is hidden. */
function stayAwake(): void {
  if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
  void navigator.wakeLock.request('screen').catch(() => undefined);
}
