import {HubProcess, newDataFolder} from '../../hub-process.ts';
import {calmCost} from './calm.ts';
import {textSharpness} from './sharpness.ts';
import {wallSkew} from './skew.ts';
import {framesWhileStalled} from './stall.ts';

/** The scrolling slogans of the real wall, with a real hub behind it. */
export async function marquee() {
  const hub = await HubProcess.start({data: newDataFolder()});
  const stalled = await framesWhileStalled(hub.url, 20);
  const skew = await wallSkew(hub.url);
  const sharpness = await textSharpness(hub.url);
  // Last, for it changes the slogans.
  const calm = await calmCost(hub.url, 55);
  await hub.kill();
  return {calm, stalled, skew, sharpness};
}
