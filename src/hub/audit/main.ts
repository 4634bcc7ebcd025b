import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {parseArgs} from 'node:util';
import * as v from 'valibot';
import type {AuditVerification, ChainedEntry} from '../../wire/audit-api.ts';
import {verifyChain} from './audit-log.ts';

const USAGE = `npm run audit -- --data data | --file recha-audit.jsonl [--head 1234:9f2c…]

  --data  大厅的数据文件夹；服务器要先停 · folder of the hall, whose hub was stopped
  --file  导出的审计记录 · the audit log as it was exported
  --head  以前记下的“条数:指纹” · a number of entries and their hash that somebody wrote down: finds what was cut off
`;

const AT_ONCE = 5_000;
const HALL = 'hall';
const headSchema = v.pipe(v.string(), v.regex(/^\d+:[0-9a-f]{8,64}$/));
const lineSchema = v.object({nr: v.number(), entry: v.string(), hash: v.string()});

type After = (nr: number) => readonly ChainedEntry[];

/** Ends with words, and 1 where something is wrong. */
function end(zh: string, en: string, code: 0 | 1): never {
  (code === 0 ? process.stdout : process.stderr).write(`${zh}\n${en}\n`);
  process.exit(code);
}

function inFolder(folder: string): After {
  try {
    const db = new DatabaseSync(join(folder, 'hall.db'), {readOnly: true});
    const select = db.prepare(
      'select nr, entry, hash from audit where hall = ? and nr > ? order by nr limit ?',
    );
    // A hub that runs holds the file: that is found out now.
    select.all(HALL, 0, 1);
    return (nr) =>
      select.all(HALL, nr, AT_ONCE).map((row) => ({
        nr: Number(row['nr']),
        entry: String(row['entry']),
        hash: String(row['hash']),
      }));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return end(
      `读不了 ${folder}：请先停服务器，或用 --file 验证导出的记录。（${why}）`,
      `${folder} cannot be read: stop its hub first, or verify an export with --file. (${why})`,
      1,
    );
  }
}

function inFile(file: string): After {
  const entries = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => v.parse(lineSchema, JSON.parse(line)));
  return (nr) => entries.slice(nr, nr + AT_ONCE);
}

const {values} = parseArgs({
  options: {data: {type: 'string'}, file: {type: 'string'}, head: {type: 'string'}},
});
const {data, file, head} = values;
if ((data === undefined) === (file === undefined) || (head && !v.is(headSchema, head))) {
  process.stderr.write(USAGE);
  process.exit(1);
}
const after = data === undefined ? inFile(file ?? '') : inFolder(data);
tell(await verifyChain(after));

function tell({entries, head: hash, broken}: AuditVerification): never {
  if (broken !== undefined) {
    end(
      `第 ${String(broken)} 条对不上：它或它前面的记录被改过、删过或插过。`,
      `Entry ${String(broken)} does not fit: it, or what stands before it, was changed, removed or put in.`,
      1,
    );
  }
  if (head !== undefined) {
    const [nr = '', known = ''] = head.split(':');
    const then = after(Number(nr) - 1).at(0);
    if (then?.nr !== Number(nr) || !then.hash.startsWith(known)) {
      end(
        `记下的第 ${nr} 条不在了，或不是当时那条：后面的记录被截掉或换过。`,
        `Entry ${nr} is gone or another one than was written down: the log was cut off or replaced.`,
        1,
      );
    }
  }
  end(
    `完整：${String(entries)} 条。请记下 ${String(entries)}:${hash.slice(0, 16)}，下次用 --head 核对。`,
    `Whole: ${String(entries)} entries. Write down ${String(entries)}:${hash.slice(0, 16)} for --head next time.`,
    0,
  );
}
