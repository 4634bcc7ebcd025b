import type {KioskHardware} from '../src/hall/device-place.ts';

/**
 * What a kiosk is told of its machine, as its address would say it. The address goes first: whoever stands before the
 * machine may try something out.
 */
export function withHardware(search: string, hardware: KioskHardware | undefined): string {
  const {screenMm, reader, scanner, printer, paper} = hardware ?? {};
  const told = {
    mm: screenMm,
    'reader-profile': reader,
    scanner,
    printer,
    paper,
  };
  const asked = new URLSearchParams(search);
  for (const [name, value] of Object.entries(told)) {
    if (value !== undefined && !asked.has(name)) asked.set(name, String(value));
  }
  const text = asked.toString();
  return text === '' ? '' : `?${text}`;
}
