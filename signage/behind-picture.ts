import type {HallLink} from '../src/sync/hall-link.ts';
import {watchFrames} from '../src/sync/frame-watch.ts';
import {displayOf} from './display.ts';
import type {Needs} from './needs.ts';
import {HallVoice} from './voice/hall-voice.ts';
import type {WallApp} from './wall-app.ts';

/** What a wall does behind its first picture: it speaks, is watched for whether it moves, and stays awake. */
export function serveHall(app: WallApp, link: HallLink, needs: Needs): void {
  new HallVoice({
    link,
    zone: () => {
      const signage = link.state.configuration?.signage;
      const own = signage && displayOf(signage, app.display)?.zone;
      return signage?.zones.find(({id}) => id === own);
    },
    mute: app.mute,
    onNeeds: (voice) => {
      app.soundBlocked = voice.includes('sound-blocked');
      needs.set('voice', voice);
    },
    onCaption: (caption, call) => {
      app.caption = caption;
      app.spoken = call;
    },
  });
  // Whatever a wall shows, the whole hall sees.
  watchFrames(link, {quiet: () => true});
  document.addEventListener('visibilitychange', stayAwake);
  stayAwake();
}

/** The browser gives the lock up whenever the page is hidden. */
function stayAwake(): void {
  if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
  void navigator.wakeLock.request('screen').catch(() => undefined);
}
