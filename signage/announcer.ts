import {loadClips} from '../src/devices/voice/clip-library.ts';
import {VoicePlayer} from '../src/devices/voice/player.ts';
import type {HallLink} from '../src/sync/hall-link.ts';
import {isCall, placeOf} from './hall-view.ts';

/**
 * Speaks the calls that happen while the wall listens, and those that a reconnect tells of while they
 * are not older than their expiry. What comes with a snapshot is only shown.
 */
export function announceCalls(link: HallLink, onNeeds: (needs: readonly string[]) => void): void {
  const context = new AudioContext();
  const player = new VoicePlayer({
    context,
    now: () => link.clock.now(),
    expiryMs: () => (link.state.configuration?.calls.expiry ?? 0) * 1000,
    onNeeds,
  });
  for (const type of ['pointerdown', 'keydown'] as const) {
    addEventListener(type, () => void player.wake());
  }
  link.subscribe(({events}) => {
    player.drop(({ticket}) => link.state.tickets.get(ticket)?.status !== 'called');
    for (const event of events) {
      if (!isCall(event)) continue;
      const call = link.state.calls.find(({seq}) => seq === event.seq);
      const place = call && placeOf(link.state, call.seat);
      if (!place) continue;
      const {ticket, number, again, at} = call;
      player.say({ticket, number, again, at, place});
    }
  });
  void loadClips('zh', context).then(
    (clips) => {
      player.begin(clips);
    },
    () => {
      player.begin(new Map());
    },
  );
}
