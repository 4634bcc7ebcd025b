import {createHash} from 'node:crypto';
import {lstatSync, readFileSync, readdirSync, readlinkSync} from 'node:fs';
import {join} from 'node:path';

/** What adding and removing a user leaves: copies of /etc/passwd and its like as they were a moment before, and their lock. */
const BACKUPS = /^\/etc\/((passwd|group|shadow|gshadow)-|\.pwd\.lock)$/;

/** Bytes; a larger file, such as Node, is taken for the same where its time is. */
const LARGE = 1_000_000;

/** Everything in a folder as one line a path: kind, mode, owner, and what is in it. */
export function treeOf(root: string): string[] {
  const lines: string[] = [];
  const visit = (path: string) => {
    if (BACKUPS.test(path)) return;
    const full = join(root, path);
    const stat = lstatSync(full);
    const about = `${path} ${stat.mode.toString(8)} ${stat.uid}:${stat.gid}`;
    if (stat.isDirectory()) {
      lines.push(about);
      for (const name of readdirSync(full).sort()) visit(`${path === '/' ? '' : path}/${name}`);
    } else if (stat.isSymbolicLink()) lines.push(`${about} → ${readlinkSync(full)}`);
    else if (stat.isFile())
      lines.push(`${about} ${stat.size > LARGE ? stat.mtimeMs : hashOf(full)}`);
    else lines.push(about);
  };
  visit('/');
  return lines;
}

/** Lines that stand in one tree alone, marked as in a diff. */
export function treeChanges(before: readonly string[], after: readonly string[]): string[] {
  const [old, now] = [new Set(before), new Set(after)];
  return [
    ...before.filter((line) => !now.has(line)).map((line) => `- ${line}`),
    ...after.filter((line) => !old.has(line)).map((line) => `+ ${line}`),
  ];
}

const hashOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');
