import * as v from 'valibot';
import type {After} from '../../devices/after.ts';
import type {DeviceId} from '../../hall/event.ts';
import {ACTOR_HEADER, API, COMMAND_ID_HEADER} from '../../wire/api.ts';
import type {BodyOf} from '../../wire/command-schema.ts';
import type {HubLine} from '../hub/hub-line.ts';
import {send, type HubAnswer} from '../hub/send.ts';

/** What the hub makes of a report. */
export type SlipAnswer =
  | {readonly kind: 'heard'}
  /** It knows no such ticket at its time, epoch milliseconds: one may still come, out of a kiosk's outbox. */
  | {readonly kind: 'unknown'; readonly hubTime: number | undefined}
  /** Its last word. */
  | {readonly kind: 'refused'; readonly code: string}
  /** It is not there, or asks to be asked again. */
  | {readonly kind: 'away'};

export interface SlipReporter {
  readonly line: HubLine;
  readonly device: DeviceId;
  readonly after: After;
}

const ANSWER_MS = 10_000;

const problemSchema = v.object({code: v.string(), retry: v.boolean()});

/** Reports one slip under the id of a command. Never rejects; `left` ends it before its answer. */
export async function reportSlip(
  {line, device, after}: SlipReporter,
  id: string,
  report: Omit<BodyOf<'report-slip'>, 'device'>,
  left: AbortSignal,
): Promise<SlipAnswer> {
  const late = new AbortController();
  const stopWaiting = after(ANSWER_MS, () => {
    late.abort();
  });
  const answer = await send(
    line,
    {
      method: 'POST',
      target: API.command('report-slip'),
      body: {...report, device},
      headers: {[COMMAND_ID_HEADER]: id, [ACTOR_HEADER]: `kiosk:${device}`},
    },
    AbortSignal.any([left, late.signal]),
  );
  stopWaiting();
  return answer ? answerIn(answer) : {kind: 'away'};
}

function answerIn({status, headers, said}: HubAnswer): SlipAnswer {
  if (status === 200) return {kind: 'heard'};
  const problem = v.safeParse(problemSchema, said);
  if (!problem.success || problem.output.retry) return {kind: 'away'};
  const {code} = problem.output;
  if (code !== 'unknown-ticket') return {kind: 'refused', code};
  const hubTime = Date.parse(headers.date ?? '');
  return {kind: 'unknown', hubTime: Number.isNaN(hubTime) ? undefined : hubTime};
}
