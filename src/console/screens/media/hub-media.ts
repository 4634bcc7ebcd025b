import {askHub, type Heard} from '../../../sync/hub-request.ts';
import {API, PROBLEM_TYPE, type MediaAnswer, type StoredMedium} from '../../../wire/api.ts';
import type {Problem} from '../../../wire/problem.ts';

/** Where the files of pictures and films are kept: at the hub, each under the hash of its content. */
export interface HubMedia {
  /** The files that are there; undefined where nobody knows. */
  files(): Promise<readonly StoredMedium[] | undefined>;
  /** The answer knows the file's true type. `sent` hears the share that has gone, from 0 to 1. */
  put(hash: string, file: Blob, sent: (share: number) => void): Promise<Heard<StoredMedium>>;
  /** Removes a file that the published document does not name. */
  remove(hash: string): Promise<Heard<object>>;
  address(hash: string): string;
}

export const hubMedia: HubMedia = {
  async files() {
    const heard = await askHub<MediaAnswer>(API.media, 10_000);
    return heard.kind === 'done' ? heard.answer.media : undefined;
  },

  // Not fetch: it does not say how much of a film has gone, which takes minutes on a slow line.
  put(hash, file, sent) {
    return new Promise((resolve) => {
      const request = new XMLHttpRequest();
      request.open('PUT', API.medium(hash));
      request.setRequestHeader('content-type', file.type);
      request.upload.addEventListener('progress', ({loaded, total}) => {
        if (total > 0) sent(loaded / total);
      });
      request.addEventListener('error', () => {
        resolve({kind: 'unreachable'});
      });
      request.addEventListener('load', () => {
        resolve(heardFrom(request));
      });
      request.send(file);
    });
  },

  remove: (hash) => askHub<object>(API.medium(hash), 10_000, {method: 'DELETE'}),

  address: API.mediaFile,
};

function heardFrom(request: XMLHttpRequest): Heard<StoredMedium> {
  const {status, responseText} = request;
  if (status >= 200 && status < 300) {
    return {kind: 'done', answer: JSON.parse(responseText) as StoredMedium};
  }
  const spoken = request.getResponseHeader('content-type')?.startsWith(PROBLEM_TYPE) ?? false;
  if (!spoken) return {kind: 'unreachable'};
  return {kind: 'refused', problem: JSON.parse(responseText) as Problem};
}
