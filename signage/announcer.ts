import {loadClips} from '../src/devices/voice/clip-library.ts';
import {VoicePlayer} from '../src/devices/voice/player.ts';
import type {HallLink} from '../src/sync/hall-link.ts';
import {placeOf} from './board.ts';

/**
 * Speaks the calls that happen while the wall listens. What a snapshot or a reconnect brings from
 * the past is shown, and spoken only while it is not older than its expiry.
 */
export async function announceCalls(
  link: HallLink,
  onNeeds: (needs: readonly string[]) => void,
): Promise<void> {
  const context = new AudioContext();
  const clips = await loadClips('zh', context);
  const player = new VoicePlayer({
    context,
    clips,
    now: () => link.clock.now(),
    expiryMs: () => (link.state.configuration?.calls.expiry ?? 0) * 1000,
    onNeeds,
  });
  for (const type of ['pointerdown', 'keydown'] as const) {
    addEventListener(type, () => void player.wake());
  }
  link.subscribe(({events}) => {
    for (const event of events) {
      if (event.type !== 'ticket-called' && event.type !== 'ticket-recalled') continue;
      const call = link.state.calls.find(({seq}) => seq === event.seq);
      const place = call && placeOf(link.state, call.seat);
      if (!place) continue;
      const {ticket, number, again, at} = call;
      const {window, side} = place;
      player.say({ticket, number, again, at, place: {kind: 'window', number: window, side}});
    }
  });
}
