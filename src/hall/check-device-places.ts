import type {HallConfiguration} from './configuration.ts';
import type {Fault} from './fault.ts';

/** What of the places of devices does not fit together, or does not fit the hall. */
export function devicePlaceFaults({devices = [], signage}: HallConfiguration): Fault[] {
  const displays = new Set(signage.displays.map(({id}) => id));
  const ids = new Set<string>();
  const names = new Set<string>();
  return devices.flatMap((device, index): Fault[] => {
    const {id, name} = device;
    const path = `devices.${index}`;
    const faults: Fault[] = [];
    if (ids.has(id))
      faults.push({path: `${path}.id`, zh: `“${id}”重复了`, en: `"${id}" stands twice`});
    if (names.has(name)) {
      faults.push({
        path: `${path}.name`,
        zh: `已有一台设备叫“${name}”，请换个名字`,
        en: `Another device is called "${name}": choose another name`,
      });
    }
    if (device.kind === 'wall' && !displays.has(device.display)) {
      faults.push({
        path: `${path}.display`,
        zh: `没有“${device.display}”这块屏`,
        en: `There is no display "${device.display}"`,
      });
    }
    ids.add(id);
    names.add(name);
    return faults;
  });
}
