import {after} from '../after.ts';
import {Loudspeaker} from '../voice/loudspeaker.ts';
import {shippedClips} from './clip-files.ts';
import {Clips} from './clips.ts';
import {Reader} from './reader.ts';

/**
 * The real reader, with the clips that come with the app. To be opened on a touch: browsers let a
 * page sound only then, unless told otherwise. It is opened once and kept: each holds the device,
 * which wakes when there is something to say.
 */
export function openReader(): Reader {
  const speaker = new Loudspeaker(() => {
    reader.speakerChanged();
  });
  const clips = new Clips(shippedClips, (bytes) => speaker.context.decodeAudioData(bytes));
  const reader = new Reader({
    clips,
    speaker,
    after,
  });
  return reader;
}
