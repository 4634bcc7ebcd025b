import type {Fault} from './fault.ts';
import type {SlipTemplate} from './slip-template.ts';

/** What no schema can see of a slip: it has to carry the number, once, and its code at most once. */
export function slipFaults({lines}: SlipTemplate): Fault[] {
  const count = (part: string) => lines.filter(({show}) => show === part).length;
  const faults: Fault[] = [];
  if (count('number') !== 1) {
    faults.push({
      path: 'slip.lines',
      zh: '号单上要有号码，而且只有一个',
      en: 'A slip shows the number, and shows it once',
    });
  }
  if (count('code') > 1) {
    faults.push({
      path: 'slip.lines',
      zh: '号单上只能有一个查询码',
      en: 'A slip shows its code once at most',
    });
  }
  return faults;
}
