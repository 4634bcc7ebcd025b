import type {DatabaseSync} from 'node:sqlite';

/**
 * Marks a file with the version of its schema. Throws where it holds `table` and was written by another version,
 * unless that is `from` or later: what came since is only more.
 */
export function claimVersion(
  db: DatabaseSync,
  file: string,
  table: string,
  version: number,
  from = version,
): void {
  const found = Number(db.prepare('pragma user_version').get()?.['user_version']);
  const used = db.prepare('select 1 from sqlite_schema where name = ?').get(table) !== undefined;
  if (used && (found < from || found > version)) {
    db.close();
    throw new Error(
      `数据由另一版本写成，请用 --data 另选文件夹。 ${file} was written by another version: choose another folder with --data.`,
    );
  }
  db.exec(`pragma user_version = ${String(version)}`);
}
