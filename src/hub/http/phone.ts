import {readFileSync} from 'node:fs';
import type {FastifyInstance, FastifyReply, FastifyRequest} from 'fastify';
import {RATING_LEVELS} from '../../hall/terms.ts';
import type {Core} from '../hub.ts';
import {strayPage, visitPage} from '../phone/phone-page.ts';
import {phoneView} from '../phone/phone-view.ts';
import {PHONE_POLICY} from './page-policy.ts';
import type {Tries} from './tries.ts';
import {rateVisit, visitIn} from './visits.ts';

const asset = (name: string) => readFileSync(new URL(`../phone/${name}`, import.meta.url), 'utf8');

type CodeRequest = FastifyRequest<{Params: {code: string}; Querystring: {thanks?: string}}>;

/** The page behind a slip's QR code, for any phone: whole without a script, live with one. */
export function phoneRoutes(server: FastifyInstance, core: Core, tries: Tries): void {
  const hidden = {schema: {hide: true}};
  const script = asset('phone.js');
  const style = asset('phone.css');
  const html = (reply: FastifyReply, body: string) =>
    reply
      .header('cache-control', 'no-store')
      .header('referrer-policy', 'no-referrer')
      .header('content-security-policy', PHONE_POLICY)
      .type('text/html; charset=utf-8')
      .send(body);

  server.get('/t/phone.js', hidden, async (_request, reply) =>
    reply.header('cache-control', 'no-cache').type('text/javascript; charset=utf-8').send(script),
  );
  server.get('/t/phone.css', hidden, async (_request, reply) =>
    reply.header('cache-control', 'no-cache').type('text/css; charset=utf-8').send(style),
  );

  server.get('/t/:code', hidden, async (request: CodeRequest, reply) => {
    const found = await visitIn(core, tries, request);
    if (!('visit' in found)) {
      return html(reply.code(found.status), strayPage(found.zh.title, found.title));
    }
    const view = phoneView(found.visit);
    return html(reply, visitPage(found.code, view, request.query.thanks === '1'));
  });

  server.get('/t/:code/view', hidden, async (request: CodeRequest, reply) => {
    const found = await visitIn(core, tries, request);
    if (!('visit' in found)) return reply.code(found.status).send({});
    return reply.header('cache-control', 'no-store').send(phoneView(found.visit));
  });

  // A form, so that it works without a script too. In a scope of its own: nowhere else are forms read.
  void server.register((scope, _options, done) => {
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      {parseAs: 'string'},
      (_request, body, parsed) => {
        parsed(null, new URLSearchParams(String(body)));
      },
    );
    scope.post('/t/:code/rating', hidden, async (request: CodeRequest, reply) => {
      const found = await visitIn(core, tries, request);
      if (!('visit' in found)) {
        return html(reply.code(found.status), strayPage(found.zh.title, found.title));
      }
      const {body} = request;
      const said = body instanceof URLSearchParams ? (body.get('level') ?? '') : '';
      const level = Number(said);
      const whole = /^\d$/.test(said) && level < RATING_LEVELS;
      const refused = whole ? await rateVisit(core, found, level) : undefined;
      const thanks = whole && (!refused || refused.code === 'visit-rated') ? '?thanks=1' : '';
      return reply.redirect(`/t/${found.code}${thanks}`, 303);
    });
    done();
  });
}
