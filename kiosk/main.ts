import type {HallConfiguration} from '../src/hall/configuration.ts';
import {WorkerEngines} from '../src/input/worker-engines.ts';
import {watchFrames} from '../src/sync/frame-watch.ts';
import type {HallLink} from '../src/sync/hall-link.ts';
import {openHallLink} from '../src/sync/open-hall-link.ts';
import {KeptPlace} from '../src/sync/pairing/kept-place.ts';
import {hubVisits} from '../src/sync/visit-client.ts';
import {catalogue} from '../src/ui/catalogue.ts';
import {loadFontsFor} from '../src/ui/fonts.ts';
import {RATING_WORDS} from '../src/wire/rating-words.ts';
import {Access} from './access.ts';
import {restartOnError} from './last-resort.ts';
import {withHardware} from './place-settings.ts';
import {todayAt} from './today.ts';
import {screenMm} from './glass/settings.ts';
import './kiosk-app.ts';
import type {KioskApp} from './kiosk-app.ts';

/** Inside the console, which lends its line: a picture of a kiosk, at which nobody stands. */
const preview = new URLSearchParams(location.search).has('preview');
if (preview) {
  const lent = (frameElement as {link?: HallLink} | null)?.link;
  if (lent) (await import('./preview.ts')).openPreview(lent);
} else {
  await serve();
}

/** Serves visitors. */
async function serve(): Promise<void> {
  restartOnError(document.body, () => {
    location.reload();
  });
  // A long press must not open a menu, nor a stray drag carry a picture away.
  for (const type of ['contextmenu', 'dragstart']) {
    document.addEventListener(type, (event) => {
      event.preventDefault();
    });
  }

  const place = new KeptPlace('kiosk');
  const link = await openHallLink({
    kind: 'kiosk',
    version: __VERSION__,
    strayed: async (stray) => (await import('./stray.ts')).stray(stray, place),
    remembered: async () => (await import('../src/sync/agent-device.ts')).deviceOfAgent(),
    outbox: async () => (await import('../src/sync/open-outbox.ts')).openOutbox,
  });
  const settings = () => withHardware(location.search, place.in(link.state)?.kiosk);
  const search = settings();
  const app = document.createElement('rc-kiosk-app');
  app.link = link;
  app.visits = hubVisits;
  app.access = new Access();
  app.engines = new WorkerEngines();
  app.seal = async (form, ticket, {anew}) => {
    // Nobody is asked for a form at the first screen.
    const {sealForm} = await import('../src/sync/seal-form.ts');
    const sealingKey = anew
      ? await (await import('../src/sync/sealing-key.ts')).askSealingKey()
      : link.state.sealingKey;
    if (!sealingKey) throw new Error('the hub has told no key yet');
    return sealForm(form, ticket, sealingKey);
  };
  app.renew = () => {
    void paper
      .then((slips) => slips.letGo())
      .catch(() => undefined)
      .then(async () => {
        // Without a worker the page comes over the network: only where that answers.
        const kept = 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null;
        const signal = AbortSignal.timeout(2_000);
        const there = kept || (await fetch(location.pathname, {method: 'HEAD', signal})).ok;
        // Nobody has begun meanwhile.
        if (there && app.quiet) location.replace(location.pathname);
      })
      .catch(() => undefined);
  };
  app.screenMm = screenMm(search, localStorage);
  document.body.append(app);
  // Behind the first screen, which nobody waits longer for than for anything else.
  const paper = import('./paper/open-paper.ts').then(({openPaper}) =>
    openPaper(link, search, {
      out: (slip) => app.feed(slip),
      onPrints: (slips) => {
        app.prints = slips;
      },
    }),
  );
  app.print = async (wish) => (await paper).print(wish);
  void import('./hardware.ts').then(({openHardware}) => {
    const {reader, scanner} = openHardware(search, () => todayAt(link));
    app.reader = reader;
    scanner?.watch((read) => {
      app.scanned(read);
    });
  });

  void import('./asks/open-asks.ts').then(({openAsks}) => {
    openAsks({
      link,
      app,
      paper,
      place: () => place.in(link.state)?.name,
      version: __VERSION__,
      reload: () => {
        location.reload();
      },
    });
  });
  watchFrames(link, {quiet: () => app.quiet});
  loadTexts(app, () => {
    // Told other things of its machine: with the next visitor at the latest, whose page begins anew.
    if (settings() !== search && app.quiet) app.renew();
  });
  if (import.meta.env.PROD) {
    // Without its worker the kiosk still serves, as long as the network does; a version on trial that cannot have it
    // is never confirmed.
    import('../src/sync/worker-registration.ts')
      .then(({registerWorker}) => registerWorker('/kiosk/', () => app.quiet, link))
      .catch(() => undefined);
  }
}

/**
 * Fonts for every text there is, and the hall's languages; again for every revision of its document, of which
 * `published` hears too.
 */
function loadTexts(app: KioskApp, published: () => void): void {
  let revision = -1;
  const load = () => {
    // Read anew each time: a snapshot brings another state.
    const {state} = app.link;
    if (state.revision === revision) return;
    revision = state.revision;
    published();
    app.engines.teach(ownWords(state.configuration));
    void loadFontsFor(JSON.stringify([catalogue, RATING_WORDS, state.configuration]));
    // Before the hall is known, what is kept of its languages must not be thrown away.
    if (!state.configuration) return;
    const {languages = []} = state.configuration;
    // What cannot be kept now is fetched when it is chosen, or said to be missing then.
    import('./languages/pack-files.ts')
      .then(({keepPacks}) => keepPacks(languages))
      .catch(() => undefined);
  };
  load();
  app.link.subscribe(load);
}

/** What the hall is made of, by every name: so that it can be typed by its pinyin. */
function ownWords(hall: HallConfiguration | undefined): string[] {
  const units = (hall?.units ?? []).flatMap(({name, short, aliases = []}) => [
    name.zh,
    short.zh,
    ...aliases,
  ]);
  return [...units, ...(hall?.rooms ?? []).map(({name}) => name.zh)];
}
