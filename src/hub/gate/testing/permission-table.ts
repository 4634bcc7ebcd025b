import {grants, type Grantee} from '../../../wire/grant.ts';
import {permissions, type Permission} from '../../../wire/permission.ts';
import {ROLES} from '../../../wire/role.ts';

const COLUMNS: readonly Grantee[] = [...ROLES, 'kiosk', 'wall'];

/** Who may do what, as ARCHITECTURE.md shows it: a row for each permission, with the routes that need it. */
export function permissionTable(): string {
  const head = ['permission', ...COLUMNS, 'routes'];
  const rows = Object.entries(grants).map(([permission, granted]) => {
    const routes = Object.entries(permissions)
      .filter(([, needs]) => needs === (permission as Permission))
      .map(([route]) => route);
    const cells = COLUMNS.map((grantee) =>
      granted === 'everyone' || granted.includes(grantee) ? '✓' : '',
    );
    return [`\`${permission}\``, ...cells, routes.join(', ')];
  });
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
