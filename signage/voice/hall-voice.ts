import {Loudspeaker} from '../../src/devices/voice/loudspeaker.ts';
import {Programme} from '../../src/devices/voice/programme.ts';
import {OURS, Voice} from '../../src/devices/voice/voice.ts';
import {isWithin} from '../../src/hall/day.ts';
import {levelAt} from '../../src/hall/schedule.ts';
import type {Alarm, Zone, ZoneId} from '../../src/hall/signage.ts';
import type {Change, HallLink} from '../../src/sync/hall-link.ts';
import {askHub} from '../../src/sync/hub-request.ts';
import {newId} from '../../src/sync/identity.ts';
import {API, type VoiceAnswer, type VoiceAsk} from '../../src/wire/api.ts';
import type {AskNote} from '../../src/wire/device-ask.ts';
import {isCall, placeOf} from '../hall-view.ts';
import {alarmCaption, callCaption} from './caption.ts';
import {HallClips} from './hall-clips.ts';
import {sleeplessClock} from './sleepless-clock.ts';
import {VoiceLease} from './voice-lease.ts';

export interface HallVoiceOptions {
  readonly link: HallLink;
  /** The loudspeakers that this display may speak through, as the hall document has it now. */
  readonly zone: () => Zone | undefined;
  /** Never speaks; what others of the zone say is written all the same. */
  readonly mute: boolean;
  /** What a person should know: sound is blocked, clips are missing. Called when it changes. */
  readonly onNeeds: (needs: readonly string[]) => void;
  /**
   * What is being spoken in the zone, in writing, '' while it is quiet; and which call it is, by its sequence
   * number. Called when it changes.
   */
  readonly onCaption: (caption: string, call: number | undefined) => void;
  /** The page's own where nothing else is given. */
  readonly time?: PageTime;
}

/** Milliseconds for the hub's word. */
const PATIENCE = 1_000;
/** A call may be said as late as its expiry: a display listens for that and so much longer, milliseconds. */
const LISTEN_MS = 30_000;
/** An alarm that nobody can end from here goes on; its right is lent for so long each time. */
const ALARM_MS = 2_000;
/** In which a test sentence is said, or not any more; milliseconds. */
const TEST_MS = 15_000;

/** How time passes here. */
export interface PageTime {
  /** Milliseconds of a clock that is never set back and goes on while the machine sleeps. */
  readonly now: () => number;
  /** Does it later; gives back the way to leave it. */
  readonly after: (ms: number, work: () => void) => () => void;
}

const pageTime = (): PageTime => ({
  now: sleeplessClock(),
  after: (ms, work) => {
    const timer = setTimeout(work, ms);
    return () => {
      clearTimeout(timer);
    };
  },
});

/**
 * Speaks the calls that happen while the wall listens, and those that a reconnect tells of while they
 * are not older than their expiry; what comes with a snapshot is only shown. Speaks alarms as long as
 * they are on. One display of a zone speaks, the others follow what it says.
 */
export class HallVoice {
  readonly #options: HallVoiceOptions;
  readonly #time: PageTime;
  /** Of this page: two pages of one device are two speakers. */
  readonly #speaker: string;
  readonly #programme = new Programme();
  readonly #clips: HallClips;
  /** What was to be said and could not, when its turn came. */
  readonly #missed: {readonly language: string; readonly clip: string}[] = [];
  readonly #lease: VoiceLease;
  readonly #loudspeaker: Loudspeaker | undefined;
  readonly #voice: Voice<AudioBuffer> | undefined;
  #zone: ZoneId | undefined;
  #alarmed = false;
  /** Whether a sound would be heard here. */
  #audible = false;
  /** Whether it may ask for the right: whoever is cut off from the hall does not know what is to be said. */
  #able = false;
  /** Where the log was last. */
  #seq = 0;
  /** Of its own clock. */
  #listenUntil = 0;
  #needs = '';
  #caption: {readonly text: string; readonly call?: number | undefined} = {text: ''};

