import type {FastifyRequest} from 'fastify';
import {cookiesIn, setCookie, shownAs, type CookieName} from '../gate/cookies.ts';

/** A header by which the browser that asks shows this for so many seconds; 0 takes it away. */
export const cookieFor = (
  {protocol}: FastifyRequest,
  name: CookieName,
  value: string,
  seconds: number,
): string => setCookie(name, value, {seconds, secure: protocol === 'https'});

/** What the browser that asks shows under this name. */
export const shownBy = ({headers, protocol}: FastifyRequest, name: CookieName) =>
  shownAs(name, cookiesIn(headers.cookie), protocol === 'https');
