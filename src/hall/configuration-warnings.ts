import {GENERAL, type HallConfiguration, type Hours} from './configuration.ts';
import type {Fault} from './fault.ts';
import {legibleSlogan} from './slogan-length.ts';
import {seatCount} from './seat-count.ts';

interface Now {
  /** The hall's document today. */
  readonly before: HallConfiguration;
  /** The hall's day, `2026-11-30`; where it is not known no date is over. */
  readonly today?: string | undefined;
}

/**
 * What is allowed in a document and unwise: somebody should look at it twice before it is published. Empty where
 * nothing is.
 */
export function configurationWarnings(hall: HallConfiguration, {before, today}: Now): Fault[] {
  return [
    ...windowWarnings(hall),
    ...unitWarnings(hall, before, today),
    ...hourWarnings(hall),
    ...screenWarnings(hall, today),
  ];
}

function windowWarnings({windows}: HallConfiguration): Fault[] {
  return windows.flatMap(({number, seats}, index) => {
    if (seats.length === 0) {
      return {
        path: `windows.${String(index)}.seats`,
        zh: `${String(number)} 号窗口没有座位，叫不了号；请加座位，或删掉这个窗口`,
        en: `Window ${String(number)} has no seat and calls nobody: add one, or remove the window`,
      };
    }
    return seats.flatMap(({serves}, seat) =>
      serves.length > 0
        ? []
        : {
            path: `windows.${String(index)}.seats.${String(seat)}.serves`,
            zh: `${String(number)} 号窗口有个座位没有安排单位，叫不到人；请给它选单位`,
            en: `A seat of window ${String(number)} serves no unit and calls nobody: choose one for it`,
          },
    );
  });
}

function unitWarnings(hall: HallConfiguration, before: HallConfiguration, today?: string): Fault[] {
  const fewer = [...hall.units.map(({id}) => id), GENERAL].flatMap((queue) => {
    if (seatCount(hall, queue) !== 1 || seatCount(before, queue) < 2) return [];
    const index = hall.units.findIndex(({id}) => id === queue);
    const {zh, en} = hall.units[index]?.short ?? {zh: '综合接访', en: 'First reception'};
    return {
      path: index < 0 ? 'windows' : `units.${String(index)}`,
      zh: `“${zh}”只剩一个座位，它一停，就没有人接待；最好再安排一个`,
      en: `"${en}" has one seat left: once it closes nobody receives its visitors; better add another`,
    };
  });
  const over = hall.units.flatMap(({short, validUntil}, index) =>
    today === undefined || validUntil === undefined || validUntil >= today
      ? []
      : {
          path: `units.${String(index)}.validUntil`,
          zh: `“${short.zh}”的接待已经到期，不再发号`,
          en: `"${short.en}" has ended: it issues no numbers`,
        },
  );
  return [...fewer, ...over];
}

function hourWarnings({issue, hours: hall, units}: HallConfiguration): Fault[] {
  if (issue === 'in-hours' && !hall.some(({days}) => days.length > 0)) {
    return [
      {
        path: 'hours',
        zh: '没有营业时间，大厅不会发号；请加上',
        en: 'There are no hours, so no number is ever given: add some',
      },
    ];
  }
  return units.flatMap(({short, hours}, index) =>
    hours === undefined || hours.some((own) => hall.some((open) => meet(own, open)))
      ? []
      : {
          path: `units.${String(index)}.hours`,
          zh: `“${short.zh}”的取号时间都在营业时间以外；请核对时间`,
          en: `"${short.en}" gives numbers only while the hall is closed: check its hours`,
        },
  );
}

const meet = (one: Hours, other: Hours): boolean =>
  one.days.some((day) => other.days.includes(day)) &&
  one.from < other.until &&
  other.from < one.until;

function screenWarnings({signage}: HallConfiguration, today?: string): Fault[] {
  const {slogans, notices, alarms, displays, zones} = signage;
  const warnings: Fault[] = slogans.flatMap(({text}, index) => {
    const most = legibleSlogan(signage);
    return most === undefined || Array.from(text).length <= most
      ? []
      : {
          path: `signage.slogans.${String(index)}.text`,
          zh: `标语第 ${String(index + 1)} 条太长：一条一条显示的屏上，${String(most)} 个字以内才看得清`,
          en: `Slogan ${String(index + 1)} is too long: on a screen that shows one at a time, up to ${String(most)} characters can be read`,
        };
  });
  const over = (path: string, until: string | undefined, zh: string, en: string) => {
    if (today !== undefined && until !== undefined && until < today) warnings.push({path, zh, en});
  };
  slogans.forEach(({when}, index) => {
    over(
      `signage.slogans.${String(index)}.when.until`,
      when?.until,
      `标语第 ${String(index + 1)} 条已经过期，不再显示`,
      `Slogan ${String(index + 1)} is over: it is not shown`,
    );
  });
  notices.forEach(({title, when}, index) => {
    over(
      `signage.notices.${String(index)}.when.until`,
      when?.until,
      `通知“${title}”已经过期，不再显示`,
      `Notice "${title}" is over: it is not shown`,
    );
  });
  if (alarms.length === 0) {
    warnings.push({
      path: 'signage.alarms',
      zh: '没有紧急通知：出事时没有一键广播',
      en: 'There is no alarm that could be raised with one press',
    });
  }
  zones.forEach(({id, name}, index) => {
    if (displays.some(({zone}) => zone === id)) return;
    warnings.push({
      path: `signage.zones.${String(index)}`,
      zh: `播报区“${name}”没有屏：那里听不到叫号`,
      en: `No screen speaks in zone "${name}": calls are not heard there`,
    });
  });
  return warnings;
}
