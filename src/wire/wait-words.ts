import type {Words} from '../hall/configuration.ts';
import type {Wait} from '../hall/wait.ts';

/** Longer than these minutes, nobody reckons in minutes. */
const MINUTES_AT_MOST = 90;
/** Half hours. Beyond, nobody knows when it ends; it is said from when it begins. */
const KNOWN_AT_MOST = 10;

/** An expected wait as it is said to visitors: in minutes, or, where it is long, in half hours. */
export function waitWords({from, to}: Wait): Words {
  if (to <= MINUTES_AT_MOST) {
    return from === 0
      ? {zh: `${to} 分钟以内`, en: `Within ${to} minutes`}
      : {zh: `大约 ${from}–${to} 分钟`, en: `About ${from}–${to} minutes`};
  }
  // Outwards, so that what is said holds wherever the range in minutes does.
  const least = Math.floor(from / 30);
  const most = Math.ceil(to / 30);
  if (least === 0) return {zh: `${zhHalves(most)}以内`, en: `Within ${enHalves(most)} hours`};
  if (most > KNOWN_AT_MOST) {
    return {
      zh: `${zhHalves(least)}以上`,
      en: `More than ${least === 1 ? 'half an hour' : `${enHalves(least)} hours`}`,
    };
  }
  if (least === most) return {zh: `大约 ${zhHalves(most)}`, en: `About ${enHalves(most)} hours`};
  return {
    zh: `大约${least === 1 ? '' : ' '}${zhLeast(least, most)}至 ${zhHalves(most)}`,
    en: `About ${least === 1 ? 'half an hour' : enHalves(least)} to ${enHalves(most)} hours`,
  };
}

/** The shorter end, which shares what it can with the longer one: 1 至 3 小时, 1 个半至 2 个半小时. */
function zhLeast(least: number, most: number): string {
  if (least % 2 === 0 && most % 2 === 0) return `${least / 2} `;
  if (least > 1 && least % 2 === 1 && most % 2 === 1) return `${Math.floor(least / 2)} 个半`;
  return zhHalves(least);
}

function zhHalves(halves: number): string {
  if (halves === 1) return '半小时';
  return `${Math.floor(halves / 2)} ${halves % 2 === 0 ? '' : '个半'}小时`;
}

const enHalves = (halves: number): string =>
  `${Math.floor(halves / 2)}${halves % 2 === 0 ? '' : '½'}`;
