import type {HallConfiguration} from '../src/hall/configuration.ts';
import type {HallClient} from '../src/demo/hall-client.ts';

/** Publishes the hall as `change` makes it of what is published now, as an operator does. */
export async function publish(
  operator: HallClient,
  change: (configuration: HallConfiguration) => HallConfiguration,
): Promise<void> {
  const {configuration, revision} = await operator.snapshot();
  if (!configuration) throw new Error('the hub has no hall');
  const body = {configuration: change(configuration), basedOn: revision};
  const reply = await operator.send('publish-configuration', body);
  if ('problem' in reply) throw new Error(reply.problem.code);
}

/** Other words on every wall, always shown. */
export const withSlogans = (
  configuration: HallConfiguration,
  texts: readonly string[],
): HallConfiguration => ({
  ...configuration,
  signage: {...configuration.signage, slogans: texts.map((text) => ({text}))},
});
