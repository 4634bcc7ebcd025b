import {applies} from '../../src/hall/schedule.ts';
import type {Medium, Notice, Widget} from '../../src/hall/signage.ts';
import {inScope} from '../display.ts';
import type {Scene} from '../scene.ts';

/** Whether a widget has nothing to show now: its place is then its neighbour's. */
export function isEmpty(widget: Widget, scene: Scene): boolean {
  switch (widget.kind) {
    case 'last-calls':
      return scene.blind || scene.past.length === 0;
    case 'windows':
    case 'window':
      return !isAboutAnything(scene);
    case 'waiting':
      return scene.blind;
    case 'notice':
      return noticesNow(scene).length === 0;
    case 'slogans':
      return slogansNow(scene).length === 0;
    case 'media':
      return !mediaNow(scene).some(({hash}) => scene.media?.ready(hash));
    case 'map':
      return scene.configuration.signage.map.items.length === 0;
    case 'text':
      return widget.lines.length === 0;
    default:
      return false;
  }
}

const isAboutAnything = ({hall, display}: Scene): boolean =>
  [...(hall.layout?.places.values() ?? [])].some((place) => inScope(place, display.shows));

/** The texts that scroll now, in the hall's order. */
export const slogansNow = ({configuration, at}: Scene): string[] =>
  configuration.signage.slogans
    .filter(({when}) => applies(when, at, configuration.timeZone))
    .map(({text}) => text);

const hangsHere = (displays: readonly string[] | undefined, {display}: Scene) =>
  displays === undefined || displays.includes(display.id);

/** The notices of this display now: those of high priority alone while there are any. */
export function noticesNow(scene: Scene): Notice[] {
  const {configuration, at} = scene;
  const all = configuration.signage.notices.filter(
    ({when, displays}) => hangsHere(displays, scene) && applies(when, at, configuration.timeZone),
  );
  const high = all.filter(({priority}) => priority === 'high');
  return high.length > 0 ? high : all;
}

/**
 * Whether pictures and films may play: never over a call. Those that share the place of the calls wait
 * until nobody is awaited any more; those with a place of their own for as long as somebody is called.
 */
export const isGap = (widget: Widget, {stage, blind}: Scene): boolean =>
  widget.kind === 'media' && widget.over !== undefined
    ? stage.calls.length === 0 && !blind
    : !stage.now;

/** The pictures and films of this display now. */
export function mediaNow(scene: Scene): Medium[] {
  const {configuration, at} = scene;
  return configuration.signage.media.filter(
    ({when, displays}) => hangsHere(displays, scene) && applies(when, at, configuration.timeZone),
  );
}
