import type {DevicePlaceId} from '../../hall/device-place.ts';
import type {DeviceId} from '../../hall/event.ts';
import type {DeviceRecord} from '../accounts/records.ts';
import type {Register} from '../accounts/register.ts';

const isPaired = ({state}: DeviceRecord) => state === 'paired';

/** Devices that stand at a place of the hall now. */
export const pairedDevices = (register: Register): readonly DeviceRecord[] =>
  register.all('device').filter(isPaired);

/** One that was put out of service stands nowhere, though it may still bring its numbers. */
export function placeOf(register: Register, device: DeviceId): DevicePlaceId | undefined {
  const record = register.get('device', device);
  return record && isPaired(record) ? record.place : undefined;
}
