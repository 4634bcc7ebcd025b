import {hubSession} from '../../sync/session-client.ts';
import {loadFontsFor} from '../../ui/fonts.ts';
import {StaffSession, type SessionBrowser} from './staff-session.ts';

const LOCKED = 'recha-locked';

/** This browser, all of whose pages are of the one who is signed in. */
export function thisBrowser(): SessionBrowser {
  const channel = new BroadcastChannel('recha-session');
  return {
    here: () => `${location.pathname}${location.search}${location.hash}`,
    go: (address) => {
      location.assign(address);
    },
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    get locked() {
      return localStorage.getItem(LOCKED) !== null;
    },
    set locked(on) {
      if (on) localStorage.setItem(LOCKED, '');
      else localStorage.removeItem(LOCKED);
    },
    tell: () => {
      channel.postMessage('');
    },
    told: (listener) => {
      channel.addEventListener('message', listener);
      return () => {
        channel.removeEventListener('message', listener);
      };
    },
  };
}

/** The session of whoever uses this page, for every page of the staff. */
export function openSession(): StaffSession {
  void import('./words.ts').then(({allWords}) => loadFontsFor(allWords));
  return new StaffSession(hubSession, thisBrowser());
}
