import type {Session} from '../session.ts';
import type {Settings} from '../glass/settings.ts';

/** Names what shows: whoever only hears it is read another one anew. `above` names a dialog over it. */
export function screenName(
  session: Session,
  settings: Settings,
  above: string | undefined,
): string {
  const {visit, taken} = session;
  const {step, question, within} = visit;
  const {locale, choosing} = settings;
  return [locale.code, step, question, within, taken?.kind, above ?? choosing].join(' ');
}
