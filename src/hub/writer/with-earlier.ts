import {oneRevision} from '../revisions/one-revision.ts';
import type {Store} from '../store/store.ts';
import type {Request} from './writer.ts';

/** Who goes back to an earlier revision names it: its document is in the log. */
export async function withEarlier(
  store: Pick<Store, 'revisionsBefore'>,
  request: Request,
): Promise<Request> {
  const {command} = request;
  if (command.type !== 'roll-back-configuration') return request;
  const earlier = await oneRevision(
    (before, limit) => store.revisionsBefore(before, limit),
    command.revision,
  );
  if (!earlier) return request;
  return {...request, command: {...command, configuration: earlier.event.configuration}};
}
