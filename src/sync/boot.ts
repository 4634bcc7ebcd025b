import {appHasDrawn} from './app-drawn.ts';
import {hubAnswers} from './hub-answers.ts';
import {trustOwnScripts} from './own-scripts.ts';
import {CONFIRM_MS} from './versions.ts';
import {tellWorker, type WorkerMessage} from './worker-messages.ts';

/**
 * Runs before an app and apart from it, in a file of its own: whatever is wrong with the app, this still
 * watches. A version on trial that is not confirmed in its time goes back; an app that has drawn
 * nothing begins anew. It stops as soon as neither can happen any more.
 */
const LOOK_MS = 5_000;
/** Time in which the hub was there. Counted in looks: a machine that slept did not wait. */
let waited = 0;

const tell = async (message: WorkerMessage) => {
  const worker = 'serviceWorker' in navigator ? navigator.serviceWorker.controller : null;
  // One that does not say may have a version on trial: the watch goes on.
  return worker ? ((await tellWorker(worker, message)) ?? 'on-trial') : 'good';
};

/** The kiosk's own last resort says itself when it begins anew. */
const shows = () => appHasDrawn() || document.querySelector('.last-resort') !== null;

async function look(): Promise<void> {
  const standing = await tell('standing');
  if (standing !== 'on-trial' && shows()) return;
  if (await hubAnswers()) {
    waited += LOOK_MS;
  } else {
    waited = 0;
    await tell('hub-away');
  }
  if (waited >= CONFIRM_MS) {
    waited = 0;
    if (standing === 'good' || (await tell('overdue')) !== 'on-trial') location.reload();
  }
  lookLater();
}

function lookLater(): void {
  setTimeout(() => void look(), LOOK_MS);
}

// Before anything of the app: no script can be the first to say what is trusted.
trustOwnScripts();
// A preview inside the console is no device: nothing is judged by it.
if (!new URLSearchParams(location.search).has('preview')) lookLater();