  constructor(options: HallVoiceOptions) {
    this.#options = options;
    const {link, mute, time = pageTime()} = options;
    this.#time = time;
    this.#speaker = newId(link.clock.now());
    const look = () => {
      this.#look();
    };
    this.#lease = new VoiceLease({
      able: () => this.#able,
      wanted: () => this.#wanted,
      ask: () => this.#ask(),
      ...time,
      onChange: look,
    });
    this.#clips = new HallClips({
      context: () => this.#loudspeaker?.context,
      after: time.after,
      onChange: look,
    });
    if (!mute) {
      this.#loudspeaker = new Loudspeaker(look);
      this.#voice = this.#openVoice(this.#loudspeaker);
    }
    link.subscribe((change) => {
      this.#hear(change);
    });
    this.#look();
  }

  /** Nothing is said in the zone, as far as this display knows, and nothing is left for it to say. */
  get rests(): boolean {
    return this.#caption.text === '' && this.#programme.next() === undefined;
  }

  /**
   * Says a short sentence where this display's calls are said, by the same right to speak and as loud; what is called
   * meanwhile comes after it. Resolves with why nobody heard it, or with nothing.
   */
  async test(): Promise<AskNote | undefined> {
    const {mute, zone} = this.#options;
    if (mute || !zone()) return 'no-loudspeakers';
    if (this.#loudspeaker?.running !== true) return 'sound-blocked';
    if (!this.#audible) return 'clip-missing';
    if (this.#level() === 0) return 'quiet-hour';
    const said = new Promise<boolean>((resolve) => {
      this.#programme.test(resolve);
    });
    // Another display may have the right, or the hub be away.
    const leave = this.#time.after(TEST_MS, () => {
      this.#programme.leaveTest();
    });
    this.#look();
    if (this.#able && this.#lease.left === 0) this.#lease.prompt();
    const heard = await said;
    leave();
    return heard ? undefined : 'not-speaking';
  }

  #openVoice(speaker: Loudspeaker): Voice<AudioBuffer> {
    for (const type of ['pointerdown', 'keydown'] as const) {
      addEventListener(type, () => void speaker.wake());
    }
    // Screens that are switched off and on take their sound away and bring it back as another device.
    // Not there on a page that came over plain HTTP from another machine.
    if ('mediaDevices' in navigator) {
      navigator.mediaDevices.addEventListener('devicechange', () => {
        speaker.renew();
      });
    }
    return new Voice({
      speaker,
      programme: this.#programme,
      languages: () => this.#options.zone()?.languages ?? [],
      clips: this.#clips.languages,
      ...this.#time,
      may: () => this.#audible && ((this.#able && this.#lease.left > 0) || this.#alarmAlone),
      level: () => this.#level(),
      // What is said, and what was, the zone hears at once: it may be the last thing this page does.
      onTurn: () => {
        this.#lease.hurry();
        this.#tellCaption();
      },
      onMissing: (language, clip) => {
        this.#missed.push({language, clip});
        this.#tellNeeds();
      },
    });
  }

  /** The zone whose captions are shown: its own, or the hall's first. */
  get #heard(): Zone | undefined {
    const {zone, link} = this.#options;
    return zone() ?? link.state.configuration?.signage.zones[0];
  }

  get #alarm(): Alarm | undefined {
    const {configuration, alarm} = this.#options.link.state;
    return alarm && configuration?.signage.alarms.find(({id}) => id === alarm.alarm);
  }

  /** Whether anything is said in the zone, or is to be. */
  get #wanted(): boolean {
    const {finished} = this.#programme;
    // What was said is to be known before another display says it again.
    const toSay = this.#alarmed || this.#programme.next() !== undefined || finished.length > 0;
    return toSay || this.#time.now() < this.#listenUntil;
  }

  get #alarmAlone(): boolean {
    return this.#alarmed && this.#lease.orphaned;
  }

  #hear({events}: Change): void {
    const {link, zone} = this.#options;
    const {calls, tickets, seq} = link.state;
    // A hub that was set back to a backup, or to nothing.
    if (seq < this.#seq) {
      this.#programme.forget();
      this.#lease.move();
    }
    this.#seq = seq;
    this.#programme.drop(({ticket}) => tickets.get(ticket)?.status !== 'called');
    for (const event of events) {
      const call = isCall(event) ? calls.find(({seq}) => seq === event.seq) : undefined;
      const place = call && placeOf(link.state, call.seat);
      if (call && place && zone()) this.#programme.add({...call, place});
    }
    const alarmed = this.#alarmed;
    const called = events.some(isCall);
    // After an alarm the calls that it cut off are said.
    if (called || alarmed) this.#listen();
    this.#look();
    // A page whose timers sleep learns of calls and alarms all the same.
    const urgent = called || (this.#alarmed && !alarmed);
    if (urgent && this.#able && this.#lease.left === 0) this.#lease.prompt();
  }

  #listen(): void {
    const expiry = (this.#options.link.state.configuration?.calls.expiry ?? 0) * 1000;
    this.#listenUntil = this.#time.now() + expiry + LISTEN_MS;
  }

  #look(): void {
    const {link, zone, mute} = this.#options;
    const {configuration, alarm} = link.state;
    if (this.#heard?.id !== this.#zone) {
      this.#zone = this.#heard?.id;
      this.#listen();
      this.#lease.move();
    }
    for (const language of [OURS, ...(zone()?.languages ?? [])]) this.#clips.want(language);
    this.#audible =
      !mute &&
      zone() !== undefined &&
      this.#loudspeaker?.running === true &&
      (this.#clips.languages.get(OURS)?.sounds.size ?? 0) > 0;
    const able = this.#audible && link.status.kind === 'live';
    const awoken = able && !this.#able;
    this.#able = able;
    if (awoken) this.#lease.hurry();
    this.#alarmed = alarm !== undefined;
    // An alarm that the hall document no longer knows has its bells left.
    this.#programme.alarm = alarm && (this.#alarm?.clip ?? alarm.alarm);
    this.#programme.expire(link.clock.now(), (configuration?.calls.expiry ?? 0) * 1000);
    const {answer} = this.#lease;
    if (answer) this.#programme.know(answer.said);
    if (answer?.saying !== undefined) this.#listen();
    this.#lease.rouse();
    const open = this.#lease.left || (this.#alarmAlone ? ALARM_MS : 0);
    if (open > 0) this.#loudspeaker?.open(open);
    this.#voice?.look();
    this.#tellNeeds();
    this.#tellCaption();
  }

  async #ask(): Promise<VoiceAnswer | undefined> {
    if (this.#zone === undefined) return undefined;
    const saying = this.#programme.saying?.seq;
    const ask: VoiceAsk = {
      speaker: this.#speaker,
      able: this.#able,
      ...(saying === undefined ? {} : {saying}),
      said: this.#programme.finished,
    };
    const heard = await askHub<VoiceAnswer>(API.voice(this.#zone), PATIENCE, {
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body: JSON.stringify(ask),
    });
    return heard.kind === 'done' ? heard.answer : undefined;
  }

  /** As the ear hears it: half the number sounds about half as loud. */
  #level(): number {
    const {link, zone} = this.#options;
    const timeZone = link.state.configuration?.timeZone;
    const here = zone();
    if (!here || timeZone === undefined) return 0;
    const now = link.clock.now();
    if (isWithin(here.quiet, now, timeZone)) return 0;
    return (levelAt(here.volumes, now, timeZone) / 100) ** 2;
  }

  #tellNeeds(): void {
    const {languages} = this.#clips;
    const missing = this.#missed
      .filter(({language, clip}) => !languages.get(language)?.sounds.has(clip))
      .map(({language}) => language);
    const speaks = this.#loudspeaker && this.#options.zone();
    const first = this.#options.zone()?.languages[0];
    const silent = languages.get(OURS)?.sounds.size === 0;
    const others = missing.some((language) => language !== first);
    const needs = [
      ...(speaks && !this.#loudspeaker.running ? ['sound-blocked'] : []),
      ...(speaks && (silent || missing.includes(first ?? OURS)) ? ['clip-missing'] : []),
      ...(speaks && others ? ['clip-missing-other'] : []),
    ];
    if (needs.join() === this.#needs) return;
    this.#needs = needs.join();
    this.#options.onNeeds(needs);
  }

  #tellCaption(): void {
    const said = this.#lease.left > 0 ? this.#programme.saying?.seq : this.#lease.answer?.saying;
    const caption = this.#captionOf(said);
    const call = caption === '' || this.#alarm ? undefined : said;
    if (caption === this.#caption.text && call === this.#caption.call) return;
    this.#caption = {text: caption, call};
    this.#options.onCaption(caption, call);
  }

  #captionOf(said: number | undefined): string {
    const {state} = this.#options.link;
    const alarm = this.#alarm;
    if (alarm) return alarmCaption(alarm, this.#clips.languages.get(OURS)?.texts.get(alarm.clip));
    const call = state.calls.find(({seq}) => seq === said);
    const place = call && placeOf(state, call.seat);
    return place ? callCaption(call.number, place, call.again) : '';
  }
}
