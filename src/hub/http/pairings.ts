import type {FastifyInstance} from 'fastify';
import * as v from 'valibot';
import {API} from '../../wire/api.ts';
import {idSchema} from '../../wire/command-schema.ts';
import {
  DEVICE_SESSION_HOURS,
  askPairingSchema,
  confirmPairingSchema,
  deviceSignInSchema,
  releaseSchema,
  type DeviceStanding,
  type PairedDevicesAnswer,
  type Pairing,
  type PairingsAnswer,
  type WaitingPairing,
} from '../../wire/pairing-api.ts';
import {problem} from '../../wire/problem.ts';
import {doerIn} from '../gate/doer.ts';
import type {Core} from '../hub.ts';
import {aboutIn, bodyOf, parsedByRoute} from './about.ts';
import {cookieFor} from './browser-cookies.ts';
import {parse} from './parse.ts';
import {sendProblem} from './problems.ts';

const pairingParams = v.object({id: idSchema});
const deviceParams = v.object({paired: idSchema});

const about = aboutIn('pairing');

/** How a device becomes one of the hall's, signs in, and stops being one. */
export function pairingRoutes(server: FastifyInstance, {gate, presence}: Core): void {
  const {pairings, deviceSessions, register} = gate;

  server.post(
    API.pairings,
    {
      schema: {
        ...about('ask-pairing', 'A device that is not one of the hall’s asks for a code to show.'),
        ...bodyOf(askPairingSchema),
      },
      ...parsedByRoute,
    },
    (request, reply) => {
      const asked = pairings.ask(parse(askPairingSchema, request.body), request.ip);
      return 'refused' in asked ? sendProblem(reply, problem(asked.refused)) : toldDevice(asked);
    },
  );

  server.get(
    API.pairing(':id'),
    {schema: about('pairing', 'How it stands with a code.')},
    (request, reply) => {
      const found = pairings.find(parse(pairingParams, request.params).id);
      void reply.header('cache-control', 'no-store');
      return found ? toldDevice(found) : sendProblem(reply, problem('pairing-unknown'));
    },
  );

  server.get(
    API.pairings,
    {schema: about('pairings', 'Devices that show a code now, oldest first.')},
    (): PairingsAnswer => ({pairings: pairings.waiting()}),
  );

  server.post(
    `${API.pairing(':id')}/confirm`,
    {
      schema: {
        ...about(
          'confirm-pairing',
          'The device stands at this place from now on; what stood there is retired.',
        ),
        ...bodyOf(confirmPairingSchema),
      },
      ...parsedByRoute,
    },
    async (request, reply) => {
      const {id} = parse(pairingParams, request.params);
      const {place} = parse(confirmPairingSchema, request.body);
      const paired = await pairings.confirm(id, place, doerIn(request));
      if ('refused' in paired) return sendProblem(reply, problem(paired.refused));
      if (paired.replaced !== undefined) presence.forget(paired.replaced);
      return {device: paired.device.id};
    },
  );

  server.delete(
    API.pairing(':id'),
    {schema: about('refuse-pairing', 'It is none of the hall’s.')},
    async (request, reply) => {
      const {id} = parse(pairingParams, request.params);
      const no = await pairings.refuse(id, doerIn(request));
      return no ? sendProblem(reply, problem(no.refused)) : {};
    },
  );

  server.get(
    API.pairedDevices,
    {schema: about('paired-devices', 'Every device that was ever paired, and where.')},
    (): PairedDevicesAnswer => ({
      devices: register.all('device').map(({id, kind, place, state, since}) => ({
        ...{device: id, kind, place, state, since},
      })),
    }),
  );

  server.post(
    API.releaseDevice(':paired'),
    {
      schema: {
        ...about('release-device', 'It is not one of the hall’s any more.'),
        ...bodyOf(releaseSchema),
      },
      ...parsedByRoute,
    },
    async (request, reply) => {
      const {paired} = parse(deviceParams, request.params);
      const {as} = parse(releaseSchema, request.body);
      const no = await pairings.release(paired, as, doerIn(request));
      if (no) return sendProblem(reply, problem(no.refused));
      presence.forget(paired);
      return {};
    },
  );

  server.post(
    API.deviceChallenges,
    {schema: about('device-challenge', 'Something for a device to sign.')},
    () => ({challenge: deviceSessions.challenge()}),
  );

  server.post(
    API.deviceSessions,
    {
      schema: {
        ...about('device-sign-in', 'A device proves by its key who it is.'),
        ...bodyOf(deviceSignInSchema),
      },
      ...parsedByRoute,
    },
    (request, reply) => {
      const {device: id, challenge, signature} = parse(deviceSignInSchema, request.body);
      const signed = deviceSessions.signIn(id, challenge, signature);
      if (typeof signed === 'string') return sendProblem(reply, problem(signed));
      const {token, device} = signed;
      const seconds = DEVICE_SESSION_HOURS * 60 * 60;
      const {place, state} = device;
      const standing: DeviceStanding = {
        ...{device: id, place},
        state: state === 'retired' ? 'retired' : 'paired',
      };
      return reply
        .header('set-cookie', cookieFor(request, `recha-${device.kind}`, token, seconds))
        .header('cache-control', 'no-store')
        .send(standing);
    },
  );
}

/** Whoever asks after a code is told nothing of the device. */
const toldDevice = ({id, code, state, until}: WaitingPairing): Pairing => ({
  id,
  code,
  state,
  until,
});
