import {toJsonSchema} from '@valibot/to-json-schema';
import type * as v from 'valibot';
import {permissions, type OtherRoute} from '../../wire/permission.ts';

/** What the description of the API says of the routes under one heading. */
export const aboutIn = (tag: string) => (route: OtherRoute, description: string) => ({
  tags: [tag],
  operationId: route,
  description: `${description} Needs the permission \`${permissions[route]}\`.`,
});

/** A schema as the description of the API has it. */
export const described = (schema: v.GenericSchema) => toJsonSchema(schema, {errorMode: 'ignore'});

/** How a body is described. */
export const bodyOf = (schema: v.GenericSchema) => ({body: described(schema)});

/** One validator for both ends: the route's own schema says what is wrong, and the description beside it is not asked. */
export const parsedByRoute = {validatorCompiler: () => (data: unknown) => ({value: data})};
