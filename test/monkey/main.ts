import {parseArgs} from 'node:util';
import {monkeyRun} from './monkey-run.ts';

// npm run monkey -- --deeds 10000 --seed 7. Prints one JSON document; ends with an error where the kiosk did.
const {values} = parseArgs({
  options: {deeds: {type: 'string', default: '10000'}, seed: {type: 'string', default: '1'}},
});
const run = await monkeyRun(Number(values.deeds), Number(values.seed));
process.stdout.write(`${JSON.stringify(run, null, 1)}\n`);
if (run.errors.length > 0) throw new Error('the kiosk met errors');
