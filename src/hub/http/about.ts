import {permissions, type OtherRoute} from '../../wire/permission.ts';

/** What the description of the API says of the routes under one heading. */
export const aboutIn = (tag: string) => (route: OtherRoute, description: string) => ({
  tags: [tag],
  operationId: route,
  description: `${description} Needs the permission \`${permissions[route]}\`.`,
});
