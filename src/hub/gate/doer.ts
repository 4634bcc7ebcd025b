import type {FastifyRequest} from 'fastify';
import type {Actor} from '../../hall/event.ts';
import {actorText} from '../../wire/api.ts';
import type {Doer} from '../accounts/accounts.ts';
import type {Asker} from './asker.ts';

/** As the audit log names it; `actor` where the hall has no accounts. */
function doerOf(asker: Asker, from: string, actor?: Actor): Doer {
  switch (asker.kind) {
    case 'person': {
      const {id, name} = asker.account;
      return {who: `account:${id}`, name, from};
    }
    case 'device':
      return {who: `device:${asker.device.id}`, from};
    case 'nobody':
      return {who: 'nobody', from};
    case 'trial':
      return {who: actor ? actorText(actor) : 'trial', from};
  }
}

/** Whoever sent a request, as the audit log names them. */
export const doerIn = ({asker, ip}: Pick<FastifyRequest, 'asker' | 'ip'>, actor?: Actor): Doer =>
  doerOf(asker, ip, actor);
